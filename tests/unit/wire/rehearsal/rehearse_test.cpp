// Rehearsals: what a script may leave out, and the doors that outsiders test the rules through.
#include "wire/rehearsal/rehearse.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/profile/rule_profile.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

namespace {

// The sandbox: free phase 30 s, countdown 20 s, three bidders.
class Told {
 public:
  explicit Told(const std::string& script) : document_(run(script)) {
    EXPECT_TRUE(validate("documents/rehearsed", root()).has_value()) << canonical(root());
  }
  Json root() const { return document_.root(); }
  std::string text(std::string_view key) const {
    const Json value = root()[key];
    return value.is(JsonKind::string) ? std::string(value.text()) : canonical(value);
  }
  Json step(std::size_t i) const { return root()["steps"].at(i); }
  std::string refusal(std::size_t i) const {
    const auto refusal = step(i).find("refusal");
    return refusal ? std::string((*refusal)["code"].text()) : "none";
  }
  // The kinds of a step's events, with a space after each.
  std::string kinds(std::size_t i, std::string_view key = "events") const {
    return kinds_of(step(i).find(key));
  }
  std::string after() const { return kinds_of(root().find("after")); }

 private:
  static std::string kinds_of(const std::optional<Json>& events) {
    std::string out;
    if (!events) return "none";
    for (const Json& event : events->elements()) {
      out += event["kind"].text().substr(sizeof "session." - 1);
      out += ' ';
    }
    return out;
  }
  static JsonDocument run(const std::string& text) {
    const auto script = read_script(text);
    EXPECT_TRUE(script.has_value()) << (script ? "" : script.error().code + script.error().pointer);
    const auto told = rehearse(*script, *find_profile("sandbox"));
    EXPECT_TRUE(told.has_value());
    return std::move(*JsonDocument::parse(*told, file_limits));
  }
  JsonDocument document_;
};

const std::string lot = R"({"lot":{"start_price_fen":1000000,"increment_fen":50000,)"
                        R"("opens_at":"2026-11-23T10:00:00.000+08:00",)"
                        R"("bidders":["A","B","C"]},"commands":[)";

std::string bid(const std::string& time, const std::string& actor, std::int64_t fen,
                const std::string& more = "") {
  return R"({"kind":"bid","t_recv":"2026-11-23T)" + time + R"(+08:00","actor":")" + actor +
         R"(","amount_fen":)" + std::to_string(fen) + more + "}";
}

TEST(rehearsal, runs_to_the_hammer_by_itself) {
  const Told told(lot + bid("10:00:01.000", "A", 1'000'000) + "," +
                  bid("10:00:40.000", "B", 1'050'000) + "]}");
  EXPECT_EQ(told.kinds(0, "before"), "opened ");
  EXPECT_EQ(told.kinds(0), "bid_accepted ");
  EXPECT_EQ(told.kinds(1, "before"), "countdown_started ");
  EXPECT_EQ(told.after(), "hammered ");
  EXPECT_EQ(told.text("outcome"), "sold");
  EXPECT_EQ(told.text("winner"), "B");
  EXPECT_EQ(told.text("price_fen"), "1050000");
  EXPECT_EQ(told.text("deadline"), "2026-11-23T10:01:00.000+08:00");
}

TEST(rehearsal, keeps_the_deadline_to_the_millisecond) {
  const Told told(lot + bid("10:00:49.999", "A", 1'000'000) + "," +
                  bid("10:01:09.999", "B", 1'050'000) + "]}");
  EXPECT_EQ(told.kinds(0), "bid_accepted ");
  EXPECT_EQ(told.refusal(1), "bid.after_hammer");
  EXPECT_EQ(told.kinds(1, "before"), "hammered ");
  EXPECT_EQ(told.text("winner"), "A");
  const Told in_time(lot + bid("10:00:49.999", "A", 1'000'000) + "," +
                     bid("10:01:09.998", "B", 1'050'000) + "]}");
  EXPECT_EQ(in_time.text("winner"), "B");
}

TEST(rehearsal, decides_by_receipt_when_a_bid_is_decided_late) {
  const Told told(
      lot + bid("10:00:49.999", "A", 1'000'000, R"(,"at":"2026-11-23T10:05:00.000+08:00")") + "]}");
  EXPECT_EQ(told.kinds(0), "bid_accepted ");
}

TEST(rehearsal, crosses_midnight) {
  const Told told(R"({"lot":{"start_price_fen":1,"increment_fen":1,"bidders":["A","B","C"]},)"
                  R"("commands":[{"kind":"bid","t_recv":"2026-12-31T23:59:45.000+08:00",)"
                  R"("actor":"A","amount_fen":1},{"kind":"bid",)"
                  R"("t_recv":"2027-01-01T00:00:30.000+08:00","actor":"B","amount_fen":2}]})");
  EXPECT_EQ(told.text("deadline"), "2027-01-01T00:00:50.000+08:00");
  EXPECT_EQ(told.text("winner"), "B");
}

TEST(rehearsal, refuses_with_what_would_have_been_accepted) {
  const Told told(lot + bid("10:00:01.000", "A", 999'999) + "," +
                  bid("10:00:01.000", "A", 1'000'001) + "," + bid("10:00:01.000", "D", 1'000'000) +
                  "," + bid("10:00:01.000", "A", 0) + "," +
                  bid("10:00:01.000", "A", 9007199254740993) + "]}");
  EXPECT_EQ(told.refusal(0), "bid.below_minimum");
  EXPECT_EQ(told.step(0)["refusal"]["params"]["least_fen"].integer(), 1'000'000);
  EXPECT_EQ(told.refusal(1), "bid.not_multiple");
  EXPECT_EQ(told.refusal(2), "bid.not_admitted");
  EXPECT_EQ(told.refusal(3), "bid.below_minimum");
  EXPECT_EQ(told.refusal(4), "bid.above_maximum");
  EXPECT_EQ(told.text("outcome"), "unsold");
  EXPECT_EQ(told.text("winner"), "null");
  EXPECT_EQ(told.text("price_fen"), "null");
}

TEST(rehearsal, answers_a_repeated_id_and_refuses_a_conflicting_one) {
  const std::string id = R"(,"bid_id":"x1")";
  const Told told(lot + bid("10:00:01.000", "A", 1'000'000, id) + "," +
                  bid("10:00:02.000", "A", 1'000'000, id) + "," +
                  bid("10:00:03.000", "A", 1'050'000, id) + "]}");
  EXPECT_EQ(told.kinds(1), "");
  EXPECT_EQ(told.step(1)["repeat"]["t_recv"].text(), "2026-11-23T10:00:01.000+08:00");
  EXPECT_EQ(told.refusal(2), "bid.id_conflict");
}

TEST(rehearsal, admits_everybody_who_bids_unless_told_otherwise) {
  const std::string open_lot = R"({"lot":{"start_price_fen":100,"increment_fen":10},"commands":[)";
  const Told three(open_lot + bid("10:00:01.000", "A", 100) + "," + bid("10:00:02.000", "B", 110) +
                   "," + bid("10:00:03.000", "C", 120) + "]}");
  EXPECT_EQ(three.text("winner"), "C");
  const Told two(open_lot + bid("10:00:01.000", "A", 100) + "," + bid("10:00:02.000", "B", 110) +
                 "]}");
  EXPECT_EQ(two.text("outcome"), "not_opened");
  EXPECT_EQ(two.refusal(0), "bid.not_open");
}

TEST(rehearsal, shows_what_is_due_to_tick_open_and_hammer) {
  const auto act = [](const std::string& kind, const std::string& time) {
    return R"({"kind":")" + kind + R"(","at":"2026-11-23T)" + time + R"(+08:00"})";
  };
  const Told told(lot + act("open", "09:59:59.999") + "," + act("open", "10:00:00.000") + "," +
                  act("tick", "10:00:30.000") + "," + act("hammer", "10:00:49.999") + "," +
                  act("hammer", "10:00:50.000") + "," + act("hammer", "10:00:51.000") + "]}");
  EXPECT_EQ(told.refusal(0), "session.too_early");
  EXPECT_EQ(told.kinds(1), "opened ");
  EXPECT_EQ(told.kinds(2), "countdown_started ");
  EXPECT_EQ(told.refusal(3), "session.too_early");
  EXPECT_EQ(told.kinds(4), "hammered ");
  EXPECT_EQ(told.refusal(5), "session.wrong_phase");
}

TEST(rehearsal, decides_open_and_hammer_after_what_is_due_before_them) {
  const auto act = [](const std::string& kind, const std::string& time) {
    return R"({"kind":")" + kind + R"(","at":"2026-11-23T)" + time + R"(+08:00"})";
  };
  const Told early(lot + act("hammer", "10:00:49.999") + "," + act("hammer", "10:00:50.000") +
                   "]}");
  EXPECT_EQ(early.kinds(0, "before"), "opened countdown_started ");
  EXPECT_EQ(early.refusal(0), "session.too_early");
  EXPECT_EQ(early.kinds(1), "hammered ");
  EXPECT_EQ(early.kinds(1, "before"), "none");
  const Told first(lot + act("hammer", "10:00:50.000") + "]}");
  EXPECT_EQ(first.kinds(0, "before"), "opened countdown_started ");
  EXPECT_EQ(first.kinds(0), "hammered ");
  const Told twice(lot + act("open", "10:00:00.000") + "," + act("open", "10:00:30.000") + "]}");
  EXPECT_EQ(twice.kinds(0), "opened ");
  EXPECT_EQ(twice.kinds(1, "before"), "countdown_started ");
  EXPECT_EQ(twice.refusal(1), "session.wrong_phase");
}

TEST(rehearsal, interrupts_and_resumes_with_a_full_countdown) {
  const std::string interrupt = R"({"kind":"interrupt","at":"2026-11-23T10:00:45.000+08:00"})";
  const std::string resume = R"({"kind":"resume","at":"2026-11-23T11:00:00.000+08:00"})";
  const Told told(lot + bid("10:00:31.000", "A", 1'000'000) + "," + interrupt + "," +
                  bid("10:00:46.000", "B", 1'050'000) + "," + resume + "]}");
  EXPECT_EQ(told.refusal(2), "bid.interrupted");
  EXPECT_EQ(told.text("deadline"), "2026-11-23T11:00:20.000+08:00");
  const Told paused(lot + bid("10:00:31.000", "A", 1'000'000) + "," + interrupt + "]}");
  EXPECT_EQ(paused.text("outcome"), "open");
}

TEST(rehearsal, opens_the_reserve_only_when_it_is_met) {
  const auto with = [](std::int64_t reserve) {
    return R"({"lot":{"start_price_fen":100,"increment_fen":10,"bidders":["A","B","C"],)"
           R"("reserve_fen":)" +
           std::to_string(reserve) + R"(},"commands":[)" + bid("10:00:01.000", "A", 120) + "]}";
  };
  EXPECT_EQ(Told(with(120)).text("outcome"), "sold");
  const Told unsold(with(121));
  EXPECT_EQ(unsold.text("outcome"), "unsold");
  EXPECT_EQ(canonical(unsold.root()).find("reserve_opened"), std::string::npos);
}

TEST(rehearsal, stops_where_the_script_ends_if_told_so) {
  const Told told(R"({"run_on":false,"lot":{"start_price_fen":100,"increment_fen":10,)"
                  R"("bidders":["A","B","C"]},"commands":[)" +
                  bid("10:00:01.000", "A", 100) + "]}");
  EXPECT_EQ(told.text("outcome"), "open");
  EXPECT_EQ(told.text("price_fen"), "100");
  EXPECT_EQ(told.text("leader"), "A");
}

}  // namespace

}  // namespace adit::wire
