// B8 (L635): how many exploration rights are let out, and when, is arranged: within the numbers of
// the year and of the period, and in the order of the programme. The programme states both numbers
// (released_exploration_rights, and with :period); the register counts the lots that the programme
// puts before this one and that are not out yet.
#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/lists.hpp"
#include "domain/conformity/rules/programme.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::string_view period_name = "released_exploration_rights:period";
constexpr std::string_view earlier_name = "earlier_lots_waiting";

struct Totals {
  std::vector<Fields> records;
  std::vector<plan::Words> faults;
  std::vector<std::string> missing;
};

void add_total(const Case& given, Totals& totals, const std::string& name, std::int64_t limit,
               std::optional<std::int64_t> released) {
  if (!released) return totals.missing.push_back("counts:" + name);
  totals.records.push_back({{"limit", limit}, {"name", name}, {"released", *released}});
  if (*released + 1 <= limit) return;
  const std::string is = std::to_string(*released + 1) + "/" + std::to_string(limit);
  const plan::Words what = limit_name(given, name);
  totals.faults.push_back({what.zh + "数量超出（" + is + "）", what.en + " are exceeded: " + is});
}

void add_period(const Case& given, const AnnualPlan& programme, Totals& totals) {
  for (const auto& [name, limit] : programme.limits) {
    if (name == period_name) add_total(given, totals, name, limit, count_of(given.registry, name));
  }
}

void add_order(const Case& given, Totals& totals) {
  const auto earlier = count_of(given.registry, earlier_name);
  if (!earlier) return totals.missing.push_back("counts:" + std::string(earlier_name));
  totals.records.push_back({{"name", std::string(earlier_name)}, {"released", *earlier}});
  if (*earlier == 0) return;
  const std::string number = std::to_string(*earlier);
  totals.faults.push_back({"先于方案中在前的 " + number + " 个标的投放",
                           "released before " + number + " lots that the programme puts first"});
}

}  // namespace

Judgement judge_b8(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const AnnualPlan* programme = programme_of(given);
  if (programme == nullptr) return undetermined({missing_programme(given)});
  Totals totals;
  for (const Counter& counter : counters_of(given, *programme)) {
    add_total(given, totals, counter.name, counter.limit, counter.released);
  }
  add_period(given, *programme, totals);
  add_order(given, totals);
  if (totals.faults.empty() && !totals.missing.empty()) {
    return undetermined(std::move(totals.missing));
  }
  Judgement judgement;
  judgement.inputs = {{"totals", std::move(totals.records)}};
  judgement.explain = {"投放总量和时序符合年度实施方案。",
                       "Number and order of releases follow the year's programme."};
  if (totals.faults.empty()) return judgement;
  const plan::Words list = listed(totals.faults);
  judgement.explain = {"投放总量或时序不符：" + list.zh + "。",
                       "Number or order of releases: " + list.en + "."};
  justify_by_adjustment(given, judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
