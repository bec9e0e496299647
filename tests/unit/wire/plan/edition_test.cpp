// The editions in deploy/plans: they load, quote the founding document at the lines they name, and
// say what is an example.
#include "wire/plan/edition.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "unit/wire/plan/document.hpp"

namespace adit::wire {
namespace {

using document::content_of;

EditionFiles files_of(const std::string& edition) {
  const std::string directory = std::string(ADIT_SOURCE_DIR) + "/deploy/plans/" + edition + "/";
  return {content_of(directory + "edition.json"), content_of(directory + "minerals.json"),
          content_of(directory + "blocks.json"),  content_of(directory + "farmland.json"),
          content_of(directory + "zones.json"),   content_of(directory + "clauses.json")};
}

domain::plan::Edition edition_of(const std::string& name) {
  auto edition = read_edition(files_of(name));
  EXPECT_TRUE(edition.has_value()) << edition.error().code;
  return std::move(*edition);
}

TEST(PlanEdition, TheRealEditionKeepsItsDatesAndLacksItsAnnex) {
  const auto edition = edition_of("jilin-2011-2015");
  EXPECT_EQ(base::to_text(edition.effective_from), "2011-01-01");
  EXPECT_EQ(base::to_text(edition.effective_to), "2015-12-31");
  EXPECT_FALSE(edition.synthetic || edition.blocks || edition.farmland);
  EXPECT_EQ(domain::plan::find_missing(edition, "blocks")->annex, "附表2");
  EXPECT_TRUE(edition.zones.empty());
  for (const std::string_view layer : domain::plan::zone_layers) {
    EXPECT_NE(domain::plan::find_missing(edition, layer), nullptr) << layer;
  }
  EXPECT_FALSE(edition.large_block_m2) << "the plan does not say what a large block is";
}

TEST(PlanEdition, TheSandboxIsInForceAndSaysThatItIsAnExample) {
  const auto edition = edition_of("jilin-sandbox");
  EXPECT_TRUE(edition.synthetic);
  EXPECT_TRUE(domain::plan::effective(edition, base::date_of({2026, 11, 23})));
  ASSERT_TRUE(edition.blocks.has_value());
  EXPECT_GE(edition.blocks->size(), 8u);
  for (const auto& block : *edition.blocks) {
    EXPECT_TRUE(block.name.zh.starts_with("示例区块 ")) << block.id;
    EXPECT_GT(block.area_m2, 20'000'000) << block.id;
    EXPECT_LT(block.area_m2, 150'000'000) << block.id;
  }
  EXPECT_GE(edition.farmland->size(), 3u);
}

TEST(PlanEdition, TheSandboxHasZonesOfEveryLayer) {
  const auto edition = edition_of("jilin-sandbox");
  std::map<std::string, int> count;
  for (const auto& zone : edition.zones) {
    ++count[zone.layer];
    EXPECT_TRUE(zone.name.zh.starts_with("示例")) << zone.id;
    EXPECT_TRUE(zone.mine.empty() || zone.mine.starts_with("示例")) << zone.id;
  }
  const std::map<std::string, int> least{
      {"prohibited_zone", 1},      {"restricted_zone", 1},  {"encouraged_zone", 2},
      {"key_mining_area", 2},      {"replacement_area", 2}, {"deposit", 2},
      {"key_exploration_area", 3}, {"prior_work", 2},       {"exploration_belt", 1},
      {"governance_zone", 1},      {"mine_surroundings", 1}};
  for (const auto& [layer, number] : least) EXPECT_GE(count[layer], number) << layer;
  EXPECT_EQ(domain::plan::layers_of_zones(edition).size(), domain::plan::zone_layers.size());
}

// The areas of the encouraged zones as the plan states them, in square kilometres.
TEST(PlanEdition, AZoneHasTheAreaThatThePlanStates) {
  const auto edition = edition_of("jilin-sandbox");
  const std::pair<const char*, double> stated[] = {{"SZ-G01", 44e6}, {"SZ-G02", 95e6}};
  for (const auto& [id, area_m2] : stated) {
    const auto* zone = domain::plan::find_zone(edition, "encouraged_zone", id);
    ASSERT_NE(zone, nullptr) << id;
    EXPECT_NEAR(static_cast<double>(zone->area_m2.value_or(0)), area_m2, area_m2 * 0.005) << id;
  }
  const auto with_area = std::ranges::count_if(
      edition.zones, [](const auto& zone) { return zone.area_m2.has_value(); });
  EXPECT_EQ(with_area, 2) << "no other area is stated";
}

TEST(PlanEdition, TheSandboxHasALargeBlockForTheException) {
  const auto edition = edition_of("jilin-sandbox");
  ASSERT_TRUE(edition.large_block_m2);
  EXPECT_EQ(edition.large_block_m2->value, 40 * 2'515'945);
  EXPECT_TRUE(std::ranges::any_of(*edition.blocks, [&](const auto& block) {
    const bool fits = block.mineral == "oil_shale" || block.mineral == "mineral_water";
    return fits && block.area_m2 >= edition.large_block_m2->value;
  }));
  for (const char* mineral : {"copper", "lead", "zinc", "coal", "iron", "platinum"}) {
    EXPECT_TRUE(domain::plan::scarce(edition, mineral)) << mineral;
  }
  for (const char* mineral : {"gold", "oil_shale", "mineral_water", "nickel"}) {
    EXPECT_FALSE(domain::plan::scarce(edition, mineral)) << mineral;
  }
}

TEST(PlanEdition, BothEditionsSpeakTheSameClausesAndMinerals) {
  EXPECT_EQ(files_of("jilin-sandbox").clauses, files_of("jilin-2011-2015").clauses);
  EXPECT_EQ(files_of("jilin-sandbox").minerals, files_of("jilin-2011-2015").minerals);
}

TEST(PlanEdition, ControlsTheMineralsOfL434) {
  const auto table = edition_of("jilin-2011-2015").minerals;
  using enum domain::plan::MiningControl;
  for (const char* name : {"砂金", "泥炭", "placer gold", "peat"}) {
    EXPECT_EQ(table.find(name)->control, prohibited) << name;
  }
  for (const char* name : {"砖瓦粘土", "砖瓦用粘土", "砖瓦用黏土", "brick clay"}) {
    EXPECT_EQ(table.find(name)->control, farmland_prohibited) << name;
  }
  for (const char* name : {"钼矿", "钨矿", "锑矿", "硫铁矿", "浮石"}) {
    EXPECT_EQ(table.find(name)->control, restricted) << name;
  }
  for (const char* name : {"金", "岩金矿", "煤炭", "水泥用灰岩", "石灰石", "gold"}) {
    ASSERT_NE(table.find(name), nullptr) << name;
    EXPECT_EQ(table.find(name)->control, open) << name;
  }
}

TEST(PlanEdition, EveryQuotationStandsAtItsLine) {
  const auto plan = document::founding_document();
  if (!plan) GTEST_SKIP() << "ADIT_PLAN_DOCUMENT does not name the document";
  const auto edition = edition_of("jilin-2011-2015");
  EXPECT_EQ(base::to_hex(base::sha256(plan->text)), edition.document.sha256);
  const auto stands = [&](const std::string& text, int at) {
    EXPECT_NE(plan->line(at).find(text), std::string::npos) << text << " L" << at;
  };
  ASSERT_GE(edition.clauses.size(), 77u);
  for (const auto& clause : edition.clauses) stands(clause.text, clause.line);
  ASSERT_GE(edition.shortages.size(), 3u);
  for (const auto& shortage : edition.shortages) stands(shortage.text, shortage.line);
}

struct Change {
  std::string EditionFiles::*file;
  std::string_view from;
  std::string_view to;
  std::string_view code;
};

TEST(PlanEdition, RefusesAnEditionThatCannotBe) {
  const Change changes[] = {
      {&EditionFiles::edition, "\"2030-12-31\"", "\"2025-12-31\"", "plan.dates"},
      {&EditionFiles::edition, "\"2030-12-31\"", "\"2030-12-32\"", "date.malformed"},
      {&EditionFiles::edition, "\"approving\"", "\"planning\"", "plan.authority_missing"},
      {&EditionFiles::edition, "示例-沙盘", "沙盘", "plan.not_labelled"},
      {&EditionFiles::edition, "示例补充", "补充", "plan.not_labelled"},
      {&EditionFiles::edition, "\"antimony\"", "\"mud\"", "plan.mineral_unknown"},
      {&EditionFiles::edition, "\"granite_for_building\"", "\"mud\"", "plan.mineral_unknown"},
      {&EditionFiles::edition, "\"ore_10kt_a\"", "\"bags_a\"", "plan.unit_unknown"},
      {&EditionFiles::minerals, "\"泥炭矿\"", "\"砂金\"", "plan.mineral_name_twice"},
      {&EditionFiles::blocks, "\"mineral\": \"gold\"", "\"mineral\": \"mud\"",
       "plan.mineral_unknown"},
      {&EditionFiles::blocks, "SK-002", "SK-001", "plan.id_twice"},
      {&EditionFiles::blocks, "示例区块 青岚", "区块 青岚", "plan.not_labelled"},
      {&EditionFiles::blocks, "[126.878, 43.0921]", "[12.8, 43.0921]", "plan.ring"},
      {&EditionFiles::blocks, "[126.878, 43.0921]", "[126.878000001, 43.0921]", "plan.coordinate"},
      {&EditionFiles::blocks, "\"blocks\": [", "\"missing\": {}, \"blocks\": [", "schema.required"},
      {&EditionFiles::farmland, "SG-002", "SG-001", "plan.id_twice"},
      {&EditionFiles::minerals, "[\"copper\", \"lead\"", "[\"kryptonite\", \"lead\"",
       "plan.mineral_unknown"},
      {&EditionFiles::zones, "[\"copper\", \"nickel\"]", "[\"mud\"]", "plan.mineral_unknown"},
      {&EditionFiles::zones, "SZ-K02", "SZ-K01", "plan.id_twice"},
      {&EditionFiles::zones, "示例重点勘查区 漂河", "重点勘查区 漂河", "plan.not_labelled"},
      {&EditionFiles::zones, "\"mine\": \"示例白杨煤业有限公司\", ", "", "plan.zone_incomplete"},
      {&EditionFiles::zones, "\"stage\": \"reconnaissance\", ", "", "plan.zone_incomplete"},
      {&EditionFiles::zones, "[[127.22, 43.28]", "[[12.7, 43.28]", "plan.ring"},
      {&EditionFiles::zones, "[[127.22, 43.28]", "[[127.220000001, 43.28]", "plan.coordinate"},
      {&EditionFiles::zones, "\"prohibited_zone\"", "\"restricted_zone\"", "plan.layer_or_missing"},
      {&EditionFiles::zones, "\"zones\": [",
       R"("missing": [{"layer": "deposit", "annex": "附表1", "line": 99, "zh": "缺", "en": "gone"}],)"
       R"("zones": [)",
       "plan.layer_or_missing"},
      {&EditionFiles::clauses, "原则上只设置", "只设置", "plan.clause_differs"},
      {&EditionFiles::clauses, "\"line\": 636", "\"line\": 637", "plan.clause_differs"},
      {&EditionFiles::clauses, "\"C1\"", "\"Q1\"", "plan.clause_missing"},
      {&EditionFiles::clauses, "{", "[", "json.malformed"},
  };
  for (const Change& change : changes) {
    EditionFiles files = files_of("jilin-sandbox");
    std::string& text = files.*change.file;
    const std::size_t at = text.find(change.from);
    ASSERT_NE(at, text.npos) << change.from;
    text.replace(at, change.from.size(), change.to);
    const auto refused = read_edition(files);
    ASSERT_FALSE(refused.has_value()) << change.to;
    EXPECT_EQ(refused.error().code, change.code) << change.to;
  }
}

// The document of a change may be wanting: rule A7 tells that of every lot.
TEST(PlanEdition, MayChangeThePlan) {
  EditionFiles files = files_of("jilin-sandbox");
  const std::string changes =
      R"("amendments": [{"id": "A-1", "kind": "principle", "zh": "布局", "en": "layout", "document":)"
      R"( {"number": "2", "issuer": "示例审批机关", "date": "2026-05-04"}}, {"id": "A-2", "kind":)"
      R"( "indicator", "zh": "总量", "en": "a total"}], )";
  files.edition.insert(files.edition.find("\"note\""), changes);
  const auto edition = read_edition(files);
  ASSERT_TRUE(edition) << edition.error().code << edition.error().pointer;
  ASSERT_EQ(edition->amendments.size(), 2u);
  EXPECT_EQ(edition->amendments[0].kind, domain::plan::AmendmentKind::principle);
  EXPECT_EQ(base::to_text(edition->amendments[0].date), "2026-05-04");
  EXPECT_EQ(edition->amendments[0].issuer, "示例审批机关");
  EXPECT_TRUE(edition->amendments[1].number.empty());
  files.edition.replace(files.edition.find("2026-05-04"), 10, "2026-02-30");
  EXPECT_EQ(read_edition(files).error().pointer, "/amendments/0/document/date");
}

TEST(PlanEdition, ALayerIsThereOrMissing) {
  EditionFiles files = files_of("jilin-sandbox");
  files.blocks = R"({"format": "adit-plan-blocks/1"})";
  const auto refused = read_edition(files);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, "plan.layer_or_missing");
  EXPECT_EQ(refused.error().params.back().first, "file");
}

TEST(PlanEdition, TheDigestFollowsEveryFile) {
  EditionFiles files = files_of("jilin-sandbox");
  const auto before = read_edition(files)->digest;
  EXPECT_EQ(read_edition(files)->digest, before);
  files.farmland += " ";
  EXPECT_NE(read_edition(files)->digest, before);
  files = files_of("jilin-sandbox");
  files.zones += " ";
  EXPECT_NE(read_edition(files)->digest, before);
}

TEST(PlanEdition, DegreesPassWithoutRounding) {
  EXPECT_EQ(degrees_e8("126.878"), 12'687'800'000);
  EXPECT_EQ(degrees_e8("126.12345678"), 12'612'345'678);
  EXPECT_EQ(degrees_e8("-0.00000001"), -1);
  for (const char* text : {"126.123456789", "1e2", "", ".5", "1234", "12a", "1.2.3", "--1"}) {
    EXPECT_EQ(degrees_e8(text), std::nullopt) << text;
  }
  for (const char* text : {"126.878", "-0.00000001", "43", "0"}) {
    EXPECT_EQ(degrees_text(*degrees_e8(text)), text);
  }
}

TEST(PlanEdition, TheProgramCarriesTheTableOfMinerals) {
  const auto& minerals = embedded_minerals();
  ASSERT_NE(minerals.find("mineral_water"), nullptr);
  EXPECT_EQ(minerals.find("煤")->id, "coal");
  EXPECT_EQ(minerals.find("cheese"), nullptr);
}

}  // namespace
}  // namespace adit::wire
