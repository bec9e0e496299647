// E3 (L552): many mines on one deposit, and small mines on large ones, are firmly restricted:
// either is argued. For cement limestone C16 is stricter.
#include "domain/conformity/rules/deposits.hpp"
#include "domain/conformity/rules/e_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

Judgement judge_both(const Case& given, std::vector<Fields> rights, bool smaller) {
  const bool shared = !rights.empty();
  Judgement judgement;
  judgement.inputs = {{"rights", std::move(rights)}, {"smaller_than_deposit", smaller}};
  if (!shared && !smaller) {
    judgement.explain = {"没有一矿多开、大矿小开。",
                         "No deposit is divided among mines, and no large one is worked small."};
    return judgement;
  }
  judgement.explain = {std::string(shared ? "同一矿床已有其他采矿权。" : "") +
                           (smaller ? "开采规模小于矿床规模。" : ""),
                       std::string(shared ? "The deposit has another mining right already." : "") +
                           (shared && smaller ? " " : "") +
                           (smaller ? "The mine is smaller than the deposit." : "")};
  justify(given, "E3", judgement);
  return judgement;
}

}  // namespace

Judgement judge_e3(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (auto missing = missing_layers(given, {Layer::deposit}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const SizeRange size = size_of_lot(given, minerals_of(given).main->id);
  Reserves reserves = reserves_of(given);
  auto rights = mined_by(given, reserves.deposits, false);
  const bool known = size.possible.size() == 1 && reserves.missing.empty();
  const bool smaller = known && classes_below(size.possible.front(), *reserves.size) > 0;
  if (!known && rights.empty()) {
    if (size.possible.size() != 1) return without_size(given, size);
    return undetermined(std::move(reserves.missing));
  }
  return judge_both(given, std::move(rights), smaller);
}

}  // namespace adit::domain::conformity
