// Every part of both editions as a sheet: whole, named in both languages, and true to its data.
#include "wire/plan/sheets.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "unit/wire/plan/books.hpp"
#include "wire/conformity/report.hpp"

namespace adit::wire {
namespace {

using document::Book;
using document::provisions;
using document::real_book;
using document::sandbox_book;

TEST(Sheets, HoldEveryRowOfTheProvisions) {
  const auto& from = provisions();
  EXPECT_EQ(real_book().part("quotas").rows.size(), from.quotas.size());
  EXPECT_EQ(real_book().part("controls").rows.size(), from.controls.size());
  EXPECT_EQ(real_book().part("areas").rows.size(), from.areas.size());
  EXPECT_EQ(real_book().part("belts").rows.size(), from.belts.size());
  EXPECT_EQ(real_book().part("classes").rows.size(), from.classes.size());
  EXPECT_EQ(real_book().part("minimums").rows.size(), from.minimums.size());
  EXPECT_EQ(real_book().part("prerequisites").rows.size(), from.prerequisites.size());
  EXPECT_EQ(real_book().part("targets").rows.size(), from.targets.size());
  EXPECT_EQ(real_book().part("projects").rows.size(), from.projects.size());
  EXPECT_EQ(real_book().part("contradictions").rows.size(), from.contradictions.size());
  EXPECT_EQ(real_book().part("rules").rows.size(), domain::conformity::catalogue().size());
  EXPECT_EQ(real_book().part("minerals").rows.size(), real_book().edition.minerals.all().size());
  EXPECT_EQ(sandbox_book().part("zones").rows.size(), sandbox_book().edition.zones.size());
  EXPECT_EQ(sandbox_book().part("blocks").rows.size(), sandbox_book().edition.blocks->size());
  for (const auto& table : from.tables) {
    EXPECT_EQ(real_book().part(table.id).rows.size(), table.rows.size()) << table.id;
  }
}

// A name for programs in place of words is what a missing row of the table of words looks like.
TEST(Sheets, SayEverythingInBothLanguages) {
  const std::regex bare("[a-z]+([._][a-z]+)+");
  for (const Book* book : {&real_book(), &sandbox_book()}) {
    for (const Sheet& one : book->sheets) {
      EXPECT_FALSE(one.title.zh.empty() || one.title.en.empty() || one.lead.en.empty());
      for (const SheetRow& row : one.rows) {
        ASSERT_EQ(row.cells.size(), one.columns.size()) << one.part << " " << row.id;
        EXPECT_FALSE(row.name.zh.empty()) << one.part << " " << row.id;
        for (const SheetCell& cell : row.cells) {
          EXPECT_EQ(cell.words.zh.empty(), cell.words.en.empty()) << one.part << " " << row.id;
          EXPECT_FALSE(std::regex_search(cell.words.zh, bare)) << row.id << " " << cell.words.zh;
          EXPECT_TRUE(cell.code.empty() || cell.words.zh != cell.code) << row.id << cell.code;
        }
      }
    }
  }
}

TEST(Sheets, IdsAreAddresses) {
  const std::regex address("[A-Za-z0-9._-]{1,64}");
  std::set<std::string> parts;
  for (const Sheet& one : sandbox_book().sheets) {
    EXPECT_TRUE(parts.insert(one.part).second) << one.part;
    std::set<std::string> ids;
    for (const SheetRow& row : one.rows) {
      EXPECT_TRUE(std::regex_match(row.id, address)) << one.part << " " << row.id;
      EXPECT_TRUE(ids.insert(row.id).second) << one.part << " has " << row.id << " twice";
    }
  }
}

TEST(Sheets, LinksLeadToRowsAndAreCalledLikeThem) {
  std::size_t links = 0;
  for (const Sheet& one : real_book().sheets) {
    for (const SheetRow& row : one.rows) {
      for (const SheetCell& cell : row.cells) {
        for (const SheetLink& link : cell.links) {
          const SheetRow* target = find_row(real_book().part(link.part), link.row);
          ASSERT_NE(target, nullptr) << one.part << " " << row.id << " " << link.row;
          EXPECT_EQ(link.name, target->name);
          ++links;
        }
      }
    }
  }
  EXPECT_GT(links, 100U);
}

}  // namespace
}  // namespace adit::wire
