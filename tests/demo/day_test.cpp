// The sandbox is alive: through a whole day, whoever comes finds an auction that takes bids, or one
// that soon will; and a day leaves the desk as it found it.
#include <gtest/gtest.h>

#include <algorithm>

#include "demo/world.hpp"

namespace adit::tests {
namespace {

constexpr base::Millis second_ms = 1'000;
constexpr base::Millis minute_ms = 60 * second_ms;
constexpr base::Millis hour_ms = 60 * minute_ms;
constexpr base::Millis idle_ms = 5 * second_ms;  // a step while nothing takes bids

// The end of a session is seen, and the next announced, within so much of the promise.
constexpr base::Millis slack_ms = 5 * second_ms;
constexpr base::Millis wait_max_ms = app::demo_soon_ms + slack_ms;

constexpr const char* stopped = "示例 沧浪东铜矿普查探矿权";

bool takes_bids(const store::SessionRow& session) {
  return session.phase == "free" || session.phase == "countdown";
}

class DemoDay : public DemoWorld {
 protected:
  void SetUp() override {
    DemoWorld::SetUp();
    set_out_ = on_the_desk();
    pass(second_ms);
  }

  // From session to session; while one takes bids, second by second.
  void watch(base::Millis for_ms) {
    const base::Instant end = now() + for_ms;
    while (now() < end) {
      const base::Instant before = now();
      pass(step());
      note(now() - before);
    }
  }

  // Lots that are not announced yet.
  int on_the_desk() const {
    return std::stoi(
        value("SELECT count(*) FROM lot WHERE state IN "
              "('draft', 'submitted', 'approved')"));
  }
  int of_title(const std::string& title) const {
    return std::stoi(
        value("SELECT count(*) FROM lot WHERE draft::jsonb ->> 'title_zh' = '" + title + "'"));
  }

  // Somebody enters a right that goes further than this lot does: rule B10 stops it from now on.
  void stop_lot() {
    const wire::requests::Right right{"R-1",      "exploration", "oil_shale",
                                      "示例矿业", "entity-9",    "group-9",
                                      "SK-013",   "exploration", "live"};
    ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, chen_, right, now()); }));
  }
  // Sessions that ended so, and the longest time in minutes that passed without one.
  int ended(const std::string& phase) const {
    return std::stoi(value("SELECT count(*) FROM session WHERE phase = '" + phase + "'"));
  }
  int longest_gap_minutes(const std::string& phase) const {
    return std::stoi(
        value("SELECT coalesce(max(gap), 0) / 60000 FROM (SELECT ended_at_ms - "
              "lag(ended_at_ms) OVER (ORDER BY ended_at_ms) AS gap FROM session "
              "WHERE phase = '" +
              phase + "') AS gaps"));
  }
  int reviews() const {
    return std::stoi(
        value("SELECT count(*) FROM conformity_report r JOIN lot l ON l.id = r.lot "
              "WHERE l.draft::jsonb ->> 'title_zh' = '" +
              std::string(stopped) + "'"));
  }

  base::Millis wait_ = 0;          // so far without a session that takes bids
  base::Millis longest_wait_ = 0;  // as somebody saw who looked all the time
  base::Millis live_ = 0;          // with such a session
  base::Millis empty_ = 0;         // with none at all, not even an announced one
  std::size_t most_listed_ = 0;
  int set_out_ = 0;

 private:
  [[nodiscard]] base::Millis step() const {
    if (std::ranges::any_of(listed(), takes_bids)) return second_ms;
    base::Millis ms = idle_ms;
    for (const auto& session : listed()) ms = std::min(ms, session.opens_at - now());
    return std::max(ms, second_ms);
  }

  void note(base::Millis passed) {
    const bool live = std::ranges::any_of(listed(), takes_bids);
    wait_ = live ? 0 : wait_ + passed;
    longest_wait_ = std::max(longest_wait_, wait_);
    live_ += live ? passed : 0;
    empty_ += listed().empty() ? passed : 0;
    most_listed_ = std::max(most_listed_, listed().size());
  }
};

// Whoever comes after a first start need not wait to see how a session can end.
TEST_F(DemoDay, shows_every_ending_at_once) {
  watch(45 * second_ms);
  EXPECT_EQ(ended("not_opened"), 1) << "two bidders are too few";
  EXPECT_EQ(value("SELECT count(*) FROM session WHERE phase IN ('free', 'countdown')"), "3");
  watch(135 * second_ms);
  for (const char* phase : {"suspended", "unsold"}) EXPECT_GE(ended(phase), 1) << phase;
  watch(2 * minute_ms);
  for (const char* phase : {"suspended", "unsold", "sold"}) {
    EXPECT_GE(ended(phase), 1) << phase;
    RecordProperty(phase, value("SELECT (min(ended_at_ms) - (SELECT min(opens_at_ms) FROM session))"
                                " / 1000 + 25 FROM session WHERE phase = '" +
                                std::string(phase) + "'"));
  }
  EXPECT_EQ(value("SELECT count(*) FROM lot WHERE state = 'suspended'"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM reservation r JOIN lot l ON l.id = r.lot "
                  "WHERE l.state = 'suspended' AND r.frees_at_ms > 0"),
            "1")
      << "who waits for its block can see for how long";
  EXPECT_EQ(value("SELECT count(*) FROM registry_record WHERE id LIKE 'LATE-%' "
                  "AND until IS NULL AND state = 'live'"),
            "0")
      << "the late right is struck off again";
  EXPECT_EQ(value("SELECT count(*) FROM registry_record WHERE id LIKE 'LATE-%' "
                  "AND until IS NULL AND document::jsonb ->> 'registered_on' IS NULL"),
            "0")
      << "and says when it came, without which nothing can be counted";
}

TEST_F(DemoDay, never_keeps_anybody_waiting) {
  constexpr int hours = 24;
  for (int hour = 1; hour <= hours; ++hour) {
    watch(hour_ms);
    ASSERT_LE(longest_wait_, wait_max_ms) << "in hour " << hour;
    ASSERT_EQ(on_the_desk(), set_out_) << "lots pile up in hour " << hour;
  }
  EXPECT_EQ(empty_, 0) << "milliseconds without a session to look forward to";
  EXPECT_GE(live_, hours * hour_ms / 2) << "half of the time one can bid";
  EXPECT_LE(most_listed_, 6u) << "some to look at, one to look forward to, one that will not open";
  RecordProperty("longest_wait_ms", std::to_string(longest_wait_));
  RecordProperty("live_minutes", std::to_string(live_ / minute_ms));
  RecordProperty("lots", value("SELECT count(*) FROM lot"));
  RecordProperty("bids", value("SELECT sum(bids) FROM session"));
  RecordProperty("longest_minutes", value("SELECT max(ended_at_ms - opens_at_ms) / 60000 "
                                          "FROM session"));

  EXPECT_EQ(value("SELECT string_agg(DISTINCT l.state, ' ') FROM reservation r "
                  "JOIN lot l ON l.id = r.lot WHERE l.state NOT IN "
                  "('announced', 'in_session', 'sold', 'suspended')"),
            "")
      << "blocks come back from what is over";
  for (const auto& offer : offers()) {
    EXPECT_GE(of_title(offer.draft.title_zh), hours / 4)
        << offer.draft.title_zh << " has its turns";
  }
  EXPECT_LE(longest_gap_minutes("sold"), 40);
  EXPECT_LE(longest_gap_minutes("unsold"), 75);
  EXPECT_LE(longest_gap_minutes("not_opened"), 75);
  EXPECT_LE(longest_gap_minutes("suspended"), 130);
  EXPECT_GE(ended("suspended"), 10);
  EXPECT_GE(ended("not_opened"), hours);
  EXPECT_LE(std::stoi(value("SELECT count(*) FROM lot WHERE state = 'suspended'")), 2)
      << "what was suspended lapses";
  EXPECT_GE(std::stoi(value("SELECT count(*) FROM lot WHERE state = 'unsold'")), hours)
      << "a visitor also sees a lot unsold";
  EXPECT_LE(std::stoi(value("SELECT count(*) FROM lot WHERE state = 'sold'")),
            static_cast<int>(offers().size()))
      << "what is sold lapses";
  EXPECT_LE(std::stoi(value("SELECT count(*) FROM lot")), hours * 18) << "lists stay readable";
  EXPECT_GE(std::stoi(value("SELECT count(*) FROM session WHERE bids >= 20 "
                            "AND ended_at_ms - opens_at_ms >= 240000")),
            hours)
      << "countdowns that are extended many times";
}

// What the test above would see if demonstration rights did not end. With nothing else to do, the
// keeper does not review a lot that fails all the time.
TEST_F(DemoDay, runs_dry_where_nothing_lapses) {
  lapses = false;
  stop_lot();
  watch(180 * minute_ms);
  EXPECT_GT(longest_wait_, wait_max_ms);
  EXPECT_GT(empty_, 0);
  EXPECT_LE(reviews(), 7);
}

TEST_F(DemoDay, goes_on_after_a_restart) {
  stop_lot();
  watch(30 * minute_ms);
  ASSERT_EQ(of_title(stopped), 1) << "its turn has come";
  for (int i = 0; i < 4; ++i) {
    watch(7 * minute_ms + i * 13 * second_ms);
    const auto before = listed();
    restart();
    watch(second_ms);
    for (const auto& session : before) {
      const auto same = [&](const auto& listed) { return listed.id == session.id; };
      EXPECT_TRUE(std::ranges::any_of(listed(), same)) << session.phase;
    }
  }
  watch(30 * minute_ms);
  EXPECT_LE(longest_wait_, wait_max_ms + slack_ms);
  EXPECT_LE(most_listed_, 6u) << "what runs is taken up, not put up again";
  EXPECT_EQ(of_title(stopped), 1) << "what was begun goes on";
  EXPECT_EQ(on_the_desk(), set_out_ + 1);
}

TEST_F(DemoDay, tries_a_lot_that_fails_again_without_drawing_it_up_again) {
  stop_lot();
  watch(150 * minute_ms);
  EXPECT_LE(longest_wait_, wait_max_ms + slack_ms);
  EXPECT_EQ(of_title(stopped), 1);
  EXPECT_GE(reviews(), 2);
  EXPECT_EQ(on_the_desk(), set_out_ + 1);
}

}  // namespace
}  // namespace adit::tests
