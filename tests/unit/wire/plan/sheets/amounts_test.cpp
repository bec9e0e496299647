// Quotas, targets and sizes of mines, as the document states them.
#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

using document::amount_of;
using document::cell_of;
using document::links_of;
using document::real_book;
using domain::plan::Words;

TEST(SheetAmounts, QuotasSayWhatTheDocumentSaysOfCoal) {
  const Sheet& quotas = real_book().part("quotas");
  const SheetRow* rights = find_row(quotas, "coal-rights");
  ASSERT_NE(rights, nullptr);
  EXPECT_EQ(rights->name.zh, "煤 · 规划期内投放的矿业权");
  EXPECT_EQ(rights->cited.at(0).line, 435);
  EXPECT_EQ(rights->contradictions, std::vector<std::string>{"K3"});
  EXPECT_EQ(amount_of(cell_of(quotas, "coal-rights", "limit")), "45 个 rights");
  EXPECT_EQ(cell_of(quotas, "coal-rights", "bound").words, (Words{"不超过", "at most"}));
  EXPECT_EQ(cell_of(quotas, "coal-rights", "year").words, Words{}) << "of the whole period";
  EXPECT_EQ(find_row(quotas, "output-coal")->name.en, "coal · Output of a year");
  EXPECT_EQ(amount_of(cell_of(quotas, "output-coal", "limit")),
            "4500 万吨原煤/年 10 kt raw coal a year");
  EXPECT_EQ(links_of(cell_of(quotas, "output-coal", "cell")), "T4/T4.1");
  EXPECT_EQ(find_row(quotas, "planned-blocks")->name.zh, "规划区块") << "of no one mineral";
}

TEST(SheetAmounts, QuotasSayWhereTheyCountTogetherAndWhatAboutMeans) {
  const Sheet& quotas = real_book().part("quotas");
  const SheetCell& areas = cell_of(quotas, "molybdenum-restricted-zones", "areas");
  EXPECT_EQ(links_of(areas), "areas/X01 areas/X02 areas/X03");
  EXPECT_EQ(areas.links.at(1).name, (Words{"永吉钼矿", "Yongji molybdenum"}));
  EXPECT_EQ(amount_of(cell_of(quotas, "molybdenum-restricted-zones", "limit")), "5 个 rights");
  EXPECT_EQ(cell_of(quotas, "diatomite-rights", "firmness").code, "approximate");
  const Words& about = cell_of(quotas, "diatomite-rights", "tolerance").words;
  EXPECT_TRUE(about.zh.starts_with("±10%：“左右”没有量化")) << about.zh;
  EXPECT_TRUE(about.en.starts_with("±10%: The text does not say")) << about.en;
  EXPECT_EQ(cell_of(quotas, "coal-rights", "tolerance").words, Words{});
}

TEST(SheetAmounts, OutputsAreThoseOfTableFour) {
  const Sheet& quotas = real_book().part("quotas");
  std::size_t outputs = 0;
  for (const SheetRow& row : quotas.rows) {
    if (!row.id.starts_with("output-")) continue;
    ++outputs;
    const auto& link = cell_of(quotas, row.id, "cell").links.at(0);
    const SheetCell& printed = cell_of(real_book().part("T4"), link.row, "y2015");
    EXPECT_EQ(printed.printed, row.cited.at(0).text) << row.id;
    EXPECT_EQ(amount_of(printed), amount_of(cell_of(quotas, row.id, "limit"))) << row.id;
  }
  EXPECT_EQ(outputs, 11U);
}

TEST(SheetAmounts, TargetsStandBesideTheirBase) {
  const Sheet& targets = real_book().part("targets");
  EXPECT_EQ(amount_of(cell_of(targets, "T2-01", "value")), "13254.66 平方公里 km²");
  EXPECT_EQ(cell_of(targets, "T2-01", "base_year").words, Words{});
  EXPECT_EQ(amount_of(cell_of(targets, "T2-01", "base")), "");
  EXPECT_EQ(amount_of(cell_of(targets, "mines", "value")), "2200 个 mines");
  EXPECT_EQ(amount_of(cell_of(targets, "mines", "base")), "2341 个 mines");
  EXPECT_EQ(cell_of(targets, "mines", "base_year").words.zh, "2010");
  EXPECT_EQ(cell_of(targets, "mines", "bound").code, "at_most");
  EXPECT_EQ(amount_of(cell_of(targets, "solid-ore-output", "value")),
            "15000 万吨矿石/年 10 kt ore a year");
  EXPECT_EQ(find_row(targets, "solid-ore-output")->cited.at(0).reads, "固体矿产石产量达1.5亿吨");
}

TEST(SheetAmounts, SizesOfMines) {
  const Sheet& classes = real_book().part("classes");
  EXPECT_EQ(cell_of(classes, "coal-underground", "way").words, (Words{"地下开采", "Underground"}));
  EXPECT_EQ(amount_of(cell_of(classes, "coal-underground", "large")),
            "120 万吨原煤/年 10 kt raw coal a year");
  EXPECT_EQ(amount_of(cell_of(classes, "coal-underground", "medium")),
            "45 万吨原煤/年 10 kt raw coal a year");
  EXPECT_EQ(amount_of(cell_of(classes, "coal-underground", "least")), "");
  EXPECT_EQ(cell_of(classes, "coal-underground", "verified").code, "yes");
  const Sheet& minimums = real_book().part("minimums");
  EXPECT_EQ(amount_of(cell_of(minimums, "coal", "at_least")),
            "9 万吨原煤/年 10 kt raw coal a year");
  EXPECT_EQ(cell_of(minimums, "coal", "medium").code, "no");
  EXPECT_EQ(find_row(minimums, "key-mining-areas")->name, (Words{"全部矿种", "Every mineral"}));
  EXPECT_EQ(cell_of(minimums, "key-mining-areas", "kind").code, "key_mining");
  EXPECT_EQ(cell_of(minimums, "key-mining-areas", "medium").code, "yes");
  EXPECT_EQ(amount_of(cell_of(minimums, "key-mining-areas", "at_least")), "");
}

}  // namespace
}  // namespace adit::wire
