// The programme of releases of a year (年度实施方案), as A6, B6 and B8 ask for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// The document by which the planning authority adjusts the programme of its year.
inline constexpr std::string_view programme_adjustment = "annual_plan_adjustment";

// The year of the decision.
[[nodiscard]] int year_of(const Case& given);

// The programme of that year, or null where the register brings none or one of another year; the
// facts own it.
[[nodiscard]] const AnnualPlan* programme_of(const Case& given);

// What a rule lacks without it: annual_plan:2026.
[[nodiscard]] std::string missing_programme(const Case& given);

// A limit of the programme and how many rights it counts already, without this lot.
struct Counter {
  std::string name;  // as among the limits: released_rights:coal
  std::int64_t limit = 0;
  std::optional<std::int64_t> released;  // nothing where the register does not say
};

// The counters of the programme that count this lot: all rights of its kind, and those of its main
// mineral. What was released comes from the register's counts (released_rights:coal:2026), else
// from a whole register: rights by the day of their release, and lots that reserve one.
[[nodiscard]] std::vector<Counter> counters_of(const Case& given, const AnnualPlan& programme);

// A limit of the programme in words: released_rights:coal as 新设采矿权（煤）.
[[nodiscard]] plan::Words limit_name(const Case& given, const std::string& name);

// Finds an adjustment that justifies what the programme does not provide.
void justify_by_adjustment(const Case& given, Judgement& judgement);

}  // namespace adit::domain::conformity
