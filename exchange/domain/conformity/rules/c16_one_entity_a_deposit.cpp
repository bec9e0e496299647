// C16 (L443): in principle one deposit of cement limestone has one entity that mines it. As with B1
// only the approving authority may derogate; the winner of an open sale is nobody's group yet.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/deposits.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c16(const Case& given) {
  const auto sought = seek(given, "C16", &plan::Provisions::controls);
  if (sought.answer) return *sought.answer;
  if (auto missing = missing_layers(given, {Layer::deposit}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  std::vector<std::string> deposits = deposits_of(given);
  std::vector<Fields> rights = mined_by(given, deposits, true);
  std::vector<Fields> lots = reserved_by(given, deposits);
  const bool nameless = given.lot.event != LotEvent::establish && given.lot.applicant.empty();
  if (nameless && !rights.empty()) return undetermined({"lot:applicant"});
  const bool held = !rights.empty() || !lots.empty();
  const plan::Words list = joined(deposits);
  Judgement judgement;
  judgement.inputs = {
      {"deposits", std::move(deposits)}, {"lots", std::move(lots)}, {"rights", std::move(rights)}};
  add_reading(judgement, sought.row->entry);
  if (!held) {
    judgement.explain = {"标的所在矿床没有其他开采主体。",
                         "No other entity mines a deposit of the lot."};
    return judgement;
  }
  judgement.explain = {
      "矿床 " + list.zh + " 已有其他开采主体或在办标的，原则上只设一个。",
      "The deposit " + list.en + " has another entity or lot already; in principle there is one."};
  justify(given, "C16", judgement, FindingVerdict::fail);
  return judgement;
}

}  // namespace adit::domain::conformity
