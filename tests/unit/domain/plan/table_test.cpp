// Rows, cells and columns are found by their ids.
#include "domain/plan/table.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

std::vector<Table> tables() {
  Table table;
  table.id = "T4";
  table.columns = {{"mineral", "矿种", "mineral", 449, false},
                   {"y2015", "2015年", "2015", 458, false},
                   {"y2020", "2020年", "2020", 459, true}};
  const auto cell = [](const char* column, const char* raw) {
    Cell made;
    made.column = column;
    made.raw = raw;
    return made;
  };
  table.rows = {{"T4.1", {cell("mineral", "煤炭"), cell("y2015", "0.45")}},
                {"T4.2", {cell("mineral", "油页岩"), cell("y2020", "300以上")}}};
  return {table};
}

TEST(Tables, FindTheirRowsAndCells) {
  const auto all = tables();
  ASSERT_NE(find_row(all, "T4.2"), nullptr);
  EXPECT_EQ(find_cell(*find_row(all, "T4.2"), "mineral")->raw, "油页岩");
  EXPECT_EQ(find_cell(*find_row(all, "T4.2"), "y2015"), nullptr);
  EXPECT_EQ(find_row(all, "T5.1"), nullptr);
}

TEST(Tables, AReferenceMeansACellWithItsColumn) {
  const auto all = tables();
  const auto place = find_place(all, "T4.1/y2015");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->cell->raw, "0.45");
  EXPECT_FALSE(place->column->outlook);
  EXPECT_TRUE(find_place(all, "T4.2/y2020")->column->outlook);
  for (const char* nothing : {"T4.1", "T4.1/", "T4.9/y2015", "T4.2/y2015", "/y2015", ""}) {
    EXPECT_FALSE(find_place(all, nothing)) << nothing;
  }
}

}  // namespace
}  // namespace adit::domain::plan
