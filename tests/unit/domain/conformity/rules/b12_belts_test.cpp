// Where the exploration of a mineral is mainly laid out.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

plan::Belt belt(std::string mineral, std::vector<plan::Words> places) {
  plan::Belt made;
  made.entry.id = mineral;
  made.entry.rules = {"B12"};
  made.minerals = {std::move(mineral)};
  made.places = std::move(places);
  return made;
}

Given in_belt(const std::string& id) {
  Given given;
  given.provisions->belts = {belt("gold", {{"夹皮沟", "Jiapigou"}, {"海沟", "Haigou"}}),
                             belt("molybdenum", {{"某地", "somewhere"}}), belt("oil_shale", {})};
  if (!id.empty()) given.lot.touches.push_back(example::touch("exploration_belt", id, 9'000'000));
  return given;
}

TEST(B12Belts, AreWhereTheMineralIsSought) {
  EXPECT_EQ(in_belt("gold").verdict("B12"), pass);
  EXPECT_EQ(in_belt("夹皮沟").verdict("B12"), pass) << "by the name of the place";
  EXPECT_EQ(in_belt("molybdenum").verdict("B12"), needs_justification) << "the belt of another";
  EXPECT_EQ(in_belt("").verdict("B12"), needs_justification);
  Given given = in_belt("gold");
  given.lot.touches.back().overlap_m2 = 18'000;
  EXPECT_EQ(given.verdict("B12"), needs_justification) << "within the tolerance";
}

TEST(B12Belts, AnArgumentJustifiesOutside) {
  Given given = in_belt("");
  given.lot.docs = {example::document("规划论证", "示例规划机关")};
  EXPECT_EQ(given.verdict("B12"), justified);
}

TEST(B12Belts, AreUndeterminedWithoutTheirMap) {
  Given given = in_belt("gold");
  std::erase(given.registry.layers_loaded, "exploration_belt");
  EXPECT_EQ(given.finding("B12").missing, std::vector<std::string>{"layer:exploration_belt"});
  given.lot.mineral = "未知矿";
  EXPECT_EQ(given.finding("B12").missing, std::vector<std::string>{"mineral:未知矿"});
}

TEST(B12Belts, ExistForSomeMinerals) {
  Given given = in_belt("");
  given.lot.mineral = "铜";
  EXPECT_EQ(given.verdict("B12"), not_applicable);
  given.lot.mineral = "油页岩";
  EXPECT_EQ(given.verdict("B12"), info) << "a condition and no place";
}

}  // namespace
}  // namespace adit::domain::conformity
