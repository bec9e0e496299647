// Parts of the plan as CSV, also of a plan that means harm.
#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"
#include "wire/plan/sheet_table.hpp"

namespace adit::wire {
namespace {

using document::real_book;

// The line in which the word stands first.
std::string line_with(const std::string& text, const std::string& word) {
  const auto at = text.find(word);
  if (at == text.npos) return "";
  const auto from = text.rfind('\n', at) + 1;
  return text.substr(from, text.find('\n', at) - from);
}

TEST(SheetCsv, HasTheAmountBesideItsUnitAndItsPlace) {
  const Sheet& quotas = real_book().part("quotas");
  const auto csv = sheet_csv(quotas, Language::zh);
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF编号,名称,控制什么,")) << csv.substr(0, 80);
  const auto coal = line_with(csv, "output-coal,");
  EXPECT_NE(coal.find(",4500,万吨原煤/年,"), std::string::npos) << coal;
  EXPECT_NE(coal.find("四(一)3.2),466,0.45,"), std::string::npos) << coal;
  const auto english = line_with(sheet_csv(quotas, Language::en), "output-coal,");
  EXPECT_NE(english.find(",4500,10 kt raw coal a year,"), std::string::npos) << english;
}

TEST(SheetCsv, TablesKeepWhatIsPrintedBesideWhatItComesTo) {
  const auto csv = sheet_csv(real_book().part("T4"), Language::en);
  const auto head = csv.substr(0, csv.find('\r'));
  EXPECT_NE(head.find("(as printed)"), std::string::npos) << head;
  EXPECT_NE(head.find("(outlook)"), std::string::npos) << head;
  EXPECT_NE(line_with(csv, "T4.1,").find(",0.45,4500,10 kt raw coal a year,"), std::string::npos);
}

TEST(SheetCsv, AFormulaStaysText) {
  const auto csv = sheet_csv(document::harmful_book().part("quotas"), Language::zh);
  const auto coal = line_with(csv, "coal-rights,");
  EXPECT_NE(coal.find("\"'=HYPERLINK("), std::string::npos) << coal;
  EXPECT_EQ(csv.find(",=HYPERLINK("), std::string::npos);
  EXPECT_EQ(csv.find("\"=HYPERLINK("), std::string::npos);
}

}  // namespace
}  // namespace adit::wire
