// Tables that spreadsheets open: quoting, formulas, money.
#include "wire/csv.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

std::string cell(std::string_view value) {
  CsvWriter out;
  return out.text(value).take().substr(3);
}

TEST(Csv, BeginsWithTheMarkAndEndsItsRows) {
  CsvWriter out;
  out.text("a").number(-7).none().yuan(12'345).end_row().text("b").end_row();
  EXPECT_EQ(out.take(),
            "\xEF\xBB\xBF"
            "a,-7,,123.45\r\nb\r\n");
  EXPECT_EQ(out.take(), "\xEF\xBB\xBF") << "and is empty again";
}

TEST(Csv, FormulasStayText) {
  for (const char* start : {"=", "+", "-", "@", "\t"}) {
    EXPECT_EQ(cell(start + std::string("HYPERLINK")), "'" + (start + std::string("HYPERLINK")));
  }
  for (const char* wide : {"＝", "＋", "－", "＠"}) {
    EXPECT_EQ(cell(wide + std::string("1+1")), "'" + (wide + std::string("1+1")));
  }
  EXPECT_EQ(cell("—1"), "—1") << "a dash is no sign";
  EXPECT_EQ(cell("=A1,\"x\""), "\"'=A1,\"\"x\"\"\"");
  EXPECT_EQ(cell("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(cell("a=b"), "a=b");
}

TEST(Csv, QuotesWhatWouldBreakARow) {
  EXPECT_EQ(cell("金,铜"), "\"金,铜\"");
  EXPECT_EQ(cell("one\ntwo"), "\"one\ntwo\"");
  EXPECT_EQ(cell("示例"), "示例");
}

TEST(Csv, DecimalsStandAsTheyAre) {
  CsvWriter out;
  EXPECT_EQ(out.decimal("12.5").decimal("4500").take().substr(3), "12.5,4500");
  EXPECT_DEATH(CsvWriter().decimal("=1"), "written in digits");
}

TEST(Csv, YuanAreExact) {
  CsvWriter out;
  EXPECT_EQ(out.yuan(5).yuan(9'007'199'254'740'991).take().substr(3), "0.05,90071992547409.91");
}

}  // namespace
}  // namespace adit::wire
