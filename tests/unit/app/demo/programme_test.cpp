// Which kind of session comes next.
#include "app/demo/programme.hpp"

#include <gtest/gtest.h>

#include <map>

namespace adit::app {
namespace {

constexpr base::Instant start{1'000'000};
constexpr base::Millis minute_ms = 60'000;

TEST(programme, shows_everything_at_once_where_nothing_was_shown) {
  Programme programme(true, start);
  std::map<Show, int> shown;
  while (const auto show = programme.opening_show()) {
    ++shown[*show];
    programme.shown(*show, start);
  }
  for (const auto show : {Show::halted, Show::cool_sale, Show::short_sale, Show::thin}) {
    EXPECT_EQ(shown[show], 1);
  }
  EXPECT_EQ(programme.next_sale(start, false), Show::long_sale);
  EXPECT_FALSE(programme.thin_is_due(start));
}

TEST(programme, has_no_first_round_after_a_restart) {
  EXPECT_FALSE(Programme(false, start).opening_show());
}

TEST(programme, goes_on_in_its_first_round_when_a_lot_fails) {
  Programme programme(true, start);
  for (int i = 0; i < 4; ++i) programme.failed(*programme.opening_show(), start);
  EXPECT_FALSE(programme.opening_show());
}

TEST(programme, shows_an_unsold_lot_in_every_five_sales) {
  Programme programme(false, start);
  std::map<Show, int> shown;
  for (int i = 0; i < 50; ++i) {
    const Show show = programme.next_sale(start, false);
    ++shown[show];
    programme.shown(show, start);
  }
  EXPECT_EQ(shown[Show::cool_sale], 10);
  EXPECT_EQ(shown[Show::short_sale], 10);
  EXPECT_EQ(shown[Show::long_sale], 30);
}

TEST(programme, fills_a_gap_with_what_lasts) {
  Programme programme(false, start);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(programme.next_sale(start + 200 * minute_ms, true), Show::long_sale);
    programme.shown(programme.next_sale(start, false), start);
  }
}

TEST(programme, has_what_is_rare_at_its_time_and_again_after_a_failure) {
  Programme programme(false, start);
  EXPECT_FALSE(programme.thin_is_due(start + 44 * minute_ms));
  base::Instant now = start + 45 * minute_ms;
  EXPECT_TRUE(programme.thin_is_due(now));
  programme.failed(Show::thin, now);
  EXPECT_FALSE(programme.thin_is_due(now));
  EXPECT_TRUE(programme.thin_is_due(now + 5 * minute_ms));
  programme.shown(Show::thin, now);
  EXPECT_FALSE(programme.thin_is_due(now + 44 * minute_ms));

  EXPECT_NE(programme.next_sale(start + 99 * minute_ms, false), Show::halted);
  now = start + 100 * minute_ms;
  EXPECT_EQ(programme.next_sale(now, false), Show::halted);
  programme.failed(Show::halted, now);
  EXPECT_NE(programme.next_sale(now, false), Show::halted);
  programme.shown(Show::halted, now + 5 * minute_ms);
  EXPECT_NE(programme.next_sale(now + 100 * minute_ms, false), Show::halted);
}

}  // namespace
}  // namespace adit::app
