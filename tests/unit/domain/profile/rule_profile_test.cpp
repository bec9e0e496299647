// What is asked of a rule profile.
#include "domain/profile/rule_profile.hpp"

#include <gtest/gtest.h>

namespace adit::domain::profile {

namespace {

TEST(rule_profile, is_in_force_on_its_first_and_last_day) {
  RuleProfile profile;
  profile.effective_from = base::date_of({2025, 7, 1});
  EXPECT_FALSE(in_force(profile, base::date_of({2025, 6, 30})));
  EXPECT_TRUE(in_force(profile, base::date_of({2025, 7, 1})));
  EXPECT_TRUE(in_force(profile, base::date_of({2099, 1, 1})));
  profile.effective_to = base::date_of({2025, 12, 31});
  EXPECT_TRUE(in_force(profile, base::date_of({2025, 12, 31})));
  EXPECT_FALSE(in_force(profile, base::date_of({2026, 1, 1})));
}

TEST(rule_profile, demands_a_reserve_by_right_and_stage) {
  RuleProfile profile;
  profile.reserve.required = {{"mining", {}}, {"exploration", {"detailed_survey"}}};
  EXPECT_TRUE(reserve_required(profile, "mining", ""));
  EXPECT_TRUE(reserve_required(profile, "mining", "anything"));
  EXPECT_TRUE(reserve_required(profile, "exploration", "detailed_survey"));
  EXPECT_FALSE(reserve_required(profile, "exploration", "general_survey"));
  EXPECT_FALSE(reserve_required(RuleProfile{}, "mining", ""));
}

TEST(rule_profile, unusable_figures_are_refused_at_their_place) {
  const auto refused_at = [](auto change) {
    RuleProfile profile;
    EXPECT_TRUE(check(profile).has_value());
    change(profile);
    const auto outcome = check(profile);
    return outcome ? std::string("accepted") : outcome.error().pointer;
  };
  EXPECT_EQ(refused_at([](auto& p) { p.auction.countdown_ms = 0; }), "/auction/countdown_ms");
  EXPECT_EQ(refused_at([](auto& p) { p.auction.countdown_ms = INT64_MAX; }),
            "/auction/countdown_ms");
  EXPECT_EQ(refused_at([](auto& p) { p.auction.free_phase_ms = -1; }), "/auction/free_phase_ms");
  EXPECT_EQ(refused_at([](auto& p) { p.auction.min_bidders = 0; }), "/auction/min_bidders");
  EXPECT_EQ(refused_at([](auto& p) { p.periods.announcement = -1; }), "/periods/announcement");
  EXPECT_EQ(refused_at([](auto& p) { p.periods.publication = -1; }), "/periods/publication");
  EXPECT_EQ(refused_at([](auto& p) { p.periods.opening_minute = 1440; }),
            "/periods/opening_minute");
  EXPECT_EQ(refused_at([](auto& p) { p.effective_to = base::Date{-1}; }), "/effective_to");
  EXPECT_EQ(refused_at([](auto& p) { p.lapse_after_s = 0; }), "/lapse_after_s");
}

}  // namespace

}  // namespace adit::domain::profile
