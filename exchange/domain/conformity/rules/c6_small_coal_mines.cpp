// C6 (L435, L552): the number of small coal mines. The plan says 200 in one place and 182 falling
// to 70 in another (K1): 200 is the ceiling, and the path down to 70 may be left only with an
// argument.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/tally.hpp"

namespace adit::domain::conformity {
namespace {

std::optional<std::int64_t> path_of(const Case& given) {
  const auto targets = plan::rows_of(given.provisions->targets, "C6");
  return targets.empty() ? std::nullopt : on_path(*targets.front(), year_of(given.at));
}

void explain(Judgement& judgement, const Tally& mines, std::int64_t bound, bool ceiling) {
  const std::string number = std::to_string(mines.least + 1);
  const std::string most = std::to_string(bound);
  judgement.explain = {"连同本标的至少有小型煤矿 " + number + " 个，" +
                           (ceiling ? "超过上限 " : "高于本年目标路径 ") + most + " 个。",
                       "With this lot there are at least " + number + " small coal mines, above " +
                           (ceiling ? "the ceiling of " : "this year's path of ") + most + "."};
}

Judgement judge_number(const Case& given, const plan::Quota& row, std::int64_t path) {
  Tally mines = small_mines(given, row.minerals.front());
  const Answer ceiling = within(mines, 1, row.limit.amount);
  const Answer on_the_path = within(mines, 1, path);
  Judgement judgement;
  add_tally(judgement, mines, row.limit.amount);
  judgement.inputs.emplace_back("path", path);
  add_reading(judgement, row.entry);
  if (ceiling == Answer::no) {
    explain(judgement, mines, row.limit.amount, true);
    judgement.verdict = FindingVerdict::fail;
  } else if (on_the_path == Answer::yes) {
    judgement.explain = {"小型煤矿数量不高于本年目标路径。",
                         "Small coal mines keep within this year's path."};
  } else if (on_the_path == Answer::no && ceiling == Answer::yes) {
    explain(judgement, mines, path, false);
    justify(given, "C6", judgement);
  } else {
    return undetermined(std::move(mines.missing));
  }
  return judgement;
}

}  // namespace

Judgement judge_c6(const Case& given) {
  const auto sought = seek(given, "C6", &plan::Provisions::quotas);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const auto path = path_of(given);
  if (!path) return undetermined({"provisions:C6"});
  const SizeRange size = size_of_lot(given, sought.mineral->id);
  if (size.medium_or_large()) {
    return {FindingVerdict::pass,
            {"本标的不是小型煤矿。", "The lot is no small coal mine."},
            {{"medium", medium_words(size).zh}},
            {}};
  }
  Judgement judgement = judge_number(given, *sought.row, *path);
  if (judgement.verdict == FindingVerdict::pass) return judgement;
  if (!size.only(plan::DepositSize::small)) return without_size(given, size);
  return judgement;
}

}  // namespace adit::domain::conformity
