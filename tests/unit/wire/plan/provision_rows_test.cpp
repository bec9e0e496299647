// The rows that rules ask for most, read from the files of the real edition.
#include "wire/plan/provision_rows.hpp"

#include <gtest/gtest.h>

#include "unit/wire/plan/provision_files.hpp"

namespace adit::wire {
namespace {

using namespace domain::plan;

const Provisions& provisions() {
  static const Provisions read = read_provisions(document::provisions_in(ADIT_SOURCE_DIR)).value();
  return read;
}

Quantity amount(std::string_view text, std::string_view unit) {
  return quantity_of(text, unit).value();
}

const Quota* quota(std::string_view rule, std::string_view mineral) {
  for (const Quota* row : rows_of(provisions().quotas, rule)) {
    if (std::ranges::find(row->minerals, mineral) != row->minerals.end()) return row;
  }
  return nullptr;
}

TEST(ProvisionRows, QuotasAreThoseOfThePlan) {
  EXPECT_EQ(quota("C4", "coal")->limit, amount("45", "right"));
  EXPECT_EQ(quota("C4", "coal")->counted, Counted::released_rights);
  const Quota* diatomite = quota("C12", "diatomite");
  EXPECT_EQ(diatomite->limit, amount("30", "right"));
  EXPECT_EQ(diatomite->firmness, Firmness::approximate);
  EXPECT_EQ(diatomite->tolerance->percent, 10);
  EXPECT_EQ(quota("D4", "molybdenum")->areas, (std::vector<std::string>{"X01", "X02", "X03"}));
  EXPECT_EQ(quota("D5", "oil_shale")->limit, amount("3", "right"));
}

// Only molybdenum binds; oil shale has a floor and no cap (K5).
TEST(ProvisionRows, OutputsKeepTheirUnitsAndFirmness) {
  const auto outputs = rows_of(provisions().quotas, "C3");
  ASSERT_EQ(outputs.size(), 11u);
  for (const Quota* row : outputs) {
    const bool molybdenum = row->minerals.front() == "molybdenum";
    EXPECT_EQ(row->firmness, molybdenum ? Firmness::binding : Firmness::expected) << row->entry.id;
    const bool shale = row->minerals.front() == "oil_shale";
    EXPECT_EQ(row->bound, shale ? Bound::at_least : Bound::at_most) << row->entry.id;
  }
  EXPECT_EQ(quota("C3", "gold")->limit, amount("7.3", "metal_t_a"));
  EXPECT_FALSE(compare(quota("C3", "iron")->limit, quota("C3", "nickel")->limit)) << "ore, metal";
}

TEST(ProvisionRows, MinimumScalesAndClasses) {
  const MinimumScale* coal = rows_of(provisions().minimums, "C5").at(0);
  EXPECT_EQ(coal->at_least, amount("9", "raw_coal_10kt_a"));
  const MinimumScale* key = rows_of(provisions().minimums, "D6").at(0);
  EXPECT_TRUE(key->medium && key->minerals.empty());
  EXPECT_EQ(key->kind, AreaKind::key_mining);
  const ScaleClass* underground = find_class(provisions(), "coal", Way::underground);
  ASSERT_NE(underground, nullptr);
  EXPECT_EQ(underground->medium, amount("45", "raw_coal_10kt_a"));
  EXPECT_FALSE(find_class(provisions(), "mineral_water", Way::any)->verified);
}

TEST(ProvisionRows, PrerequisitesNameDocumentsFiguresAndWhen) {
  const Prerequisite* reclamation = rows_of(provisions().prerequisites, "P1").at(0);
  EXPECT_EQ(reclamation->documents.at(0).type, "reclamation_plan");
  EXPECT_TRUE(reclamation->documents.at(0).reviewed && reclamation->obligation);
  EXPECT_EQ(reclamation->due_by_plan, "acceptance");
  EXPECT_EQ(reclamation->due_today, "licence");
  const Prerequisite* shale = rows_of(provisions().prerequisites, "D5").at(0);
  EXPECT_EQ(shale->thresholds.at(0).quantity, amount("100", "shale_oil_10kt_a"));
  EXPECT_EQ(shale->areas, std::vector<std::string>{"X04"});
}

TEST(ProvisionRows, AreasBeltsControlsAndTargets) {
  EXPECT_EQ(find_area(provisions(), "G02")->size, amount("1994", "km2"));
  EXPECT_FALSE(find_area(provisions(), "C01")->size) << "no size is stated";
  EXPECT_EQ(find_area(provisions(), "ZZ003")->tasks, std::vector<std::string>{"地面塌陷土地复垦"});
  const auto belts = rows_of(provisions().belts, "B12");
  EXPECT_EQ(belts.at(0)->places.size(), 4u);
  EXPECT_TRUE(belts.at(0)->open_ended);
  const Control* cyanide = rows_of(provisions().controls, "C10").at(0);
  EXPECT_EQ(cyanide->kind, ControlKind::method_prohibited);
  EXPECT_EQ(cyanide->methods, (std::vector<std::string>{"土法", "氰化"}));
  const Target* mines = rows_of(provisions().targets, "E4").at(0);
  EXPECT_EQ(mines->value, amount("2200", "mine"));
  EXPECT_EQ(mines->base->value, amount("2341", "mine"));
}

// The control of a mineral in the table of minerals is the one that the plan's rows say.
TEST(ProvisionRows, ControlsAgreeWithTheTableOfMinerals) {
  const auto text = document::content_of(std::string(ADIT_SOURCE_DIR) +
                                         "/deploy/plans/jilin-2011-2015/minerals.json");
  const auto table = JsonDocument::parse(text, file_limits);
  ASSERT_TRUE(table.has_value());
  std::map<std::string, std::string> said;
  for (const Control& row : provisions().controls) {
    for (const std::string& mineral : row.minerals) {
      if (row.kind == ControlKind::prohibited) said[mineral] = "prohibited";
      if (row.kind == ControlKind::prohibited_on_farmland) said[mineral] = "farmland_prohibited";
      if (row.kind == ControlKind::restricted) said.emplace(mineral, "restricted");
    }
  }
  for (const Json mineral : table->root()["minerals"].elements()) {
    const auto row = said.find(std::string(mineral["id"].text()));
    EXPECT_EQ(mineral["control"].text(), row == said.end() ? "open" : row->second)
        << mineral["id"].text();
  }
}

TEST(ProvisionRows, TheLedgerSaysWhoReadItSoAndWhen) {
  for (const Contradiction& row : provisions().contradictions) {
    EXPECT_FALSE(row.says.zh.empty() || row.adopted.en.empty() || row.by.zh.empty());
    EXPECT_EQ(base::to_text(row.on), "2026-11-30") << row.entry.id;
    EXPECT_FALSE(row.ruled) << row.entry.id << ": no authority has ruled";
  }
}

TEST(ProvisionRows, TellTheRowOfABadDate) {
  ProvisionFiles files = document::provisions_in(ADIT_SOURCE_DIR);
  document::change(files, "contradictions.json", "2026-11-30", "2026-11-31");
  const auto read = read_provisions(files);
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, "date.malformed");
  const std::pair<std::string, base::Param> row("row", "K1");
  EXPECT_NE(std::ranges::find(read.error().params, row), read.error().params.end());
}

}  // namespace
}  // namespace adit::wire
