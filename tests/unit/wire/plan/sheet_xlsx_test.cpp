// Parts of the plan as a workbook, which is read by a program that is not ours.
#include <gtest/gtest.h>

#include "support/python.hpp"
#include "unit/wire/plan/books.hpp"
#include "wire/plan/sheet_table.hpp"

namespace adit::wire {
namespace {

using support::cells_of_workbook;

TEST(Workbook, NumbersAreNumbersAndTextIsText) {
  const auto book = document::harmful_book();
  const auto bytes = workbook(book.edition, {&book.part("quotas")}, Language::zh);
  const auto cells = cells_of_workbook(bytes);
  EXPECT_TRUE(cells.starts_with("# 说明\n")) << cells.substr(0, 300);
  EXPECT_NE(cells.find("# quotas\nA1 s 编号\nB1 s 名称\n"), std::string::npos) << cells;
  EXPECT_NE(cells.find(" n 4500\n"), std::string::npos);
  EXPECT_NE(cells.find(" s =HYPERLINK("), std::string::npos) << "as it is, and as a text";
  EXPECT_EQ(cells.find(" f\n"), std::string::npos) << "no formula anywhere";
  EXPECT_NE(cells.find(book.edition.document.sha256), std::string::npos);
}

TEST(Workbook, HoldsEveryPartAndIsTheSameEachTime) {
  const auto& book = document::real_book();
  std::vector<const Sheet*> all;
  all.reserve(book.sheets.size());
  for (const Sheet& sheet : book.sheets) all.push_back(&sheet);
  const auto bytes = workbook(book.edition, all, Language::en);
  EXPECT_EQ(bytes, workbook(book.edition, all, Language::en));
  const auto cells = cells_of_workbook(bytes);
  EXPECT_TRUE(cells.starts_with("# About\n")) << cells.substr(0, 300);
  for (const Sheet* sheet : all) {
    EXPECT_NE(cells.find("# " + sheet->part + "\n"), std::string::npos) << sheet->part;
  }
  EXPECT_EQ(cells.find(" f\n"), std::string::npos);
}

TEST(Workbook, SaysWhenItsEditionIsInvented) {
  const auto& sandbox = document::sandbox_book();
  const auto cells =
      cells_of_workbook(workbook(sandbox.edition, {&sandbox.part("zones")}, Language::zh));
  EXPECT_NE(cells.find("B3 s 2026-01-01 – 2030-12-31\n"), std::string::npos) << cells;
  EXPECT_NE(cells.find("A6 s 示例\n"), std::string::npos) << cells;
  EXPECT_NE(cells.find(" n 44.021208\n"), std::string::npos) << "an area, in square kilometres";
  const auto& real = document::real_book();
  const auto true_cells =
      cells_of_workbook(workbook(real.edition, {&real.part("zones")}, Language::zh));
  EXPECT_NE(true_cells.find("A6 s zones\n"), std::string::npos) << true_cells;
}

}  // namespace
}  // namespace adit::wire
