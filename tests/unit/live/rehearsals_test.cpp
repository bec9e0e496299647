// A rehearsal runs by itself to its hammer, is its owner's alone, and leaves nothing behind.
#include "live/rehearsals.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "support/hand_loops.hpp"
#include "wire/json.hpp"

namespace adit::tests {
namespace {

using domain::rehearsal::Pace;

constexpr base::Instant begins{1'764'000'000'000};

class RehearsalsTest : public testing::Test {
 protected:
  RehearsalsTest() {
    all.start();
    loops.settle();
  }
  ~RehearsalsTest() override {
    all.stop();
    loops.settle();
  }

  // Lets that much time pass, as the robots' beats need it.
  void pass(base::Millis ms) {
    for (base::Millis gone = 0; gone < ms; gone += base::limits::rehearsal_beat_ms) {
      clock.advance(base::limits::rehearsal_beat_ms);
      loops.settle();
    }
  }
  std::string view(const std::string& session, const std::string& account) {
    std::optional<std::string> seen;
    all.directory().view(session, account, [&](const base::Outcome<live::View>& view) {
      seen = view ? view->json : view.error().code;
    });
    loops.run_until([&] { return seen.has_value(); });
    return *seen;
  }
  std::string phase(const std::string& session) {
    const auto document = wire::JsonDocument::parse(view(session, "ann"), wire::file_limits);
    if (!document) return {};
    return std::string(document->root()["phase"].text());
  }
  // Until the session stands in this phase, in steps of a beat; false after two minutes of its
  // time. Commits land on a thread of their own, which is given a moment with each step.
  bool reaches(const std::string& session, const std::string& wanted) {
    for (int beats = 0; beats < 1'200; ++beats) {
      if (phase(session) == wanted) return true;
      pass(base::limits::rehearsal_beat_ms);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
  }

  HandClock clock{begins};
  HandLoops loops{clock};
  live::Rehearsals all{loops, clock, [](std::string_view payload) {
                         return std::make_shared<const std::string>(payload);
                       }};
};

TEST_F(RehearsalsTest, OpensAndTakesABidWithAReceiptThatSaysWhatItIs) {
  const auto made = all.begin("ann", Pace::brisk);
  ASSERT_TRUE(made.has_value());
  const std::string& session = made->session.text;
  EXPECT_TRUE(domain::rehearsal::is_rehearsal(session));
  ASSERT_TRUE(reaches(session, "free"));
  std::optional<base::Outcome<live::Accepted>> told;
  // Five steps above what can stand by now: no robot is ahead of it.
  all.directory().place(session, {std::string(32, '1'), "ann", 125'000'000, clock.now()},
                        [&](base::Outcome<live::Accepted> outcome, std::optional<std::int64_t>) {
                          told = std::move(outcome);
                        });
  ASSERT_TRUE(loops.run_until([&] { return told.has_value(); }));
  ASSERT_TRUE(told->has_value()) << told->error().code;
  EXPECT_NE((*told)->receipt.find(session), std::string::npos) << (*told)->receipt;
}

TEST_F(RehearsalsTest, EndsAtAHammer) {
  const auto made = all.begin("ann", Pace::brisk);
  ASSERT_TRUE(made.has_value());
  const std::string& session = made->session.text;
  ASSERT_TRUE(reaches(session, "free"));
  std::optional<bool> bid;
  all.directory().place(session, {std::string(32, '1'), "ann", 150'000'000, clock.now()},
                        [&](base::Outcome<live::Accepted> outcome, std::optional<std::int64_t>) {
                          bid = outcome.has_value();
                        });
  ASSERT_TRUE(loops.run_until([&] { return bid.has_value(); }));
  EXPECT_TRUE(reaches(session, "sold"));
}

TEST_F(RehearsalsTest, BelongsToItsOwner) {
  const auto made = all.begin("ann", Pace::brisk);
  ASSERT_TRUE(made.has_value());
  EXPECT_TRUE(all.owns("ann", made->session.text));
  EXPECT_FALSE(all.owns("ben", made->session.text));
  EXPECT_EQ(all.end("ben", made->session.text).error().code, "rehearsal.not_found");
  EXPECT_TRUE(all.of("ann").has_value());
  EXPECT_FALSE(all.of("ben").has_value());
  const auto other = all.begin("ben", Pace::brisk);
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ(all.end("ben", made->session.text).error().code, "rehearsal.not_found");
  EXPECT_TRUE(all.owns("ben", other->session.text)) << "naming another's ends not one's own";
}

TEST_F(RehearsalsTest, IsForgottenWhenItEndsOrAnotherBegins) {
  const auto first = all.begin("ann", Pace::brisk);
  ASSERT_TRUE(first.has_value());
  ASSERT_TRUE(reaches(first->session.text, "free"));
  const auto second = all.begin("ann", Pace::unhurried);
  ASSERT_TRUE(second.has_value());
  EXPECT_FALSE(all.owns("ann", first->session.text));
  loops.settle();
  EXPECT_EQ(view(first->session.text, "ann"), "session.not_found");
  ASSERT_TRUE(all.end("ann", second->session.text).has_value());
  loops.settle();
  EXPECT_EQ(view(second->session.text, "ann"), "session.not_found");
  EXPECT_EQ(all.directory().figures().sessions, 0U);
}

TEST_F(RehearsalsTest, IsForgottenInTime) {
  const auto made = all.begin("ann", Pace::brisk);
  ASSERT_TRUE(made.has_value());
  pass(base::limits::rehearsal_ms_max - 1'000);
  EXPECT_TRUE(all.of("ann").has_value());
  pass(2'000);
  EXPECT_FALSE(all.of("ann").has_value());
  EXPECT_EQ(view(made->session.text, "ann"), "session.not_found");
}

// Also of one that was left in the middle of its bids: what lands later does not bring it back. The
// committer works in turn: once the other's bid is answered, that of the one left has landed.
TEST_F(RehearsalsTest, LeavesNoStreamInMemory) {
  const auto left = all.begin("ann", Pace::unhurried);
  const auto stays = all.begin("ben", Pace::unhurried);
  ASSERT_TRUE(left.has_value() && stays.has_value());
  ASSERT_TRUE(reaches(left->session.text, "free"));
  ASSERT_TRUE(reaches(stays->session.text, "free"));
  EXPECT_EQ(all.kept(), 2U);
  all.directory().place(left->session.text, {std::string(32, '1'), "ann", 150'000'000, clock.now()},
                        [](const base::Outcome<live::Accepted>&, std::optional<std::int64_t>) {});
  ASSERT_TRUE(all.end("ann", left->session.text).has_value());
  std::optional<bool> landed;
  all.directory().place(stays->session.text,
                        {std::string(32, '1'), "ben", 150'000'000, clock.now()},
                        [&](const base::Outcome<live::Accepted>& outcome,
                            std::optional<std::int64_t>) { landed = outcome.has_value(); });
  ASSERT_TRUE(loops.run_until([&] { return landed.has_value(); }));
  EXPECT_EQ(landed, true);
  pass(base::limits::bid_answer_ms_max - 2 * base::limits::rehearsal_beat_ms);
  EXPECT_EQ(all.kept(), 2U) << "a bid may still be on its way";
  pass(4 * base::limits::rehearsal_beat_ms);
  EXPECT_EQ(all.kept(), 1U);
}

TEST_F(RehearsalsTest, ThatWereLeftAreBoundedToo) {
  const auto begun_by = [&](const std::string& who) {
    std::size_t begun = 0;
    while (begun < 1'000 && all.begin(who, Pace::brisk).has_value()) ++begun;
    return begun;
  };
  constexpr auto left_max = base::limits::rehearsals_left_max;
  EXPECT_EQ(begun_by("ann"), left_max + 1) << "each but the first leaves one behind";
  EXPECT_EQ(all.begin("ann", Pace::brisk).error().code, "rehearsal.too_many");
  EXPECT_TRUE(all.begin("ben", Pace::brisk).has_value()) << "nobody else is held up by it";
  std::size_t people = 0;
  while (people < 1'000 && begun_by("visitor" + std::to_string(people)) > left_max) {
    ++people;
  }
  EXPECT_EQ(all.begin("late", Pace::brisk).error().code, "rehearsal.full");
  EXPECT_LE(all.kept(), 2 * base::limits::rehearsals_max);
  pass(base::limits::bid_answer_ms_max + base::limits::rehearsal_beat_ms);
  EXPECT_LE(all.kept(), base::limits::rehearsals_max);
  EXPECT_TRUE(all.begin("ann", Pace::brisk).has_value());
}

TEST_F(RehearsalsTest, AreSoManyAndNoMore) {
  for (std::size_t i = 0; i < base::limits::rehearsals_max; ++i) {
    ASSERT_TRUE(all.begin("bidder" + std::to_string(i), Pace::brisk).has_value());
  }
  EXPECT_EQ(all.begin("late", Pace::brisk).error().code, "rehearsal.full");
  EXPECT_TRUE(all.begin("bidder0", Pace::brisk).has_value()) << "who has one may begin anew";
}

}  // namespace
}  // namespace adit::tests
