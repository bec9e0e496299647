// E6 (L552): small mines are merged. A new right near small mines of its mineral shows that merging
// with them was considered. How near is not said by the plan: the layer of surroundings is drawn at
// the distance that somebody decided, and says so by its name.
#include <algorithm>

#include "domain/conformity/rules/e_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/tally.hpp"

namespace adit::domain::conformity {
namespace {

struct Near {
  std::vector<std::string> small;
  std::vector<std::string> missing;
};

// Mines whose size nobody knows may be small.
Near small_mines_near(const Case& given, const std::string& mineral) {
  Near near;
  for (const Touch& touch : touches_of(given.lot, Layer::mine_surroundings).counted) {
    const auto& rights = given.registry.rights;
    const auto right = std::ranges::find(rights, touch.id, &RegisteredRight::id);
    if (right == rights.end()) {
      near.missing.push_back("right:" + touch.id);
      continue;
    }
    const auto mine = other_mine_of(given, *right, mineral);
    if (mine == false) continue;
    const SizeRange size = size_of_right(given, *right);
    const bool surely = mine == true && size.only(DepositSize::small);
    const bool surely_not = !size.possible.empty() && !size.may_be(DepositSize::small);
    if (surely) near.small.push_back(right->id);
    if (!surely && !surely_not) near.missing.push_back("right:" + right->id + ":capacity");
  }
  return near;
}

}  // namespace

Judgement judge_e6(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (auto missing = missing_layers(given, {Layer::mine_surroundings}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  Near near = small_mines_near(given, minerals_of(given).main->id);
  if (near.small.empty() && !near.missing.empty()) return undetermined(std::move(near.missing));
  Judgement judgement;
  judgement.inputs = {{"small_mines", near.small}};
  if (near.small.empty()) {
    judgement.explain = {"周边没有同矿种小型矿山。", "No small mine of its mineral is near."};
    return judgement;
  }
  const plan::Words list = joined(near.small);
  judgement.explain = {
      "周边有同矿种小型矿山 " + list.zh + "，须先考虑整合。",
      "Small mines of its mineral are near: " + list.en + "; merging with them comes first."};
  justify(given, "E6", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
