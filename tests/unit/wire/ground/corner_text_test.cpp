// What is written is read again as the same ground.
#include "wire/ground/corner_text.hpp"

#include <gtest/gtest.h>

#include "domain/ground/read.hpp"

namespace adit::wire {
namespace {

using domain::ground::Notation;
using domain::ground::Reading;

Reading reading_of(std::string_view text) {
  auto reading = domain::ground::read_corner_text(text, {});
  EXPECT_TRUE(reading) << text;
  return *reading;
}

TEST(CornerText, KeepsFiguresAndEnds) {
  EXPECT_EQ(corner_text(reading_of("13,42440000.50,4860000.10\n14,42440100,4860000\n"
                                   "15,42440100,4860100\n*,349.5,30,一号,\n")),
            "1,4860000.10,42440000.50\n2,4860000,42440100\n3,4860100,42440100\n"
            "*,349.5,30,一号,1\n");
}

TEST(CornerText, LeavesNothingToGuess) {
  EXPECT_EQ(corner_text(reading_of("115.4451,30.4747\n115.4523,30.48010\n115.4527,30.47580025\n")),
            "1,115°44′51″,30°47′47″\n2,115°45′23″,30°48′01.0″\n3,115°45′27″,30°47′58.0025″\n"
            "*,,,,1\n");
  EXPECT_EQ(corner_text(reading_of("126.5,43.5\n126.75,43.5\n126.75,43.75\n")),
            "1,126.5°,43.5°\n2,126.75°,43.5°\n3,126.75°,43.75°\n*,,,,1\n");
}

TEST(CornerText, ReadAgainIsTheSame) {
  const char* texts[] = {
      "126.12345678,43.5\n126.75,43.5\n126.75,43.75\n",
      "115.4451,30.4747\n115.4523,30.48010\n115.4527,30.47580025\n",
      "99°20′06.123″,42°02′29.8″\n99°26′10″,42°02′30″\n99°26′10″,42°00′43″\n",
      "西安80\n4860000.123,42440000.5\n4860000,42440100\n4860100,42440100\n",
      "4860000,42440000\n4860900,42440000\n4860900,42440900\n4860000,42440900\n*,9,1,a,1\n"
      "4860100,42440100\n4860100,42440200\n4860200,42440200\n*,,,,0\n",
  };
  for (const char* text : texts) {
    const Reading first = reading_of(text);
    const Reading again = reading_of(corner_text(first));
    EXPECT_EQ(again.datum, first.datum) << text;
    EXPECT_EQ(again.area_m2, first.area_m2) << text;
    ASSERT_EQ(again.rings.size(), first.rings.size()) << text;
    for (std::size_t i = 0; i < first.rings.size(); ++i) {
      EXPECT_EQ(again.rings[i].points, first.rings[i].points) << text;
      EXPECT_EQ(again.rings[i].hole, first.rings[i].hole) << text;
    }
    EXPECT_EQ(corner_text(again), corner_text(first)) << text;
  }
}

}  // namespace
}  // namespace adit::wire
