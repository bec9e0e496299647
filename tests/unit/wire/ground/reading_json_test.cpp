// The reply of the import, member by member.
#include "wire/ground/reading_json.hpp"

#include <gtest/gtest.h>

#include "domain/ground/read.hpp"
#include "wire/json.hpp"
#include "wire/refusal_text.hpp"

namespace adit::wire {
namespace {

using domain::ground::Reading;
using domain::ground::Wishes;

Reading reading_of(std::string_view text, const Wishes& wishes = {}) {
  auto reading = domain::ground::read_corner_text(text, wishes);
  EXPECT_TRUE(reading);
  return *reading;
}

TEST(ReadingJson, SaysWhatWasRead) {
  Wishes wishes;
  wishes.published_area_km2 = "5.7";
  const std::string json = reading_json(
      reading_of("125.5,43.5\n125.525,43.5\n125.525,43.525\n125.5,43.525\n*,349.5,-30,一号,1\n",
                 wishes),
      Language::en);
  EXPECT_EQ(json,
            R"({"datum":"cgcs2000","notation":"degrees","rings":[{"role":"outer","name":"一号",)"
            R"("top_m":349.5,"bottom_m":-30,"points":[[125.5,43.5],[125.525,43.5],)"
            R"([125.525,43.525],[125.5,43.525],[125.5,43.5]]}],"area_km2":"5.6149",)"
            R"("published_area_km2":"5.7","grid_blocks":4,"warnings":[{"code":"area_differs",)"
            R"("message":"The published area is 5.7 km², the computed one 5.6149 km²."}]})");
}

TEST(ReadingJson, SpeaksBothLanguagesAndNamesThePlace) {
  const Reading reading =
      reading_of("42440000,4860000\n42440100,4860000\n42440100,4860100\n42440000,4860100\n");
  EXPECT_NE(reading_json(reading, Language::zh).find("\"zone\":42"), std::string::npos);
  EXPECT_EQ(warnings_json(reading.warnings, Language::zh),
            R"({"warnings":[{"code":"columns_swapped","message":"列的次序颠倒（Y 在 X 前，)"
            R"(或纬度在经度前），已按数值读取。","ring":1,"corner":1}]})");
}

TEST(ReadingJson, EveryWarningHasASentence) {
  for (const char* code :
       {"area_differs", "ring_open", "ring_open.nearly", "repeated_corner", "outside_box",
        "wrong_zone", "wrong_zone.far", "columns_swapped", "legacy_datum", "notation_guessed",
        "over_block_cap", "over_block_cap.no_mineral", "over_block_cap.not_named", "datum_chosen",
        "datum_contradicted"}) {
    EXPECT_NE(find_refusal_text(code), nullptr) << code;
  }
}

TEST(ReadingJson, MetresHaveNoZerosAtTheEnd) {
  EXPECT_EQ(metres_text(349'500), "349.5");
  EXPECT_EQ(metres_text(-30'000), "-30");
  EXPECT_EQ(metres_text(1), "0.001");
  EXPECT_EQ(name_of(base::Datum::xian80), "xian80");
}

}  // namespace
}  // namespace adit::wire
