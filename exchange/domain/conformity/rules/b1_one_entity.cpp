// B1 (L636): in principle one exploration entity in one planned block. A new lot needs every block
// that it touches free of rights, winners awaiting registration and other lots, whoever means to
// bid: the winner of an open sale is unknown. An extension needs all of it to be the applicant's.
// Who came into a block by a derogation is in nobody's way who was there before
// (exchange/decisions/0017-an-exception-binds-the-newcomer.md).
#include <algorithm>
#include <set>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {
namespace {

std::set<std::string> block_ids(const std::vector<Touch>& touches) {
  std::set<std::string> ids;
  for (const Touch& touch : touches) ids.insert(touch.id);
  return ids;
}

bool reserves(const Reservation& held, const std::string& block) {
  return layer_of(held.kind) == Layer::planned_block && held.id == block;
}

std::optional<std::int64_t> slot_of(const Case& given, const std::string& lot,
                                    const std::string& block) {
  for (const Reservation& held : given.registry.reservations)
    if (!lot.empty() && held.lot == lot && reserves(held, block)) return held.slot;
  return std::nullopt;
}

// A further slot rests on a derogation, which its lot had to show; the one before owes none for it.
bool came_later(const Case& given, const std::string& lot, const std::string& block) {
  const auto own = slot_of(given, given.lot.id, block);
  const auto other = slot_of(given, lot, block);
  return own && other && *other > *own;
}

bool holds(const Case& given, const RegisteredRight& right, const std::string& block) {
  const bool own_sale = !right.lot.empty() && right.lot == given.lot.id;
  return right.right == Right::exploration && right.block == block && !right_ended(right.state) &&
         !own_sale && !came_later(given, right.lot, block);
}

bool reserved_by_another(const Case& given, const Reservation& held, const std::string& block) {
  return reserves(held, block) && held.lot != given.lot.id && !came_later(given, held.lot, block);
}

// Who is in the touched blocks besides the applicant of an extension or change.
struct Occupants {
  std::vector<Fields> rights;
  std::vector<Fields> lots;
  std::vector<Fields> later;  // lots let in beside this one by a derogation
  bool applicant_unknown = false;
};

Occupants occupants_of(const Case& given, const std::set<std::string>& blocks) {
  Occupants found;
  const bool sale = given.lot.event == LotEvent::establish;
  const std::string group = sale ? "" : applicant_group(given.lot, given.registry);
  for (const std::string& block : blocks) {
    for (const RegisteredRight& right : given.registry.rights) {
      if (!holds(given, right, block)) continue;
      if (!sale && group.empty()) found.applicant_unknown = true;
      if (!sale && (group.empty() || control_group(right) == group)) continue;
      found.rights.push_back({{"block", block},
                              {"control_group", std::string(control_group(right))},
                              {"entity", right.entity},
                              {"right", right.id},
                              {"state", right.state}});
    }
    for (const Reservation& held : given.registry.reservations) {
      const bool later = reserves(held, block) && came_later(given, held.lot, block);
      if (!later && !reserved_by_another(given, held, block)) continue;
      (later ? found.later : found.lots)
          .push_back({{"block", block}, {"lot", held.lot}, {"slot", held.slot}});
    }
  }
  return found;
}

Inputs inputs_of(const Case& given, const Touches& touches, const std::set<std::string>& blocks,
                 const Occupants& occupants) {
  std::vector<std::string> unlisted;
  for (const std::string& block : blocks) {
    if (plan::find_block(given.edition, block) == nullptr) unlisted.push_back(block);
  }
  Inputs inputs{{"blocks", std::vector<std::string>(blocks.begin(), blocks.end())},
                {"holders", occupants.rights},
                {"lots", occupants.lots}};
  const std::set<std::string> ignored = block_ids(touches.ignored);
  if (!ignored.empty()) {
    inputs.emplace_back("ignored", std::vector<std::string>(ignored.begin(), ignored.end()));
  }
  if (!occupants.later.empty()) inputs.emplace_back("later", occupants.later);
  if (!unlisted.empty()) inputs.emplace_back("unlisted", std::move(unlisted));
  return inputs;
}

std::string text_at(const Fields& record, std::string_view name) {
  const auto found = std::ranges::find(record, name, &Fields::value_type::first);
  return std::get<std::string>(found->second);
}

plan::Words explain_free(const std::set<std::string>& blocks, const Occupants& occupants) {
  if (blocks.empty()) {
    return {"标的不涉及任何勘查规划区块。", "The lot touches no planned block."};
  }
  const plan::Words list = joined({blocks.begin(), blocks.end()});
  if (!occupants.later.empty()) {
    std::vector<std::string> lots;
    for (const Fields& lot : occupants.later) lots.push_back(text_at(lot, "lot"));
    const plan::Words newcomers = joined(lots);
    return {"勘查规划区块 " + list.zh + " 由本标的先占；其后凭例外决定进入的标的（" + newcomers.zh +
                "）不影响本标的。",
            "This lot was first in planned block " + list.en +
                "; what came in beside it by a derogation (" + newcomers.en +
                ") does not count against it."};
  }
  return {"勘查规划区块 " + list.zh + " 内没有其他勘查主体，也没有其他在办标的。",
          "No other exploration entity and no other lot is in planned block " + list.en + "."};
}

plan::Words explain_held(const Occupants& occupants) {
  std::vector<std::string> names;
  for (const Fields& right : occupants.rights) names.push_back(text_at(right, "entity"));
  for (const Fields& lot : occupants.lots) names.push_back(text_at(lot, "lot"));
  const plan::Words list = joined(names);
  return {"同一勘查规划区块内已有：" + list.zh +
              "。原则上只设置一个勘查主体；只有规划审批机关签署的例外决定才能放行。",
          "The planned block is taken by: " + list.en +
              ". In principle it has one exploration entity; only a decision signed by the plan's "
              "approving authority lets a second one in."};
}

std::int64_t next_slot(const Case& given, const std::string& block) {
  if (const auto own = slot_of(given, given.lot.id, block)) return *own;
  std::int64_t next = 0;
  for (const RegisteredRight& right : given.registry.rights) {
    if (holds(given, right, block)) next = std::max<std::int64_t>(next, 1);
  }
  for (const Reservation& held : given.registry.reservations) {
    if (reserved_by_another(given, held, block)) next = std::max(next, held.slot + 1);
  }
  return next;
}

bool held_by_applicant(const Case& given, const std::string& block) {
  if (given.lot.event == LotEvent::establish) return false;
  const std::string group = applicant_group(given.lot, given.registry);
  return std::ranges::any_of(given.registry.rights, [&](const RegisteredRight& right) {
    return holds(given, right, block) && control_group(right) == group;
  });
}

}  // namespace

Judgement judge_b1(const Case& given) {
  if (given.lot.right != Right::exploration) {
    return not_applicable("本条只对探矿权。", "The rule speaks of exploration rights only.");
  }
  if (auto missing = missing_blocks(given); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const Touches touches = touches_of(given.lot, Layer::planned_block);
  const std::set<std::string> blocks = block_ids(touches.counted);
  const Occupants occupants = occupants_of(given, blocks);
  Judgement judgement;
  judgement.inputs = inputs_of(given, touches, blocks, occupants);
  if (occupants.rights.empty() && occupants.lots.empty()) {
    if (occupants.applicant_unknown) return undetermined({"lot:applicant"});
    judgement.explain = explain_free(blocks, occupants);
    return judgement;
  }
  const Justification found =
      find_justification(given, "derogation", plan::AuthorityRole::approving);
  add_document(judgement, found);
  judgement.verdict = found.accepted ? FindingVerdict::justified : FindingVerdict::fail;
  judgement.explain = explain_held(occupants);
  if (found.accepted) {
    judgement.explain = {
        "规划审批机关已签署例外决定 " + found.accepted->number + "。",
        "The plan's approving authority has signed the derogation " + found.accepted->number + "."};
  }
  return judgement;
}

std::vector<Wanted> blocks_wanted(const Case& given, FindingVerdict verdict) {
  std::vector<Wanted> wanted;
  if (verdict != FindingVerdict::pass && verdict != FindingVerdict::justified) return wanted;
  const Touches touches = touches_of(given.lot, Layer::planned_block);
  for (const std::string& block : block_ids(touches.counted)) {
    if (held_by_applicant(given, block)) continue;
    wanted.push_back({"block", block, next_slot(given, block)});
  }
  return wanted;
}

}  // namespace adit::domain::conformity
