// The first and the last instant of an edition, as a clock in Shanghai shows them.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::at;
using example::Given;

TEST(EditionInForce, FromTheFirstMidnightToTheLast) {
  EXPECT_EQ(Given{.when = at("2025-12-31T23:59:59.999+08:00")}.verdict("A4"), fail);
  EXPECT_EQ(Given{.when = at("2026-01-01T00:00:00.000+08:00")}.verdict("A4"), pass);
  EXPECT_EQ(Given{.when = at("2030-12-31T23:59:59.999+08:00")}.verdict("A4"), pass);
  EXPECT_EQ(Given{.when = at("2031-01-01T00:00:00.000+08:00")}.verdict("A4"), fail);
}

// The document of the plan for 2011–2015 is of 13 January 2012.
TEST(EditionInForce, NotBeforeThereWasADocument) {
  Given given;
  given.edition.document.issued = base::date_of({2027, 1, 13});
  given.when = at("2027-01-12T23:59:59.999+08:00");
  const Finding before = given.finding("A4");
  EXPECT_EQ(before.verdict, fail);
  EXPECT_NE(before.explain.zh.find("2027-01-13 才印发"), std::string::npos) << before.explain.zh;
  given.when = at("2027-01-13T00:00:00.000+08:00");
  EXPECT_EQ(given.verdict("A4"), pass);
}

TEST(EditionInForce, ShowsTheDatesItCompared) {
  const Finding finding = Given{.when = at("2016-05-01T12:00:00Z")}.finding("A4");
  EXPECT_EQ(std::get<std::string>(finding.inputs[0].second), "2016-05-01");
  EXPECT_NE(finding.explain.zh.find("2026-01-01"), std::string::npos);
  EXPECT_NE(finding.explain.en.find("2030-12-31"), std::string::npos);
}

}  // namespace
}  // namespace adit::domain::conformity
