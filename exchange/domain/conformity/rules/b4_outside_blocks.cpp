// B4 (L635): where no planned block lies, an exploration right needs an approved planning argument
// (规划论证). An argument that is there but not approved leaves the lot in need of justification.
#include <algorithm>

#include "domain/conformity/rules/b_rules.hpp"

namespace adit::domain::conformity {
namespace {

struct Outside {
  std::int64_t inside_m2 = 0;
  std::int64_t outside_m2 = 0;
  std::int64_t perimeter_m = 0;
  std::int64_t blocks_m2 = 0;
};

// The blocks are those of B1. One that is touched within the tolerance is not touched: it neither
// holds a part of the lot nor excuses what lies outside, or a lot that B1 lets pass by every block
// could pass here as lying inside one. Blocks are disjoint, so their overlaps add up.
Outside outside_of(const LotFacts& lot) {
  Outside area;
  const Touches touches = touches_of(lot, Layer::planned_block);
  for (const Touch& touch : touches.counted) {
    area.inside_m2 += touch.overlap_m2;
    area.perimeter_m = std::max(area.perimeter_m, touch.perimeter_m);
    area.blocks_m2 += touch.feature_m2;
  }
  area.outside_m2 = std::max<std::int64_t>(0, lot.area_m2 - area.inside_m2);
  return area;
}

// The tolerance of an overlap, for what is left over: along the borders of the blocks, or in
// proportion to the smaller of the lot and the blocks.
bool negligible_outside(const LotFacts& lot, const Outside& area) {
  return negligible(area.outside_m2, area.perimeter_m, std::min(lot.area_m2, area.blocks_m2));
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
  if (given.lot.right != Right::exploration) return exploration_only();
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
  if (negligible_outside(given.lot, area)) {
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
