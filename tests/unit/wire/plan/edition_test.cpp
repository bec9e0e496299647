// The editions in deploy/plans: they load, quote the founding document at the lines they name, and
// say what is an example.
#include "wire/plan/edition.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"

namespace adit::wire {
namespace {

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

EditionFiles files_of(const std::string& edition) {
  const std::string directory = std::string(ADIT_SOURCE_DIR) + "/deploy/plans/" + edition + "/";
  return {content_of(directory + "edition.json"), content_of(directory + "minerals.json"),
          content_of(directory + "blocks.json"), content_of(directory + "farmland.json"),
          content_of(directory + "clauses.json")};
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
    EXPECT_LT(block.area_m2, 100'000'000) << block.id;
  }
  EXPECT_GE(edition.farmland->size(), 3u);
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

// CI names the document; elsewhere it need not be there.
TEST(PlanEdition, EveryQuotationStandsAtItsLine) {
  const char* path = std::getenv("ADIT_PLAN_DOCUMENT");
  if (path == nullptr) GTEST_SKIP() << "ADIT_PLAN_DOCUMENT does not name the document";
  const std::string document = content_of(path);
  const auto edition = edition_of("jilin-2011-2015");
  EXPECT_EQ(base::to_hex(base::sha256(document)), edition.document.sha256);
  std::vector<std::string> lines;
  std::istringstream text(document);
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  ASSERT_GE(edition.clauses.size(), 6u);
  for (const auto& clause : edition.clauses) {
    ASSERT_LE(static_cast<std::size_t>(clause.line), lines.size());
    const std::string& line = lines[static_cast<std::size_t>(clause.line) - 1];
    EXPECT_NE(line.find(clause.text), line.npos) << clause.rule << " L" << clause.line;
  }
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
      {&EditionFiles::minerals, "\"泥炭矿\"", "\"砂金\"", "plan.mineral_name_twice"},
      {&EditionFiles::blocks, "\"mineral\": \"gold\"", "\"mineral\": \"mud\"",
       "plan.mineral_unknown"},
      {&EditionFiles::blocks, "SK-002", "SK-001", "plan.id_twice"},
      {&EditionFiles::blocks, "示例区块 青岚", "区块 青岚", "plan.not_labelled"},
      {&EditionFiles::blocks, "[126.878, 43.0921]", "[12.8, 43.0921]", "plan.ring"},
      {&EditionFiles::blocks, "[126.878, 43.0921]", "[126.878000001, 43.0921]", "plan.coordinate"},
      {&EditionFiles::blocks, "\"blocks\": [", "\"missing\": {}, \"blocks\": [", "schema.required"},
      {&EditionFiles::farmland, "SG-002", "SG-001", "plan.id_twice"},
      {&EditionFiles::clauses, "原则上只设置", "只设置", "plan.clause_differs"},
      {&EditionFiles::clauses, "\"line\": 636", "\"line\": 637", "plan.clause_differs"},
      {&EditionFiles::clauses, "\"C1\"", "\"C9\"", "plan.clause_missing"},
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
