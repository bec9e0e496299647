// D4 (L651): in the restricted molybdenum zones at most five mining rights, each of medium size or
// more. Whether five is for each zone is not said; the stricter reading counts the three together
// (K13).
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/release.hpp"
#include "domain/conformity/rules/restricted.hpp"
#include "domain/conformity/rules/sizes.hpp"

namespace adit::domain::conformity {
namespace {

Judgement judge_size(const Case& given, const std::string& mineral) {
  const SizeRange size = size_of_lot(given, mineral);
  if (size.possible.empty()) return without_size(given, size);
  const plan::Words medium = medium_words(size);
  Judgement judgement;
  judgement.inputs = {{"medium", medium.zh}};
  if (size.medium_or_large()) {
    judgement.explain = {"生产规模达到中型（" + medium.zh + "）。",
                         "The mine is of medium size (" + medium.en + ") or more."};
    return judgement;
  }
  if (!size.only(DepositSize::small)) return without_size(given, size);
  judgement.verdict = FindingVerdict::fail;
  judgement.explain = {"生产规模没有达到中型（" + medium.zh + "）。",
                       "The mine is below medium size (" + medium.en + ")."};
  return judgement;
}

}  // namespace

Judgement judge_d4(const Case& given) {
  Restricted found = restricted_zones(given, "D4");
  if (found.answer) return *found.answer;
  Judgement judgement = judge_size(given, found.quota->minerals.front());
  judgement.inputs.emplace_back("zones", ids_of(found.zones));
  add_reading(judgement, found.quota->entry);
  if (given.lot.event != LotEvent::establish) return judgement;
  return worse(judge_quota(given, *found.quota), std::move(judgement));
}

}  // namespace adit::domain::conformity
