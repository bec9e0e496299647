// One finding a row; the derived rules are judged last, over the others.
#include "domain/conformity/assess.hpp"

#include <algorithm>

#include "domain/conformity/catalogue.hpp"
#include "domain/conformity/rules/release.hpp"
#include "domain/plan/likeness.hpp"

namespace adit::domain::conformity {
namespace {

bool due(const Row& row, Stage stage) {
  return std::ranges::find(row.stages, stage) != row.stages.end();
}

// Names the entries of the ledger that change how the rule is read, whichever rows it looked at.
void add_ledger(const Row& row, const Case& given, Judgement& judgement) {
  if (given.provisions == nullptr || judgement.verdict == FindingVerdict::not_applicable) return;
  plan::Entry read;
  for (const auto* entry : plan::rows_of(given.provisions->contradictions, row.id)) {
    read.contradictions.push_back(entry->entry.id);
  }
  add_reading(judgement, read);
}

// Says whose word the finding rests on where an annex of the plan is supplemented.
void add_supplement(const Row& row, const Case& given, Judgement& judgement) {
  const plan::Supplement& supplement = given.edition.supplement;
  const plan::Mineral* mineral = given.edition.minerals.find(given.lot.mineral);
  const bool silent = judgement.verdict == FindingVerdict::not_applicable ||
                      judgement.verdict == FindingVerdict::undetermined;
  if (silent || given.provisions == nullptr) return;
  if (!rests_on(supplement, row.id, mineral == nullptr ? "" : mineral->id)) return;
  judgement.inputs.emplace_back("supplement", supplement.source.zh);
  judgement.explain.zh += "依据的补充资料不是规划原文：" + supplement.source.zh;
  judgement.explain.en +=
      " It rests on a supplement, which is no word of the plan: " + supplement.source.en;
}

// Why documents that were put forward change nothing.
void add_refused(Judgement& judgement) {
  const bool settled =
      judgement.verdict == FindingVerdict::pass || judgement.verdict == FindingVerdict::justified;
  if (settled) return;
  for (const auto& [name, value] : judgement.inputs) {
    if (!name.ends_with("documents_refused")) continue;
    const plan::Words words = words_of_refused(std::get<std::vector<Fields>>(value));
    judgement.explain.zh += words.zh;
    judgement.explain.en += words.en;
  }
}

// Where a mineral is not known, what its name may have meant.
void add_likeness(const Case& given, Judgement& judgement) {
  constexpr std::string_view prefix = "mineral:";
  for (const std::string& missing : judgement.missing) {
    if (!missing.starts_with(prefix)) continue;
    const std::string name = missing.substr(prefix.size());
    const plan::Words like = plan::names_like(given.edition.minerals, name);
    judgement.explain.zh += "矿种表中没有“" + name + "”，名称相近的：" + like.zh + "。";
    judgement.explain.en += " No mineral is called “" + name + "”; names like it: " + like.en + ".";
  }
}

Finding finding(const Row& row, const Case& given) {
  Judgement judgement = due(row, given.stage)
                            ? row.judge(given)
                            : not_applicable("本阶段不检查。", "Not due at this stage.");
  add_ledger(row, given, judgement);
  add_supplement(row, given, judgement);
  add_refused(judgement);
  if (!row.derived) add_likeness(given, judgement);
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
              const plan::Provisions* provisions, base::Instant at, Stage stage) {
  Report report;
  report.plan = edition.id;
  report.registry_digest = registry.digest;
  Case given{lot, registry, edition, provisions, at, stage, {}};
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
                            : quotas_wanted(given, report.findings);
  return report;
}

}  // namespace adit::domain::conformity
