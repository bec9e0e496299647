// A6 (L1238): the plan is carried out year by year. A lot stands in the programme of its year, and
// with it the year lets out no more rights than the programme says.
#include "domain/conformity/rules/a_rules.hpp"
#include "domain/conformity/rules/lists.hpp"
#include "domain/conformity/rules/programme.hpp"

namespace adit::domain::conformity {
namespace {

struct Counted {
  std::vector<Fields> records;
  std::vector<plan::Words> exceeded;
  std::vector<std::string> missing;
};

Counted count(const Case& given, const AnnualPlan& programme) {
  Counted counted;
  for (const Counter& counter : counters_of(given, programme)) {
    if (!counter.released) {
      counted.missing.push_back("counts:" + counter.name + ":" + std::to_string(programme.year));
      continue;
    }
    counted.records.push_back(
        {{"limit", counter.limit}, {"name", counter.name}, {"released", *counter.released}});
    if (*counter.released + 1 > counter.limit) {
      counted.exceeded.push_back(limit_name(given, counter.name));
    }
  }
  return counted;
}

}  // namespace

Judgement judge_a6(const Case& given) {
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const AnnualPlan* programme = programme_of(given);
  if (programme == nullptr) return undetermined({missing_programme(given)});
  const bool in_programme = holds_item(programme->lots, given.lot.id);
  Counted counted = count(given, *programme);
  if (in_programme && counted.exceeded.empty() && !counted.missing.empty()) {
    return undetermined(std::move(counted.missing));
  }
  const std::string year = std::to_string(programme->year);
  const plan::Words over = listed(counted.exceeded);
  Judgement judgement;
  judgement.inputs = {{"counters", std::move(counted.records)},
                      {"in_programme", in_programme},
                      {"year", static_cast<std::int64_t>(programme->year)}};
  judgement.explain = {"标的列入 " + year + " 年度实施方案，年度数量没有超出。",
                       "The programme of " + year + " has the lot, and its numbers are kept."};
  if (in_programme && counted.exceeded.empty()) return judgement;
  judgement.explain = in_programme
                          ? plan::Words{"超出 " + year + " 年度实施方案的数量：" + over.zh + "。",
                                        "The numbers of the programme of " + year +
                                            " are exceeded: " + over.en + "."}
                          : plan::Words{"标的没有列入 " + year + " 年度实施方案。",
                                        "The programme of " + year + " does not have the lot."};
  justify_by_adjustment(given, judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
