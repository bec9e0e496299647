// `adit lot import` as a script sees it: what it prints and its exit codes.
#include "unit/app/commands/output.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;

using Arguments = std::vector<std::string>;

Output import(const std::string& text, Arguments more = {"--dry-run", "--json"}) {
  ::setenv("LC_ALL", "C", 1);
  const testing::Scratch file(text);
  more.insert(more.begin(), {"lot", "import", file.path()});
  return adit(more);
}

// The codes of the warnings, one behind the other, each once in a row.
std::string warned(const Output& output) {
  EXPECT_EQ(output.code, 0) << output.error;
  const auto told = wire::read("documents/lot-import", output.out, wire::file_limits);
  EXPECT_TRUE(told) << told.error().code << " at " << told.error().pointer << "\n" << output.out;
  if (!told) return "?";
  std::string out;
  for (const auto& warning : told->root()["warnings"].elements()) {
    const std::string code(warning["code"].text());
    if (!out.ends_with(code)) out += (out.empty() ? "" : " ") + code;
  }
  return out;
}

void expect_refused(const Output& output, const std::string& code) {
  EXPECT_EQ(output.code, 2) << output.out;
  EXPECT_EQ(output.out, "");
  EXPECT_TRUE(output.error.starts_with("{\"code\":\"" + code + "\",\"message\":\""))
      << output.error;
}

// 1,4860000,42440000 and on: a square of a hundred metres.
const std::string square =
    "1,4860000,42440000\n2,4860000,42440100\n3,4860100,42440100\n4,4860100,42440000\n";

struct Known {
  const char* id;
  const char* published;
  const char* area;
  const char* warnings;
};

// Published lots: areas as recomputed from the notices' corners by another program.
constexpr Known known[] = {
    {"R01", "27.56", "27.5985", "outside_box area_differs"},
    {"R02", "48.69", "48.7618", "outside_box area_differs"},
    {"R03", "79.51", "80.0541", "outside_box area_differs"},
    {"R04", "0.03", "0.0300", "legacy_datum outside_box"},
    {"R05", "0.7", "0.6971", "legacy_datum notation_guessed outside_box"},
    {"R06", "0.0267", "0.0267", "legacy_datum outside_box"},
    {"R07", "0.0175", "0.0176", "legacy_datum outside_box area_differs"},
    {"R08", "0.0243", "0.0243", "legacy_datum outside_box"},
    {"R09", "3.2566", "3.2561", "outside_box"},
};

TEST(LotCommand, ReproducesTheAreasOfPublishedLots) {
  for (const Known& lot : known) {
    const std::string text = testing::content_of(std::string(ADIT_SOURCE_DIR) +
                                                 "/tests/support/lots/" + lot.id + ".txt");
    const Output output = import(
        text, {"--mineral", "coal", "--published-area", lot.published, "--dry-run", "--json"});
    EXPECT_EQ(warned(output), lot.warnings) << lot.id;
    EXPECT_NE(output.out.find(std::string("\"area_km2\":\"") + lot.area +
                              "\",\"published_area_km2\":\"" + lot.published + "\""),
              std::string::npos)
        << lot.id << output.out;
  }
}

TEST(LotCommand, EveryWarningOfTheContract) {
  EXPECT_EQ(warned(import(square)), "");
  EXPECT_EQ(warned(import(square, {"--published-area", "0.02", "--dry-run"})), "area_differs");
  EXPECT_EQ(warned(import(square + "*,1,0,a,1\n5,4860000,42441000\n6,4860000,42441100\n"
                                   "7,4860100,42441100\n")),
            "ring_open");
  EXPECT_EQ(warned(import("1,4860000,42440000\n" + square)), "repeated_corner");
  EXPECT_EQ(warned(import("99.1,41.1\n99.2,41.1\n99.2,41.12\n")), "outside_box");
  EXPECT_EQ(warned(import("1,4860000,42440000\n2,4860000,42440100\n3,4860100,43440100\n",
                          {"--mineral", "petroleum", "--dry-run"})),
            "wrong_zone");
  EXPECT_EQ(warned(import("42440000,4860000\n42440100,4860000\n42440100,4860100\n")),
            "columns_swapped");
  EXPECT_EQ(warned(import(square, {"--crs", "xian80", "--dry-run"})), "legacy_datum");
  EXPECT_EQ(warned(import("126.3000,43.3000\n126.3100,43.3000\n126.3100,43.3100\n")),
            "notation_guessed");
  const std::string wide = "126.5,43.5\n126.7,43.5\n126.7,43.6\n";
  EXPECT_EQ(warned(import(wide)), "over_block_cap");
  EXPECT_EQ(warned(import(wide, {"--mineral", "煤", "--dry-run"})), "");
  EXPECT_EQ(warned(import(wide, {"--mineral", "mineral_water", "--dry-run"})), "over_block_cap");
}

TEST(LotCommand, RefusesWhatCannotBeRead) {
  expect_refused(import("4860000,42440000\n4860100,42440100\n4860000,42440100\n4860100,42440000\n"),
                 "self_crossing");
  expect_refused(import(square + "5,abc,def\n"), "lot.row_unreadable");
  expect_refused(import(square + "*,a,b,c,d\n"), "lot.ring_end_unreadable");
  expect_refused(import("*,1,0,a,1\n"), "lot.ring_without_corners");
  expect_refused(import("扣除以下范围\n" + square + "*,,,,1\n"), "lot.flag_against_heading");
  expect_refused(import("\xD0\xF2\xBA\xC5\n" + square), "lot.encoding");
  expect_refused(import("nothing\n"), "lot.no_corners");
  expect_refused(import("1,4860000,440000\n"), "lot.zone_missing");
  expect_refused(import("1,4860000,21440000\n"), "lot.zone_unknown");
  expect_refused(import("1,486000.5,42440000\n"), "lot.pair_unreadable");
  expect_refused(import(square + "5,126.5,43.5\n"), "lot.rows_differ");
  expect_refused(import("126.5,63.5\n"), "lot.outside_china");
  expect_refused(import("4860000,42440000\n4860100,42440100\n"), "lot.ring_short");
  expect_refused(import("1,4860712.00,42445573.35,125.33278,43.88\n"), "lot.notations_disagree");
  expect_refused(import("1,4860712,42445573,4860713,42445688\n"), "lot.datum_unclear");
  expect_refused(import("北京54\n" + square), "lot.datum_unknown");
  expect_refused(import(square + "剔除区\n1,4860000,42450000\n2,4860000,42450100\n"
                                 "3,4860100,42450100\n"),
                 "lot.hole_outside");
  expect_refused(import(square + "\n" + square), "lot.rings_overlap");
  expect_refused(import(square + "剔除区\n4860010,42440010\n4860010,42440050\n4860050,42440050\n\n"
                                 "4860010,42440010\n4860010,42440050\n4860050,42440050\n"),
                 "lot.holes_overlap");
  expect_refused(import(square, {"--notation", "dms"}), "lot.notation_unfit");
  expect_refused(import(square, {"--published-area", "many"}), "lot.published_area");
  expect_refused(import(square, {"--mineral", "cheese"}), "mineral.unknown");
  expect_refused(import(square, {"--crs", "wgs84"}), "command.usage");
  expect_refused(import(square, {"--crs", "xian80", "--as", "kml"}), "lot.legacy_not_mapped");
  expect_refused(adit({"lot", "import", "/no/such/file"}), "file.unreadable");
  expect_refused(adit({"lot"}), "command.usage");
}

TEST(LotCommand, AProblemNamesItsLine) {
  EXPECT_TRUE(import(square + "5,abc,def\n").error.ends_with("\"line\":5}\n"));
}

TEST(LotCommand, MoreThanTheLimitIsRefusedAtOnce) {
  std::string text;
  for (int i = 0; i <= 10'000; ++i) text += "4860000,42440000\n";
  expect_refused(import(text), "lot.too_many_corners");
  while (text.size() < 24'000'000) text += text;  // a million corners
  expect_refused(import(text), "file.too_large");
}

TEST(LotCommand, WarningsAreANoUnlessTheRunIsDry) {
  const Output output = import("42440000,4860000\n42440100,4860000\n42440100,4860100\n", {});
  EXPECT_EQ(output.code, 3);
  EXPECT_TRUE(output.out.starts_with("{\"datum\"")) << output.out;
  EXPECT_EQ(import(square, {}).code, 0);
}

TEST(LotCommand, WritesOtherFormats) {
  const Output text = import("42440000,4860000\n42440100,4860000\n42440100,4860100\n",
                             {"--as", "text", "--dry-run"});
  EXPECT_EQ(text.out, "1,4860000,42440000\n2,4860000,42440100\n3,4860100,42440100\n*,,,,1\n");
  EXPECT_TRUE(text.error.starts_with("{\"warnings\":[{\"code\":\"columns_swapped\"")) << text.error;
  const Output again = import(text.out);
  EXPECT_EQ(warned(again), "");
  EXPECT_TRUE(import(square, {"--as", "geojson"}).out.starts_with("{\"type\":\"Feature\""));
  const Output kml = import(square, {"--as", "kml"});
  EXPECT_TRUE(kml.out.starts_with("<?xml")) << kml.out;
  EXPECT_EQ(kml.error, "");
}

TEST(LotCommand, SpeaksTheLanguageOfTheShell) {
  const testing::Scratch file("42440000,4860000\n42440100,4860000\n42440100,4860100\n");
  ::setenv("LC_ALL", "zh_CN.UTF-8", 1);
  const Output output = adit({"lot", "import", file.path(), "--dry-run"});
  ::setenv("LC_ALL", "C", 1);
  EXPECT_NE(output.out.find("列的次序颠倒"), std::string::npos) << output.out;
}

TEST(LotCommand, StandsInTheHelp) {
  EXPECT_NE(adit({"--help"}).out.find("\n  lot "), std::string::npos) << adit({"--help"}).out;
}

}  // namespace
}  // namespace adit::app
