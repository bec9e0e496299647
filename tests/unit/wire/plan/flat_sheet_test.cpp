// Columns as a spreadsheet has them: how many, what stands in which, and which are numbers.
#include "wire/plan/flat_sheet.hpp"

#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"

namespace adit::wire {
namespace {

using document::real_book;
using Texts = std::vector<std::string>;

Texts texts_of(const std::vector<FlatCell>& row) {
  Texts out;
  out.reserve(row.size());
  for (const FlatCell& cell : row) out.push_back(cell.text);
  return out;
}

std::vector<std::size_t> numbers_in(const std::vector<FlatCell>& row) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].number) out.push_back(i);
  }
  return out;
}

TEST(FlatSheet, PutsTheAmountAndItsUnitBesideWhatIsPrinted) {
  const FlatSheet english = flat(real_book().part("T4"), Language::en);
  EXPECT_EQ(english.heads,
            (Texts{"Id", "Name", "no.", "mineral", "unit", "2015 (as printed)", "2015",
                   "2015 (unit)", "2020 (outlook) (as printed)", "2020 (outlook)",
                   "2020 (outlook) (unit)", "kind of target", "remark", "Rules", "Contradictions",
                   "Section", "Line", "As printed", "Read as"}));
  const FlatSheet chinese = flat(real_book().part("T4"), Language::zh);
  ASSERT_EQ(chinese.rows.size(), 11U);
  const auto& oil_shale = chinese.rows[1];
  EXPECT_EQ(texts_of(oil_shale),
            (Texts{"T4.2", "T4.2 油页岩", "2", "油页岩", "万吨", "300以上", "300", "万吨矿石/年",
                   "300以上", "300", "万吨矿石/年", "预期性", "矿石量", "", "K5", "四(一)3.2)",
                   "471", "2", ""}));
  EXPECT_EQ(numbers_in(oil_shale), (std::vector<std::size_t>{6, 9, 16}));
}

TEST(FlatSheet, IsAsWideInEachRowAsItsHead) {
  for (const Sheet& sheet : real_book().sheets) {
    for (const Language language : {Language::zh, Language::en}) {
      const FlatSheet plain = flat(sheet, language);
      EXPECT_EQ(plain.rows.size(), sheet.rows.size()) << sheet.part;
      for (const auto& row : plain.rows) {
        ASSERT_EQ(row.size(), plain.heads.size()) << sheet.part << " " << row[0].text;
      }
    }
  }
}

TEST(FlatSheet, SaysInChineseWhatIsSaidInChineseAlone) {
  Sheet sheet{"made",
              {"表", "Table"},
              {},
              {{"areas", {"区域", "Areas"}, SheetKind::links},
               {"size", {"面积", "Size"}, SheetKind::figure}},
              {}};
  SheetCell areas;
  areas.links = {{"areas", "X01", {"甲", "First"}}, {"areas", "X02", {"乙", ""}}};
  sheet.rows.push_back(
      {.id = "r", .name = {"只有中文", ""}, .rules = {"D4", "D5"}, .cells = {areas, {}}});
  const FlatSheet plain = flat(sheet, Language::en);
  EXPECT_EQ(plain.heads.at(3), "Size");
  EXPECT_EQ(plain.heads.at(4), "Size (unit)");
  EXPECT_EQ(texts_of(plain.rows.at(0)),
            (Texts{"r", "只有中文", "X01 First; X02 乙", "", "", "D4 D5", "", "", "", "", ""}));
  EXPECT_TRUE(numbers_in(plain.rows[0]).empty()) << "what is not known is no nought";
}

}  // namespace
}  // namespace adit::wire
