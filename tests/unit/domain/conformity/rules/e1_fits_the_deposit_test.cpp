// How long the reserves last.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

// 0.1 × 10^8 t × 80 % / (10 × 10^4 t a year) = 80 years.
Given medium_gold_mine() {
  Given given;
  given.mine("金", "10", "ore_10kt_a");
  given.lot.terms.texts = {{"reserve_class", "medium"}};
  given.lot.terms.figures = {{"reserves", example::amount("0.1", "ore_100mt")},
                             {"recovery", example::amount("80", "percent")}};
  return given;
}

bool tells_years(const Finding& finding) {
  return std::ranges::any_of(finding.inputs,
                             [](const auto& one) { return one.first == "service_life_years"; });
}

TEST(E1FitsTheDeposit, TellsForHowLongTheReservesLast) {
  const Finding finding = medium_gold_mine().finding("E1");
  EXPECT_EQ(finding.verdict, pass) << "the plan names no bounds";
  EXPECT_NE(finding.explain.zh.find("可采 80 年"), std::string::npos) << finding.explain.zh;
  EXPECT_TRUE(tells_years(finding));
}

TEST(E1FitsTheDeposit, SaysNothingWhereThingsAreUnlike) {
  Given given = medium_gold_mine();
  given.lot.terms.figures[0].second = example::amount("10", "metal_t");
  EXPECT_FALSE(tells_years(given.finding("E1"))) << "metal is no ore";
  given = medium_gold_mine();
  given.lot.terms.figures[0].second = example::amount("10", "ore_10kt_a");
  EXPECT_FALSE(tells_years(given.finding("E1"))) << "a flow is no stock";
  given = medium_gold_mine();
  given.lot.terms.figures.pop_back();
  EXPECT_FALSE(tells_years(given.finding("E1"))) << "no recovery";
}

}  // namespace
}  // namespace adit::domain::conformity
