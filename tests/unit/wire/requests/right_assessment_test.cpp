// What is asked of a right: what is missing, unknown or out of range is named.
#include "wire/requests/right_assessment.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

std::string code_of(const std::string& members) {
  const auto read = read_right_assessment("{\"event\":\"change\",\"plan\":\"p\"" +
                                          (members.empty() ? "" : "," + members) + "}");
  return read ? "accepted" : read.error().code + read.error().pointer;
}

TEST(RightAssessmentRequest, AnExtensionNeedsNoMore) {
  const auto read = read_right_assessment(R"({"event":"extend","plan":"jilin-sandbox"})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->wish.event, domain::conformity::LotEvent::extend);
  EXPECT_EQ(read->plan, "jilin-sandbox");
  EXPECT_EQ(read->due, domain::conformity::Stage::lot);
  EXPECT_FALSE(read->wish.ground || read->wish.methods || read->wish.co_minerals);
}

TEST(RightAssessmentRequest, EveryMemberArrives) {
  const auto read = read_right_assessment(
      R"({"event":"change","plan":"p","due":"LICENCE","holder":"E2","mineral":"gold",)"
      R"("co_minerals":[],"capacity":{"amount":"30","unit":"10kt_ore_per_year"},)"
      R"("methods":["浮选"],"elevations":{"top_mm":2,"bottom_mm":1},"rings":[{"role":"outer",)"
      R"("points":[[126.1,43.1],[126.2,43.1],[126.2,43.2]]}]})");
  ASSERT_TRUE(read) << read.error().code << read.error().pointer;
  EXPECT_EQ(read->due, domain::conformity::Stage::licence);
  EXPECT_EQ(read->wish.holder, "E2");
  EXPECT_EQ(read->wish.co_minerals, std::vector<std::string>{}) << "none is not unsaid";
  EXPECT_TRUE(read->wish.capacity && read->wish.elevations && read->wish.ground);
  ASSERT_EQ(read->rings.size(), 1u);
  EXPECT_EQ(read->rings[0].points.size(), 4u) << "closed";
}

TEST(RightAssessmentRequest, FiguresDutiesAndWhatWasDoneArrive) {
  using domain::conformity::LotFacts;
  const auto read = read_right_assessment(
      R"({"event":"extend","plan":"p","terms":{"way":"open_pit","annual_inspection_passed":true,)"
      R"("waste_water":{"amount":"85.5","unit":"percent"},"obligations_zh":"矿坑回填\n植被恢复",)"
      R"("restoration_required":{"amount":"0.012","unit":"yuan_100m"}}})");
  ASSERT_TRUE(read) << read.error().code << read.error().pointer;
  LotFacts facts;
  facts.terms = read->terms;
  ASSERT_TRUE(text_of(facts, "way") && figure_of(facts, "waste_water") &&
              list_of(facts, "obligations") && figure_of(facts, "restoration_required"));
  EXPECT_EQ(*text_of(facts, "way"), "open_pit");
  EXPECT_EQ(flag_of(facts, "annual_inspection_passed"), true);
  EXPECT_EQ(figure_of(facts, "waste_water")->amount, 8'550);
  EXPECT_EQ(list_of(facts, "obligations")->size(), 2u);
  EXPECT_EQ(figure_of(facts, "restoration_required")->measure, domain::plan::Measure::money);
  EXPECT_EQ(code_of(R"("terms":{"waste_water":85})"), "schema.type/terms/waste_water");
  EXPECT_EQ(code_of(R"("terms":{"price":1})"), "schema.additionalProperties/terms/price");
}

TEST(RightAssessmentRequest, WhatIsWrongIsNamed) {
  EXPECT_EQ(code_of(""), "accepted");
  EXPECT_EQ(code_of(R"("capacity":{"amount":"30","unit":"barrels"})"),
            "facts.unit_unknown/capacity/unit");
  EXPECT_EQ(code_of(R"("capacity":{"amount":"-1","unit":"ore_10kt_a"})"),
            "schema.pattern/capacity/amount");
  EXPECT_EQ(code_of(R"("holder":"<b>E2</b>")"), "schema.pattern/holder");
  EXPECT_EQ(code_of(R"("due":"AWARD")"), "schema.enum/due");
  EXPECT_EQ(code_of(R"("reserve_fen":1)"), "schema.additionalProperties/reserve_fen");
  EXPECT_EQ(code_of(R"("methods":[")" + std::string(65, 'x') + R"("])"),
            "schema.maxLength/methods/0");
}

}  // namespace
}  // namespace adit::wire::requests
