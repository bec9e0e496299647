// A table becomes cells with their amounts, bounds and readings.
#include "wire/plan/provision_tables.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

base::Outcome<domain::plan::Provisions> tables_of(const std::string& cells) {
  const std::string text = R"({"tables": [{"id": "T4", "zh": "表", "en": "table", "section": "四",
    "line": 447, "columns": [{"id": "y2015", "en": "2015", "line": 458, "raw": "2015年"},
    {"id": "y2020", "en": "2020", "line": 459, "raw": "2020年", "outlook": true}],
    "rows": [{"id": "T4.1", "cells": [)" +
                           cells + "]}]}]}";
  const auto document = JsonDocument::parse(text);
  EXPECT_TRUE(document.has_value());
  domain::plan::Provisions into;
  if (const auto ok = read_tables(into, document->root()); !ok) return tl::unexpected(ok.error());
  return into;
}

TEST(ProvisionTables, KeepWhatIsPrintedBesideWhatItMeans) {
  const auto read = tables_of(
      R"({"column": "y2015", "line": 474, "raw": "300以上", "contradictions": ["K5"],
          "quantity": {"amount": "300", "unit": "ore_10kt_a", "bound": "at_least"}},
         {"column": "y2020", "line": 413, "raw": "W2O3", "reads": "WO3", "merged": true})");
  ASSERT_TRUE(read.has_value());
  const auto place = domain::plan::find_place(read->tables, "T4.1/y2015");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->cell->raw, "300以上");
  EXPECT_EQ(place->cell->bound, domain::plan::Bound::at_least);
  EXPECT_EQ(place->cell->quantity, domain::plan::quantity_of("300", "ore_10kt_a").value());
  EXPECT_EQ(place->cell->contradictions, std::vector<std::string>{"K5"});
  const auto other = domain::plan::find_place(read->tables, "T4.1/y2020");
  EXPECT_TRUE(other->column->outlook && other->cell->merged);
  EXPECT_EQ(other->cell->reads, "WO3");
  EXPECT_FALSE(other->cell->quantity);
}

TEST(ProvisionTables, TellTheRowOfABadAmount) {
  const auto read = tables_of(
      R"({"column": "y2015", "line": 1, "raw": "x",
          "quantity": {"amount": "0.5", "unit": "right"}})");
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, "plan.amount");
  EXPECT_EQ(read.error().params.back(), (std::pair<std::string, base::Param>("row", "T4.1")));
}

}  // namespace
}  // namespace adit::wire
