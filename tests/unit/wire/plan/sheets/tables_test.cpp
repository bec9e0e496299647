// The document's own tables, as printed and as they are read.
#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

using document::amount_of;
using document::cell_of;
using document::real_book;
using domain::plan::Words;

TEST(SheetTables, AreCalledByTheirNumberAndPlace) {
  const Sheet& four = real_book().part("T4");
  EXPECT_EQ(four.title, (Words{"表4 吉林省“十二五”主要矿产开采总量调控指标表",
                               "Table 4: Control of total output of the main minerals"}));
  EXPECT_EQ(four.lead, (Words{"四(一)3.2) · 第 447 行", "Line 447 of the document"}));
  const auto& outlook = four.columns.at(4);
  EXPECT_EQ(outlook.head, (Words{"2020年", "2020"}));
  EXPECT_TRUE(outlook.outlook);
  EXPECT_EQ(outlook.kind, SheetKind::printed_figure);
  EXPECT_FALSE(four.columns.at(3).outlook);
  EXPECT_EQ(four.columns.at(6).kind, SheetKind::printed) << "remarks are no figures";
}

TEST(SheetTables, KeepWhatIsPrintedBesideWhatItComesTo) {
  const Sheet& four = real_book().part("T4");
  const SheetCell& shale = cell_of(four, "T4.2", "y2015");
  EXPECT_EQ(shale.printed, "300以上");
  EXPECT_EQ(amount_of(shale), "300 万吨矿石/年 10 kt ore a year");
  EXPECT_EQ(shale.contradictions, std::vector<std::string>{"K5"});
  const SheetRow* row = find_row(four, "T4.2");
  EXPECT_EQ(row->name.zh, "T4.2 油页岩") << "the first cell that says more than a number";
  EXPECT_EQ(row->cited.at(0).line, 471);
  EXPECT_EQ(row->contradictions, std::vector<std::string>{"K5"});
  EXPECT_EQ(cell_of(four, "T4.1", "y2015").printed, "0.45");
  EXPECT_EQ(amount_of(cell_of(four, "T4.1", "y2015")), "4500 万吨原煤/年 10 kt raw coal a year");
  EXPECT_EQ(amount_of(cell_of(four, "T4.1", "remark")), "");
}

TEST(SheetTables, SayWhatASlipReadsAsAndWhichCellsSpan) {
  const SheetCell& slip = cell_of(real_book().part("T7"), "T7.9", "name");
  EXPECT_TRUE(slip.printed.starts_with("1/5万白石山幅")) << slip.printed;
  EXPECT_TRUE(slip.reads.starts_with("1:5万白石山幅")) << slip.reads;
  EXPECT_EQ(cell_of(real_book().part("T7"), "T7.2", "name").reads, "");
  const Sheet& nine = real_book().part("T9");
  EXPECT_TRUE(cell_of(nine, "T9.9", "content").merged);
  EXPECT_FALSE(cell_of(nine, "T9.9", "name").merged);
  EXPECT_EQ(cell_of(nine, "T9.9", "content").printed, cell_of(nine, "T9.8", "content").printed);
}

TEST(SheetTables, RowsStandAtTheLineOfTheirFirstCell) {
  const auto plan = document::founding_document();
  if (!plan) GTEST_SKIP() << "ADIT_PLAN_DOCUMENT does not name the document";
  std::size_t rows = 0;
  for (const Sheet& sheet : real_book().sheets) {
    if (!is_table(sheet.part)) continue;
    for (const SheetRow& row : sheet.rows) {
      ++rows;
      EXPECT_EQ(plan->line(row.cited.at(0).line), row.cited[0].text) << row.id;
    }
  }
  EXPECT_EQ(rows, 135U);
}

}  // namespace
}  // namespace adit::wire
