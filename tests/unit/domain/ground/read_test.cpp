// The importer as a whole, on texts as notices have them; and on texts that dice have spoilt.
#include "domain/ground/read.hpp"

#include <chrono>
#include <random>

#include "base/limits.hpp"
#include "domain/ground/area.hpp"
#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

using Codes = std::vector<std::string>;

TEST(Read, OneGroundInEveryNotation) {
  const std::string texts[] = {
      "1,125.5,43.5\n2,125.525,43.5\n3,125.525,43.525\n4,125.5,43.525\n",
      "1,125°30′00″,43°30′00″\n2,125°31′30″,43°30′00″\n3,125°31′30″,43°31′30″\n4,125°30′,"
      "43°31′30″\n",
      "125.3000,43.3000\n125.3130,43.3000\n125.3130,43.3130\n125.3000,43.3130\n",
      "125度30分00秒，43度30分00秒\n125度31分30秒，43度30分00秒\n125度31分30秒，43度31分30秒\n"
      "125度30分00秒，43度31分30秒\n",
      "\xEF\xBB\xBF"
      "(1)\t125.5\t43.5\r\n(2)\t125.525\t43.5\r\n(3)\t125.525\t43.525\r\n(4)\t125.5\t43.525\r\n",
      "Ⅰ 125.5 43.5\nⅡ 125.525 43.5\nⅢ 125.525 43.525\nⅣ 125.5 43.525\n",
      "①125.5°;43.5°\n②125.525°;43.5°\n③125.525°;43.525°\n④125.5°;43.525°\n",
  };
  const Reading first = reading_of(texts[0]);
  for (const std::string& text : texts) {
    const Reading reading = reading_of(text);
    ASSERT_EQ(reading.rings.size(), 1U) << text;
    EXPECT_EQ(reading.rings[0].points, first.rings[0].points) << text;
    EXPECT_EQ(km2_text(reading.area_m2), "5.6149") << text;
    EXPECT_EQ(reading.grid_blocks, 4) << text;
  }
}

TEST(Read, HolesAreSubtracted) {
  const Reading reading =
      reading_of(square(0, 0, 1000) + "*,300,245,主区,1\n" + square(200, 200, 500) + "*,,,,0\n");
  EXPECT_NEAR(reading.area_m2, 750'000, 200);
  ASSERT_EQ(reading.rings.size(), 2U);
  EXPECT_TRUE(reading.rings[1].hole);
  EXPECT_EQ(reading.rings[0].end->bottom_mm, 245'000);
}

TEST(Read, EachDatumHasItsEllipsoid) {
  Wishes old;
  old.datum = base::Datum::xian80;
  const Reading reading = reading_of(square(0, 0, 1000), old);
  EXPECT_EQ(codes_of(reading), Codes{"legacy_datum"});
  EXPECT_NE(reading.rings[0].points, reading_of(square(0, 0, 1000)).rings[0].points);
}

// A circle of so many corners, ten kilometres wide.
std::string circle(std::size_t corners) {
  std::string out;
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 6.283185307179586 * static_cast<double>(i) / static_cast<double>(corners);
    out += std::to_string(4'860'000 + 5'000 * std::sin(angle)) + "," +
           std::to_string(42'440'000 + 5'000 * std::cos(angle)) + "\n";
  }
  return out;
}

TEST(Read, AsManyCornersAsTheLimitAllowsAreReadInTime) {
  const std::string text = circle(base::limits::corners_max);
  const auto begin = std::chrono::steady_clock::now();
  const Reading reading = reading_of(text);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  EXPECT_NEAR(reading.area_m2, 78'539'000, 30'000);
}

const std::string sound = "2000国家大地坐标系\n序号,X,Y\n" + square(0, 0, 1000) +
                          "*,300,245,主区,1\n" + square(200, 200, 500) + "*,,,,0\n" +
                          square(0, 3000, 900) +
                          "*,,,,1\nⅠ，125°30′00″，43°30′00″\n（2）125.3000；43.3000\n";

// What may not happen, happens to no text: a refusal names a line of the text, a reading is sound.
void expect_sound(const std::string& text) {
  const auto reading = read_corner_text(text, {});
  if (!reading) {
    const auto lines =
        1 + std::ranges::count_if(text, [](char c) { return c == '\n' || c == '\r'; });
    EXPECT_GE(number_in(reading.error(), "line"), 1) << reading.error().code;
    EXPECT_LE(number_in(reading.error(), "line"), lines) << reading.error().code;
    return;
  }
  EXPECT_GE(reading->area_m2, 0);
  EXPECT_GE(reading->grid_blocks, 1);
  for (const Ring& ring : reading->rings) {
    EXPECT_GE(ring.corners.size(), 3U);
    EXPECT_EQ(ring.points.front(), ring.points.back());
  }
}

class Dice {
 public:
  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(engine_);
  }

 private:
  std::mt19937 engine_{20'261'129};
};

std::string spoilt(std::string text, Dice& dice) {
  static const std::string scraps[] = {",", "\n", "*",    "°",    "′",      "9",  "0",
                                       ".", " ",  "扣除", "\xFF", "西安80", "42", "；",
                                       "Ⅳ", "-",  "\r",   "1e9",  "(",      "N"};
  for (std::size_t n = dice.below(6) + 1; n > 0 && !text.empty(); --n) {
    const std::size_t at = dice.below(text.size());
    switch (dice.below(5)) {
      case 0:
        text[at] = static_cast<char>(dice.below(256));
        break;
      case 1:
        text.resize(at);
        break;
      case 2:
        text.insert(at, scraps[dice.below(std::size(scraps))]);
        break;
      case 3:
        text.erase(at, dice.below(20));
        break;
      default:
        text.insert(at, text.substr(dice.below(text.size()), dice.below(60)));
        break;
    }
  }
  return text;
}

TEST(Read, SpoiltTextsAreReadOrRefusedByTheirLine) {
  Dice dice;
  const std::string texts[] = {sound, circle(30),
                               "125.3000,43.3000\n125.3130,43.3\n125.31,43.32\n"};
  for (int i = 0; i < 6'000; ++i) expect_sound(spoilt(texts[dice.below(std::size(texts))], dice));
}

TEST(Read, ShuffledRowsAreReadOrRefusedByTheirLine) {
  Dice dice;
  std::vector<std::string> rows;
  const std::string text =
      square(0, 0, 1000) + "*,300,245,a,1\n" + square(200, 200, 500) + "*,,,,0\n";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    rows.push_back(text.substr(at, end - at));
    at = end;
  }
  for (int i = 0; i < 2'000; ++i) {
    std::swap(rows[dice.below(rows.size())], rows[dice.below(rows.size())]);
    std::string shuffled;
    for (const std::string& row : rows) shuffled += row;
    expect_sound(shuffled);
  }
}

}  // namespace
}  // namespace adit::domain::ground
