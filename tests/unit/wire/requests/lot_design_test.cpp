// A draft's design and terms as the rules see them, and what no unit can state.
#include "wire/requests/lot_design.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/plan/method.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {
namespace {

namespace conformity = domain::conformity;

LotDesign design_with(const std::string& terms) {
  LotDraft draft;
  draft.terms = terms;
  return design_of(draft);
}

base::Outcome<void> checked(const std::string& draft) {
  return check_design(JsonDocument::parse(draft)->root());
}

TEST(LotDesign, turns_lines_into_lists_in_both_languages) {
  const auto design =
      design_with(R"({"bidder_conditions_zh":" 甲 \n\n乙\r\n","bidder_conditions_en":"A",)"
                  R"("obligations_zh":"治理","notes_zh":"不算"})");
  conformity::LotFacts lot;
  lot.terms = design.terms;
  EXPECT_EQ(*conformity::list_of(lot, "conditions"), (std::vector<std::string>{"甲", "乙", "A"}));
  EXPECT_EQ(*conformity::list_of(lot, "obligations"), (std::vector<std::string>{"治理"}));
  EXPECT_TRUE(design.terms.texts.empty()) << "notes are no business of a rule";
  EXPECT_EQ(conformity::list_of(lot, "methods"), nullptr);
}

TEST(LotDesign, hands_over_flags_texts_and_figures) {
  const auto design =
      design_with(R"({"comprehensive_exploration":true,"way":"open_pit","minimum_work_fen":7,)"
                  R"("grade":{"amount":"3.2","unit":"grade_g_t"}})");
  conformity::LotFacts lot;
  lot.terms = design.terms;
  EXPECT_EQ(conformity::flag_of(lot, "comprehensive_evaluation"), true);
  EXPECT_EQ(*conformity::text_of(lot, "way"), "open_pit");
  EXPECT_EQ(conformity::figure_of(lot, "grade")->amount, 3'200);
  EXPECT_EQ(conformity::figure_of(lot, "minimum_work_fen"), nullptr);
}

TEST(LotDesign, names_methods_as_the_plan_does) {
  LotDraft draft;
  EXPECT_EQ(design_of(draft).methods, std::nullopt) << "nobody has said";
  draft.methods = {"cyanidation", "房柱法"};
  EXPECT_EQ(*design_of(draft).methods, (std::vector<std::string>{"氰化法", "房柱法"}));
}

TEST(LotDesign, has_no_capacity_in_a_unit_that_nobody_knows) {
  LotDraft draft;
  draft.capacity = Capacity{"8", "10kt_ore_per_year"};
  EXPECT_EQ(design_of(draft).capacity->amount, 80'000'000);
  draft.capacity = Capacity{"8", "bags"};
  EXPECT_EQ(design_of(draft).capacity, std::nullopt);
}

TEST(LotDesign, refuses_amounts_that_their_unit_cannot_state) {
  EXPECT_TRUE(checked(R"({"capacity":{"amount":"0.3","unit":"product_10kt_a"}})"));
  const auto refused =
      checked(R"({"terms":{"way":"open_pit","grade":{"amount":"0.00001","unit":"grade_g_t"}}})");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "facts.amount");
  EXPECT_EQ(refused.error().pointer, "/terms/grade/amount");
}

// What the schema lists, the tables know, and the other way round.
TEST(LotDesign, lists_the_units_and_methods_that_there_are) {
  const auto schema = JsonDocument::parse(schemas().text("requests/lot-draft"));
  const Json root = schema->root();
  for (const Json unit : root["definitions"]["capacity"]["properties"]["unit"]["enum"].elements()) {
    const auto* known = domain::plan::find_unit(unit.text());
    ASSERT_NE(known, nullptr) << unit.text();
    EXPECT_EQ(known->per, domain::plan::Per::year) << unit.text();
  }
  std::vector<std::string> listed;
  for (const Json method : root["properties"]["methods"]["items"]["enum"].elements()) {
    listed.emplace_back(method.text());
  }
  std::vector<std::string> known;
  for (const auto& method : domain::plan::methods()) known.emplace_back(method.id);
  EXPECT_EQ(listed, known);
}

}  // namespace
}  // namespace adit::wire::requests
