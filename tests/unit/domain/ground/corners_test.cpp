// Figures into places: order of columns, bounds, and the same corner in two notations.
#include "domain/ground/corners.hpp"

#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

using Codes = std::vector<std::string>;

const std::string dms_triangle =
    "125°19′22″,43°52′48″\n125°20′22″,43°52′48″\n125°20′22″,43°53′48″\n";

TEST(Corners, SwappedColumnsAreReadByTheirValuesAndTold) {
  const Reading straight = reading_of("4860712,42445573\n4860712,42446573\n4861712,42446573\n");
  const Reading swapped = reading_of("42445573,4860712\n42446573,4860712\n42446573,4861712\n");
  EXPECT_EQ(straight.rings[0].points, swapped.rings[0].points);
  EXPECT_EQ(codes_of(straight), Codes{});
  ASSERT_EQ(codes_of(swapped), Codes{"columns_swapped"});
  EXPECT_EQ(swapped.warnings[0].ring, 1);
  EXPECT_EQ(swapped.warnings[0].corner, 1);
  EXPECT_EQ(codes_of(reading_of("43.88,125.32\n43.88,125.33\n43.89,125.33\n")),
            Codes{"columns_swapped"});
}

TEST(Corners, LettersMakeTheOrderPlain) {
  const Reading reading = reading_of(
      "N43°52′48″,E125°19′22″\nN43°52′48″,E125°20′22″\n"
      "N43°53′48″,E125°20′22″\n");
  EXPECT_EQ(codes_of(reading), Codes{});
  EXPECT_EQ(reading.rings[0].points, reading_of(dms_triangle).rings[0].points);
}

TEST(Corners, ChinaHasBounds) {
  expect_refused("126.5,43.5\n172.5,43.5\n126.6,43.6\n", "lot.outside_china", 2);
  expect_refused("126.5,43.5\n126.5,63.5\n126.6,43.6\n", "lot.outside_china", 2);
  expect_refused("9860712,42445573\n", "lot.outside_china", 1);
}

TEST(Corners, TwoNotationsOfOneCornerAgree) {
  const std::string good =
      "1,4860712.00,42445573.35,125.32278,43.88\n"
      "2,4860712.00,42446573.35,125.335222,43.880073\n"
      "3,4861712.00,42446573.35,125.335122,43.889073\n";
  EXPECT_EQ(reading_of(good).notation, Notation::grid);
  Wishes wishes;
  wishes.notation = Notation::degrees;
  EXPECT_EQ(reading_of(good, wishes).rings[0].corners[0].point.lon_e8, 12'532'278'000);
  const std::string bad =
      "1,4860712.00,42445573.35,125.32278,43.88\n"
      "2,4860712.00,42446573.35,125.335222,43.88107\n";
  expect_refused(bad, "lot.notations_disagree", 2);
  const auto refused = read_corner_text(bad, {});
  EXPECT_NEAR(static_cast<double>(number_in(refused.error(), "distance_m")), 111, 2);
}

TEST(Corners, RoundedSecondsAreNoDisagreement) {
  reading_of(
      "1,4860712.00,42445573.35,125°19′22″,43°52′48″\n"
      "2,4860712.00,42446573.35,125°20′07″,43°52′48″\n"
      "3,4861712.00,42446573.35,125°20′06″,43°53′21″\n");
}

TEST(Corners, KeepWhatWasWritten) {
  const Reading reading =
      reading_of("甲,4860712.10,42445573.350\n乙,4860712,42446573\n丙,4861712,42446573\n");
  const Corner& corner = reading.rings[0].corners[0];
  EXPECT_EQ(corner.label, "甲");
  EXPECT_EQ(corner.first, "4860712.10");
  EXPECT_EQ(corner.second, "42445573.350");
  EXPECT_EQ(corner.zone, 42);
  EXPECT_EQ(corner.line, 1);
}

TEST(Corners, DistancesAreMetres) {
  EXPECT_NEAR(distance_m({126, 43}, {126, 44}), 111'200, 300);
  EXPECT_NEAR(distance_m({126, 60}, {127, 60}), 55'700, 300);
}

}  // namespace
}  // namespace adit::domain::ground
