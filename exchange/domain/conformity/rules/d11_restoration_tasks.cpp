// D11 (L667, table 6): in a governance zone the lot's obligations hold the restoration tasks that
// the table names for it, word for word or inside a longer sentence.
#include <algorithm>

#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {
namespace {

bool promised(const std::vector<std::string>& obligations, const std::string& task) {
  return std::ranges::any_of(obligations, [&](const std::string& obligation) {
    return obligation.find(task) != obligation.npos;
  });
}

}  // namespace

Judgement judge_d11(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (auto missing = missing_layers(given, {Layer::governance_zone}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const auto* stated = list_of(given.lot, "obligations");
  const auto obligations = stated == nullptr ? std::vector<std::string>{} : *stated;
  const auto zones = zones_of(given, Layer::governance_zone);
  std::vector<std::string> wanting;
  for (const ZoneTouched& zone : zones) {
    if (zone.area == nullptr) return undetermined({"zone:" + zone.touch.id});
    for (const std::string& task : zone.area->tasks) {
      if (!promised(obligations, task) && !among(wanting, task)) wanting.push_back(task);
    }
  }
  Judgement judgement;
  judgement.inputs = {{"wanting", wanting}, {"zones", ids_of(zones)}};
  if (zones.empty()) {
    judgement.explain = {"标的不在矿山地质环境重点治理区内。",
                         "The lot lies in no governance zone."};
    return judgement;
  }
  if (wanting.empty()) {
    judgement.explain = {"表6所列治理任务都已写入标的义务。",
                         "The tasks of table 6 are all among the obligations."};
    return judgement;
  }
  const plan::Words list = joined(wanting);
  judgement.explain = {"标的义务中没有表6所列的治理任务：" + list.zh + "。",
                       "The obligations lack tasks of table 6: " + list.en + "."};
  justify(given, "D11", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
