// The terms of a rehearsal say what it is; its robots are those of the sandbox.
#include "domain/session/rehearsal/rehearsal.hpp"

#include <gtest/gtest.h>

#include <set>

#include "domain/session/auction/auction.hpp"

namespace adit::domain::rehearsal {
namespace {

constexpr base::Instant opens_at{1'764'000'000'000};

TEST(RehearsalTerms, AreSoundAndSayWhatTheyAre) {
  for (const Pace pace : {Pace::brisk, Pace::unhurried}) {
    const auto terms = terms_of(SessionId{"rehearsal-1"}, pace, opens_at);
    EXPECT_TRUE(auction::schedule(terms).has_value());
    EXPECT_TRUE(terms.profile.synthetic);
    EXPECT_EQ(terms.profile.id, "rehearsal");
    EXPECT_NE(terms.title_zh.find("演练"), std::string::npos);
    EXPECT_NE(terms.title_en.find("Rehearsal"), std::string::npos);
    EXPECT_TRUE(terms.profile.auction.jump_steps.has_value());
  }
  EXPECT_TRUE(is_rehearsal("rehearsal-1"));
  EXPECT_FALSE(is_rehearsal("session-rehearsal-1"));
}

// They differ, go further than the start, and leave room for a person to win.
TEST(RehearsalRobots, AreThreeThatComeToAnEnd) {
  EXPECT_EQ(std::set(robots.begin(), robots.end()).size(), 3U);
  for (const auto temperament : robots) {
    const auto who =
        robot::character_of("rehearsal-1", "robot", robot::Keenness::warm, temperament);
    EXPECT_GE(who.limit_steps, 8);
    EXPECT_LE(who.limit_steps, 16);
  }
}

}  // namespace
}  // namespace adit::domain::rehearsal
