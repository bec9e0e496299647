// Two threads may make the same book; the second one is thrown away.
#include "service/plan_shelf.hpp"

#include "wire/plan/provisions.hpp"

namespace adit::service {

OpenBook PlanShelf::kept(const std::string& plan) const {
  const std::lock_guard lock(mutex_);
  const auto found = books_.find(plan);
  return found == books_.end() ? nullptr : found->second;
}

base::Outcome<OpenBook> PlanShelf::open(const std::string& plan) {
  if (auto known = kept(plan)) return known;
  const auto* edition = setting_.edition(plan);
  if (edition == nullptr) return base::refuse("plan.not_loaded", {{"plan", plan}});
  const auto* provisions = wire::provisions_of(*edition);
  if (provisions == nullptr) return base::refuse("plan.no_provisions", {{"plan", plan}});
  auto made = std::make_shared<PlanBook>(*edition, *provisions);
  const std::lock_guard lock(mutex_);
  return books_.emplace(plan, std::move(made)).first->second;
}

}  // namespace adit::service
