// Sheets as replies: they fit their schemas, say what the sheet holds, and leave out the rest.
#include "wire/plan/sheet_json.hpp"

#include <gtest/gtest.h>

#include "unit/wire/plan/books.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using document::real_book;
using document::sandbox_book;

// The reply, which must fit its schema; none else.
std::optional<JsonDocument> fitting(std::string_view schema, const std::string& text) {
  auto read = wire::read(schema, text, file_limits);
  if (read) return std::move(*read);
  ADD_FAILURE() << schema << ": " << read.error().code << " at " << read.error().pointer;
  return std::nullopt;
}

TEST(SheetJson, EveryPartOfBothEditionsFitsItsSchema) {
  for (const auto* book : {&real_book(), &sandbox_book()}) {
    for (const Sheet& sheet : book->sheets) {
      const auto reply = fitting("replies/plan-part", part_json(book->edition, sheet));
      ASSERT_TRUE(reply) << sheet.part;
      EXPECT_EQ(reply->root()["part"].text(), sheet.part);
      EXPECT_EQ(reply->root()["rows"].size(), sheet.rows.size());
      EXPECT_EQ(reply->root()["edition"]["synthetic"].boolean(), book == &sandbox_book());
    }
  }
}

TEST(SheetJson, HasTheAmountTheUnitAndTheLineAndNothingEmpty) {
  const auto reply =
      fitting("replies/plan-part", part_json(real_book().edition, real_book().part("quotas")));
  ASSERT_TRUE(reply);
  const auto rows = reply->root()["rows"].elements();
  const auto coal =
      std::ranges::find_if(rows, [](const Json row) { return row["id"].text() == "output-coal"; });
  ASSERT_NE(coal, rows.end());
  EXPECT_EQ((*coal)["cited"].at(0)["line"].integer(), 466);
  EXPECT_FALSE((*coal)["cited"].at(0).find("reads")) << "nothing is misprinted there";
  const Json areas = (*coal)["cells"].at(2);
  EXPECT_EQ(areas.size(), 0U) << "an empty cell has no members";
  const Json limit = (*coal)["cells"].at(4);
  EXPECT_EQ(limit.size(), 1U);
  EXPECT_EQ(limit["figure"]["value"].text(), "4500");
  EXPECT_EQ(limit["figure"]["unit_zh"].text(), "万吨原煤/年");
  EXPECT_EQ(limit["figure"]["unit_en"].text(), "10 kt raw coal a year");
}

TEST(SheetJson, ListsThePartsAndWhatWasFound) {
  const Sheet& quotas = real_book().part("quotas");
  const Sheet& zones = sandbox_book().part("zones");
  const auto plain =
      fitting("replies/plan-provisions", parts_json(real_book().edition, real_book().sheets, {}));
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->root()["parts"].size(), real_book().sheets.size());
  EXPECT_FALSE(plain->root().find("q") || plain->root().find("hits"));
  const SheetSearch search{
      "矿", {{&quotas, find_row(quotas, "coal-rights")}, {&zones, find_row(zones, "SZ-G01")}}};
  const auto found = fitting("replies/plan-provisions",
                             parts_json(real_book().edition, real_book().sheets, search));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->root()["q"].text(), "矿");
  const Json right = found->root()["hits"].at(0);
  EXPECT_EQ(right["line"].integer(), 435);
  EXPECT_EQ(right["printed"].text(), "规划期内全省煤矿采矿权投放数量限制在45个以内");
  const Json zone = found->root()["hits"].at(1);
  EXPECT_TRUE(zone["synthetic"].boolean());
  EXPECT_FALSE(zone.find("line") || zone.find("printed")) << "it stands nowhere in the document";
}

TEST(SheetJson, ARowHasItsColumnsAndWhatElseSpeaksOfIt) {
  const Sheet& readings = real_book().part("contradictions");
  const Sheet& quotas = real_book().part("quotas");
  const SheetRow* zones = find_row(quotas, "molybdenum-restricted-zones");
  const auto reply = fitting(
      "replies/plan-row",
      row_json(real_book().edition, {&readings, find_row(readings, "K13")}, {{&quotas, zones}}));
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->root()["columns"].size(), readings.columns.size());
  EXPECT_EQ(reply->root()["row"]["id"].text(), "K13");
  EXPECT_EQ(reply->root()["row"]["rules"].at(0).text(), "D4");
  EXPECT_EQ(reply->root()["related"].at(0)["part"].text(), "quotas");
  EXPECT_EQ(reply->root()["related"].at(0)["row"].text(), "molybdenum-restricted-zones");
}

}  // namespace
}  // namespace adit::wire
