// Counts of the register under their names, and the same from its rights.
#include "domain/conformity/rules/tally.hpp"

#include <algorithm>
#include <limits>

#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::int64_t amount_most = std::numeric_limits<std::int64_t>::max();

std::int64_t added(std::int64_t a, std::int64_t b) {
  return a > amount_most - b ? amount_most : a + b;
}

void add(Tally& tally, std::optional<bool> counted, const std::string& unknown) {
  if (counted == false) return;
  if (counted) ++tally.least;
  if (!counted) tally.missing.push_back(unknown);
  if (tally.most) ++*tally.most;
}

// The count under a name, where a mineral may stand in any of its names.
std::optional<std::int64_t> counted(const Case& given, const std::string& name,
                                    const std::string& mineral) {
  if (const auto count = count_of(given.registry, name + ":" + mineral)) return count;
  for (const auto& [key, value] : given.registry.counts) {
    const bool named = key.starts_with(name + ":");
    if (named && means(given, std::string_view(key).substr(name.size() + 1), mineral)) return value;
  }
  return std::nullopt;
}

Tally of_count(std::int64_t count) {
  return {count, count, {}};
}

Tally not_counted(const std::string& name) {
  return {0, std::nullopt, {"counts:" + name}};
}

// A right that lives and does not say when it was let out is counted to be strict; of one that has
// ended nobody can say.
std::optional<bool> in_period(const Case& given, const RegisteredRight& right) {
  if (right.released) return plan::effective(given.edition, *right.released);
  return right_ended(right.state) ? std::nullopt : std::optional(true);
}

std::optional<bool> released_in_period(const Case& given, const RegisteredRight& right,
                                       const std::string& mineral) {
  if (right.right != Right::mining || own_right(given, right)) return false;
  if (given.edition.minerals.find(right.mineral) == nullptr) return std::nullopt;
  if (!means(given, right.mineral, mineral)) return false;
  return in_period(given, right);
}

std::optional<bool> lives_in(const Case& given, const RegisteredRight& right,
                             const plan::Quota& quota) {
  const auto mine = other_mine_of(given, right, quota.minerals.front());
  if (mine == false || right.zone.empty()) return false;
  const bool inside = zone_is_one_of(given, Layer::restricted_zone, right.zone, quota.areas);
  return inside ? mine : std::optional(false);
}

Tally listed_rights(const Case& given, const plan::Quota& quota) {
  const bool flow = quota.counted == plan::Counted::released_rights;
  Tally tally;
  for (const RegisteredRight& right : given.registry.rights) {
    const auto counts = flow ? released_in_period(given, right, quota.minerals.front())
                             : lives_in(given, right, quota);
    const bool dateless = flow && !right.released;
    add(tally, counts, "right:" + right.id + (dateless ? ":released" : ":mineral"));
    if (dateless && counts == true) ++tally.undated;
  }
  return tally;
}

// By the id of its row, a rule that it serves or the name of its mineral.
bool names_quota(const Case& given, const plan::Quota& quota, const std::string& name) {
  return name == quota.entry.id || among(quota.entry.rules, name) ||
         means(given, name, quota.minerals.front());
}

// A lot that has become a right is counted as that.
void add_reservations(const Case& given, const plan::Quota& quota, Tally& tally) {
  for (const Reservation& held : given.registry.reservations) {
    const bool other =
        held.kind == "quota" && held.lot != given.lot.id && names_quota(given, quota, held.id);
    const bool registered = std::ranges::any_of(
        given.registry.rights, [&](const RegisteredRight& right) { return right.lot == held.lot; });
    if (other && !registered) add(tally, true, {});
  }
}

}  // namespace

Answer within(const Tally& tally, std::int64_t more, std::int64_t limit) {
  if (added(tally.least, more) > limit) return Answer::no;
  if (tally.most && added(*tally.most, more) <= limit) return Answer::yes;
  return Answer::unknown;
}

bool own_right(const Case& given, const RegisteredRight& right) {
  if (!right.lot.empty() && right.lot == given.lot.id) return true;
  if (given.lot.event == LotEvent::establish) return false;
  const auto touched = touches_of(given.lot, Layer::right).counted;
  const bool under = std::ranges::find(touched, right.id, &Touch::id) != touched.end();
  const std::string group = applicant_group(given.lot, given.registry);
  return under && !group.empty() && control_group(right, given.registry) == group;
}

std::optional<bool> other_mine_of(const Case& given, const RegisteredRight& right,
                                  const std::string& mineral) {
  const bool mine = right.right == Right::mining && !right_ended(right.state);
  if (!mine || own_right(given, right)) return false;
  if (given.edition.minerals.find(right.mineral) == nullptr) return std::nullopt;
  return means(given, right.mineral, mineral);
}

Tally rights_in(const Case& given, const plan::Quota& quota) {
  const bool flow = quota.counted == plan::Counted::released_rights;
  const std::string& mineral = quota.minerals.front();
  const auto count = flow ? counted(given, "released_rights", mineral)
                          : count_of(given.registry, "live_rights:" + quota.entry.id);
  Tally tally;
  if (count) {
    tally = of_count(*count);
  } else if (given.registry.selection) {
    tally = not_counted(flow ? "released_rights:" + mineral : "live_rights:" + quota.entry.id);
  } else {
    tally = listed_rights(given, quota);
  }
  add_reservations(given, quota, tally);
  return tally;
}

Tally small_mines(const Case& given, const std::string& mineral) {
  if (const auto count = counted(given, "small_mines", mineral)) return of_count(*count);
  if (given.registry.selection) return not_counted("small_mines:" + mineral);
  Tally tally;
  for (const RegisteredRight& right : given.registry.rights) {
    const auto mine = other_mine_of(given, right, mineral);
    if (mine == false) continue;
    const SizeRange size = size_of_right(given, right);
    const bool surely_not = !size.possible.empty() && !size.may_be(plan::DepositSize::small);
    if (surely_not) continue;
    const bool surely = mine == true && size.only(plan::DepositSize::small);
    add(tally, surely ? std::optional(true) : std::nullopt, "right:" + right.id + ":capacity");
  }
  return tally;
}

Tally all_mines(const Case& given) {
  if (const auto count = count_of(given.registry, "mines")) return of_count(*count);
  if (given.registry.selection) return not_counted("mines");
  Tally tally;
  for (const RegisteredRight& right : given.registry.rights) {
    const bool mine = right.right == Right::mining && !right_ended(right.state);
    add(tally, mine && !own_right(given, right), {});
  }
  return tally;
}

Tally output_of(const Case& given, const plan::Quota& quota) {
  const std::string& mineral = quota.minerals.front();
  if (const auto count = counted(given, "output", mineral)) return of_count(*count);
  if (given.registry.selection) return not_counted("output:" + mineral);
  Tally tally;
  for (const RegisteredRight& right : given.registry.rights) {
    const auto mine = other_mine_of(given, right, mineral);
    if (mine == false) continue;
    const Capacity capacity = right_capacity(given, right, quota.limit.measure);
    if (mine == true && capacity.quantity) {
      tally.least = added(tally.least, capacity.quantity->amount);
      if (tally.most) tally.most = added(*tally.most, capacity.quantity->amount);
      continue;
    }
    tally.most.reset();
    tally.missing.push_back(mine ? capacity.missing.front() : "right:" + right.id + ":mineral");
  }
  return tally;
}

void add_tally(Judgement& judgement, const Tally& tally, std::int64_t limit) {
  judgement.inputs.emplace_back("limit", limit);
  judgement.inputs.emplace_back("used_least", tally.least);
  if (tally.most) judgement.inputs.emplace_back("used_most", *tally.most);
}

std::optional<std::int64_t> on_path(const plan::Target& target, int year) {
  if (!target.base || !target.value || target.year <= target.base->year) return std::nullopt;
  const std::int64_t from = target.base->value.amount;
  const std::int64_t steps = target.year - target.base->year;
  const std::int64_t done = std::clamp<std::int64_t>(year - target.base->year, 0, steps);
  return (from * (steps - done) + target.value->amount * done) / steps;
}

int year_of(base::Instant at) {
  return base::civil(base::shanghai_date(at)).year;
}

}  // namespace adit::domain::conformity
