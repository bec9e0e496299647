// The programme by its year, and its counters.
#include "domain/conformity/rules/programme.hpp"

#include <algorithm>

namespace adit::domain::conformity {
namespace {

int year_on(base::Date date) {
  return base::civil(date).year;
}

std::string kind_of(const Case& given) {
  return given.lot.right == Right::mining ? "released_rights" : "released_exploration_rights";
}

std::string id_of_mineral(const Case& given, const std::string& name) {
  const plan::Mineral* mineral = given.edition.minerals.find(name);
  return mineral == nullptr ? name : mineral->id;
}

bool counts_right(const Case& given, const RegisteredRight& right, const std::string& mineral) {
  return right.right == given.lot.right && right.released &&
         year_on(*right.released) == year_of(given) && right.lot != given.lot.id &&
         (mineral.empty() || id_of_mineral(given, right.mineral) == mineral);
}

std::optional<std::int64_t> released(const Case& given, const std::string& name,
                                     const std::string& mineral) {
  const std::string counted = name + ":" + std::to_string(year_of(given));
  if (const auto count = count_of(given.registry, counted)) return count;
  if (given.registry.selection) return std::nullopt;
  return std::ranges::count_if(given.registry.rights, [&](const RegisteredRight& right) {
    return counts_right(given, right, mineral);
  });
}

}  // namespace

int year_of(const Case& given) {
  return year_on(base::shanghai_date(given.at));
}

const AnnualPlan* programme_of(const Case& given) {
  const auto& programme = given.registry.annual_plan;
  return programme && programme->year == year_of(given) ? &*programme : nullptr;
}

std::string missing_programme(const Case& given) {
  return "annual_plan:" + std::to_string(year_of(given));
}

std::vector<Counter> counters_of(const Case& given, const AnnualPlan& programme) {
  const std::string mineral = id_of_mineral(given, given.lot.mineral);
  const std::string all = kind_of(given);
  const std::string own = all + ":" + mineral;
  std::vector<Counter> counters;
  for (const auto& [name, limit] : programme.limits) {
    const bool of_mineral = name == own;
    if (name != all && !of_mineral) continue;
    counters.push_back({name, limit, released(given, name, of_mineral ? mineral : "")});
  }
  return counters;
}

plan::Words limit_name(const Case& given, const std::string& name) {
  const std::size_t end = name.find(':');
  plan::Words words = name.starts_with("released_rights")
                          ? plan::Words{"新设采矿权", "new mining rights"}
                          : plan::Words{"新设探矿权", "new exploration rights"};
  if (end == std::string::npos) return words;
  const std::string part = name.substr(end + 1);
  const plan::Mineral* mineral = given.edition.minerals.find(part);
  plan::Words of =
      mineral == nullptr ? plan::Words{part, part} : plan::Words{mineral->zh, mineral->en};
  if (part == "period") of = {"规划期内", "in the period of the plan"};
  return {words.zh + "（" + of.zh + "）", words.en + " (" + of.en + ")"};
}

void justify_by_adjustment(const Case& given, Judgement& judgement) {
  const Justification found =
      find_justification(given, programme_adjustment, plan::AuthorityRole::planning);
  add_document(judgement, found);
  judgement.verdict = FindingVerdict::needs_justification;
  if (!found.accepted) return;
  judgement.verdict = FindingVerdict::justified;
  judgement.explain = {"年度实施方案已经调整（" + found.accepted->number + "）。",
                       "The year's programme was adjusted by " + found.accepted->number + "."};
}

}  // namespace adit::domain::conformity
