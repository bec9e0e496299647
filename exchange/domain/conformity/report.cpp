// Precedence of verdicts and lookups in a report.
#include "domain/conformity/report.hpp"

#include <algorithm>

#include "base/invariant.hpp"

namespace adit::domain::conformity {
namespace {

bool any(const std::vector<Finding>& findings, FindingVerdict verdict) {
  return std::ranges::any_of(findings,
                             [&](const Finding& finding) { return finding.verdict == verdict; });
}

}  // namespace

Verdict overall(const std::vector<Finding>& findings) {
  if (any(findings, FindingVerdict::fail)) return Verdict::nonconforming;
  if (any(findings, FindingVerdict::undetermined)) return Verdict::undetermined;
  if (any(findings, FindingVerdict::needs_justification)) return Verdict::needs_justification;
  return Verdict::conforming;
}

const Finding& finding_of(const Report& report, std::string_view rule) {
  const auto found = std::ranges::find(report.findings, rule, &Finding::rule);
  ADIT_INVARIANT(found != report.findings.end(), "a report has a finding for every rule");
  return *found;
}

std::vector<std::string> blocking_rules(const Report& report) {
  std::vector<std::string> rules;
  for (const Finding& finding : report.findings) {
    const bool stops = finding.verdict == FindingVerdict::fail ||
                       finding.verdict == FindingVerdict::undetermined ||
                       finding.verdict == FindingVerdict::needs_justification;
    if (stops && finding.rule != "A2") rules.push_back(finding.rule);
  }
  return rules;
}

}  // namespace adit::domain::conformity
