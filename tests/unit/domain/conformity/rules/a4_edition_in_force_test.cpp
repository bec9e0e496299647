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

TEST(EditionInForce, ShowsTheDatesItCompared) {
  const Finding finding = Given{.when = at("2016-05-01T12:00:00Z")}.finding("A4");
  EXPECT_EQ(std::get<std::string>(finding.inputs[0].second), "2016-05-01");
  EXPECT_NE(finding.explain.zh.find("2026-01-01"), std::string::npos);
  EXPECT_NE(finding.explain.en.find("2030-12-31"), std::string::npos);
}

}  // namespace
}  // namespace adit::domain::conformity
