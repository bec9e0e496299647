// B4 (L635): where no planned block lies, an exploration right needs an approved planning argument
// (规划论证). An argument that is there but not approved leaves the lot in need of justification.
#include <algorithm>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {
namespace {

struct Outside {
  std::int64_t inside_m2 = 0;
  std::int64_t outside_m2 = 0;
  std::int64_t perimeter_m = 0;
};

// Planned blocks are disjoint, so their overlaps with the lot add up.
Outside outside_of(const LotFacts& lot) {
  Outside area;
  for (const Touch& touch : lot.touches) {
    if (layer_of(touch.layer) != Layer::planned_block) continue;
    area.inside_m2 += touch.overlap_m2;
    area.perimeter_m = std::max(area.perimeter_m, touch.perimeter_m);
  }
  area.outside_m2 = std::max<std::int64_t>(0, lot.area_m2 - area.inside_m2);
  return area;
}

void explain_outside(Judgement& judgement, const Justification& found, std::int64_t outside_m2) {
  const std::string area = std::to_string(outside_m2);
  if (found.accepted) {
    judgement.verdict = FindingVerdict::justified;
    judgement.explain = {
        "勘查规划区块以外的 " + area + " 平方米已经规划论证（" + found.accepted->number + "）。",
        area +
            " m² outside the planned blocks rest on the approved planning "
            "argument " +
            found.accepted->number + "."};
    return;
  }
  if (!found.refused.empty()) {
    judgement.verdict = FindingVerdict::needs_justification;
    judgement.explain = {"有 " + area + " 平方米在勘查规划区块以外，所附规划论证尚未按要求批准。",
                         area +
                             " m² lie outside the planned blocks, and the planning argument "
                             "put forward is not approved as required."};
    return;
  }
  judgement.verdict = FindingVerdict::fail;
  judgement.explain = {"有 " + area + " 平方米在勘查规划区块以外，没有经过规划论证。",
                       area + " m² lie outside the planned blocks without a planning argument."};
}

}  // namespace

Judgement judge_b4(const Case& given) {
  if (given.lot.right != Right::exploration) {
    return not_applicable("本条只对探矿权。", "The rule speaks of exploration rights only.");
  }
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不是设置探矿权。", "An extension does not set up a right.");
  }
  if (auto missing = missing_blocks(given); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const Outside area = outside_of(given.lot);
  Judgement judgement;
  judgement.inputs = {{"area_m2", given.lot.area_m2},
                      {"inside_m2", area.inside_m2},
                      {"outside_m2", area.outside_m2},
                      {"perimeter_m", area.perimeter_m}};
  if (negligible(area.outside_m2, area.perimeter_m, given.lot.area_m2)) {
    judgement.explain = {"标的在勘查规划区块以内。", "The lot lies inside planned blocks."};
    return judgement;
  }
  const Justification found =
      find_justification(given, "planning_argument", plan::AuthorityRole::planning);
  add_document(judgement, found);
  explain_outside(judgement, found, area.outside_m2);
  return judgement;
}

}  // namespace adit::domain::conformity
