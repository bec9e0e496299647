// Amounts as people read them: in the smallest unit of their measure, exact.
#include "domain/plan/figure.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

std::string said(std::string_view amount, std::string_view unit) {
  const Figure figure = figure_of(quantity_of(amount, unit).value());
  return figure.value + " " + std::string(figure.unit->name);
}

TEST(Figure, StandsInTheSmallestUnit) {
  EXPECT_EQ(said("0.45", "raw_coal_100mt_a"), "4500 raw_coal_10kt_a");
  EXPECT_EQ(said("2.5", "metal_10kt_a"), "25000 metal_t_a");
  EXPECT_EQ(said("8.77", "km2_10k"), "87700 km2");
  EXPECT_EQ(said("45", "right"), "45 right");
}

TEST(Figure, KeepsItsDecimals) {
  EXPECT_EQ(said("13254.66", "km2"), "13254.66 km2");
  EXPECT_EQ(said("0.0418", "km2"), "0.0418 km2");
  EXPECT_EQ(said("89.40", "percent"), "89.4 percent");
  EXPECT_EQ(said("0.05", "yuan_100m"), "0.05 yuan_100m");
  EXPECT_EQ(said("0", "mine"), "0 mine");
}

TEST(Figure, EveryUnitHasOneForItsMeasure) {
  for (const Unit& unit : units()) {
    const Figure figure = figure_of({unit.factor, unit.measure, unit.per});
    EXPECT_EQ(figure.unit->measure, unit.measure) << unit.name;
    if (unit.measure == Measure::money) continue;  // the plan's money is in 亿元
    EXPECT_LE(figure.unit->factor, unit.factor) << unit.name;
    EXPECT_EQ(figure.value.find('.'), std::string::npos) << unit.name;
  }
}

}  // namespace
}  // namespace adit::domain::plan
