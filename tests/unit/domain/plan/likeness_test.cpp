// A slip of a mineral's name leads to the names that it may have meant.
#include "domain/plan/likeness.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

MineralTable table() {
  return MineralTable::of(
             {{"coal", "煤", "coal", MineralGroup::energy, MiningControl::open, {"煤炭", "煤矿"}},
              {"gold", "金", "gold", MineralGroup::metal, MiningControl::open, {"金矿"}},
              {"placer_gold",
               "砂金",
               "placer gold",
               MineralGroup::metal,
               MiningControl::prohibited,
               {}},
              {"molybdenum",
               "钼",
               "molybdenum",
               MineralGroup::metal,
               MiningControl::restricted,
               {"钼矿"}}})
      .value();
}

std::vector<std::string> ids(std::string_view name) {
  static const MineralTable minerals = table();
  std::vector<std::string> out;
  for (const Mineral* mineral : like(minerals, name)) out.push_back(mineral->id);
  return out;
}

using Ids = std::vector<std::string>;

TEST(Likeness, ChineseNamesShareHalfOfTheirCharacters) {
  EXPECT_EQ(ids("黄金"), (Ids{"gold", "placer_gold"}));
  EXPECT_EQ(ids("钼矿石").front(), "molybdenum");
}

TEST(Likeness, LatinNamesShareThreeFifths) {
  EXPECT_EQ(ids("Molibdenum"), Ids{"molybdenum"});
  EXPECT_EQ(ids("placer-golds"), Ids{"placer_gold"});
  EXPECT_EQ(ids("kol"), Ids{});
}

TEST(Likeness, TheLikestComesFirstAndThreeAreEnough) {
  EXPECT_EQ(ids("砂金").front(), "placer_gold");
  EXPECT_EQ(ids("金矿"), (Ids{"gold", "coal", "placer_gold"}))
      << "钼矿 is as like as 煤矿, but later";
}

TEST(Likeness, NothingIsLikeNothing) {
  EXPECT_EQ(ids(""), Ids{});
  EXPECT_EQ(ids("霁月"), Ids{});
  EXPECT_EQ(ids(std::string(100'000, 'x')), Ids{});
  EXPECT_EQ(names_like(table(), "霁月").en, "none");
}

TEST(Likeness, TheRefusalNamesThemInBothLanguages) {
  const auto refused = unknown_mineral(table(), "黄金", "/mineral");
  EXPECT_EQ(refused.value().code, "mineral.unknown");
  EXPECT_EQ(refused.value().pointer, "/mineral");
  EXPECT_EQ(std::get<std::string>(refused.value().params.at(1).second),
            "金 gold / 砂金 placer gold");
}

}  // namespace
}  // namespace adit::domain::plan
