// C2 (L434): molybdenum, tungsten, antimony, pyrite, pumice and brick clay off farmland are mined
// only after a strict review with a feasibility study, as main mineral or beside another. That the
// plan also encourages some of them (K7) is a target and no way around the review; nor is it to
// change a right into one of them. An extension has been through it.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

const plan::Control* restriction(const plan::Provisions& provisions) {
  for (const plan::Control* row : plan::rows_of(provisions.controls, "C2")) {
    if (row->kind == plan::ControlKind::restricted) return row;
  }
  return nullptr;
}

}  // namespace

Judgement judge_c2(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续的矿种在设立时已经审查。",
                          "The mineral of an extended right was reviewed when it was set up.");
  }
  const plan::Control* row = restriction(*given.provisions);
  if (row == nullptr) return undetermined({"provisions:C2"});
  LotMinerals minerals = minerals_of(given);
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const plan::Mineral* mineral : minerals.all) {
    if (!among(row->minerals, mineral->id)) continue;
    zh.push_back(mineral->zh);
    en.push_back(mineral->en);
  }
  if (zh.empty() && !minerals.unknown.empty()) return undetermined(std::move(minerals.unknown));
  Judgement judgement;
  judgement.inputs = {{"restricted", en}};
  if (zh.empty()) {
    judgement.explain = {"矿种不在限制开采之列。", "No mineral of the lot is restricted."};
    return judgement;
  }
  add_reading(judgement, row->entry);
  judgement.explain = {joined(zh).zh + "限制开采，须经严格审查并作可行性研究论证。",
                       "Mining is restricted, and strictly reviewed with a feasibility study: " +
                           joined(en).en + "."};
  justify(given, "C2", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
