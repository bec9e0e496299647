// Longitudes and latitudes in three ways of writing.
#include "domain/ground/notation.hpp"

#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

Figure figure(std::string_view plain) {
  return parts_of(std::string(plain) + ",1").figures.front();
}

Notation guess(std::string_view text) {
  const auto table = read_table(text);
  EXPECT_TRUE(table) << text;
  return guess_notation(*table, 0, *family_of(table->rings[0].rows[0], 0));
}

TEST(Notation, HasNames) {
  for (const Notation notation :
       {Notation::grid, Notation::degrees, Notation::dms, Notation::packed}) {
    EXPECT_EQ(notation_named(name_of(notation)), notation);
  }
  EXPECT_EQ(notation_named("utm"), std::nullopt);
}

TEST(Notation, PackedDigitsAreCutNotRounded) {
  EXPECT_DOUBLE_EQ(*degrees_of(figure("115.4451"), Notation::packed), 115 + 44. / 60 + 51. / 3600);
  EXPECT_DOUBLE_EQ(*degrees_of(figure("44.38390000"), Notation::packed),
                   44 + 38. / 60 + 39. / 3600);
  EXPECT_DOUBLE_EQ(*degrees_of(figure("44.383925"), Notation::packed),
                   44 + 38. / 60 + 39.25 / 3600);
  EXPECT_DOUBLE_EQ(*degrees_of(figure("30.474"), Notation::packed), 30 + 47. / 60 + 40. / 3600);
  EXPECT_DOUBLE_EQ(*degrees_of(figure("115"), Notation::packed), 115);
  EXPECT_FALSE(degrees_of(figure("115.6051"), Notation::packed));
  EXPECT_FALSE(degrees_of(figure("115.4460"), Notation::packed));
  EXPECT_FALSE(degrees_of(figure("115^44'51\""), Notation::packed));
}

TEST(Notation, OthersMeanWhatTheySay) {
  EXPECT_DOUBLE_EQ(*degrees_of(figure("126.75"), Notation::degrees), 126.75);
  EXPECT_DOUBLE_EQ(*degrees_of(figure("126.75^"), Notation::degrees), 126.75);
  EXPECT_FALSE(degrees_of(figure("126^45'"), Notation::degrees));
  EXPECT_FALSE(degrees_of(figure("126.75"), Notation::dms));
  EXPECT_DOUBLE_EQ(*degrees_of(figure("126^45'"), Notation::dms), 126.75);
}

TEST(Notation, TheLastDigitLeavesSomethingOpen) {
  EXPECT_NEAR(rounding_of(figure("126.75"), Notation::degrees), 0.005, 1e-12);
  EXPECT_NEAR(rounding_of(figure("126^45'30\""), Notation::dms), 0.5 / 3600, 1e-12);
  EXPECT_NEAR(rounding_of(figure("126^45'"), Notation::dms), 0.5 / 60, 1e-12);
  EXPECT_NEAR(rounding_of(figure("126.4530"), Notation::packed), 0.5 / 3600, 1e-12);
}

TEST(Notation, IsGuessedFromTheFigures) {
  EXPECT_EQ(guess("4860712,42445573\n"), Notation::grid);
  EXPECT_EQ(guess("99°20′06″,42°02′29″\n"), Notation::dms);
  EXPECT_EQ(guess("126.5°,43.5°\n"), Notation::degrees);
  EXPECT_EQ(guess("115.4451,30.4747\n115.4523,30.4801\n"), Notation::packed);
  EXPECT_EQ(guess("115.4451,30.474\n"), Notation::packed);
  EXPECT_EQ(guess("115.4451,30.4747\n115.4523,30.4861\n"), Notation::degrees) << "61 seconds";
  EXPECT_EQ(guess("115.4451,30.4747\n115.7523,30.4801\n"), Notation::degrees) << "75 minutes";
  EXPECT_EQ(guess("126.5,43.25\n"), Notation::degrees) << "seconds would be written";
}

}  // namespace
}  // namespace adit::domain::ground
