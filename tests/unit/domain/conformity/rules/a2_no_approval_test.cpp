// The sum of all other findings, which keeps their kind of no.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(NoApproval, NamesWhatIsUnsatisfied) {
  Given given{.when = example::at("2031-06-01T00:00:00Z")};
  given.registry.taken_at = given.when;
  given.registry.annual_plan->year = 2031;
  given.registry.rights = {example::right_of("A", "SK-001")};
  const Finding finding = given.finding("A2");
  EXPECT_EQ(finding.verdict, fail);
  EXPECT_EQ(std::get<std::vector<std::string>>(finding.inputs[0].second),
            (std::vector<std::string>{"A4", "B1"}));
}

TEST(NoApproval, AMissingInputIsNoFailure) {
  Given given;
  given.registry.layers_loaded.erase(given.registry.layers_loaded.begin());
  const Finding finding = given.finding("A2");
  EXPECT_EQ(finding.verdict, undetermined);
  EXPECT_EQ(finding.missing, std::vector<std::string>{"layer:planned_block"});
  EXPECT_EQ(given.assess().verdict, Verdict::undetermined);
}

TEST(NoApproval, AJustifiedFindingSatisfies) {
  Given given;
  given.lot.touches.clear();
  given.lot.docs = {example::document("planning_argument", "示例规划机关")};
  EXPECT_EQ(given.verdict("A2"), pass);
}

}  // namespace
}  // namespace adit::domain::conformity
