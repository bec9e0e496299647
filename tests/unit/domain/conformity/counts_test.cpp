// What is counted over the whole register, and that nobody guesses where a right may count or not.
#include "domain/conformity/counts.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

struct Counting {
  LotFacts lot = example::mining("coal");
  plan::Edition edition = example::edition();
  plan::Provisions provisions = example::provisions();
  Gathered gathered;

  std::optional<std::int64_t> operator()(const std::string& name) const {
    for (const auto& [known, number] :
         counts_of(lot, edition, &provisions, gathered, example::today)) {
      if (known == name) return number;
    }
    return std::nullopt;
  }
};

Counting of_mines(std::string mineral, std::vector<MinesAlike> mines) {
  Counting made;
  made.lot = example::mining(std::move(mineral));
  made.gathered.mines = std::move(mines);
  return made;
}

TEST(Counts, OfMinesAreAllThatLive) {
  const auto count = of_mines("coal", {{"煤炭", "30万吨原煤/年", 7},
                                       {"coal", "150 raw_coal_10kt_a", 2},
                                       {"gold", "6万吨矿石/年；0.3吨金属/年", 1},
                                       {"金", "3 10kt_ore_per_year", 4}});
  EXPECT_EQ(count("mines"), 14);
  EXPECT_EQ(count("large_medium_mines"), 3);
  EXPECT_EQ(count("small_mines:coal"), 7);
  EXPECT_EQ(count("output:coal"), (7 * 30 + 2 * 150) * 10'000'000LL);
}

TEST(Counts, OfAnEmptyRegisterAreNothing) {
  const auto count = of_mines("coal", {});
  for (const char* name :
       {"mines", "large_medium_mines", "small_mines:coal", "output:coal", "released_rights:coal",
        "released_rights:2026", "released_rights:coal:2026"}) {
    EXPECT_EQ(count(name), 0) << name;
  }
  EXPECT_FALSE(count("released_exploration_rights:2026")) << "of the other kind";
  EXPECT_FALSE(count("output:iron")) << "of another mineral";
}

TEST(Counts, WaitForAMineOfWhichNobodyKnowsTheSize) {
  const std::pair<const char*, const char*> unknown[] = {
      {"coal", ""},               // no capacity on record
      {"coal", "若干"},           // no amount
      {"coal", "60万吨原煤/年"},  // medium under ground, small in a pit
      {"coal", "30万吨金属/年"},  // of another kind
  };
  for (const auto& [mineral, capacity] : unknown) {
    const auto count = of_mines("coal", {{mineral, capacity, 1}, {"coal", "30万吨原煤/年", 1}});
    EXPECT_FALSE(count("small_mines:coal")) << capacity;
    EXPECT_FALSE(count("large_medium_mines")) << capacity;
    EXPECT_EQ(count("mines"), 2) << capacity;
  }
  EXPECT_EQ(of_mines("coal", {{"coal", "60万吨原煤/年", 1}})("output:coal"), 600'000'000);
  EXPECT_FALSE(of_mines("coal", {{"coal", "", 1}})("output:coal"));
}

TEST(Counts, DoNotWaitForMinesOfAnotherMineral) {
  const auto count = of_mines("coal", {{"gold", "", 1}, {"coal", "30万吨原煤/年", 1}});
  EXPECT_EQ(count("small_mines:coal"), 1);
  EXPECT_EQ(count("output:coal"), 300'000'000);
  EXPECT_FALSE(count("large_medium_mines")) << "which is of all minerals";
  EXPECT_FALSE(of_mines("coal", {{"某矿", "30万吨原煤/年", 1}})("small_mines:coal"))
      << "nobody knows that it is not coal";
}

TEST(Counts, OfMetalNeedACapacityInMetal) {
  const std::string name = "output:molybdenum";
  EXPECT_FALSE(of_mines("molybdenum", {{"钼", "30万吨矿石/年", 1}})(name));
  EXPECT_EQ(of_mines("molybdenum", {{"钼", "30万吨矿石/年；500吨金属/年", 2}})(name), 1'000'000);
}

TEST(Counts, OfReleasesAreThoseOfThePeriodAndOfTheYear) {
  Counting count;
  count.gathered.releases = {{"煤", 4, 0, 3, 0}, {"gold", 2, 0, 2, 0}};
  EXPECT_EQ(count("released_rights:coal"), 4);
  EXPECT_EQ(count("released_rights:coal:2026"), 3);
  EXPECT_EQ(count("released_rights:2026"), 5);
  EXPECT_FALSE(count("released_rights:period"));
  count.lot = example::lot();
  EXPECT_EQ(count("released_exploration_rights:2026"), 5);
  EXPECT_EQ(count("released_exploration_rights:gold:2026"), 2);
  EXPECT_EQ(count("released_exploration_rights:period"), 6);
}

TEST(Counts, OfAYearHoldTheLotsThatAreOut) {
  Counting count;
  count.gathered.releases = {{"coal", 4, 0, 3, 0}};
  count.gathered.out = {{"煤", 2, 1}, {"gold", 5, 5}};
  EXPECT_EQ(count("released_rights:coal:2026"), 4);
  EXPECT_EQ(count("released_rights:2026"), 9);
  EXPECT_EQ(count("released_rights:coal"), 4) << "in a quota they stand as reservations";
  count.gathered.out.push_back({"某矿", 1, 1});
  EXPECT_EQ(count("released_rights:2026"), 10);
  EXPECT_FALSE(count("released_rights:coal:2026"));
  count.lot = example::lot();
  EXPECT_EQ(count("released_exploration_rights:period"), 12);
}

TEST(Counts, WaitForARightOfWhichNobodyKnowsTheDay) {
  Counting count;
  count.gathered.releases = {{"coal", 4, 1, 3, 0}, {"gold", 2, 0, 2, 1}};
  EXPECT_FALSE(count("released_rights:coal"));
  EXPECT_EQ(count("released_rights:coal:2026"), 3);
  EXPECT_FALSE(count("released_rights:2026")) << "a right for gold may be one of them";
  count.gathered.releases = {{"某矿", 1, 0, 0, 0}};
  EXPECT_FALSE(count("released_rights:coal")) << "nobody knows that it is not for coal";
  EXPECT_EQ(count("released_rights:coal:2026"), 0);
}

TEST(Counts, OfZonesAreTakenForLotsInThem) {
  Counting count;
  count.lot = example::mining("molybdenum");
  count.gathered.in_zones = {{"molybdenum-zones", "钼矿", 4, 0},
                             {"molybdenum-zones", "gold", 9, 9}};
  EXPECT_FALSE(count("live_rights:molybdenum-zones")) << "the lot lies in none";
  count.lot.touches = {example::touch("restricted_zone", "X01", 1'000'000)};
  EXPECT_EQ(count("live_rights:molybdenum-zones"), 4);
  count.gathered.in_zones[0].perhaps = 1;
  EXPECT_FALSE(count("live_rights:molybdenum-zones")) << "one lies who knows where";
}

TEST(Counts, AskForTheZonesOfAQuotaByEveryName) {
  Counting count;
  count.lot = example::mining("molybdenum");
  EXPECT_TRUE(zones_asked(count.lot, count.edition, &count.provisions).empty());
  count.lot.touches = {example::touch("restricted_zone", "SZ-1", 1'000'000)};
  plan::Zone zone = example::zone("restricted_zone", "SZ-1");
  zone.minerals = {"molybdenum"};
  plan::Zone other = example::zone("restricted_zone", "SZ-2");
  other.minerals = {"oil_shale"};
  count.edition.zones = {zone, other};
  const auto asked = zones_asked(count.lot, count.edition, &count.provisions);
  ASSERT_EQ(asked.size(), 1u);
  EXPECT_EQ(asked[0].quota, "molybdenum-zones");
  EXPECT_EQ(asked[0].outlines, (std::vector<std::string>{"SZ-1"}));
  EXPECT_EQ(asked[0].names, (std::vector<std::string>{"X01", "X02", "X03", "舒兰钼矿", "永吉钼矿",
                                                      "敦化钼矿", "SZ-1"}));
}

TEST(Counts, OfWaitingLotsAreThoseThatGoFirst) {
  Counting count;
  count.lot = example::lot();
  EXPECT_EQ(count("priority_lots_waiting"), 0);
  count.gathered.waiting = {{"gold", 3, 1}};
  EXPECT_FALSE(count("priority_lots_waiting")) << "nobody says which minerals go first, or where";
  count.provisions.controls.push_back(
      example::control(example::entry("first", {"B6"}), plan::ControlKind::priority, {"copper"}));
  EXPECT_FALSE(count("priority_lots_waiting")) << "nor where";
  count.edition.zones.push_back(example::zone("encouraged_exploration_area", "E-1"));
  EXPECT_EQ(count("priority_lots_waiting"), 1);
  count.gathered.waiting.push_back({"铜矿", 2, 0});
  EXPECT_EQ(count("priority_lots_waiting"), 3);
  count.gathered.waiting.push_back({"某矿", 1, 0});
  EXPECT_FALSE(count("priority_lots_waiting"));
}

TEST(Counts, StandInTheOrderOfTheirNames) {
  Counting count;
  const auto counts =
      counts_of(count.lot, count.edition, &count.provisions, count.gathered, example::today);
  EXPECT_TRUE(std::ranges::is_sorted(counts));
  EXPECT_GE(counts.size(), 6u);
}

}  // namespace
}  // namespace adit::domain::conformity
