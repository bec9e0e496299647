// Rows as spreadsheets write them.
#include "wire/registry/csv.hpp"

#include <gtest/gtest.h>

namespace adit::wire::registry {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Table {
  Rows rows;
  std::vector<int> lines;
  std::optional<base::Refusal> refused;
};

Table read(std::string_view text) {
  Table table;
  CsvRows rows(text);
  for (;;) {
    const auto more = rows.next();
    if (!more) table.refused = more.error();
    if (!more || !*more) return table;
    table.rows.emplace_back(rows.cells().begin(), rows.cells().end());
    table.lines.push_back(rows.line());
  }
}

TEST(RegistryCsv, RowsEndWithLineFeedsOfBothKindsOrNone) {
  EXPECT_EQ(read("a,b\n1,2\r\n3,4").rows, (Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
  EXPECT_EQ(read("a,b\n1,2\n").rows, (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(read("").rows, Rows());
  EXPECT_EQ(read("a").rows, Rows{{"a"}});
}

TEST(RegistryCsv, CellsAreTrimmedAndMayBeEmpty) {
  EXPECT_EQ(read(" a , \"b \" ,c\n,,3\n1,,").rows,
            (Rows{{"a", "b", "c"}, {"", "", "3"}, {"1", "", ""}}));
}

TEST(RegistryCsv, QuotesKeepSeparatorsQuotesAndLineBreaks) {
  const Table table = read("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\nlast,row\n");
  EXPECT_EQ(table.rows,
            (Rows{{"a", "b"}, {"x, y", "say \"hi\""}, {"two\r\nlines", ""}, {"last", "row"}}));
  EXPECT_EQ(table.lines, (std::vector{1, 2, 3, 5}));
}

TEST(RegistryCsv, BlankRowsAreLeftOutAndCounted) {
  const Table table = read("\n \r\na,b\n\n,,\n\"\",\n1,2\n\n");
  EXPECT_EQ(table.rows, (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(table.lines, (std::vector{3, 7}));
}

TEST(RegistryCsv, TheHeadingsTellTheSeparator) {
  EXPECT_EQ(read("a;b;c\n1,5;2;3").rows, (Rows{{"a", "b", "c"}, {"1,5", "2", "3"}}));
  EXPECT_EQ(read("a\tb\n1, 2\t\n\t2").rows, (Rows{{"a", "b"}, {"1, 2", ""}, {"", "2"}}));
  EXPECT_EQ(read("\"a;;;\",b\n1;,2").rows, (Rows{{"a;;;", "b"}, {"1;", "2"}}));
  EXPECT_EQ(read("\n\na;b\n1;2").rows, (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(RegistryCsv, BrokenQuotesNameTheirLine) {
  const auto refused_at = [](std::string_view text) {
    const auto refused = read(text).refused;
    EXPECT_TRUE(refused) << text;
    if (!refused) return std::int64_t{0};
    EXPECT_EQ(refused->code, "registry.quote");
    return std::get<std::int64_t>(refused->params.at(0).second);
  };
  EXPECT_EQ(refused_at("a,b\n1,2\"\n"), 2) << "in a plain cell";
  EXPECT_EQ(refused_at("a,b\n\"1\" x,2\n"), 2) << "behind a closing one";
  EXPECT_EQ(refused_at("a,b\n1,2\n\"x\n\n,3\n"), 3) << "that never closes";
  EXPECT_EQ(refused_at("a,b\n\"x\ny\",\"2\n"), 3);
  EXPECT_EQ(refused_at("\""), 1);
  EXPECT_EQ(refused_at("a,b\n\"x\"\""), 2);
}

}  // namespace
}  // namespace adit::wire::registry
