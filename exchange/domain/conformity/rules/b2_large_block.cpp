// B2 (L636): the exception of large blocks of oil shale or mineral water. It is asked only where
// B1 meets somebody else and no derogation of the approving authority stands. Who claims it by its
// documents where it cannot hold is told so; who does not claim it only meets B1
// (exchange/decisions/0021-the-exception-of-large-blocks-is-a-finding-of-its-own.md).
#include <algorithm>

#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/large_block.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::string_view rationality = "rationality_argument";
constexpr std::string_view non_interference = "non_interference_proof";

void add_once(std::vector<std::string>& list, std::string item) {
  if (std::ranges::find(list, item) == list.end()) list.push_back(std::move(item));
}

// Whether the lot's mineral is one that the plan calls scarce. A mineral that the edition does not
// know may be one by another name.
void judge_mineral(const Case& given, LargeBlock& exception) {
  const plan::Mineral* mineral = given.edition.minerals.find(given.lot.mineral);
  if (mineral == nullptr) return add_once(exception.missing, "mineral:" + given.lot.mineral);
  if (given.edition.shortages.empty()) return add_once(exception.missing, "plan:shortages");
  if (!plan::scarce(given.edition, mineral->id)) add_once(exception.unmet, "scarce");
}

void judge_block(const Case& given, const std::string& id, LargeBlock& exception) {
  const plan::PlannedBlock* block = plan::find_block(given.edition, id);
  if (block == nullptr) return add_once(exception.missing, "block:" + id);
  exception.blocks.push_back(
      {{"area_m2", block->area_m2}, {"block", id}, {"mineral", block->mineral}});
  const bool shale_or_water = block->mineral == "oil_shale" || block->mineral == "mineral_water";
  if (!shale_or_water) add_once(exception.unmet, "mineral");
  const auto& large = given.edition.large_block_m2;
  if (!large) return add_once(exception.missing, "plan:large_block_m2");
  if (block->area_m2 < large->value) add_once(exception.unmet, "area");
}

FindingVerdict verdict_of(const Case& given, const LargeBlock& exception) {
  const bool claimed =
      put_forward(given.lot, rationality) || put_forward(given.lot, non_interference);
  if (!exception.unmet.empty()) {
    return claimed ? FindingVerdict::fail : FindingVerdict::not_applicable;
  }
  if (!exception.missing.empty()) return FindingVerdict::undetermined;
  return exception.documents_in_order() ? FindingVerdict::justified
                                        : FindingVerdict::needs_justification;
}

plan::Words words_of_unmet(const std::vector<std::string>& unmet) {
  plan::Words words;
  const auto add = [&](std::string_view code, std::string_view zh, std::string_view en) {
    if (std::ranges::find(unmet, code) == unmet.end()) return;
    words.zh += (words.zh.empty() ? "" : "；") + std::string(zh);
    words.en += (words.en.empty() ? "" : "; ") + std::string(en);
  };
  add("mineral", "区块的主矿种不是油页岩或矿泉水",
      "the block is not planned for oil shale or mineral water");
  add("area", "区块面积不够大", "the block is not large");
  add("scarce", "标的矿种不在规划所列紧缺矿种之内", "the plan does not call the mineral scarce");
  return words;
}

plan::Words explain(const LargeBlock& exception) {
  switch (exception.verdict) {
    case FindingVerdict::justified:
      return {"面积较大的油页岩、矿泉水区块内设置紧缺矿种探矿权，合理性论证与互不影响证明齐备。",
              "A scarce mineral in a large block of oil shale or mineral water; it is argued to be "
              "rational and proved not to interfere."};
    case FindingVerdict::needs_justification:
      return {"可以适用例外，但须有自然资源主管部门认可的合理性论证和互不影响证明。",
              "The exception is open, with an argument of rationality and a proof of "
              "non-interference that the planning authority has approved."};
    default:
      break;
  }
  const plan::Words unmet = words_of_unmet(exception.unmet);
  if (exception.verdict == FindingVerdict::fail) {
    return {"所主张的例外不成立：" + unmet.zh + "。",
            "The exception that is claimed does not hold: " + unmet.en + "."};
  }
  return {"本例外不适用：" + unmet.zh + "。", "The exception is not open: " + unmet.en + "."};
}

Inputs inputs_of(const Case& given, const LargeBlock& exception) {
  Inputs inputs{{"blocks", exception.blocks}, {"mineral", given.lot.mineral}};
  if (!exception.unmet.empty()) inputs.emplace_back("unmet", exception.unmet);
  if (given.edition.large_block_m2) {
    inputs.emplace_back("large_block_m2", given.edition.large_block_m2->value);
  }
  return inputs;
}

// Both documents, and why others of their kinds were refused.
void add_documents(Judgement& judgement, const LargeBlock& exception) {
  Judgement first;
  Judgement second;
  add_document(first, exception.rationality);
  add_document(second, exception.non_interference);
  for (auto& [name, value] : first.inputs) {
    judgement.inputs.emplace_back("rationality_" + name, std::move(value));
  }
  for (auto& [name, value] : second.inputs) {
    judgement.inputs.emplace_back("non_interference_" + name, std::move(value));
  }
  if (exception.verdict == FindingVerdict::justified) judgement.justified_by = second.justified_by;
}

}  // namespace

LargeBlock large_block_exception(const Case& given, const Occupants& occupants) {
  LargeBlock exception;
  exception.rationality = find_justification(given, rationality, plan::AuthorityRole::planning);
  exception.non_interference =
      find_justification(given, non_interference, plan::AuthorityRole::planning);
  judge_mineral(given, exception);
  for (const std::string& block : occupants.occupied) judge_block(given, block, exception);
  exception.verdict = verdict_of(given, exception);
  return exception;
}

Judgement judge_b2(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (auto missing = missing_blocks(given); !missing.empty()) {
    if (!given.edition.large_block_m2) missing.emplace_back("plan:large_block_m2");
    return undetermined(std::move(missing));
  }
  const Occupants occupants = occupants_of(given);
  if (occupants.occupied.empty()) {
    return not_applicable("区块内没有他人，无须例外。",
                          "Nobody is in the way; no exception is needed.");
  }
  if (find_justification(given, "derogation", plan::AuthorityRole::approving).accepted) {
    return not_applicable("已有规划审批机关的例外决定，不必另用本例外。",
                          "The lot rests on a decision of the approving authority instead.");
  }
  LargeBlock exception = large_block_exception(given, occupants);
  if (exception.verdict == FindingVerdict::undetermined) {
    return undetermined(std::move(exception.missing));
  }
  Judgement judgement;
  judgement.verdict = exception.verdict;
  judgement.explain = explain(exception);
  judgement.inputs = inputs_of(given, exception);
  add_documents(judgement, exception);
  return judgement;
}

}  // namespace adit::domain::conformity
