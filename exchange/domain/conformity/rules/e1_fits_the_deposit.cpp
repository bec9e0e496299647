// E1 (L552): the scale of mining fits the reserves. A small mine on a large deposit, or two classes
// between them, fails; one class may be argued. The tables of reserve classes are external (G1).
// For how long the reserves last is told where the lot says enough of them; the plan names no least
// and no longest life of a mine, so that nothing is judged by it.
#include <cstdlib>

#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/deposits.hpp"
#include "domain/conformity/rules/e_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

// reserves × recovery / capacity, rounded down; all three of one thing.
std::optional<std::int64_t> service_life_years(const Case& given) {
  constexpr std::int64_t whole_share = 10'000;  // hundredths of a per cent in one
  const plan::Quantity* reserves = figure_of(given.lot, "reserves");
  const plan::Quantity* recovery = figure_of(given.lot, "recovery");
  if (reserves == nullptr || recovery == nullptr) return std::nullopt;
  const bool shares = recovery->measure == plan::Measure::share && recovery->amount <= whole_share;
  if (!shares || reserves->per != plan::Per::once) return std::nullopt;
  const Capacity capacity = lot_capacity(given, reserves->measure);
  if (!capacity.quantity || capacity.quantity->amount == 0) return std::nullopt;
  return reserves->amount / whole_share * recovery->amount / capacity.quantity->amount;
}

void tell_service_life(const Case& given, Judgement& judgement) {
  const auto years = service_life_years(given);
  if (!years) return;
  judgement.inputs.emplace_back("service_life_years", *years);
  judgement.explain.zh += "按储量、回收率和设计能力，可采 " + std::to_string(*years) + " 年。";
  judgement.explain.en +=
      " By reserves, recovery and capacity the mine lasts " + std::to_string(*years) + " years.";
}

Judgement judge_gap(const Case& given, DepositSize mine, const Reserves& reserves) {
  const plan::Words ours = size_words(mine);
  const plan::Words theirs = size_words(*reserves.size);
  const int gap = std::abs(classes_below(mine, *reserves.size));
  Judgement judgement;
  judgement.inputs = {{"deposits", reserves.deposits},
                      {"mine", std::string(plan::name_of(mine))},
                      {"reserves", std::string(plan::name_of(*reserves.size))}};
  cite(given, judgement, "G1");
  judgement.explain = {"矿山规模为" + ours.zh + "，矿产储量规模为" + theirs.zh +
                           (gap == 0 ? "，相适应。" : "，不相适应。"),
                       "The mine is " + ours.en + ", the reserves are " + theirs.en +
                           (gap == 0 ? ": they fit." : ": they do not fit.")};
  tell_service_life(given, judgement);
  if (gap == 1) justify(given, "E1", judgement);
  if (gap > 1) judgement.verdict = FindingVerdict::fail;
  return judgement;
}

}  // namespace

Judgement judge_e1(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不改变开采规模。", "An extension does not change the scale.");
  }
  const SizeRange size = size_of_lot(given, minerals_of(given).main->id);
  if (size.possible.size() != 1) return without_size(given, size);
  Reserves reserves = reserves_of(given);
  if (!reserves.missing.empty()) return undetermined(std::move(reserves.missing));
  return judge_gap(given, size.possible.front(), reserves);
}

}  // namespace adit::domain::conformity
