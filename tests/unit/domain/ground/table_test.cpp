// Rows into rings: how rings end, what is passed over, and what must not be.
#include "domain/ground/table.hpp"

#include "base/limits.hpp"
#include "domain/ground/plain_text.hpp"
#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

Table table_of(std::string_view text) {
  const auto table = read_table(text);
  EXPECT_TRUE(table) << table.error().code << "\n" << text;
  return table ? *table : Table{};
}

TEST(Table, RingsEndAtAnAsteriskABlankLineOrTheEnd) {
  const Table table = table_of("题目\n" + square(0, 0, 100) + "*,300,245,一号,1\n" +
                               square(0, 500, 100) + " \n\n" + square(0, 900, 100));
  ASSERT_EQ(table.rings.size(), 3U);
  EXPECT_EQ(table.rings[0].end->name, "一号");
  EXPECT_FALSE(table.rings[1].end);
  EXPECT_EQ(table.rings[2].rows.size(), 4U);
  EXPECT_EQ(table.rings[2].rows[0].line, 13);
  EXPECT_EQ(table.rings[2].rows[0].label, "1");
}

TEST(Table, AFlagOrAHeadingMakesHoles) {
  const Table table = table_of(square(0, 0, 900) + "扣除以下范围\n" + square(100, 100, 100) + "\n" +
                               square(100, 300, 100) + "外环\n" + square(0, 2000, 100) +
                               "*,,,,1\n" + square(0, 3000, 100) + "*,,,,0\n");
  std::vector<bool> holes;
  for (const RawRing& ring : table.rings) holes.push_back(ring.hole);
  EXPECT_EQ(holes, (std::vector<bool>{false, true, true, false, true}));
  expect_refused("扣除以下范围\n" + square(0, 0, 9) + "*,,,,1\n", "lot.flag_against_heading", 6);
}

TEST(Table, HeadingsAndProseArePassedOver) {
  const Table table = table_of(
      "示例 AM-2023-TK-1-10\n2023-11-01\n位于东经99°20′06″至99°26′10″，北纬42°00′43″至42°02′29″\n"
      "面积: 0.9 平方千米\n2000国家大地坐标系 3度带\n序号 | 经度 | 纬度\n" +
      square(0, 0, 100) + "标高 +135~+80 m\n");
  ASSERT_EQ(table.rings.size(), 1U);
  EXPECT_EQ(table.rings[0].rows.size(), 4U);
  EXPECT_EQ(table.datums, std::vector<DatumWord>{DatumWord::cgcs2000});
}

TEST(Table, ALineMayHoldSeveralCorners) {
  const Table table = table_of("99°20′06″,42°02′29″; 99°26′10″,42°02′29″；99°26′10″,42°00′43″\n");
  ASSERT_EQ(table.rings.size(), 1U);
  EXPECT_EQ(table.rings[0].rows.size(), 3U);
  EXPECT_EQ(table_of("1;4860712;42445573\n2;4860712;42445673\n").rings[0].rows.size(), 2U);
  EXPECT_EQ(table_of("(1)4860712,42445573;\n(2)4860712,42445673;\n").rings[0].rows.size(), 2U);
}

TEST(Table, WordsMayStandBeforeANumberedCorner) {
  EXPECT_EQ(table_of("拐点坐标：1. 4860712,42445573；2. 4860712,42445673。\n").rings[0].rows.size(),
            2U);
  const Table table = table_of("拐点坐标：1,4860712,42445573\n2,4860712,42445673\n");
  ASSERT_EQ(table.rings[0].rows.size(), 2U);
  EXPECT_EQ(table.rings[0].rows[0].label, "1");
  EXPECT_EQ(table_of("中心点坐标：126.5125,43.5125\n" + square(0, 0, 100)).rings[0].rows.size(),
            4U);
}

TEST(Table, ABlankLineBetweenAllRowsEndsNothing) {
  const auto spaced = [](std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2) {
      text.insert(at, "\n");
    }
    return text;
  };
  const Table table = table_of(spaced(square(0, 0, 900) + "*,9,1,a,1\n" + square(50, 50, 9) +
                                      "*,,,,0\n剔除区\n" + square(90, 90, 9)));
  ASSERT_EQ(table.rings.size(), 3U);
  EXPECT_EQ(table.rings[0].rows.size(), 4U);
  EXPECT_EQ(table.rings[0].end->top_mm, 9'000);
  EXPECT_TRUE(table.rings[1].hole && table.rings[2].hole);
}

TEST(Table, QuotesAroundFieldsArePassedOver) {
  const Table table = table_of("\"1\",\"4860712\",\"42445573\"\n\"*\",\"9\",\"1\",\"a\",\"1\"\n");
  EXPECT_EQ(table.rings[0].rows[0].figures[1].text, "42445573");
  EXPECT_EQ(table.rings[0].end->name, "a");
  EXPECT_EQ(table.rings[0].end->top_mm, 9'000);
}

TEST(Table, ACornerThatCannotBeReadIsNotLost) {
  for (const char* row :
       {"5,4860712.00,abc", "5,foo,bar", "5,4860712,42445573,1,2,3", "4860712,42445573,300,x",
        "5,4860712,4244 5573", "9", "abc 4860712,42445573", "5,42°61′00″,125°00′00″"}) {
    expect_refused(square(0, 0, 100) + row + "\n", "lot.row_unreadable", 5);
  }
  expect_refused("4860712\n", "lot.row_unreadable", 1);
  expect_refused(square(0, 0, 100) + "5,4860712\n", "lot.pair_unreadable", 5);
}

TEST(Table, ACornerWithALetterOrSixtySecondsIsNotLost) {
  const std::string before = "126.5,43.1\n", after = "126.6,43.2\n126.5,43.2\n";
  for (const char* row : {"126.6,O43.1", "NaN,inf", "foo,bar", "126°36′60″,43°06′00″"}) {
    expect_refused(before + row + "\n" + after, "lot.row_unreadable", 2);
  }
  expect_refused("l26.5,43.1\n126.6,43.1\n" + after, "lot.outside_china", 1);
}

TEST(Table, EndsAreChecked) {
  expect_refused("*,1,2,a,1\n", "lot.ring_without_corners", 1);
  expect_refused(square(0, 0, 100) + "*,1,2,a,7\n", "lot.ring_end_unreadable", 5);
  expect_refused("", "lot.no_corners", 1);
  expect_refused("\n\n题目\n", "lot.no_corners", 3);
}

TEST(Table, TheTextInARefusalIsCutBetweenCharacters) {
  std::string row = "5,4860712,x";
  for (int i = 0; i < 100; ++i) row += "点";
  const auto table = read_table(square(0, 0, 100) + row);
  ASSERT_FALSE(table);
  const auto shown = std::get<std::string>(table.error().params[1].second);
  EXPECT_TRUE(plain_lines(shown));
  EXPECT_LT(shown.size(), 130U);
}

TEST(Table, MoreCornersThanTheLimitAreRefused) {
  std::string text;
  for (std::size_t i = 0; i <= base::limits::corners_max; ++i) text += "4860712,42445573\n";
  expect_refused(text, "lot.too_many_corners", static_cast<int>(base::limits::corners_max) + 1);
}

}  // namespace
}  // namespace adit::domain::ground
