// Headings that mean something, and those that do not.
#include "domain/ground/headings.hpp"

#include <gtest/gtest.h>

namespace adit::domain::ground {
namespace {

using Words = std::vector<DatumWord>;

TEST(Headings, AnnounceHoles) {
  for (const char* line : {"扣除以下范围:", "剔除区拐点坐标", "Excluded area", "Hole 1", "内环"}) {
    EXPECT_EQ(holes_below(line), true) << line;
  }
  EXPECT_EQ(holes_below("外环"), false);
  EXPECT_EQ(holes_below("矿区范围拐点坐标"), std::nullopt);
}

TEST(Headings, NameDatums) {
  EXPECT_EQ(datums_in("2000国家大地坐标系"), Words{DatumWord::cgcs2000});
  EXPECT_EQ(datums_in("CGCS 2000"), Words{DatumWord::cgcs2000});
  EXPECT_EQ(datums_in("西安80, 3度带37带"), Words{DatumWord::xian80});
  EXPECT_EQ(datums_in("Xi'an 80"), Words{DatumWord::xian80});
  EXPECT_EQ(datums_in("1954年北京坐标系"), Words{DatumWord::beijing54});
  EXPECT_EQ(datums_in("序号 CGCS2000 1980西安坐标系"),
            (Words{DatumWord::cgcs2000, DatumWord::xian80}));
}

TEST(Headings, ACityOrAYearIsNoDatum) {
  EXPECT_EQ(datums_in("西安市"), Words{});
  EXPECT_EQ(datums_in("北京"), Words{});
  EXPECT_EQ(datums_in("起始价2000万元"), Words{});
}

}  // namespace
}  // namespace adit::domain::ground
