// C13 (L442): wollastonite is not to be mined at large scale for the time being, and its total
// grows little. The tables have no growth at all (K4), so that their figure is the ceiling.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/tally.hpp"

namespace adit::domain::conformity {
namespace {

const plan::Quota* ceiling_of(const Case& given, const std::string& mineral) {
  for (const plan::Quota* row : plan::rows_of(given.provisions->quotas, "C3")) {
    if (among(row->minerals, mineral)) return row;
  }
  return nullptr;
}

Judgement violated(const Case& given, const plan::Control& row, Judgement judgement,
                   plan::Words explain) {
  judgement.explain = std::move(explain);
  add_reading(judgement, row.entry);
  justify(given, "C13", judgement);
  return judgement;
}

}  // namespace

Judgement judge_c13(const Case& given) {
  const auto sought = seek(given, "C13", &plan::Provisions::controls);
  if (sought.answer) return *sought.answer;
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不扩大开采规模。", "An extension does not mine more.");
  }
  const plan::Quota* ceiling = ceiling_of(given, sought.mineral->id);
  if (ceiling == nullptr) return undetermined({"provisions:C13"});
  const SizeRange size = size_of_lot(given, sought.mineral->id);
  Tally others = output_of(given, *ceiling);
  const Capacity own = lot_capacity(given, ceiling->limit.measure);
  if (!own.quantity) return without_capacity(given, own, ceiling->limit);
  if (size.possible.empty()) return without_size(given, size);
  const Answer fits = within(others, own.quantity->amount, ceiling->limit.amount);
  Judgement judgement;
  judgement.inputs = {{"capacity", plan::words_of(*own.quantity).zh}};
  add_tally(judgement, others, ceiling->limit.amount);
  if (size.only(DepositSize::large)) {
    return violated(given, *sought.row, std::move(judgement),
                    {"暂不鼓励大规模开采，而本标的为大型。",
                     "Large scale is not encouraged for the time being, and the lot is large."});
  }
  const plan::Words limit = plan::words_of(ceiling->limit);
  if (fits == Answer::no) {
    return violated(
        given, *sought.row, std::move(judgement),
        {"开采总规模将超过 " + limit.zh + "。", "The total would exceed " + limit.en + "."});
  }
  if (fits == Answer::unknown) return undetermined(std::move(others.missing));
  judgement.explain = {"开采总规模不超过 " + limit.zh + "，本标的不是大型。",
                       "The total keeps within " + limit.en + ", and the lot is not large."};
  add_reading(judgement, sought.row->entry);
  return judgement;
}

}  // namespace adit::domain::conformity
