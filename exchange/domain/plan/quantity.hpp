// Amounts as the plan states them: exact, and of a kind. Ore is never compared with metal, nor what
// lies in the ground with what is mined in a year: unlike amounts have no order and no sum.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// What is measured; in brackets the whole unit that amounts are kept in. `mass` is what the text
// states in tonnes without saying of what, so that it is like nothing but itself.
enum class Measure {
  raw_coal,           // kg
  ore,                // kg
  metal,              // kg
  tungsten_trioxide,  // kg
  shale_oil,          // kg
  mineral_water,      // kg
  product,            // kg of the finished mineral, such as graphite
  grade,              // mg of metal in a tonne of ore
  mass,               // kg
  water,              // m³
  ground,             // m²
  money,              // fen
  share,              // hundredths of a per cent
  change_of_share,    // hundredths of a percentage point
  rights,             // number, as are those below
  mines,
  deposits,
  blocks,
  zones,
  projects,
  minerals,
  places,
};

// Whether an amount is a stock or what comes in a day or a year.
enum class Per { once, day, year };

// A unit in which documents state amounts.
struct Unit {
  std::string_view name;  // in documents: ore_10kt_a
  Measure measure;
  Per per;
  std::int64_t factor;  // whole units in one of it
  std::string_view zh;  // 万吨矿石/年
  std::string_view en;
};

struct Quantity {
  std::int64_t amount = 0;  // in the whole unit of its measure
  Measure measure = Measure::mass;
  Per per = Per::once;
  bool operator==(const Quantity&) const = default;
};

// How a stated amount bounds what it speaks of; `above` leaves the amount itself out.
enum class Bound { exact, at_least, at_most, above };

inline constexpr std::array<std::string_view, 4> bound_names{"exact", "at_least", "at_most",
                                                             "above"};

// How firmly the plan words it: 约束性, 以内 and 必须 bind; 预期性 is expected, 左右 is
// approximate, 力争 is hoped for.
enum class Firmness { binding, expected, approximate, hoped };

inline constexpr std::array<std::string_view, 4> firmness_names{"binding", "expected",
                                                                "approximate", "hoped"};

// Every unit there is.
[[nodiscard]] std::span<const Unit> units();

// The unit of a name, or null. Facts of a lot may spell it out: 10kt_ore_per_year is ore_10kt_a.
[[nodiscard]] const Unit* find_unit(std::string_view name);

// The unit in which amounts like this one are told to people; every measure that a document can
// state in this time has one.
[[nodiscard]] const Unit& unit_for(const Quantity& quantity);

// The amount in that unit, in decimals without trailing zeros ("0.45"), rounded down at the ninth.
[[nodiscard]] std::string amount_text(const Quantity& quantity);

// The amount with its unit, such as 8万吨原煤/年.
[[nodiscard]] Words words_of(const Quantity& quantity);

// An amount written in decimals ("0.45") in a unit. Refuses with `plan.unit_unknown` (unit) and
// `plan.amount` (amount, unit) when it is no number, too large, or no whole number of the unit that
// the measure is kept in.
[[nodiscard]] base::Outcome<Quantity> quantity_of(std::string_view amount, std::string_view unit);

// An amount with its unit as the register's authorities write it: 30 ore_10kt_a, 30万吨矿石/年,
// 30 10 kt ore a year; nothing where the amount or the unit is not understood.
[[nodiscard]] std::optional<Quantity> written_quantity(std::string_view text);

// Whether both measure the same.
[[nodiscard]] bool alike(const Quantity& a, const Quantity& b);

// Their order; nothing for unlike amounts.
[[nodiscard]] std::optional<std::strong_ordering> compare(const Quantity& a, const Quantity& b);

// Their sum; nothing for unlike amounts or one that is too large.
[[nodiscard]] std::optional<Quantity> sum(const Quantity& a, const Quantity& b);

// Whether `amount` keeps within the bound; nothing for unlike amounts.
[[nodiscard]] std::optional<bool> within(const Quantity& amount, Bound bound,
                                         const Quantity& limit);

}  // namespace adit::domain::plan
