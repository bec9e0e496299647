// Recovery: coal by its seams, gold by the order of mining.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given coal_mine() {
  Given given = example::mine_in_order();
  given.lot.mineral = "煤";
  given.lot.terms.figures.emplace_back("thin_seam", example::quantity("85", "percent"));
  return given;
}

TEST(P9Recovery, OfCoalGoesByTheSeamsThatThereAre) {
  Given given = coal_mine();
  EXPECT_EQ(given.verdict("P9"), pass) << "no thick seam is given, so there is none";
  given.lot.terms.figures.emplace_back("thick_seam", example::quantity("74", "percent"));
  EXPECT_EQ(given.verdict("P9"), fail);
  example::set_figure(given, "thick_seam", example::quantity("75", "percent"));
  EXPECT_EQ(given.verdict("P9"), pass);
}

TEST(P9Recovery, OfCoalIsUndeterminedWithoutAnySeam) {
  Given given = coal_mine();
  given.lot.terms.figures.clear();
  EXPECT_EQ(given.finding("P9").missing,
            (std::vector<std::string>{"lot:terms.thick_seam", "lot:terms.thin_seam"}));
}

TEST(P9Recovery, OfGoldStatesTheOrderOfMining) {
  Given given = example::mine_in_order();
  EXPECT_EQ(given.verdict("P9"), pass);
  example::take_away(given, "mining_sequence");
  EXPECT_EQ(given.verdict("P9"), fail);
  given.lot.mineral = "铜";
  EXPECT_EQ(given.verdict("P9"), not_applicable);
  given.lot.mineral = "不明矿";
  EXPECT_EQ(given.finding("P9").missing, std::vector<std::string>{"mineral:不明矿"});
}

TEST(P9Recovery, OfSeveralMetalsStatesTheOrderOfMiningToo) {
  Given given = example::mine_in_order();
  example::take_away(given, "mining_sequence");
  given.lot.mineral = "铜";
  given.lot.co_minerals = {"银"};
  EXPECT_EQ(given.verdict("P9"), fail);
  given.lot.co_minerals = {"硅藻土"};
  EXPECT_EQ(given.verdict("P9"), not_applicable) << "one metal is not several";
}

TEST(P9Recovery, OfTwoMineralsIsTheWorseOfBoth) {
  Given given = coal_mine();
  given.lot.co_minerals = {"金"};
  EXPECT_EQ(given.verdict("P9"), pass);
  example::take_away(given, "mining_sequence");
  EXPECT_EQ(given.verdict("P9"), fail);
}

}  // namespace
}  // namespace adit::domain::conformity
