// The last annual inspection before an extension.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given extension() {
  Given given = example::mine_in_order();
  given.lot.event = LotEvent::extend;
  given.lot.docs.push_back(example::document("annual_inspection", "示例规划机关"));
  given.lot.terms.flags = {{"annual_inspection_passed", true}};
  return given;
}

TEST(P12AnnualInspection, WasPassed) {
  Given given = extension();
  EXPECT_EQ(given.verdict("P12"), pass);
  given.lot.terms.flags[0].second = false;
  EXPECT_EQ(given.verdict("P12"), needs_justification);
  given = extension();
  example::take_away(given, "annual_inspection");
  EXPECT_EQ(given.verdict("P12"), needs_justification);
}

TEST(P12AnnualInspection, WithoutOneTheAuthoritySaysHowTheReclamationStands) {
  Given given = extension();
  given.lot.docs.back().issuer = "示例公司";
  EXPECT_NE(given.finding("P12").explain.zh.find("出具单位无权出具"), std::string::npos);
  given.lot.docs.push_back(example::document("恢复治理义务履行情况", "示例规划机关"));
  const Finding finding = given.finding("P12");
  EXPECT_EQ(finding.verdict, justified);
  EXPECT_NE(finding.explain.en.find("has recorded"), std::string::npos);
  given.lot.docs.back().issuer = "示例公司";
  EXPECT_EQ(given.verdict("P12"), needs_justification);
}

TEST(P12AnnualInspection, IsUndeterminedWithoutItsResult) {
  Given given = extension();
  given.lot.terms.flags.clear();
  EXPECT_EQ(given.finding("P12").missing,
            std::vector<std::string>{"lot:terms.annual_inspection_passed"});
}

TEST(P12AnnualInspection, ConcernsExtensions) {
  Given given = extension();
  given.lot.event = LotEvent::establish;
  EXPECT_EQ(given.verdict("P12"), not_applicable);
  given = extension();
  given.stage = Stage::award;
  EXPECT_EQ(given.verdict("P12"), info);
}

}  // namespace
}  // namespace adit::domain::conformity
