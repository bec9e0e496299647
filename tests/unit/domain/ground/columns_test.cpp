// What the columns of a table are taken for, and on which datum.
#include "domain/ground/columns.hpp"

#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

using base::Datum;

const std::string two_datums =
    "1,4860712,42445573,4860713,42445688\n2,4860712,42446573,4860713,42446688\n"
    "3,4861712,42446573,4861713,42446688\n";

std::string first_easting(const Reading& reading) {
  return reading.rings.front().corners.front().second;
}

using Codes = std::vector<std::string>;

TEST(Columns, AnEastingNamesItsZone) {
  expect_refused("1,4860712.00,445573.35\n", "lot.zone_missing", 1);
  expect_refused("1,445573.35,4860712.00\n", "lot.zone_missing", 1);
  expect_refused("1,4860712.00,21445573.35\n", "lot.zone_unknown", 1);
  expect_refused("1,4860712.00,46445573.35\n", "lot.zone_unknown", 1);
  expect_refused("1,4860712.00,4445573.35\n", "lot.pair_unreadable", 1);
  expect_refused("1,126.5,42445573.35\n", "lot.pair_unreadable", 1);
  expect_refused("1,126°30′00″,43.5\n", "lot.pair_unreadable", 1);
}

TEST(Columns, EveryRowIsLikeTheFirst) {
  expect_refused("1,4860712,42445573\n2,126.5,43.5\n", "lot.rows_differ", 2);
  expect_refused("1,4860712,42445573\n2,4860712,42446573,1,2\n", "lot.row_unreadable", 2);
  expect_refused("1,4860712,42445573\n2,4860712,42446573,126.5,43.5\n", "lot.rows_differ", 2);
}

TEST(Columns, TwoDatumsAreToldApartByTheirHeading) {
  const Reading new_datum = reading_of("序号,1980西安坐标系,2000国家大地坐标系\n" + two_datums);
  EXPECT_EQ(new_datum.datum, Datum::cgcs2000);
  EXPECT_EQ(first_easting(new_datum), "42445688");
  EXPECT_EQ(codes_of(new_datum), Codes{"datum_chosen"});
  const Reading other_order = reading_of("CGCS2000\n西安80\n" + two_datums);
  EXPECT_EQ(first_easting(other_order), "42445573");
  Wishes old;
  old.datum = Datum::xian80;
  const Reading old_datum = reading_of("序号,西安80,CGCS2000\n" + two_datums, old);
  EXPECT_EQ(old_datum.datum, Datum::xian80);
  EXPECT_EQ(first_easting(old_datum), "42445573");
  EXPECT_EQ(codes_of(old_datum), (Codes{"legacy_datum", "datum_chosen"}));
  expect_refused(two_datums, "lot.datum_unclear", 1);
  expect_refused("西安80\n" + two_datums, "lot.datum_unclear", 2);
}

TEST(Columns, AHeadingNamesTheDatumUnlessOneIsWished) {
  EXPECT_EQ(reading_of("西安80\n" + square(0, 0, 100)).datum, Datum::xian80);
  EXPECT_EQ(codes_of(reading_of("西安80\n" + square(0, 0, 100))), Codes{"legacy_datum"});
  EXPECT_EQ(reading_of(square(0, 0, 100)).datum, Datum::cgcs2000);
  Wishes wishes;
  wishes.datum = Datum::cgcs2000;
  EXPECT_EQ(codes_of(reading_of("西安80\n" + square(0, 0, 100), wishes)),
            Codes{"datum_contradicted"});
  expect_refused("\n1954年北京坐标系\n" + square(0, 0, 100), "lot.datum_unknown", 2);
}

TEST(Columns, PackedIsGuessedWithAWordOnIt) {
  const std::string text = "126.3000,43.3000\n126.3100,43.3000\n126.3100,43.3100\n";
  EXPECT_EQ(codes_of(reading_of(text)), Codes{"notation_guessed"});
  Wishes wishes;
  wishes.notation = Notation::packed;
  EXPECT_EQ(codes_of(reading_of(text, wishes)), Codes{});
  wishes.notation = Notation::degrees;
  EXPECT_EQ(reading_of(text, wishes).notation, Notation::degrees);
}

TEST(Columns, AWishMustFit) {
  Wishes wishes;
  wishes.notation = Notation::packed;
  expect_refused("126.3000,43.3000\n126.6100,43.3000\n", "lot.notation_unfit", 2, wishes);
  expect_refused(square(0, 0, 100), "lot.notation_unfit", 1, wishes);
  wishes.notation = Notation::grid;
  expect_refused("126.3000,43.3000\n", "lot.notation_unfit", 1, wishes);
  wishes.notation = Notation::dms;
  expect_refused("126.3000,43.3000\n", "lot.notation_unfit", 1, wishes);
}

}  // namespace
}  // namespace adit::domain::ground
