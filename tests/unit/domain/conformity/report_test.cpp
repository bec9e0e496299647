// Precedence of verdicts, and what keeps a lot from going on.
#include "domain/conformity/report.hpp"

#include <gtest/gtest.h>

namespace adit::domain::conformity {
namespace {

Finding finding(std::string rule, FindingVerdict verdict) {
  Finding made;
  made.rule = std::move(rule);
  made.verdict = verdict;
  return made;
}

TEST(Report, FailBeatsUndeterminedBeatsNeedsJustification) {
  using enum FindingVerdict;
  std::vector<Finding> findings{finding("A1", pass), finding("B1", justified),
                                finding("C1", not_applicable), finding("Z1", info)};
  EXPECT_EQ(overall(findings), Verdict::conforming);
  findings.push_back(finding("B4", needs_justification));
  EXPECT_EQ(overall(findings), Verdict::needs_justification);
  findings.push_back(finding("B5", undetermined));
  EXPECT_EQ(overall(findings), Verdict::undetermined);
  findings.push_back(finding("A4", fail));
  EXPECT_EQ(overall(findings), Verdict::nonconforming);
}

TEST(Report, NamesTheRulesThatStopALot) {
  using enum FindingVerdict;
  Report report;
  report.findings = {finding("A1", pass), finding("A2", fail), finding("B1", fail),
                     finding("B4", undetermined), finding("C1", justified)};
  EXPECT_EQ(blocking_rules(report), (std::vector<std::string>{"B1", "B4"}));
  EXPECT_EQ(finding_of(report, "C1").verdict, justified);
}

}  // namespace
}  // namespace adit::domain::conformity
