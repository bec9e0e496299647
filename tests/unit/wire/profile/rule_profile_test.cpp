// The profiles that the program carries, and their canonical form.
#include "wire/profile/rule_profile.hpp"

#include <gtest/gtest.h>

#include "wire/embedded.hpp"

namespace adit::wire {

namespace {

using domain::profile::PeriodBasis;

TEST(rule_profiles, of_the_program_are_the_two_we_know) {
  const auto profiles = embedded_profiles();
  ASSERT_EQ(profiles.size(), 2U);
  EXPECT_EQ(profiles[0].id, "jilin-2025");
  EXPECT_EQ(profiles[1].id, "sandbox");
  EXPECT_EQ(find_profile("nowhere").error().code, "profile.not_found");
}

TEST(rule_profiles, of_jilin_assume_the_free_phase_and_the_countdown_and_say_so) {
  const auto jilin = *find_profile("jilin-2025");
  EXPECT_EQ(jilin.auction.free_phase_ms, 60 * 60 * 1000);
  EXPECT_EQ(jilin.auction.countdown_ms, 5 * 60 * 1000);
  EXPECT_EQ(jilin.auction.min_bidders, 3);
  EXPECT_FALSE(jilin.auction.leader_may_raise);
  EXPECT_EQ(jilin.periods.basis, PeriodBasis::working_days);
  EXPECT_EQ(jilin.periods.announcement, 20);
  EXPECT_EQ(jilin.periods.publication, 10);
  EXPECT_FALSE(jilin.synthetic);
  EXPECT_EQ(jilin.auction.jump_steps, 10);
  EXPECT_EQ(jilin.lapse_after_s, std::nullopt);
  std::string pointers;
  for (const auto& row : jilin.assumed) pointers += row.pointer + " ";
  EXPECT_NE(pointers.find("/auction/free_phase_ms "), std::string::npos);
  EXPECT_NE(pointers.find("/auction/countdown_ms "), std::string::npos);
  EXPECT_NE(pointers.find("/auction/jump_steps "), std::string::npos);
}

TEST(rule_profiles, of_the_sandbox_count_seconds_and_lapse) {
  const auto sandbox = *find_profile("sandbox");
  EXPECT_EQ(sandbox.periods.basis, PeriodBasis::seconds);
  EXPECT_TRUE(sandbox.synthetic);
  EXPECT_TRUE(sandbox.lapse_after_s.has_value());
  EXPECT_EQ(sandbox.auction.min_bidders, 3);
}

TEST(rule_profiles, from_before_the_guard_have_none) {
  std::string text = profile_json(*find_profile("jilin-2025"));
  const std::string member = R"("jump_steps":10,)";
  text.erase(text.find(member), member.size());
  const auto profile = read_profile(text);
  ASSERT_TRUE(profile.has_value());
  EXPECT_EQ(profile->auction.jump_steps, std::nullopt);
  EXPECT_EQ(profile_json(*profile), text) << "and stay as they were";
}

TEST(rule_profiles, come_back_from_their_canonical_form) {
  for (const auto& profile : embedded_profiles()) {
    const std::string text = profile_json(profile);
    const auto again = read_profile(text);
    ASSERT_TRUE(again.has_value()) << again.error().code << again.error().pointer;
    EXPECT_TRUE(*again == profile);
    const auto document = JsonDocument::parse(text);
    EXPECT_EQ(canonical(document->root()), text);
  }
}

TEST(rule_profiles, are_refused_for_figures_and_days_that_cannot_be) {
  std::string text(*embedded("deploy/profiles/sandbox.json"));
  const auto with = [&](const std::string& old, const std::string& changed) {
    std::string copy = text;
    copy.replace(copy.find(old), old.size(), changed);
    const auto outcome = read_profile(copy);
    return outcome ? std::string("accepted") : outcome.error().code;
  };
  EXPECT_EQ(with(R"("synthetic": true)", R"("synthetic": false)"), "accepted");
  EXPECT_EQ(with(R"("countdown_ms": 20000)", R"("countdown_ms": 0)"), "schema.minimum");
  EXPECT_EQ(with("2020-01-01", "2020-02-30"), "date.malformed");
  EXPECT_EQ(with(R"("synthetic": true)", R"("synthetic": true, "x": 1)"),
            "schema.additionalProperties");
  EXPECT_EQ(with(R"("synthetic": true)", R"("synthetic": true, "effective_to": "2019-01-01")"),
            "profile.malformed");
}

}  // namespace

}  // namespace adit::wire
