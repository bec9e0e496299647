// Where: areas and belts by name, outlines of the edition, and what is missing.
#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

using document::amount_of;
using document::cell_of;
using document::links_of;
using document::real_book;
using document::sandbox_book;
using domain::plan::Words;

TEST(SheetPlaces, EncouragedAreasHaveTheSizesOfTheDocument) {
  const Sheet& areas = real_book().part("areas");
  const auto plan = document::founding_document();
  const std::string sizes[] = {"176", "1994", "95", "1390", "44", "324", "962", "68"};
  int line = 641;
  for (std::size_t i = 0; i < std::size(sizes); ++i, ++line) {
    const std::string id = "G0" + std::to_string(i + 1);
    EXPECT_EQ(amount_of(cell_of(areas, id, "size")), sizes[i] + " 平方公里 km²") << id;
    EXPECT_EQ(find_row(areas, id)->cited.at(1).line, line) << id;
    if (!plan) continue;
    EXPECT_NE(plan->line(line).find("面积" + sizes[i] + "平方公里"), std::string::npos) << id;
  }
}

TEST(SheetPlaces, AreasKnowTheirKindTheirTasksAndTheirTable) {
  const Sheet& areas = real_book().part("areas");
  EXPECT_EQ(find_row(areas, "G01")->name, (Words{"敦化塔东铁矿鼓励开采区", "Tadong iron, Dunhua"}));
  EXPECT_EQ(cell_of(areas, "G01", "kind").code, "encouraged");
  EXPECT_EQ(cell_of(areas, "G01", "counties").printed, "敦化市");
  EXPECT_EQ(cell_of(areas, "G01", "polymetal").code, "no");
  EXPECT_EQ(cell_of(areas, "C07", "polymetal").code, "yes");
  EXPECT_EQ(amount_of(cell_of(areas, "X04", "size")), "") << "the document states none";
  EXPECT_EQ(cell_of(areas, "ZZ001", "kind").words.zh, "地质环境重点治理区");
  EXPECT_EQ(cell_of(areas, "ZZ001", "tasks").printed, "地面塌陷土地复垦、矸石利用、废水治理");
  EXPECT_EQ(links_of(cell_of(areas, "ZZ001", "cell")), "T6/T6.1");
}

TEST(SheetPlaces, BeltsListTheirPlaces) {
  const Sheet& belts = real_book().part("belts");
  EXPECT_EQ(cell_of(belts, "coal", "places").words,
            (Words{"长春—营城、伊兰—舒兰、凉水—珲春、六道沟—长白",
                   "Changchun–Yingcheng, Yilan–Shulan, Liangshui–Hunchun, Liudaogou–Changbai"}));
  EXPECT_EQ(cell_of(belts, "coal", "open_ended").code, "yes");
  EXPECT_EQ(cell_of(belts, "oil-shale", "places").words, Words{});
  EXPECT_EQ(find_row(belts, "oil-shale")->cited.at(0).line, 629);
}

TEST(SheetPlaces, ZonesAndBlocksOfTheSandboxAreInvented) {
  const Sheet& zones = sandbox_book().part("zones");
  const Sheet& blocks = sandbox_book().part("blocks");
  EXPECT_TRUE(std::ranges::all_of(zones.rows, &SheetRow::synthetic));
  EXPECT_TRUE(std::ranges::all_of(blocks.rows, &SheetRow::synthetic));
  EXPECT_EQ(amount_of(cell_of(zones, "SZ-G01", "size")), "44.021208 平方公里 km²");
  EXPECT_EQ(cell_of(zones, "SZ-G01", "layer").words.zh, "鼓励开采区");
  EXPECT_EQ(amount_of(cell_of(zones, "SZ-J01", "size")), "");
  EXPECT_EQ(cell_of(zones, "SZ-T01", "mine").printed, "示例青岩黄金矿业有限公司");
  EXPECT_EQ(cell_of(zones, "SD-001", "scale").words, (Words{"中型", "Medium"}));
  EXPECT_EQ(cell_of(zones, "SW-001", "stage").words, (Words{"详查", "detailed survey"}));
  EXPECT_EQ(amount_of(cell_of(blocks, "SK-001", "size")), "43.465087 平方公里 km²");
  EXPECT_EQ(links_of(cell_of(blocks, "SK-001", "minerals")), "minerals/gold");
  EXPECT_TRUE(real_book().part("zones").rows.empty() && real_book().part("blocks").rows.empty());
}

TEST(SheetPlaces, SayWhatTheDocumentRefersToAndDoesNotHold) {
  const Sheet& missing = real_book().part("missing");
  const SheetRow* blocks = find_row(missing, "blocks");
  ASSERT_NE(blocks, nullptr);
  EXPECT_EQ(blocks->name, (Words{"勘查规划区块", "Planned exploration blocks"}));
  EXPECT_EQ(blocks->cited.at(0).line, 749);
  EXPECT_EQ(cell_of(missing, "blocks", "annex").printed, "附表2");
  const SheetRow* scales = find_row(missing, "provincial_minimum_scales");
  ASSERT_NE(scales, nullptr) << "what the provisions lack stands with it";
  EXPECT_EQ(scales->cited.at(0).line, 552);
  EXPECT_EQ(find_row(sandbox_book().part("missing"), "blocks"), nullptr);
}

}  // namespace
}  // namespace adit::wire
