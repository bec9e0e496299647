// The table of units, and arithmetic that refuses to mix them.
#include "domain/plan/quantity.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "base/invariant.hpp"

namespace adit::domain::plan {
namespace {

using enum Measure;

constexpr std::int64_t tonne = 1'000;  // kg
constexpr std::int64_t ten_thousand = 10'000;
constexpr std::int64_t hundred_million = 100'000'000;
constexpr std::int64_t km2 = 1'000'000;  // m²
constexpr std::int64_t yuan = 100;       // fen
constexpr std::int64_t per_cent = 100;   // hundredths of a per cent
constexpr std::int64_t kt10 = ten_thousand * tonne;
constexpr std::int64_t mt100 = hundred_million * tonne;

constexpr std::array table{
    Unit{"raw_coal_10kt_a", raw_coal, Per::year, kt10, "万吨原煤/年", "10 kt raw coal a year"},
    Unit{"raw_coal_100mt_a", raw_coal, Per::year, mt100, "亿吨原煤/年", "100 Mt raw coal a year"},
    Unit{"ore_10kt_a", ore, Per::year, kt10, "万吨矿石/年", "10 kt ore a year"},
    Unit{"ore_100mt_a", ore, Per::year, mt100, "亿吨矿石/年", "100 Mt ore a year"},
    Unit{"ore_100mt", ore, Per::once, mt100, "亿吨矿石", "100 Mt ore"},
    Unit{"metal_t_a", metal, Per::year, tonne, "吨金属/年", "t metal a year"},
    Unit{"metal_10kt_a", metal, Per::year, kt10, "万吨金属/年", "10 kt metal a year"},
    Unit{"metal_t", metal, Per::once, tonne, "吨金属", "t metal"},
    Unit{"wo3_10kt", tungsten_trioxide, Per::once, kt10, "万吨三氧化钨", "10 kt WO₃"},
    Unit{"shale_oil_10kt_a", shale_oil, Per::year, kt10, "万吨页岩油/年", "10 kt shale oil a year"},
    Unit{"water_10kt_a", mineral_water, Per::year, kt10, "万吨水/年", "10 kt water a year"},
    Unit{"product_10kt_a", product, Per::year, kt10, "万吨产品/年", "10 kt product a year"},
    Unit{"grade_g_t", grade, Per::once, 1'000, "克/吨", "g/t"},
    Unit{"grade_percent", grade, Per::once, 10'000'000, "%（品位）", "% of metal"},
    Unit{"mass_10kt_a", mass, Per::year, kt10, "万吨/年", "10 kt a year"},
    Unit{"mass_100mt", mass, Per::once, mt100, "亿吨", "100 Mt"},
    Unit{"water_10km3_a", water, Per::year, ten_thousand, "万立方米/年", "10,000 m³ a year"},
    Unit{"water_10km3_d", water, Per::day, ten_thousand, "万立方米/日", "10,000 m³ a day"},
    Unit{"km2", ground, Per::once, km2, "平方公里", "km²"},
    Unit{"km2_10k", ground, Per::once, ten_thousand* km2, "万平方公里", "10,000 km²"},
    Unit{"yuan_100m", money, Per::once, hundred_million* yuan, "亿元", "100 million yuan"},
    Unit{"yuan", money, Per::once, yuan, "元", "yuan"},
    Unit{"yuan_10k", money, Per::once, ten_thousand* yuan, "万元", "10,000 yuan"},
    Unit{"percent", share, Per::once, per_cent, "%", "%"},
    Unit{"percentage_point", change_of_share, Per::once, per_cent, "个百分点", "percentage points"},
    Unit{"right", rights, Per::once, 1, "个", "rights"},
    Unit{"mine", mines, Per::once, 1, "个", "mines"},
    Unit{"deposit", deposits, Per::once, 1, "处", "deposits"},
    Unit{"block", blocks, Per::once, 1, "个", "blocks"},
    Unit{"zone", zones, Per::once, 1, "个", "zones"},
    Unit{"project", projects, Per::once, 1, "项", "projects"},
    Unit{"mineral", minerals, Per::once, 1, "个矿种", "minerals"},
    Unit{"place", places, Per::once, 1, "处", "places"},
};

struct SpelledOut {
  std::string_view name;
  std::string_view unit;
};

// How facts of lots and rights spell capacities.
constexpr std::array spelled_out{
    SpelledOut{"10kt_ore_per_year", "ore_10kt_a"},
    SpelledOut{"10kt_raw_coal_per_year", "raw_coal_10kt_a"},
    SpelledOut{"10kt_coal_per_year", "raw_coal_10kt_a"},
    SpelledOut{"10kt_metal_per_year", "metal_10kt_a"},
    SpelledOut{"t_metal_per_year", "metal_t_a"},
    SpelledOut{"10kt_shale_oil_per_year", "shale_oil_10kt_a"},
    SpelledOut{"10kt_water_per_year", "water_10kt_a"},
    SpelledOut{"10kt_mineral_water_per_year", "water_10kt_a"},
    SpelledOut{"10kt_product_per_year", "product_10kt_a"},
    SpelledOut{"10kt_per_year", "mass_10kt_a"},
    SpelledOut{"10k_m3_water_per_year", "water_10km3_a"},
    SpelledOut{"10k_m3_per_year", "water_10km3_a"},
    SpelledOut{"10kt_oil_per_year", "shale_oil_10kt_a"},
    SpelledOut{"万吨/年", "mass_10kt_a"},
    SpelledOut{"万t/a", "mass_10kt_a"},
    SpelledOut{"万立方米/年", "water_10km3_a"},
    SpelledOut{"万m³/a", "water_10km3_a"},
    SpelledOut{"万吨矿石/年", "ore_10kt_a"},
    SpelledOut{"万吨原煤/年", "raw_coal_10kt_a"},
    SpelledOut{"万吨金属/年", "metal_10kt_a"},
    SpelledOut{"吨金属/年", "metal_t_a"},
    SpelledOut{"万吨页岩油/年", "shale_oil_10kt_a"},
    SpelledOut{"万吨水/年", "water_10kt_a"},
};

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

bool digits_only(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// `digits` × factor / 10^decimals where that is a whole number that fits.
std::optional<std::int64_t> scaled(std::string_view digits, std::size_t decimals,
                                   std::int64_t factor) {
  std::int64_t value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  for (; decimals > 0; --decimals) {
    if (factor % 10 == 0) {
      factor /= 10;
    } else if (value % 10 == 0) {
      value /= 10;
    } else {
      return std::nullopt;
    }
  }
  if (value > most / factor) return std::nullopt;
  return value * factor;
}

std::optional<std::int64_t> whole_units(std::string_view amount, std::int64_t factor) {
  // As many digits as the documents' schemas allow, so that the value fits before it is scaled.
  constexpr std::size_t whole_digits = 9;
  constexpr std::size_t decimal_digits = 4;
  const std::size_t dot = amount.find('.');
  const std::string_view whole = amount.substr(0, dot);
  if (!digits_only(whole) || whole.size() > whole_digits) return std::nullopt;
  if (dot == amount.npos) return scaled(whole, 0, factor);
  const std::string_view decimals = amount.substr(dot + 1);
  if (!digits_only(decimals) || decimals.size() > decimal_digits) return std::nullopt;
  return scaled(std::string(whole).append(decimals), decimals.size(), factor);
}

// The decimal number × ten to the power, with a comma at each thousand.
std::string shifted(std::string_view number, std::size_t power) {
  const std::size_t dot = number.find('.');
  std::string whole(number.substr(0, dot));
  std::string decimals(dot == number.npos ? "" : number.substr(dot + 1));
  decimals.append(decimals.size() < power ? power - decimals.size() : 0, '0');
  whole += decimals.substr(0, power);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, ",");
  const std::string rest = decimals.substr(power);
  return rest.empty() ? whole : whole + "." + rest;
}

// 万 and 亿 are no units in English: of 10 kt the number is told in kt.
std::string told_in_english(const std::string& amount, std::string_view unit) {
  const std::size_t end = unit.find_first_not_of("0123456789,");
  const std::string_view multiple = unit.substr(0, end);
  const auto power = static_cast<std::size_t>(std::ranges::count(multiple, '0'));
  if (power > 0) return shifted(amount, power) + std::string(unit.substr(end));
  return amount + (unit.starts_with('%') ? "" : " ") + std::string(unit);
}

std::string amount_in(const Quantity& quantity, const Unit& unit) {
  constexpr int decimals_most = 9;
  std::string text = std::to_string(quantity.amount / unit.factor);
  std::int64_t rest = quantity.amount % unit.factor;
  std::string decimals;
  for (int i = 0; i < decimals_most && rest > 0; ++i) {
    rest *= 10;
    decimals += static_cast<char>('0' + rest / unit.factor);
    rest %= unit.factor;
  }
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  return decimals.empty() ? text : text + "." + decimals;
}

// Money of less than a hundredth of 亿元 is told in 万元.
const Unit& unit_told(const Quantity& quantity) {
  const Unit& unit = unit_for(quantity);
  if (quantity.measure != money || quantity.amount % (unit.factor / 100) == 0) return unit;
  return *find_unit("yuan_10k");
}

}  // namespace

std::span<const Unit> units() {
  return table;
}

const Unit* find_unit(std::string_view name) {
  const auto* const spelled = std::ranges::find(spelled_out, name, &SpelledOut::name);
  const std::string_view known = spelled == spelled_out.end() ? name : spelled->unit;
  const auto* const found = std::ranges::find(table, known, &Unit::name);
  return found == table.end() ? nullptr : found;
}

const Unit& unit_for(const Quantity& quantity) {
  const auto* const found = std::ranges::find_if(table, [&](const Unit& unit) {
    return unit.measure == quantity.measure && unit.per == quantity.per;
  });
  ADIT_INVARIANT(found != table.end(), "an amount was stated in a unit of the table");
  return *found;
}

std::string amount_text(const Quantity& quantity) {
  return amount_in(quantity, unit_for(quantity));
}

Words words_of(const Quantity& quantity) {
  const Unit& unit = unit_told(quantity);
  const std::string amount = amount_in(quantity, unit);
  return {amount + std::string(unit.zh), told_in_english(amount, unit.en)};
}

base::Outcome<Quantity> quantity_of(std::string_view amount, std::string_view unit) {
  const Unit* known = find_unit(unit);
  if (known == nullptr) return base::refuse("plan.unit_unknown", {{"unit", std::string(unit)}});
  const auto whole = whole_units(amount, known->factor);
  if (!whole) {
    return base::refuse("plan.amount",
                        {{"amount", std::string(amount)}, {"unit", std::string(unit)}});
  }
  return Quantity{*whole, known->measure, known->per};
}

std::optional<Quantity> written_quantity(std::string_view text) {
  const std::string_view amount = text.substr(0, text.find_first_not_of("0123456789."));
  std::string_view unit = text.substr(amount.size());
  while (unit.starts_with(' ')) unit.remove_prefix(1);
  const Unit* known = find_unit(unit);
  if (known == nullptr) {
    const auto* const told = std::ranges::find_if(
        table, [&](const Unit& one) { return one.zh == unit || one.en == unit; });
    if (told == table.end()) return std::nullopt;
    known = told;
  }
  const auto whole = whole_units(amount, known->factor);
  return whole ? std::optional(Quantity{*whole, known->measure, known->per}) : std::nullopt;
}

bool alike(const Quantity& a, const Quantity& b) {
  return a.measure == b.measure && a.per == b.per;
}

std::optional<std::strong_ordering> compare(const Quantity& a, const Quantity& b) {
  if (!alike(a, b)) return std::nullopt;
  return a.amount <=> b.amount;
}

std::optional<Quantity> sum(const Quantity& a, const Quantity& b) {
  if (!alike(a, b) || a.amount > most - b.amount) return std::nullopt;
  return Quantity{a.amount + b.amount, a.measure, a.per};
}

std::optional<bool> within(const Quantity& amount, Bound bound, const Quantity& limit) {
  const auto order = compare(amount, limit);
  if (!order) return std::nullopt;
  if (bound == Bound::exact) return std::is_eq(*order);
  if (bound == Bound::at_least) return std::is_gteq(*order);
  return bound == Bound::above ? std::is_gt(*order) : std::is_lteq(*order);
}

}  // namespace adit::domain::plan
