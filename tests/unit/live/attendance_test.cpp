// How many may be missing before a session waits for them.
#include "live/attendance.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::live {
namespace {

constexpr base::Instant start{1'000'000};

// Bidders 1 to `count`, each on a channel of its own.
Attendance full(int count) {
  Attendance hall;
  for (int i = 1; i <= count; ++i) hall.came(std::to_string(i), static_cast<std::uint64_t>(i));
  return hall;
}

void cut(Attendance& hall, int who, base::Instant at) {
  hall.went(std::to_string(who), static_cast<std::uint64_t>(who), true, at);
}

TEST(attendance, more_than_a_fifth_cut_off_at_once_is_too_many) {
  Attendance hall = full(10);
  cut(hall, 1, start);
  cut(hall, 2, start + 1'000);
  EXPECT_FALSE(hall.pause(10, start + 1'000)) << "a fifth is not more than a fifth";
  cut(hall, 3, start + 2'000);
  const auto why = hall.pause(10, start + 2'000);
  ASSERT_TRUE(why);
  EXPECT_EQ(*why, (domain::auction::Interrupted{
                      start, "bidders_cut_off", {{"cut_off", 3}, {"qualified", 10}}}));
}

TEST(attendance, is_counted_by_company_and_not_by_channel) {
  Attendance hall = full(3);
  hall.came("1", 9);
  EXPECT_EQ(hall.present(), 3u);
  cut(hall, 1, start);
  EXPECT_EQ(hall.present(), 3u) << "by its other channel";
  cut(hall, 2, start);
  EXPECT_EQ(hall.present(), 2u);
  EXPECT_EQ(hall.cut_off(), 1u);
}

TEST(attendance, one_bidder_alone_holds_up_nobody) {
  Attendance hall = full(3);
  cut(hall, 1, start);
  EXPECT_FALSE(hall.pause(3, start));
  cut(hall, 2, start);
  EXPECT_TRUE(hall.pause(3, start));
}

TEST(attendance, who_says_goodbye_is_not_cut_off) {
  Attendance hall = full(3);
  for (int i = 1; i <= 3; ++i) {
    hall.went(std::to_string(i), static_cast<std::uint64_t>(i), false, start);
  }
  EXPECT_FALSE(hall.pause(3, start));
}

TEST(attendance, who_has_another_channel_is_still_there) {
  Attendance hall = full(3);
  for (int i = 1; i <= 2; ++i) hall.came(std::to_string(i), static_cast<std::uint64_t>(100 + i));
  cut(hall, 1, start);
  cut(hall, 2, start);
  EXPECT_FALSE(hall.pause(3, start));
  hall.came("1", 101);  // watching again changes nothing
  hall.went("1", 101, true, start);
  hall.went("2", 102, true, start);
  EXPECT_TRUE(hall.pause(3, start));
}

TEST(attendance, cut_off_one_after_the_other_is_not_at_once) {
  Attendance hall = full(5);
  cut(hall, 1, start);
  const base::Instant later = start + base::limits::cut_off_span_ms + 1;
  cut(hall, 2, later);
  EXPECT_FALSE(hall.pause(5, later));
}

TEST(attendance, the_pause_ends_when_enough_are_back) {
  Attendance hall = full(10);
  for (int i = 1; i <= 4; ++i) cut(hall, i, start);
  EXPECT_FALSE(hall.over(10, start + 1));
  hall.came("1", 101);
  EXPECT_FALSE(hall.over(10, start + 2)) << "three of ten are missing";
  hall.came("2", 102);
  EXPECT_TRUE(hall.over(10, start + 3));
  EXPECT_FALSE(hall.pause(10, start + 3));
}

TEST(attendance, nobody_is_waited_for_without_end) {
  Attendance hall = full(3);
  cut(hall, 1, start);
  cut(hall, 2, start);
  EXPECT_FALSE(hall.over(3, start + base::limits::cut_off_wait_ms));
  EXPECT_TRUE(hall.over(3, start + base::limits::cut_off_wait_ms + 1));
  EXPECT_FALSE(hall.pause(3, start + base::limits::cut_off_wait_ms + 1)) << "they are forgotten";
}

TEST(attendance, strangers_are_not_counted) {
  Attendance hall = full(2);
  hall.went("9", 9, true, start);
  hall.went("1", 7, true, start);
  EXPECT_FALSE(hall.pause(2, start));
}

}  // namespace
}  // namespace adit::live
