// One finding a row; the derived rules are judged last, over the others.
#include "domain/conformity/assess.hpp"

#include <algorithm>

#include "domain/conformity/catalogue.hpp"

namespace adit::domain::conformity {
namespace {

bool due(const Row& row, Stage stage) {
  return std::ranges::find(row.stages, stage) != row.stages.end();
}

Finding finding(const Row& row, const Case& given) {
  Judgement judgement = due(row, given.stage)
                            ? row.judge(given)
                            : not_applicable("本阶段不检查。", "Not due at this stage.");
  return {std::string(row.id),
          judgement.verdict,
          given.stage,
          std::string(row.clause),
          std::string(row.section),
          row.line,
          std::move(judgement.inputs),
          std::move(judgement.missing),
          std::move(judgement.explain),
          std::move(judgement.justified_by)};
}

}  // namespace

Report assess(const LotFacts& lot, const RegistryFacts& registry, const plan::Edition& edition,
              base::Instant at, Stage stage) {
  Report report;
  report.plan = edition.id;
  report.registry_digest = registry.digest;
  Case given{lot, registry, edition, at, stage, {}};
  for (const Row& row : catalogue()) {
    if (!row.derived) report.findings.push_back(finding(row, given));
  }
  const std::vector<Finding> others = report.findings;
  given.others = others;
  for (const Row& row : catalogue()) {
    if (row.derived) report.findings.push_back(finding(row, given));
  }
  std::ranges::sort(report.findings, {}, &Finding::rule);
  report.verdict = overall(report.findings);
  report.reservations = lot.right == Right::exploration
                            ? blocks_wanted(given, finding_of(report, "B1").verdict)
                            : std::vector<Wanted>{};
  return report;
}

}  // namespace adit::domain::conformity
