// B1 (L636): in principle one exploration entity in one planned block. A new lot needs every block
// that it touches free of rights, winners awaiting registration and other lots, whoever means to
// bid: the winner of an open sale is unknown. An extension needs all of it to be the applicant's.
// A second entity comes in by a derogation or by the exception of B2
// (exchange/decisions/0017-an-exception-binds-the-newcomer.md,
// exchange/decisions/0021-the-exception-of-large-blocks-is-a-finding-of-its-own.md).
#include <algorithm>

#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/large_block.hpp"
#include "domain/conformity/rules/occupants.hpp"

namespace adit::domain::conformity {
namespace {

Inputs inputs_of(const Case& given, const Occupants& occupants) {
  Inputs inputs{
      {"blocks", std::vector<std::string>(occupants.blocks.begin(), occupants.blocks.end())},
      {"holders", occupants.rights},
      {"lots", occupants.lots}};
  std::set<std::string> ignored;
  for (const Touch& touch : touches_of(given.lot, Layer::planned_block).ignored) {
    ignored.insert(touch.id);
  }
  if (!ignored.empty()) {
    inputs.emplace_back("ignored", std::vector<std::string>(ignored.begin(), ignored.end()));
  }
  if (!occupants.later.empty()) inputs.emplace_back("later", occupants.later);
  return inputs;
}

std::string text_at(const Fields& record, std::string_view name) {
  const auto found = std::ranges::find(record, name, &Fields::value_type::first);
  return std::get<std::string>(found->second);
}

plan::Words explain_free(const Occupants& occupants) {
  if (occupants.blocks.empty()) {
    return {"标的不涉及任何勘查规划区块。", "The lot touches no planned block."};
  }
  const plan::Words list = joined({occupants.blocks.begin(), occupants.blocks.end()});
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
              "。原则上只设置一个勘查主体；只有规划审批机关签署的例外决定，或 B2 "
              "的例外，才能放行。",
          "The planned block is taken by: " + list.en +
              ". In principle it has one exploration entity; only a decision signed by the plan's "
              "approving authority, or the exception of B2, lets a second one in."};
}

// What lets a second entity in: a decision of the approving authority, or the exception of B2.
void judge_second(const Case& given, const Occupants& occupants, Judgement& judgement) {
  const Justification found =
      find_justification(given, "derogation", plan::AuthorityRole::approving);
  add_document(judgement, found);
  if (found.accepted) {
    judgement.verdict = FindingVerdict::justified;
    judgement.explain = {
        "规划审批机关已签署例外决定 " + found.accepted->number + "。",
        "The plan's approving authority has signed the derogation " + found.accepted->number + "."};
    return;
  }
  const LargeBlock exception = large_block_exception(given, occupants);
  judgement.verdict = FindingVerdict::fail;
  judgement.explain = explain_held(occupants);
  if (exception.verdict == FindingVerdict::justified) {
    judgement.verdict = FindingVerdict::justified;
    judgement.inputs.emplace_back("exception", std::string("B2"));
    judgement.explain = {"区块内已有他人，但 B2 的例外成立：面积较大的油页岩、矿泉水区块。",
                         "Others are in the block, but the exception of B2 holds: a large block of "
                         "oil shale or mineral water."};
  } else if (exception.verdict == FindingVerdict::undetermined && exception.documents_in_order()) {
    judgement = undetermined(exception.missing);
  }
}

}  // namespace

Judgement judge_b1(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (auto missing = missing_blocks(given); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const Occupants occupants = occupants_of(given);
  Judgement judgement;
  judgement.inputs = inputs_of(given, occupants);
  if (!occupants.occupied.empty()) {
    judge_second(given, occupants, judgement);
    return judgement;
  }
  if (!occupants.missing.empty()) return undetermined(occupants.missing);
  judgement.explain = explain_free(occupants);
  return judgement;
}

std::vector<Wanted> blocks_wanted(const Case& given, FindingVerdict verdict) {
  std::vector<Wanted> wanted;
  if (verdict != FindingVerdict::pass && verdict != FindingVerdict::justified) return wanted;
  for (const std::string& block : occupants_of(given).blocks) {
    if (held_by_applicant(given, block)) continue;
    wanted.push_back({"block", block, slot_for(given, block)});
  }
  return wanted;
}

}  // namespace adit::domain::conformity
