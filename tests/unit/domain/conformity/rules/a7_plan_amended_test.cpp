// Changes of the plan itself, by argument or approval.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given amended(plan::AmendmentKind kind, std::string issuer) {
  Given given;
  given.edition.amendments = {{"A-1",
                               kind,
                               {"调整", "a change"},
                               "示例〔2026〕2号",
                               std::move(issuer),
                               base::date_of({2026, 5, 4})}};
  return given;
}

TEST(A7PlanAmended, AnIndicatorIsArguedFor) {
  const auto indicator = plan::AmendmentKind::indicator;
  EXPECT_EQ(Given{}.verdict("A7"), pass) << "nothing was changed";
  EXPECT_EQ(amended(indicator, "示例规划机关").verdict("A7"), pass);
  EXPECT_EQ(amended(indicator, "示例公司").verdict("A7"), fail);
  EXPECT_EQ(amended(indicator, "").verdict("A7"), fail) << "no document at all";
}

TEST(A7PlanAmended, APrincipleIsApprovedByWhomThePlanWas) {
  const auto principle = plan::AmendmentKind::principle;
  EXPECT_EQ(amended(principle, "示例审批机关").verdict("A7"), pass);
  EXPECT_EQ(amended(principle, "示例规划机关").verdict("A7"), fail);
}

TEST(A7PlanAmended, RestsOnADocumentOfBefore) {
  Given given = amended(plan::AmendmentKind::principle, "示例审批机关");
  given.edition.amendments[0].date = base::date_of({2026, 11, 24});
  EXPECT_EQ(given.verdict("A7"), fail) << "dated the day after the decision";
  given.edition.amendments[0].date = base::date_of({2026, 11, 23});
  EXPECT_EQ(given.verdict("A7"), pass);
}

}  // namespace
}  // namespace adit::domain::conformity
