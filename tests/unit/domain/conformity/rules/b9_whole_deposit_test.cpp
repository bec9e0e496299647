// Deposits in key exploration areas: whole or not at all, to the square metre.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

// In a key area, with a deposit of 1 km² of which so much lies outside the lot.
Given with_deposit(std::int64_t outside_m2) {
  Given given;
  given.lot.touches.push_back(example::touch("key_exploration_area", "ZK-1", 20'000'000));
  given.lot.touches.push_back({"deposit", "KD-1", 1'000'000 - outside_m2, 1'000'000, 4'000});
  return given;
}

TEST(WholeDeposit, IsNeverDividedInAKeyArea) {
  EXPECT_EQ(with_deposit(0).verdict("B9"), pass);
  const Given half = with_deposit(500'000);
  EXPECT_EQ(half.verdict("B9"), fail);
  EXPECT_NE(half.finding("B9").explain.zh.find("KD-1"), std::string::npos);
}

TEST(WholeDeposit, ToleratesDrawingNoise) {
  EXPECT_EQ(with_deposit(4'000).verdict("B9"), pass) << "a metre along its perimeter";
  EXPECT_EQ(with_deposit(4'001).verdict("B9"), fail);
  Given slim = with_deposit(1'000);
  slim.lot.touches[2].perimeter_m = 0;
  EXPECT_EQ(slim.verdict("B9"), pass) << "0.1 % of its area";
  slim.lot.touches[2].overlap_m2 -= 1;
  EXPECT_EQ(slim.verdict("B9"), fail);
  Given barely = with_deposit(996'000);
  EXPECT_EQ(barely.verdict("B9"), pass) << "touched within the tolerance it is not touched";
}

TEST(WholeDeposit, EveryDepositCounts) {
  Given given = with_deposit(0);
  given.lot.touches.push_back({"矿产地", "KD-2", 10'000, 2'000'000, 400});
  EXPECT_EQ(given.verdict("B9"), fail);
}

TEST(WholeDeposit, NoDocumentHelps) {
  Given given = with_deposit(500'000);
  given.lot.docs = {example::document("derogation", "示例审批机关"),
                    example::document("planning_argument", "示例审批机关")};
  EXPECT_EQ(given.verdict("B9"), fail);
}

TEST(WholeDeposit, SpeaksOfGrantsInKeyAreas) {
  Given given = with_deposit(500'000);
  given.lot.touches[1].overlap_m2 = 18'000;
  EXPECT_EQ(given.verdict("B9"), pass) << "the key area is touched within the tolerance";
  given = with_deposit(500'000);
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("B9"), not_applicable);
  given.lot.event = LotEvent::change;
  EXPECT_EQ(given.verdict("B9"), fail);
  EXPECT_EQ((Given{.lot = example::mining("金")}.verdict("B9")), not_applicable);
}

TEST(WholeDeposit, NeedsBothLayers) {
  Given given = with_deposit(0);
  given.registry.layers_loaded = {"planned_block"};
  EXPECT_EQ(given.verdict("B9"), undetermined);
  EXPECT_EQ(given.finding("B9").missing,
            (std::vector<std::string>{"layer:key_exploration_area", "layer:deposit"}));
  given.registry.layers_loaded = {"重点勘查区"};
  EXPECT_EQ(given.finding("B9").missing, std::vector<std::string>{"layer:deposit"});
}

}  // namespace
}  // namespace adit::domain::conformity
