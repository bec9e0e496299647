// C3 (L434, table 4): the designed output of eleven minerals keeps within the figure of 2015, in
// the unit of the table. What binds (molybdenum) fails; what is expected may be argued. The figure
// of oil shale is a floor (K5), and minerals without a row have no cap (K8).
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/tally.hpp"

namespace adit::domain::conformity {
namespace {

std::string told(const plan::Quantity& like, std::int64_t amount, bool zh) {
  const plan::Words words = plan::words_of({amount, like.measure, like.per});
  return zh ? words.zh : words.en;
}

Judgement floor_of(const plan::Quota& row) {
  const plan::Words limit = plan::words_of(row.limit);
  Judgement judgement;
  judgement.verdict = FindingVerdict::info;
  judgement.inputs = {{"floor", limit.zh}};
  judgement.explain = {"表4的数字是下限（" + limit.zh + "以上），不限制开采总量。",
                       "The figure of table 4 is a floor (" + limit.en +
                           " or more) and caps "
                           "nothing."};
  add_reading(judgement, row.entry);
  return judgement;
}

void explain(Judgement& judgement, const plan::Quota& row, const Tally& others, std::int64_t own,
             bool over) {
  const plan::Words limit = plan::words_of(row.limit);
  const bool exact = others.most == others.least;
  judgement.explain = {
      "其他矿山设计产量" + std::string(exact ? "" : "至少") + told(row.limit, others.least, true) +
          "，本标的" + told(row.limit, own, true) + "，" + (over ? "超过" : "不超过") +
          "总量调控指标" + limit.zh + "。",
      "Other mines are designed for " + std::string(exact ? "" : "at least ") +
          told(row.limit, others.least, false) + ", this lot for " + told(row.limit, own, false) +
          (over ? ": above" : ": within") + " the figure of " + limit.en + "."};
}

}  // namespace

Judgement judge_c3(const Case& given) {
  const auto sought = seek(given, "C3", &plan::Provisions::quotas);
  if (sought.answer) return *sought.answer;
  const plan::Quota& row = *sought.row;
  if (row.bound == plan::Bound::at_least) return floor_of(row);
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不增加设计产量。", "An extension adds no output.");
  }
  Tally others = output_of(given, row);
  const Capacity own = lot_capacity(given, row.limit.measure);
  const std::int64_t amount = own.quantity ? own.quantity->amount : 0;
  const Answer fits = within(others, amount, row.limit.amount);
  if (!own.quantity && fits != Answer::no) return without_capacity(given, own, row.limit);
  if (fits == Answer::unknown) return undetermined(std::move(others.missing));
  Judgement judgement;
  judgement.inputs = {{"capacity", amount}, {"year", std::int64_t{row.year.value_or(0)}}};
  add_tally(judgement, others, row.limit.amount);
  add_reading(judgement, row.entry);
  explain(judgement, row, others, amount, fits == Answer::no);
  if (fits == Answer::yes) return judgement;
  if (row.firmness == plan::Firmness::binding) {
    judgement.verdict = FindingVerdict::fail;
    judgement.explain.zh += "该指标为约束性。";
    judgement.explain.en += " The figure is binding.";
    return judgement;
  }
  justify(given, "C3", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
