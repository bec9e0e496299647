// What a mine brings up, in kilograms of one thing or another.
#include "domain/conformity/rules/capacity.hpp"

#include <string_view>

#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

using plan::Measure;
using plan::Quantity;

constexpr std::int64_t whole_share = 10'000;         // hundredths of a per cent in one
constexpr std::int64_t whole_grade = 1'000'000'000;  // mg in a tonne

// amount × part / whole, rounded down; nothing where that does not fit.
std::optional<std::int64_t> part_of(std::int64_t amount, std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return std::nullopt;
  std::int64_t high = 0;
  std::int64_t low = 0;
  if (__builtin_mul_overflow(amount / whole, part, &high)) return std::nullopt;
  if (__builtin_mul_overflow(amount % whole, part, &low)) return std::nullopt;
  std::int64_t sum = 0;
  if (__builtin_add_overflow(high, low / whole, &sum)) return std::nullopt;
  return sum;
}

// Coal as it is mined is raw coal, and mineral water is what its mine brings up: no other thing can
// be meant by their ore or their tonnes.
bool is_the_same(std::string_view mineral, Measure stated, Measure wanted) {
  const bool plain = stated == Measure::ore || stated == Measure::mass;
  if (wanted == Measure::raw_coal) return mineral == "coal" && plain;
  return wanted == Measure::mineral_water && mineral == "mineral_water" && plain;
}

// A figure of the lot's terms that turns one measure into another.
std::optional<std::int64_t> figure(const LotFacts& lot, const char* name, Measure measure,
                                   std::vector<std::string>& missing) {
  const Quantity* found = figure_of(lot, name);
  if (found == nullptr || found->measure != measure || found->amount == 0) {
    missing.push_back(std::string("lot:terms.") + name);
    return std::nullopt;
  }
  return found->amount;
}

Capacity out_of(std::optional<std::int64_t> amount, Measure measure, plan::Per per) {
  if (!amount) return {std::nullopt, {"lot:capacity"}};
  return {Quantity{*amount, measure, per}, {}};
}

Capacity ore_and_metal(const LotFacts& lot, const Quantity& stated, Measure wanted) {
  std::vector<std::string> missing;
  const auto grade = figure(lot, "grade", Measure::grade, missing);
  const auto recovery = figure(lot, "recovery", Measure::share, missing);
  if (!grade || !recovery) return {std::nullopt, std::move(missing)};
  std::optional<std::int64_t> amount;
  if (wanted == Measure::metal) {
    amount = part_of(stated.amount, *grade, whole_grade);
    if (amount) amount = part_of(*amount, *recovery, whole_share);
  } else {
    amount = part_of(stated.amount, whole_grade, *grade);
    if (amount) amount = part_of(*amount, whole_share, *recovery);
  }
  return out_of(amount, wanted, stated.per);
}

Capacity ore_and_oil(const LotFacts& lot, const Quantity& stated, Measure wanted) {
  std::vector<std::string> missing;
  const auto yield = figure(lot, "oil_yield", Measure::share, missing);
  if (!yield) return {std::nullopt, std::move(missing)};
  const auto amount = wanted == Measure::shale_oil ? part_of(stated.amount, *yield, whole_share)
                                                   : part_of(stated.amount, whole_share, *yield);
  return out_of(amount, wanted, stated.per);
}

bool pair_of(Measure a, Measure b, Measure one, Measure other) {
  return (a == one && b == other) || (a == other && b == one);
}

}  // namespace

Capacity lot_capacity(const Case& given, Measure wanted) {
  if (!given.lot.capacity) return {std::nullopt, {"lot:capacity"}};
  const Quantity& stated = *given.lot.capacity;
  if (stated.per != plan::Per::year) return {std::nullopt, {"lot:capacity_a_year"}};
  if (stated.measure == wanted) return {stated, {}};
  const plan::Mineral* mineral = minerals_of(given).main;
  if (mineral != nullptr && is_the_same(mineral->id, stated.measure, wanted)) {
    return {Quantity{stated.amount, wanted, stated.per}, {}};
  }
  if (pair_of(stated.measure, wanted, Measure::ore, Measure::metal)) {
    return ore_and_metal(given.lot, stated, wanted);
  }
  if (pair_of(stated.measure, wanted, Measure::ore, Measure::shale_oil)) {
    return ore_and_oil(given.lot, stated, wanted);
  }
  return {std::nullopt, {"lot:capacity_in_like_units"}};
}

Capacity right_capacity(const Case& given, const RegisteredRight& right, Measure wanted) {
  if (right.capacity && right.capacity->per == plan::Per::year) {
    const Quantity& stated = *right.capacity;
    if (stated.measure == wanted) return {stated, {}};
    const plan::Mineral* mineral = given.edition.minerals.find(right.mineral);
    if (mineral != nullptr && is_the_same(mineral->id, stated.measure, wanted)) {
      return {Quantity{stated.amount, wanted, stated.per}, {}};
    }
  }
  return {std::nullopt, {"right:" + right.id + ":capacity"}};
}

Judgement without_capacity(const Case& given, const Capacity& capacity,
                           const plan::Quantity& limit) {
  Judgement judgement = undetermined(capacity.missing);
  if (!given.lot.capacity) return judgement;
  const plan::Words stated = plan::words_of(*given.lot.capacity);
  const plan::Words wanted = plan::words_of(limit);
  const plan::Words list = joined(capacity.missing);
  judgement.explain = {"设计能力填报为" + stated.zh + "，而规划的数字是" + wanted.zh +
                           "，计量的不是同一种东西，不能比较。请补充：" + list.zh +
                           "，或改用同类单位填报。",
                       "The capacity is stated as " + stated.en + ", the plan's figure is " +
                           wanted.en + "; they do not measure the same and are not compared. Add " +
                           list.en + ", or state the capacity in the like unit."};
  return judgement;
}

Judgement judge_minimum(const Case& given, const plan::Quantity& least) {
  const Capacity capacity = lot_capacity(given, least.measure);
  if (!capacity.quantity) return without_capacity(given, capacity, least);
  const bool enough = plan::within(*capacity.quantity, plan::Bound::at_least, least) == true;
  const plan::Words own = plan::words_of(*capacity.quantity);
  const plan::Words limit = plan::words_of(least);
  Judgement judgement;
  judgement.verdict = enough ? FindingVerdict::pass : FindingVerdict::fail;
  judgement.inputs = {{"capacity", own.zh}, {"least", limit.zh}};
  judgement.explain = {
      "设计能力" + own.zh + (enough ? "，达到" : "，低于") + limit.zh + "。",
      "The capacity of " + own.en + (enough ? " reaches " : " is below ") + limit.en + "."};
  return judgement;
}

}  // namespace adit::domain::conformity
