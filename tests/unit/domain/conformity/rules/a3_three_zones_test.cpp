// Three kinds of zones, two maps of each.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

std::vector<std::string> without(std::vector<std::string> layers, const std::string& layer) {
  std::erase(layers, layer);
  return layers;
}

TEST(A3ThreeZones, AreCheckedByTheMapsOfTheRight) {
  Given given;
  EXPECT_EQ(given.verdict("A3"), pass);
  auto& layers = given.registry.layers_loaded;
  layers = without(layers, "prohibited_zone");
  EXPECT_EQ(given.verdict("A3"), pass) << "a map of mining says nothing of exploration";
  given.lot = example::mining("金");
  EXPECT_EQ(given.finding("A3").missing, std::vector<std::string>{"layer:prohibited_zone"});
  given = Given{};
  layers = without(layers, "restricted_exploration_area");
  EXPECT_EQ(given.finding("A3").missing,
            std::vector<std::string>{"layer:restricted_exploration_area"});
}

TEST(A3ThreeZones, TellWhereTheLotLies) {
  Given given;
  given.lot = example::mining("金");
  given.lot.touches.push_back(example::touch("限制开采区", "X01", 5'000'000));
  given.lot.touches.push_back(example::touch("encouraged_zone", "G01", 18'000));
  const Finding finding = given.finding("A3");
  EXPECT_EQ(finding.verdict, pass) << "what follows is for D2 and others";
  EXPECT_NE(finding.explain.zh.find("限制 X01"), std::string::npos);
  EXPECT_NE(finding.explain.en.find("restricted X01"), std::string::npos);
  EXPECT_EQ(finding.explain.zh.find("G01"), std::string::npos) << "within the tolerance";
}

TEST(A3ThreeZones, APieceOfAMapThatNobodyKnowsLeavesTheAnswerOpen) {
  Given given;
  given.lot.touches.push_back(example::touch("nature_reserve", "N-1", 5'000'000));
  EXPECT_EQ(given.finding("A3").missing, std::vector<std::string>{"layer:nature_reserve"});
  given.lot.touches.back().layer = "矿业经济区";
  EXPECT_EQ(given.verdict("A3"), pass) << "known, though no rule asks for it";
}

}  // namespace
}  // namespace adit::domain::conformity
