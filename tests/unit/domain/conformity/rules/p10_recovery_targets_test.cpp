// Targets of the province: told, never in anybody's way.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given with_targets() {
  Given given = example::mine_in_order();
  plan::Target gold;
  gold.entry.id = "gold-recovery";
  gold.entry.rules = {"P10"};
  gold.name = {"金采选综合回收率", "recovery of gold"};
  gold.year = 2015;
  gold.value = example::quantity("5", "percentage_point");
  gold.minerals = {"gold"};
  plan::Target coal = gold;
  coal.entry.id = "coal-recovery";
  coal.minerals = {"coal"};
  given.provisions->targets = {gold, coal};
  given.stage = Stage::lot;
  return given;
}

TEST(P10RecoveryTargets, AreThoseOfItsMinerals) {
  const Finding finding = with_targets().finding("P10");
  EXPECT_EQ(finding.verdict, info);
  EXPECT_EQ(std::get<std::vector<Fields>>(finding.inputs[0].second).size(), 1u);
  EXPECT_NE(finding.explain.en.find("recovery of gold"), std::string::npos);
}

TEST(P10RecoveryTargets, AreUndeterminedWithoutProvisionsOnly) {
  Given given = with_targets();
  given.lot.mineral = "铜";
  EXPECT_EQ(given.verdict("P10"), not_applicable) << "no target speaks of copper";
  given.provisions->targets.clear();
  EXPECT_EQ(given.finding("P10").missing, std::vector<std::string>{"provisions:P10"});
  given.provisions.reset();
  EXPECT_EQ(given.verdict("P10"), undetermined);
  EXPECT_EQ(Given{}.verdict("P10"), not_applicable);
}

}  // namespace
}  // namespace adit::domain::conformity
