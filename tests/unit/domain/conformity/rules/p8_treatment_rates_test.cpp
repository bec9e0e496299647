// Shares of waste that the design treats, to the hundredth of a per cent.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P8TreatmentRates, ReachTheThresholds) {
  Given given = example::mine_in_order();
  EXPECT_EQ(given.verdict("P8"), pass) << "80 % of 80 %";
  example::set_figure(given, "waste_water", example::quantity("79.99", "percent"));
  EXPECT_EQ(given.verdict("P8"), fail);
  EXPECT_NE(given.finding("P8").explain.zh.find("79.99%"), std::string::npos);
  given.stage = Stage::lot;
  EXPECT_EQ(given.verdict("P8"), info);
}

TEST(P8TreatmentRates, AreUndeterminedWhereNobodyGivesThem) {
  Given given = example::mine_in_order();
  given.lot.terms.figures.pop_back();
  EXPECT_EQ(given.finding("P8").missing, std::vector<std::string>{"lot:terms.toxic_water"});
  given.lot.terms.figures.clear();
  EXPECT_EQ(given.verdict("P8"), undetermined);
}

TEST(P8TreatmentRates, WhatFallsShortFailsWhateverElseIsMissing) {
  Given given = example::mine_in_order();
  given.lot.terms.figures.pop_back();
  example::set_figure(given, "waste_water", example::quantity("10", "percent"));
  EXPECT_EQ(given.verdict("P8"), fail);
}

}  // namespace
}  // namespace adit::domain::conformity
