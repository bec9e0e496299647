// Each thing that provisions can get wrong is told with its file and row.
#include "domain/plan/provisions_check.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "unit/domain/plan/example_provisions.hpp"

namespace adit::domain::plan {
namespace {

using example::amount;

struct Wrong {
  std::function<void(Provisions&)> change;
  std::string code;
  std::string file;
  std::string row;
};

std::string parameter(const base::Refusal& refusal, const std::string& name) {
  for (const auto& [key, value] : refusal.params) {
    if (key == name) return std::get<std::string>(value);
  }
  return "";
}

void expect_told(const std::vector<Wrong>& wrongs) {
  for (const Wrong& wrong : wrongs) {
    Provisions changed = example::provisions();
    wrong.change(changed);
    const auto checked = check(changed, conformity::example::edition());
    ASSERT_FALSE(checked.has_value()) << wrong.code << " " << wrong.row;
    EXPECT_EQ(checked.error().code, wrong.code) << wrong.row;
    EXPECT_EQ(parameter(checked.error(), "file"), wrong.file) << wrong.code;
    EXPECT_EQ(parameter(checked.error(), "row"), wrong.row) << wrong.code;
  }
}

TEST(ProvisionsCheck, TheExampleIsSound) {
  const auto checked = check(example::provisions(), conformity::example::edition());
  EXPECT_TRUE(checked.has_value()) << checked.error().code;
}

TEST(ProvisionsCheck, NothingStandsTwice) {
  expect_told({
      {[](Provisions& p) { p.tables.push_back(p.tables[0]); }, "plan.row_twice", "tables.json",
       "T4"},
      {[](Provisions& p) { p.tables[0].rows[0].cells[1].column = "y2015"; }, "plan.row_twice",
       "tables.json", "T4.1"},
      {[](Provisions& p) { p.areas.push_back(p.areas[1]); }, "plan.row_twice", "areas.json", "X01"},
      {[](Provisions& p) { p.contradictions.push_back(p.contradictions[0]); }, "plan.row_twice",
       "contradictions.json", "K10"},
  });
}

TEST(ProvisionsCheck, WhatIsNamedIsThere) {
  const std::string code = "plan.reference_unknown";
  expect_told({
      {[](Provisions& p) { p.areas[0].minerals = {"mud"}; }, code, "areas.json", "G01"},
      {[](Provisions& p) { p.areas[0].table_row = "T6.1"; }, code, "areas.json", "G01"},
      {[](Provisions& p) { p.belts[0].minerals = {"mud"}; }, code, "belts.json", "gold"},
      {[](Provisions& p) { p.quotas[1].areas = {"X09"}; }, code, "quotas.json", "rights"},
      {[](Provisions& p) { p.quotas[0].cell = "T4.1/y2016"; }, code, "quotas.json", "output"},
      {[](Provisions& p) { p.minimums[0].areas = {"X09"}; }, code, "scales.json", "key"},
      {[](Provisions& p) { p.controls[0].minerals = {"mud"}; }, code, "controls.json",
       "restricted"},
      {[](Provisions& p) { p.prerequisites[0].areas = {"X09"}; }, code, "prerequisites.json", "P1"},
      {[](Provisions& p) { p.projects[0].area = "X09"; }, code, "projects.json", "T4-01"},
      {[](Provisions& p) { p.projects[0].table_row = "T4.9"; }, code, "projects.json", "T4-01"},
      {[](Provisions& p) { p.targets[0].entry.rules = {"Z9"}; }, code, "targets.json", "mines"},
      {[](Provisions& p) { p.targets[0].entry.contradictions = {"K99"}; }, code, "targets.json",
       "mines"},
      {[](Provisions& p) { p.tables[0].rows[0].cells[0].column = "y2011"; }, code, "tables.json",
       "T4.1"},
      {[](Provisions& p) { p.tables[0].rows[0].id = "T5.1"; }, code, "tables.json", "T5.1"},
  });
}

TEST(ProvisionsCheck, AFigureAgreesWithItsCellAndIsNoOutlook) {
  expect_told({
      {[](Provisions& p) { p.quotas[0].limit = amount("2.2", "metal_10kt_a"); },
       "plan.cell_differs", "quotas.json", "output"},
      {[](Provisions& p) { p.quotas[0].limit = amount("2.0", "ore_10kt_a"); }, "plan.cell_differs",
       "quotas.json", "output"},
      {[](Provisions& p) { p.quotas[0].cell = "T4.1/y2020"; }, "plan.outlook_as_limit",
       "quotas.json", "output"},
      {[](Provisions& p) { p.targets[0].cell = "T4.1/y2020"; }, "plan.outlook_as_limit",
       "targets.json", "mines"},
  });
}

TEST(ProvisionsCheck, ALimitStandsInTheWordsThatItsRowQuotes) {
  expect_told({
      {[](Provisions& p) { p.quotas[1].limit = amount("6", "right"); }, "plan.figure_unquoted",
       "quotas.json", "rights"},
      {[](Provisions& p) { p.minimums[0].at_least = amount("7", "metal_10kt_a"); },
       "plan.figure_unquoted", "scales.json", "key"},
  });
}

TEST(ProvisionsCheck, TheTableOfMineralsSaysWhatTheListsSay) {
  expect_told({
      {[](Provisions& p) {
         p.controls[0].minerals = {"gold"};
         p.areas.erase(p.areas.begin());
       },
       "plan.control_differs", "controls.json", "restricted"},
  });
}

TEST(ProvisionsCheck, UnlikeThingsAreNotPutSideBySide) {
  expect_told({
      {[](Provisions& p) { p.areas[0].size = amount("176", "mine"); }, "plan.unlike", "areas.json",
       "G01"},
      {[](Provisions& p) { p.quotas[1].limit = amount("5", "ore_10kt_a"); }, "plan.unlike",
       "quotas.json", "rights"},
      {[](Provisions& p) { p.classes[0].medium = amount("6", "metal_10kt_a"); }, "plan.unlike",
       "scales.json", "gold"},
      {[](Provisions& p) { p.targets[0].base->value = amount("10", "percent"); }, "plan.unlike",
       "targets.json", "mines"},
      {[](Provisions& p) { std::swap(p.classes[0].medium, p.classes[0].large); },
       "plan.scale_order", "scales.json", "gold"},
      {[](Provisions& p) { p.classes[0].least = p.classes[0].medium; }, "plan.scale_order",
       "scales.json", "gold"},
      {[](Provisions& p) { p.minimums[0].medium = false; }, "plan.row_empty", "scales.json", "key"},
  });
}

TEST(ProvisionsCheck, AContraryZoneAndASlipNameTheLedger) {
  expect_told({
      {[](Provisions& p) { p.areas[0].minerals.emplace_back("molybdenum"); }, "plan.zones_contrary",
       "areas.json", "G01"},
      {[](Provisions& p) { p.areas[1].minerals = {"gold"}; }, "plan.zones_contrary", "areas.json",
       "G01"},
      {[](Provisions& p) { p.targets[0].entry.cited[0].reads = "10处"; }, "plan.slip_unmarked",
       "targets.json", "mines"},
      {[](Provisions& p) { p.tables[0].rows[0].cells[0].reads = "2.0"; }, "plan.slip_unmarked",
       "tables.json", "T4.1"},
  });
  Provisions read = example::provisions();
  read.areas[0].minerals.emplace_back("molybdenum");
  read.areas[0].entry.contradictions = {"K10"};
  read.targets[0].entry.cited[0].reads = "10处";
  read.targets[0].entry.contradictions = {"K10"};
  EXPECT_TRUE(check(read, conformity::example::edition()).has_value());
}

TEST(ProvisionsCheck, ProvisionsOfAnotherDocumentAreRefused) {
  expect_told({{[](Provisions& p) { p.document_sha256 = std::string(64, '0'); },
                "plan.other_document", "tables.json", "document"}});
}

}  // namespace
}  // namespace adit::domain::plan
