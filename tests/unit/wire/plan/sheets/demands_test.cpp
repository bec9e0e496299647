// What the document says of minerals and asks of mines.
#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

using document::cell_of;
using document::links_of;
using document::real_book;
using domain::plan::Words;

TEST(SheetDemands, ControlsNameTheirMethods) {
  const Sheet& controls = real_book().part("controls");
  const SheetRow* gold = find_row(controls, "methods-of-gold");
  ASSERT_NE(gold, nullptr);
  EXPECT_EQ(gold->name, (Words{"禁止的方法 · 金", "Methods prohibited · gold"}));
  EXPECT_EQ(gold->cited.at(0).line, 440);
  EXPECT_EQ(cell_of(controls, "methods-of-gold", "methods").printed, "土法、氰化");
  EXPECT_EQ(cell_of(controls, "methods-of-gold", "right").words.zh, "采矿权");
  EXPECT_EQ(cell_of(controls, "methods-of-gold", "stage").words,
            (Words{"登记时", "At registration"}));
  EXPECT_EQ(cell_of(controls, "prohibited", "methods").printed, "");
  EXPECT_EQ(links_of(cell_of(controls, "prohibited", "minerals")),
            "minerals/placer_gold minerals/peat");
}

TEST(SheetDemands, PrerequisitesNameDocumentsAndThresholds) {
  const Sheet& asked = real_book().part("prerequisites");
  EXPECT_EQ(cell_of(asked, "P1", "documents").words,
            (Words{"土地复垦方案（须经评审）", "reclamation plan (reviewed)"}));
  EXPECT_EQ(cell_of(asked, "P1", "events").words.zh, "新建、改建、扩建");
  EXPECT_EQ(cell_of(asked, "P1", "due_by_plan").code, "acceptance");
  EXPECT_EQ(cell_of(asked, "P1", "due_today").code, "licence");
  EXPECT_EQ(cell_of(asked, "P1", "thresholds").words, Words{});
  EXPECT_EQ(cell_of(asked, "P9-coal", "thresholds").words,
            (Words{"厚煤层开采回采率不少于75%、中厚煤层开采回采率不少于80%、"
                   "薄煤层开采回采率不少于85%",
                   "recovery in thick seams at least 75 %, recovery in medium seams at least "
                   "80 %, recovery in thin seams at least 85 %"}));
  EXPECT_EQ(cell_of(asked, "D5", "thresholds").words.zh,
            "年产页岩油不少于100万吨页岩油/年、矿山废渣综合利用率不少于100%");
  EXPECT_EQ(links_of(cell_of(asked, "B11", "areas")),
            "areas/R01 areas/R02 areas/R03 areas/R04 areas/R05");
}

TEST(SheetDemands, ProjectsAreCalledAsTheDocumentCallsThem) {
  const Sheet& projects = real_book().part("projects");
  const SheetRow* nickel = find_row(projects, "T8-01");
  ASSERT_NE(nickel, nullptr);
  EXPECT_EQ(nickel->name,
            (Words{"红旗岭镍矿接替资源找矿", "Exploration for mines running out T8.1"}));
  EXPECT_EQ(nickel->cited.at(0).line, 805);
  EXPECT_EQ(cell_of(projects, "T8-01", "area").links.at(0).name.zh, "红旗岭镍矿");
  EXPECT_EQ(links_of(cell_of(projects, "T8-01", "cell")), "T8/T8.1");
  EXPECT_EQ(links_of(cell_of(projects, "T10-07", "area")), "") << "in no area that has a name";
}

TEST(SheetDemands, MineralsSayHowTheyAreControlledAndWhereTheyAreScarce) {
  const Sheet& minerals = real_book().part("minerals");
  EXPECT_EQ(cell_of(minerals, "brick_clay", "control").words.zh, "耕地内禁止，其余限制");
  EXPECT_EQ(cell_of(minerals, "placer_gold", "control").code, "prohibited");
  EXPECT_EQ(cell_of(minerals, "molybdenum", "control").code, "restricted");
  EXPECT_EQ(cell_of(minerals, "coal", "group").words, (Words{"能源矿产", "Energy"}));
  EXPECT_EQ(cell_of(minerals, "brick_clay", "group").code, "non_metal");
  EXPECT_EQ(cell_of(minerals, "coal", "aliases").printed, "煤炭、煤矿");
  const SheetRow* copper = find_row(minerals, "copper");
  ASSERT_EQ(copper->cited.size(), 2U);
  EXPECT_EQ(copper->cited[0].line, 99);
  EXPECT_EQ(copper->cited[0].text, "资源储量严重欠缺的有铜、铅、锌");
  EXPECT_EQ(copper->cited[1].line, 131);
  EXPECT_EQ(cell_of(minerals, "copper", "scarce").code, "yes");
  EXPECT_EQ(cell_of(minerals, "gold", "scarce").code, "no");
  EXPECT_TRUE(find_row(minerals, "gold")->cited.empty());
}

}  // namespace
}  // namespace adit::wire
