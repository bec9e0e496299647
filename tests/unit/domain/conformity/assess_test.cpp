// A report has one finding a rule, the same for the same facts, and says what would be reserved.
#include "domain/conformity/assess.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(Assess, GivesOneFindingARowById) {
  const Report report = Given{}.assess();
  ASSERT_EQ(report.findings.size(), catalogue().size());
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    EXPECT_EQ(finding.rule, catalogue()[i].id);
    EXPECT_EQ(finding.clause, catalogue()[i].clause);
    EXPECT_FALSE(finding.explain.zh.empty() || finding.explain.en.empty()) << finding.rule;
  }
  EXPECT_EQ(report.verdict, Verdict::conforming);
  EXPECT_EQ(report.plan, "example-plan");
  EXPECT_EQ(report.registry_digest, base::sha256("example"));
}

TEST(Assess, ReservesTheBlocksTouched) {
  Given given;
  given.lot.touches.push_back(example::touch("planned_blocks", "SK-002", 5'000'000));
  given.lot.area_m2 = 25'000'000;
  const std::vector<Wanted> both{{"block", "SK-001", 0}, {"block", "SK-002", 0}};
  EXPECT_EQ(given.assess().reservations, both);
  given.lot.touches[1].overlap_m2 = 18'000;
  EXPECT_EQ(given.assess().reservations, (std::vector<Wanted>{{"block", "SK-001", 0}}));
  given.registry.rights = {example::right_of("A", "SK-001")};
  EXPECT_TRUE(given.assess().reservations.empty()) << "nothing can be reserved in a held block";
  EXPECT_TRUE((Given{.lot = example::mining("金")}.assess().reservations.empty()));
}

TEST(Assess, ARuleThatIsNotDueIsNotApplicable) {
  Given given{.stage = Stage::licence};
  given.registry.rights = {example::right_of("A", "SK-001")};
  EXPECT_EQ(given.verdict("B1"), not_applicable);
  given.stage = Stage::award;
  EXPECT_EQ(given.verdict("B1"), fail);
  EXPECT_EQ(given.finding("B1").stage, Stage::award);
}

TEST(Assess, ARightRegisteredAfterTheAnnouncementStopsTheOpening) {
  Given given;
  EXPECT_EQ(given.assess().verdict, Verdict::conforming);
  given.stage = Stage::open;
  given.registry.reservations = {{"block", "SK-001", 0, "L-1"}};
  EXPECT_EQ(given.assess().verdict, Verdict::conforming) << "its own reservation is no obstacle";
  given.registry.rights = {example::right_of("A", "SK-001")};
  const Report report = given.assess();
  EXPECT_EQ(report.verdict, Verdict::nonconforming);
  EXPECT_EQ(blocking_rules(report), std::vector<std::string>{"B1"});
}

}  // namespace
}  // namespace adit::domain::conformity
