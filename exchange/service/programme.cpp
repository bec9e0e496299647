// Rows of the register into the values of domain/conformity.
#include "service/programme.hpp"

#include <charconv>
#include <vector>

#include "base/invariant.hpp"
#include "domain/conformity/lower_plans.hpp"
#include "domain/conformity/programme_match.hpp"
#include "domain/registry/lists.hpp"
#include "domain/registry/record.hpp"
#include "store/programme.hpp"
#include "wire/registry/record_json.hpp"

namespace adit::service {

namespace conformity = domain::conformity;
namespace registry = domain::registry;

namespace {

std::string text_of(const registry::Record& record, std::string_view member) {
  return std::string(record.member(member));
}

int number_of(const registry::Record& record, std::string_view member) {
  const std::string_view text = record.member(member);
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

base::Date date_of(const registry::Record& record, std::string_view member) {
  const auto date = base::parse_date(record.member(member));
  ADIT_INVARIANT(date.has_value(), "a kept record has days that exist");
  return *date;
}

conformity::LeftOut left_out(const store::Outside& outside) {
  return {outside.area_m2, outside.perimeter_m};
}

conformity::ProgrammeItem item_of(const store::ItemRow& row) {
  const auto record = wire::registry::kept_record(row.document);
  conformity::ProgrammeItem item;
  item.id = record.id;
  item.right = record.member("right") == "mining" ? conformity::Right::mining
                                                  : conformity::Right::exploration;
  item.mineral = text_of(record, "mineral");
  item.block = text_of(record, "block");
  if (row.outside) item.left_out = left_out(*row.outside);
  item.order = number_of(record, "order");
  item.taken_by = row.taken_by;
  return item;
}

std::vector<conformity::ProgrammeItem> items_of(const store::CarryingOut& found) {
  std::vector<conformity::ProgrammeItem> items;
  items.reserve(found.items.size());
  for (const auto& row : found.items) items.push_back(item_of(row));
  return items;
}

// Under the names of the counts, which know a mineral by its id.
std::vector<std::pair<std::string, std::int64_t>> limits_of(const registry::Record& programme,
                                                            const domain::plan::Edition& edition) {
  std::vector<std::pair<std::string, std::int64_t>> limits;
  for (const auto& limit : registry::limits_in(programme.member("limits"))) {
    std::string name = limit.counter;
    const auto* mineral = edition.minerals.find(limit.mineral);
    if (!limit.mineral.empty()) name += ":" + (mineral == nullptr ? limit.mineral : mineral->id);
    limits.emplace_back(std::move(name), limit.number);
  }
  return limits;
}

void add_programme(const store::CarryingOut& found, const domain::plan::Edition& edition,
                   const conformity::LotFacts& lot, conformity::RegistryFacts& facts) {
  if (!found.programme) return;
  const auto programme = wire::registry::kept_record(*found.programme);
  const auto items = items_of(found);
  const auto* item = conformity::item_for(lot, items, edition.minerals);
  conformity::AnnualPlan plan;
  plan.year = number_of(programme, "year");
  if (item != nullptr) plan.lots.push_back(lot.id);
  plan.limits = limits_of(programme, edition);
  facts.annual_plan = std::move(plan);
  facts.counts.emplace_back("earlier_lots_waiting", conformity::earlier_items(lot, items, item));
}

conformity::PlanOnGround plan_of(const store::LowerPlanRow& row) {
  const auto record = wire::registry::kept_record(row.document);
  return {record.id,
          text_of(record, "level"),
          date_of(record, "valid_from"),
          date_of(record, "valid_to"),
          registry::minerals_in(record.member("prohibits")),
          registry::minerals_in(record.member("restricts")),
          {"lower_plan", record.id, row.overlap_m2, row.plan_m2, row.perimeter_m}};
}

void add_lower_plans(const store::CarryingOut& found, const domain::plan::Edition& edition,
                     const conformity::LotFacts& lot, base::Date day,
                     conformity::RegistryFacts& facts) {
  std::vector<conformity::PlanOnGround> plans;
  for (const auto& row : found.lower_plans) plans.push_back(plan_of(row));
  std::vector<conformity::LevelLeftOut> levels;
  for (const auto& row : found.levels) levels.push_back({row.level, left_out(row.outside)});
  facts.lower_plans = conformity::standing_under(lot, plans, levels, edition.minerals, day);
}

}  // namespace

void add_carrying_out(store::Transaction& tx, const domain::plan::Edition& edition,
                      const conformity::LotFacts& lot, base::Instant now,
                      conformity::RegistryFacts& facts) {
  const auto day = base::shanghai_date(now);
  const auto found = store::carrying_out(tx, lot.id, day);
  add_programme(found, edition, lot, facts);
  add_lower_plans(found, edition, lot, day, facts);
}

void take_programme_item(store::Transaction& tx, const domain::plan::Edition& edition,
                         const conformity::LotFacts& lot, base::Instant now) {
  const auto found = store::carrying_out(tx, lot.id, base::shanghai_date(now));
  const auto items = items_of(found);
  const auto* item = conformity::item_for(lot, items, edition.minerals);
  if (item != nullptr) store::take_item(tx, item->id, lot.id, now);
}

}  // namespace adit::service
