// First what each record says of itself and of others, in one pass; then the ground.
#include "domain/registry/check.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/limits.hpp"
#include "base/overlap.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/ground/degrees.hpp"

namespace adit::domain::registry {
namespace {

using base::Refusal;
using Params = std::vector<std::pair<std::string, base::Param>>;

// What is wrong, with the line that it is wrong in.
class Problems {
 public:
  void add(const Record& record, std::string code, Params params) {
    if (found_.size() >= base::limits::registry_problems_max) return;
    params.insert(params.begin(), {"line", std::int64_t{record.line}});
    found_.push_back({std::move(code), std::move(params)});
  }

  // In the order of their lines, with others behind.
  std::vector<Refusal> take_with(Problems others) {
    found_.insert(found_.end(), others.found_.begin(), others.found_.end());
    std::ranges::stable_sort(found_, {}, [](const Refusal& refusal) {
      return std::get<std::int64_t>(refusal.params.front().second);
    });
    found_.resize(std::min(found_.size(), base::limits::registry_problems_max));
    return std::move(found_);
  }

 private:
  std::vector<Refusal> found_;
};

// The ids of a kind, each with the line that it was first seen in.
using Seen = std::unordered_map<std::string_view, int>;

struct Delivered {
  Seen holders;
  Seen deposits;
  Seen programmes;
};

Delivered delivered(const std::vector<Record>& records) {
  Delivered all;
  for (const Record& record : records) {
    if (record.kind == Kind::holder) all.holders.emplace(record.id, record.line);
    if (record.kind == Kind::deposit) all.deposits.emplace(record.id, record.line);
    if (record.kind == Kind::programme) all.programmes.emplace(record.id, record.line);
  }
  return all;
}

void check_dates(const Record& right, Problems& problems) {
  const std::string from(right.member("valid_from"));
  const std::string to(right.member("valid_to"));
  if (from.empty() || to.empty()) {
    if (right.member("state") == "live") {
      problems.add(right, "registry.dates_missing", {{"right", right.id}});
    }
  } else if (to < from) {
    problems.add(right, "registry.dates_order", {{"right", right.id}, {"from", from}, {"to", to}});
  }
}

void check_heights(const Record& right, Problems& problems) {
  if (!right.elevations || right.elevations->bottom_mm < right.elevations->top_mm) return;
  problems.add(right, "registry.heights_order",
               {{"right", right.id},
                {"top_mm", right.elevations->top_mm},
                {"bottom_mm", right.elevations->bottom_mm}});
}

void check_references(const Record& record, const Delivered& all, const Known& known,
                      Problems& problems) {
  const std::string_view holder = record.member("holder");
  if (!holder.empty() && !all.holders.contains(holder) && !known(Kind::holder, holder)) {
    problems.add(record, "registry.holder_unknown",
                 {{"right", record.id}, {"holder", std::string(holder)}});
  }
  const std::string_view programme = record.member("programme");
  if (!programme.empty() && !all.programmes.contains(programme) &&
      !known(Kind::programme, programme)) {
    problems.add(record, "registry.programme_unknown",
                 {{"item", record.id}, {"programme", std::string(programme)}});
  }
  if (record.kind != Kind::reserve_report) return;
  const std::string_view deposit = record.member("deposit");
  if (all.deposits.contains(deposit) || known(Kind::deposit, deposit)) return;
  problems.add(record, "registry.deposit_unknown",
               {{"report", record.id}, {"deposit", std::string(deposit)}});
}

void check_once(const Record& record, std::vector<Seen>& seen, Problems& problems) {
  const auto [first, fresh] =
      seen.at(static_cast<std::size_t>(record.kind)).emplace(record.id, record.line);
  if (fresh) return;
  problems.add(record, "registry.id_twice",
               {{"kind", std::string(name_of(record.kind))},
                {"id", record.id},
                {"first_line", std::int64_t{first->second}}});
}

// Two programmes of a year would leave open which of them a lot has to stand in.
void check_one_a_year(const Record& programme,
                      std::unordered_map<std::string_view, const Record*>& of_year,
                      Problems& problems) {
  const auto [first, fresh] = of_year.emplace(programme.member("year"), &programme);
  if (fresh || first->second->id == programme.id) return;
  problems.add(programme, "registry.programme_twice",
               {{"programme", programme.id},
                {"year", std::string(programme.member("year"))},
                {"first", first->second->id}});
}

void check_item(const Record& item, Problems& problems) {
  if (!item.member("block").empty() || !item.ground.empty()) return;
  problems.add(item, "registry.item_nowhere", {{"item", item.id}});
}

void check_lower_plan(const Record& plan, Problems& problems) {
  if (plan.ground.empty()) {
    problems.add(plan, "registry.coverage_missing", {{"plan", plan.id}});
  }
  const std::string from(plan.member("valid_from"));
  const std::string to(plan.member("valid_to"));
  if (to >= from) return;
  problems.add(plan, "registry.period_order", {{"plan", plan.id}, {"from", from}, {"to", to}});
}

// Rights that keep others off their ground, in the order of their lines.
std::vector<const Record*> on_the_ground(const std::vector<Record>& records) {
  std::vector<const Record*> rights;
  for (const Record& record : records) {
    const bool holds = record.kind == Kind::right && holds_ground(record.member("state"));
    if (holds && !record.ground.empty()) rights.push_back(&record);
  }
  std::ranges::stable_sort(rights, {}, &Record::line);
  return rights;
}

base::DegreeShape shape_of(const Record& record) {
  base::DegreeShape shape;
  shape.reserve(record.ground.size());
  for (const Polygon& polygon : record.ground) {
    auto& rings = shape.emplace_back();
    rings.reserve(polygon.size());
    for (const plan::Ring& ring : polygon) rings.push_back(ground::degrees_of(ring));
  }
  return shape;
}

void check_overlaps(const std::vector<Record>& records, Problems& problems) {
  const auto rights = on_the_ground(records);
  std::vector<base::DegreeShape> shapes;
  shapes.reserve(rights.size());
  for (const Record* right : rights) shapes.push_back(shape_of(*right));
  const auto counts = [&](const base::Overlap& overlap) {
    return share_heights(rights[overlap.first]->elevations, rights[overlap.second]->elevations) &&
           !conformity::negligible(overlap.overlap_m2, overlap.perimeter_m, overlap.smaller_m2);
  };
  constexpr std::size_t most = base::limits::registry_problems_max;
  for (const auto& overlap : base::overlaps_among(shapes, most, counts)) {
    const Record& first = *rights[overlap.first];
    const Record& second = *rights[overlap.second];
    problems.add(second, "registry.overlap",
                 {{"first", first.id},
                  {"second", second.id},
                  {"first_line", std::int64_t{first.line}},
                  {"overlap_m2", overlap.overlap_m2}});
  }
}

}  // namespace

std::vector<Refusal> problems_of(const std::vector<Record>& records, const Known& known) {
  const Delivered all = delivered(records);
  std::vector<Seen> seen(kind_count);
  std::unordered_map<std::string_view, const Record*> programme_of_year;
  Problems problems;
  for (const Record& record : records) {
    check_once(record, seen, problems);
    check_references(record, all, known, problems);
    if (record.kind == Kind::programme) check_one_a_year(record, programme_of_year, problems);
    if (record.kind == Kind::programme_item) check_item(record, problems);
    if (record.kind == Kind::lower_plan) check_lower_plan(record, problems);
    if (record.kind != Kind::right) continue;
    check_dates(record, problems);
    check_heights(record, problems);
  }
  Problems of_ground;
  check_overlaps(records, of_ground);
  return problems.take_with(std::move(of_ground));
}

}  // namespace adit::domain::registry
