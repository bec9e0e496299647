// The lots of the sandbox: each has the outline of its notice, moved but neither stretched nor
// turned, with the notice's area; and says of itself that it is an example.
#include "wire/demo/lots.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "domain/ground/area.hpp"
#include "domain/ground/read.hpp"

namespace adit::wire::demo {
namespace {

namespace ground = domain::ground;

std::string content_of(const std::string& path) {
  std::ifstream file(std::string(ADIT_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const std::string& document() {
  static const std::string text = content_of("deploy/plans/jilin-sandbox/lots.json");
  return text;
}

std::vector<Lot> sandbox_lots() {
  auto lots = read_lots(document());
  EXPECT_TRUE(lots) << lots.error().code << " at " << lots.error().pointer;
  return std::move(*lots);
}

// The nine notices as published; areas in square kilometres as recomputed from their corners with
// the formula of TD/T 1055, appendix D, by a program that is not this one.
const std::map<std::string, double> computed_km2{
    {"R01", 27.5985}, {"R02", 48.7618}, {"R03", 80.0541}, {"R04", 0.0300}, {"R05", 0.6971},
    {"R06", 0.0267},  {"R07", 0.0176},  {"R08", 0.0243},  {"R09", 3.2561}};

const ground::Reading& notice(const std::string& id) {
  static std::map<std::string, ground::Reading> read;
  if (!read.contains(id)) {
    auto reading = ground::read_corner_text(content_of("tests/support/lots/" + id + ".txt"), {});
    EXPECT_TRUE(reading) << id;
    read.emplace(id, std::move(*reading));
  }
  return read.at(id);
}

// Open, as places.
std::vector<base::Geographic> corners_of(const Lot& lot) {
  std::vector<base::Geographic> out;
  for (const auto& point : lot.draft.rings.at(0).points) {
    out.push_back(
        {static_cast<double>(point.lon_e8) / 1e8, static_cast<double>(point.lat_e8) / 1e8});
  }
  out.pop_back();
  return out;
}

// In metres of the zone nearest to the first corner, counted from that corner.
std::vector<base::GridPoint> outline(base::Datum datum, const std::vector<base::Geographic>& ring,
                                     int zone) {
  std::vector<base::GridPoint> out;
  for (const auto& corner : ring) out.push_back(base::to_grid(datum, corner, zone));
  const base::GridPoint first = out.front();
  for (auto& point : out) point = {point.north_m - first.north_m, point.east_m - first.east_m};
  return out;
}

std::vector<base::GridPoint> outline(const ground::Reading& reading) {
  std::vector<base::Geographic> ring;
  for (const auto& corner : reading.rings.at(0).corners) ring.push_back(corner.place);
  const double middle = ring.front().lon / 3;
  return outline(reading.datum, ring, reading.zone.value_or(static_cast<int>(std::lround(middle))));
}

TEST(DemoLotsDocument, NoticesHaveTheAreasThatWereRecomputed) {
  for (const auto& [id, km2] : computed_km2) {
    EXPECT_NEAR(notice(id).area_m2 / 1e6, km2, 0.00005) << id;
  }
}

TEST(DemoLotsDocument, EachLotHasTheAreaOfItsNotice) {
  for (const auto& lot : sandbox_lots()) {
    const double area = ground::ellipsoid_area_m2(base::Datum::cgcs2000, corners_of(lot));
    EXPECT_NEAR(area, notice(lot.notice).area_m2, notice(lot.notice).area_m2 * 1e-4) << lot.id;
    EXPECT_NEAR(static_cast<double>(lot.area_m2), area, 1 + area * 1e-5) << lot.id;
  }
}

// Corner by corner; what the plane of another zone stretches is less than three parts in 10,000.
TEST(DemoLotsDocument, EachLotHasTheOutlineOfItsNotice) {
  for (const auto& lot : sandbox_lots()) {
    const auto wanted = outline(notice(lot.notice));
    const auto ring = corners_of(lot);
    const auto found =
        outline(base::Datum::cgcs2000, ring, static_cast<int>(std::lround(ring.front().lon / 3)));
    ASSERT_EQ(found.size(), wanted.size()) << lot.id;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const double reach = std::hypot(wanted[i].north_m, wanted[i].east_m);
      EXPECT_NEAR(found[i].north_m, wanted[i].north_m, 0.02 + reach * 3e-4) << lot.id;
      EXPECT_NEAR(found[i].east_m, wanted[i].east_m, 0.02 + reach * 3e-4) << lot.id;
    }
  }
}

TEST(DemoLotsDocument, AllNineNoticesAreThereAndMostReasonsToFail) {
  std::set<std::string> notices;
  std::set<std::string> ids;
  std::set<std::string> rules;
  int sound = 0;
  for (const auto& lot : sandbox_lots()) {
    notices.insert(lot.notice);
    EXPECT_TRUE(ids.insert(lot.id).second) << lot.id;
    rules.insert(lot.unsatisfied.begin(), lot.unsatisfied.end());
    sound += lot.unsatisfied.empty() ? 1 : 0;
    EXPECT_TRUE(std::ranges::is_sorted(lot.unsatisfied)) << lot.id;
  }
  EXPECT_EQ(notices.size(), computed_km2.size());
  EXPECT_EQ(rules, (std::set<std::string>{"B1", "B10", "B11", "B2", "B3", "B4", "B9", "C1"}));
  EXPECT_GE(ids.size(), 12u);
  EXPECT_GE(sound, 6);
}

TEST(DemoLotsDocument, EachLotIsLabelledAndInsideJilin) {
  for (const auto& lot : sandbox_lots()) {
    for (const auto& text :
         {lot.draft.title_zh, lot.draft.title_en, lot.draft.location_zh, lot.draft.location_en}) {
      EXPECT_TRUE(text.starts_with("示例")) << text;
    }
    for (const auto& doc : lot.draft.docs) EXPECT_TRUE(doc.issuer.starts_with("示例")) << lot.id;
    EXPECT_TRUE(domain::plan::inside_box(lot.draft.rings.at(0).points)) << lot.id;
    EXPECT_FALSE(lot.draft.reserve_fen) << "the document is public";
  }
  EXPECT_EQ(document().find("\"synthetic\": false"), std::string::npos);
}

TEST(DemoLotsDocument, NotesTellWhatADraftHasNoMemberFor) {
  const auto lots = sandbox_lots();
  const auto six = std::ranges::find(lots, "SL-06", &Lot::id);
  ASSERT_NE(six, lots.end());
  EXPECT_EQ(six->draft.term_years, 6);
  EXPECT_NE(six->draft.terms.find("年限：5.72 年。"), std::string::npos) << six->draft.terms;
  EXPECT_EQ(six->draft.elevations, (requests::Elevations{135'000, 80'000}));
  EXPECT_NE(six->draft.terms.find("公告方式：挂牌"), std::string::npos);
  EXPECT_EQ(lots.front().draft.term_years, 5);
  EXPECT_EQ(lots.front().draft.elevations, std::nullopt);
  // As drafts keep them.
  for (const auto& lot : lots) {
    EXPECT_EQ(requests::kept_draft(requests::kept_draft_json(lot.draft)), lot.draft) << lot.id;
  }
}

TEST(DemoLotsDocument, ACoordinateIsReadExactlyOrNotAtAll) {
  EXPECT_EQ(sandbox_lots().front().draft.rings.at(0).points.front(),
            (domain::plan::Point{12'954'834'258, 4'343'492'326}));
  std::string finer = document();
  finer.replace(finer.find("129.54834258"), 12, "129.548342581");
  const auto refused = read_lots(finer);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lot.coordinate_precision");
  EXPECT_EQ(refused.error().pointer, "/lots/0/points/0");
}

TEST(DemoLotsDocument, RefusesWhatTheSchemaRefuses) {
  std::string nameless = document();
  nameless.replace(nameless.find("\"notice\": \"R01\""), 15, "\"notice\": \"Q01\"");
  EXPECT_EQ(read_lots(nameless).error().code, "schema.pattern");
}

}  // namespace
}  // namespace adit::wire::demo
