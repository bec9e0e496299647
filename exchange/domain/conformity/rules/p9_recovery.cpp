// P9 (L658): how much the design recovers: coal by the thickness of its seams, magnetic iron, and
// gold without taking the rich ore and leaving the poor. A coal mine has seams of one thickness or
// of several; those that it gives count, and it gives one at least.
#include <algorithm>

#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

bool given_at_all(const Case& given, const plan::Threshold& wanted) {
  return figure_of(given.lot, wanted.id) != nullptr;
}

Judgement check(const Case& given, const plan::Prerequisite& row) {
  plan::Prerequisite asked = row;
  std::erase_if(asked.thresholds, [&](const auto& seam) { return !given_at_all(given, seam); });
  const bool silent = asked.thresholds.empty() && !row.thresholds.empty();
  return documents_and_figures(given, silent ? row : asked);
}

}  // namespace

Judgement judge_p9(const Case& given) {
  return judge_duty(given, "P9", check);
}

}  // namespace adit::domain::conformity
