// P2 (L665): the restoration plan of a new mine is made together with its plan of development: both
// are there, for the same lot, and neither is older than the other by more than a year, since a
// plan made for another design restores another mine.
#include <cstdlib>

#include "base/limits.hpp"
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

std::optional<base::Date> date_of_document(const Case& given, std::string_view type) {
  const Justification found = find_document(given, type, [](const std::string&) { return true; });
  return found.accepted ? std::optional(found.accepted->date) : std::nullopt;
}

Judgement check(const Case& given, const plan::Prerequisite& row) {
  Judgement judgement = documents_and_figures(given, row);
  const auto development = date_of_document(given, "development_plan");
  const auto restoration = date_of_document(given, "restoration_plan");
  if (judgement.verdict != FindingVerdict::pass || !development || !restoration) return judgement;
  const std::int64_t apart = std::abs(*development - *restoration);
  judgement.inputs.emplace_back("days_apart", apart);
  if (apart <= base::limits::plans_apart_days_max) return judgement;
  const std::string days = std::to_string(apart);
  judgement.verdict = FindingVerdict::fail;
  judgement.explain = {"开发利用方案与治理恢复方案相隔 " + days + " 天，不是同时制定。",
                       "The development plan and the restoration plan are " + days +
                           " days apart: they were not made together."};
  return judgement;
}

}  // namespace

Judgement judge_p2(const Case& given) {
  return judge_duty(given, "P2", check);
}

}  // namespace adit::domain::conformity
