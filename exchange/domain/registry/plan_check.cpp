// Mineral by mineral, list by list.
#include "domain/registry/plan_check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/instant.hpp"
#include "base/limits.hpp"
#include "domain/registry/lists.hpp"

namespace adit::domain::registry {
namespace {

using Editions = std::vector<const plan::Edition*>;
using Params = std::vector<std::pair<std::string, base::Param>>;

constexpr std::string_view never_laxer = "L1229";
constexpr std::array<std::string_view, 3> list_members{"prohibits", "restricts", "opens"};

class Problems {
 public:
  void add(const Record& record, std::string code, Params params, std::string_view clause = {}) {
    if (found.size() >= base::limits::registry_problems_max) return;
    params.insert(params.begin(), {"line", std::int64_t{record.line}});
    found.push_back({std::move(code), std::move(params), std::string(clause)});
  }

  std::vector<base::Refusal> found;
};

const plan::Mineral* known_mineral(const Editions& editions, std::string_view name) {
  for (const plan::Edition* edition : editions) {
    if (const plan::Mineral* mineral = edition->minerals.find(name)) return mineral;
  }
  return nullptr;
}

// The one id of a mineral of many names; the name itself where nobody knows it.
std::string id_of(const Editions& editions, const std::string& name) {
  const plan::Mineral* mineral = known_mineral(editions, name);
  return mineral == nullptr ? name : mineral->id;
}

void check_known(const Record& record, const Editions& editions, std::string_view member,
                 const std::string& mineral, Problems& problems) {
  if (editions.empty() || known_mineral(editions, mineral) != nullptr) return;
  problems.add(record, "registry.mineral_unknown",
               {{"member", std::string(member)}, {"mineral", mineral}});
}

// A mineral of one of the plan's lists, by its id.
struct Said {
  std::string_view member;
  ListedMineral listed;
  std::string id;
};

std::vector<Said> said_by(const Record& plan, const Editions& editions) {
  std::vector<Said> all;
  for (const std::string_view member : list_members) {
    for (ListedMineral& listed : minerals_in(plan.member(member))) {
      const std::string id = id_of(editions, listed.mineral);
      all.push_back({member, std::move(listed), id});
    }
  }
  return all;
}

bool of_one_right(const ListedMineral& a, const ListedMineral& b) {
  return a.right.empty() || b.right.empty() || a.right == b.right;
}

void check_agreement(const Record& plan, const std::vector<Said>& all, Problems& problems) {
  for (auto second = all.begin(); second != all.end(); ++second) {
    const auto first = std::find_if(all.begin(), second, [&](const Said& other) {
      return other.id == second->id && other.member != second->member &&
             of_one_right(other.listed, second->listed);
    });
    if (first == second) continue;
    problems.add(plan, "registry.minerals_contradict",
                 {{"plan", plan.id},
                  {"mineral", second->listed.mineral},
                  {"member", std::string(second->member)},
                  {"other", std::string(first->member)}});
  }
}

bool periods_meet(const Record& plan, const plan::Edition& edition) {
  const auto from = base::parse_date(plan.member("valid_from"));
  const auto to = base::parse_date(plan.member("valid_to"));
  return from && to && *from <= edition.effective_to && edition.effective_from <= *to;
}

void check_strictness(const Record& plan, const std::vector<Said>& all, const Editions& editions,
                      Problems& problems) {
  for (const Said& said : all) {
    if (said.member != "opens" || said.listed.right == "exploration") continue;
    for (const plan::Edition* edition : editions) {
      const plan::Mineral* mineral = edition->minerals.find(said.listed.mineral);
      if (mineral == nullptr || mineral->control == plan::MiningControl::open) continue;
      if (!periods_meet(plan, *edition)) continue;
      problems.add(plan, "registry.laxer",
                   {{"plan", plan.id}, {"mineral", said.listed.mineral}, {"edition", edition->id}},
                   never_laxer);
    }
  }
}

void check_record(const Record& record, const Editions& editions, Problems& problems) {
  if (record.kind == Kind::programme) {
    for (const Limit& limit : limits_in(record.member("limits"))) {
      if (!limit.mineral.empty()) check_known(record, editions, "limits", limit.mineral, problems);
    }
  } else if (record.kind == Kind::programme_item) {
    check_known(record, editions, "mineral", std::string(record.member("mineral")), problems);
  } else if (record.kind == Kind::lower_plan) {
    const auto all = said_by(record, editions);
    for (const Said& said : all) {
      check_known(record, editions, said.member, said.listed.mineral, problems);
    }
    check_agreement(record, all, problems);
    check_strictness(record, all, editions, problems);
  }
}

}  // namespace

std::vector<base::Refusal> problems_with_plans(const std::vector<Record>& records,
                                               const Editions& editions) {
  Problems problems;
  for (const Record& record : records) check_record(record, editions, problems);
  return std::move(problems.found);
}

}  // namespace adit::domain::registry
