// B9 (L628): in a key exploration area a deposit is never divided between rights. Every deposit
// that the lot touches lies wholly inside it, but for what drawing noise explains; no document
// helps, since the clause says 严禁.
#include <algorithm>

#include "domain/conformity/rules/b_rules.hpp"

namespace adit::domain::conformity {
namespace {

std::vector<std::string> ids_of(const std::vector<Touch>& touches) {
  std::vector<std::string> ids;
  ids.reserve(touches.size());
  for (const Touch& touch : touches) ids.push_back(touch.id);
  return ids;
}

// The tolerance of an overlap, for what of the deposit is left outside.
bool whole(const LotFacts& lot, const Touch& deposit) {
  const std::int64_t left_m2 = deposit.feature_m2 - deposit.overlap_m2;
  return negligible(left_m2, deposit.perimeter_m, std::min(lot.area_m2, deposit.feature_m2));
}

Judgement judge_deposits(const Case& given, std::vector<std::string> areas) {
  std::vector<Fields> deposits;
  std::vector<std::string> divided;
  for (const Touch& touch : touches_of(given.lot, Layer::deposit).counted) {
    deposits.push_back({{"id", touch.id}, {"outside_m2", touch.feature_m2 - touch.overlap_m2}});
    if (!whole(given.lot, touch)) divided.push_back(touch.id);
  }
  const plan::Words list = joined(divided);
  Judgement judgement;
  judgement.verdict = divided.empty() ? FindingVerdict::pass : FindingVerdict::fail;
  judgement.explain =
      divided.empty()
          ? plan::Words{"标的没有分割任何矿产地。", "The lot divides no deposit."}
          : plan::Words{"重点勘查区内，标的分割了矿产地：" + list.zh + "。",
                        "In a key exploration area the lot divides the deposit " + list.en + "."};
  judgement.inputs = {{"areas", std::move(areas)},
                      {"deposits", std::move(deposits)},
                      {"divided", std::move(divided)}};
  return judgement;
}

}  // namespace

Judgement judge_b9(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不是出让。", "An extension grants nothing.");
  }
  auto missing = missing_layers(given, {Layer::key_exploration_area, Layer::deposit});
  if (!missing.empty()) return undetermined(std::move(missing));
  std::vector<std::string> areas =
      ids_of(touches_of(given.lot, Layer::key_exploration_area).counted);
  if (areas.empty()) {
    return {FindingVerdict::pass,
            {"标的不在重点勘查区内。", "The lot lies in no key exploration area."},
            {{"areas", std::move(areas)}},
            {}};
  }
  return judge_deposits(given, std::move(areas));
}

}  // namespace adit::domain::conformity
