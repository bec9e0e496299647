// Each temperament by what it does at one glance, and all of them by what they never do.
#include "domain/robot/temperament.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace adit::domain::robot {
namespace {

constexpr std::int64_t start = 120'000'000;
constexpr std::int64_t step = 5'000'000;

Character who(Temperament temperament, Keenness keenness = Keenness::hot) {
  return character_of("S-1", "org-7", keenness, temperament);
}

// In the middle of a countdown, outbid some steps up.
Sight outbid(std::int64_t steps_up = 3) {
  return {.counting_down = true,
          .left_ms = 12'000,
          .stood_ms = 8'000,
          .start_price_fen = start,
          .increment_fen = step,
          .least_fen = start + steps_up * step,
          .leader = "902"};
}

// The first moment of a countdown of 20 s at which it bids, in ms from its beginning.
std::optional<base::Millis> first_bid(const Character& character, Sight sight) {
  for (base::Millis at = 0; at < 20'000; at += 100) {
    sight.stood_ms = at;
    sight.left_ms = 20'000 - at;
    if (bid_of(character, sight)) return at;
  }
  return std::nullopt;
}

TEST(temperament, has_a_name_that_is_read_back) {
  std::set<std::string_view> names;
  for (const auto one : temperaments) {
    EXPECT_EQ(temperament_named(name_of(one)), one);
    names.insert(name_of(one));
  }
  EXPECT_EQ(names.size(), temperaments.size());
  EXPECT_FALSE(temperament_named("Eager"));
}

TEST(temperament, follows_from_session_and_company_alone) {
  std::map<Temperament, int> seen;
  for (int i = 0; i < 300; ++i) {
    const std::string session = "S-" + std::to_string(i);
    const Character one = character_of(session, "org-7", Keenness::warm);
    const Character again = character_of(session, "org-7", Keenness::warm);
    EXPECT_EQ(one.temperament, again.temperament);
    EXPECT_EQ(one.seed, again.seed);
    EXPECT_EQ(one.limit_steps, again.limit_steps);
    ++seen[one.temperament];
  }
  EXPECT_EQ(seen.size(), temperaments.size());
  for (const auto& [temperament, times] : seen) EXPECT_GT(times, 20) << name_of(temperament);
  EXPECT_NE(character_of("S-1", "org-1", Keenness::warm).seed,
            character_of("S-1", "org-2", Keenness::warm).seed);
}

TEST(temperament, differs_among_the_companies_of_a_session) {
  std::set<Temperament> seen;
  for (int i = 0; i < 60; ++i) {
    seen.insert(character_of("S-1", "org-" + std::to_string(i), Keenness::warm).temperament);
  }
  EXPECT_EQ(seen.size(), temperaments.size());
}

TEST(temperament, cool_sessions_stay_below_a_reserve_of_five_steps) {
  for (int i = 0; i < 200; ++i) {
    const std::string company = "org-" + std::to_string(i);
    EXPECT_LE(character_of("S-1", company, Keenness::cool).limit_steps, 3);
    EXPECT_GE(character_of("S-1", company, Keenness::hot, Temperament::eager).limit_steps, 50);
  }
}

TEST(temperament, patient_waits_for_the_last_seconds) {
  const auto at = first_bid(who(Temperament::patient), outbid());
  ASSERT_TRUE(at);
  EXPECT_GE(*at, 13'000);
  EXPECT_LT(*at, 18'000);
  Sight free = outbid();
  free.counting_down = false;
  free.stood_ms = 60'000;
  free.left_ms = 1'000;
  EXPECT_FALSE(bid_of(who(Temperament::patient), free)) << "the free phase has no last seconds";
}

TEST(temperament, eager_bids_the_least_amount_within_seconds) {
  const auto at = first_bid(who(Temperament::eager), outbid());
  ASSERT_TRUE(at);
  EXPECT_GE(*at, 4'000) << "nobody is quicker than a hand";
  EXPECT_LE(*at, 9'000);
  EXPECT_EQ(bid_of(who(Temperament::eager), outbid()), outbid().least_fen);
}

TEST(temperament, jumper_goes_up_by_two_to_five_steps_more) {
  std::set<std::int64_t> jumps;
  for (std::int64_t up = 0; up < 40; ++up) {
    Sight sight = outbid(up);
    sight.left_ms = 1'000;
    const auto amount = bid_of(who(Temperament::jumper), sight);
    ASSERT_TRUE(amount);
    EXPECT_EQ((*amount - sight.least_fen) % step, 0);
    jumps.insert((*amount - sight.least_fen) / step);
  }
  EXPECT_EQ(jumps, (std::set<std::int64_t>{2, 3, 4, 5}));
}

TEST(temperament, jumper_lands_on_its_limit_and_not_beyond) {
  const Character jumper = who(Temperament::jumper);
  Sight sight = outbid(jumper.limit_steps - 1);
  sight.left_ms = 1'000;
  EXPECT_EQ(bid_of(jumper, sight), start + jumper.limit_steps * step);
}

TEST(temperament, sceptic_stops_early_however_keen_the_others_are) {
  const Character sceptic = who(Temperament::sceptic);
  EXPECT_LE(sceptic.limit_steps, 4);
  EXPECT_TRUE(first_bid(sceptic, outbid(0)));
  EXPECT_FALSE(first_bid(sceptic, outbid(5)));
}

TEST(temperament, duellist_answers_its_rival_at_once_and_nobody_else) {
  const Character duellist = who(Temperament::duellist);
  Sight sight = outbid();
  sight.own_bids = 1;
  sight.rival = "902";
  const auto at = first_bid(duellist, sight);
  ASSERT_TRUE(at);
  EXPECT_LE(*at, 6'000);
  sight.leader = "903";
  EXPECT_FALSE(first_bid(duellist, sight));
}

TEST(temperament, sleeper_bids_once) {
  Sight sight = outbid();
  EXPECT_TRUE(first_bid(who(Temperament::sleeper), sight));
  sight.own_bids = 1;
  EXPECT_FALSE(first_bid(who(Temperament::sleeper), sight));
  Sight early = outbid(0);
  early.counting_down = false;
  early.stood_ms = 25'000;
  EXPECT_FALSE(bid_of(who(Temperament::sleeper), early)) << "somebody else begins";
}

TEST(temperament, whoever_leads_or_is_too_late_is_still) {
  for (const auto one : temperaments) {
    Sight sight = outbid(1);
    sight.left_ms = 1'500;
    EXPECT_TRUE(bid_of(who(one), sight)) << name_of(one);
    Sight leading = sight;
    leading.leads = true;
    EXPECT_FALSE(bid_of(who(one), leading)) << name_of(one);
    sight.left_ms = 500;
    EXPECT_FALSE(bid_of(who(one), sight)) << name_of(one);
  }
}

TEST(temperament, never_goes_beyond_its_limit) {
  for (const auto one : temperaments) {
    const Character character = who(one);
    for (std::int64_t up = 0; up < 100; ++up) {
      Sight sight = outbid(up);
      sight.left_ms = 1'500;
      const auto amount = bid_of(character, sight);
      EXPECT_LE(amount.value_or(0), start + character.limit_steps * step) << name_of(one);
      EXPECT_EQ(amount.has_value(), up <= character.limit_steps) << name_of(one) << ' ' << up;
    }
  }
}

}  // namespace
}  // namespace adit::domain::robot
