// Key minerals and key areas: marks, never obstacles.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(B13KeyExploration, MarksTheLot) {
  Given given;
  given.lot.touches.push_back(example::touch("重点勘查区", "ZK-1", 5'000'000));
  const Finding finding = given.finding("B13");
  EXPECT_EQ(finding.verdict, info);
  EXPECT_EQ(finding.explain.zh, "重点勘查矿种：金；重点勘查区：ZK-1。");
  given = Given{};
  given.lot.mineral = "泥炭";
  EXPECT_EQ(given.finding("B13").explain.en, "Minerals of key exploration: none; key areas: none.");
}

TEST(B13KeyExploration, IsUndeterminedWithoutProvisionsOnly) {
  Given given;
  given.registry.layers_loaded.clear();
  EXPECT_EQ(given.verdict("B13"), info) << "a map that lacks stands in nobody's way here";
  given.provisions.reset();
  EXPECT_EQ(given.verdict("B13"), undetermined);
}

}  // namespace
}  // namespace adit::domain::conformity
