// Amounts are exact, and unlike ones are never compared.
#include "domain/plan/quantity.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <string>

namespace adit::domain::plan {
namespace {

Quantity amount(std::string_view text, std::string_view unit) {
  const auto read = quantity_of(text, unit);
  EXPECT_TRUE(read.has_value()) << text << " " << unit;
  return read.value_or(Quantity{});
}

TEST(Quantity, IsTheSameInEveryUnitOfItsMeasure) {
  EXPECT_EQ(amount("0.45", "raw_coal_100mt_a"), amount("4500", "raw_coal_10kt_a"));
  EXPECT_EQ(amount("7.3", "metal_t_a"), (Quantity{7'300, Measure::metal, Per::year}));
  EXPECT_EQ(amount("8.77", "km2_10k"), amount("87700", "km2"));
  EXPECT_EQ(amount("0.0418", "km2").amount, 41'800);
  EXPECT_EQ(amount("89.47", "percent").amount, 8'947);
  EXPECT_EQ(amount("0.50", "yuan_100m").amount, 5'000'000'000);
  EXPECT_EQ(amount("5000", "yuan_10k"), amount("0.50", "yuan_100m"));
  EXPECT_EQ(amount("50000000", "yuan"), amount("0.50", "yuan_100m"));
}

TEST(Quantity, UnlikeOnesHaveNoOrderAndNoSum) {
  const Quantity ore = amount("30", "ore_10kt_a");
  for (const char* unit : {"metal_10kt_a", "raw_coal_10kt_a", "mass_10kt_a", "water_10kt_a",
                           "shale_oil_10kt_a", "product_10kt_a"}) {
    const Quantity other = amount("30", unit);
    EXPECT_FALSE(compare(ore, other)) << unit;
    EXPECT_FALSE(sum(ore, other)) << unit;
    EXPECT_FALSE(within(ore, Bound::at_most, other)) << unit;
  }
  EXPECT_FALSE(compare(amount("1", "metal_t_a"), amount("1", "metal_t"))) << "a flow and a stock";
  EXPECT_FALSE(compare(amount("1", "water_10km3_a"), amount("1", "water_10km3_d")));
}

TEST(Quantity, KeepsWithinItsBound) {
  const Quantity limit = amount("45", "right");
  const auto holds = [&](Bound bound, const char* number) {
    return *within(amount(number, "right"), bound, limit);
  };
  EXPECT_TRUE(holds(Bound::at_most, "45") && holds(Bound::at_least, "45"));
  EXPECT_TRUE(holds(Bound::exact, "45") && holds(Bound::above, "46"));
  EXPECT_FALSE(holds(Bound::at_most, "46") || holds(Bound::at_least, "44"));
  EXPECT_FALSE(holds(Bound::exact, "44") || holds(Bound::above, "45"));
}

TEST(Quantity, AddsUpAsFarAsItCanBeKept) {
  EXPECT_EQ(sum(amount("0.2", "metal_10kt_a"), amount("500", "metal_t_a")),
            amount("2500", "metal_t_a"));
  const Quantity most{std::numeric_limits<std::int64_t>::max(), Measure::ore, Per::year};
  EXPECT_FALSE(sum(most, amount("1", "ore_10kt_a")));
}

TEST(Quantity, RefusesWhatIsNoAmount) {
  const auto code = [](std::string_view text, std::string_view unit) {
    const auto read = quantity_of(text, unit);
    return read ? std::string() : read.error().code;
  };
  for (const char* text :
       {"", "-1", "1e3", "1.", ".5", "1.23456", "1234567890", "l0", "０", "1 "}) {
    EXPECT_EQ(code(text, "ore_10kt_a"), "plan.amount") << text;
  }
  EXPECT_EQ(code("0.5", "right"), "plan.amount") << "half a right";
  EXPECT_EQ(code("999999999", "yuan_100m"), "plan.amount") << "too large";
  EXPECT_EQ(code("1", "bushel"), "plan.unit_unknown");
  EXPECT_EQ(quantity_of("1.0", "right")->amount, 1);
}

TEST(Quantity, IsToldInTheFirstUnitOfItsMeasure) {
  EXPECT_EQ(words_of(amount("0.45", "raw_coal_100mt_a")).zh, "4500万吨原煤/年");
  EXPECT_EQ(words_of(amount("7.3", "metal_t_a")).en, "7.3 t metal a year");
  EXPECT_EQ(words_of(amount("95", "percent")).en, "95%");
  EXPECT_EQ(words_of(amount("9", "raw_coal_10kt_a")).en, "90 kt raw coal a year");
  EXPECT_EQ(words_of(amount("8.95", "ore_10kt_a")).en, "89.5 kt ore a year");
  EXPECT_EQ(words_of(amount("0.05", "ore_10kt_a")).en, "0.5 kt ore a year");
  EXPECT_EQ(words_of(amount("0", "ore_10kt_a")).en, "0 kt ore a year");
  EXPECT_EQ(words_of(amount("3000", "ore_10kt_a")).en, "30,000 kt ore a year");
  EXPECT_EQ(words_of(amount("6.25", "water_10km3_a")).en, "62,500 m³ a year");
  EXPECT_EQ(words_of(amount("35", "yuan_100m")).en, "3,500 million yuan");
  EXPECT_EQ(words_of(amount("0.50", "yuan_100m")).zh, "0.5亿元");
  EXPECT_EQ(words_of(amount("15.5", "yuan_10k")).zh, "15.5万元");
  EXPECT_EQ(words_of(amount("15.5", "yuan_10k")).en, "155,000 yuan");
  EXPECT_EQ(amount_text(amount("0.3", "product_10kt_a")), "0.3");
  EXPECT_EQ(amount_text({1, Measure::ore, Per::year}), "0.0000001");
  EXPECT_EQ(amount_text({0, Measure::mines, Per::once}), "0");
}

TEST(Quantity, FactsMaySpellAUnitOut) {
  EXPECT_EQ(find_unit("10kt_ore_per_year"), find_unit("ore_10kt_a"));
  EXPECT_EQ(find_unit("10kt_shale_oil_per_year")->measure, Measure::shale_oil);
  EXPECT_EQ(find_unit("万吨原煤/年"), find_unit("raw_coal_10kt_a"));
  EXPECT_EQ(find_unit("10kt_oil_per_year"), find_unit("shale_oil_10kt_a"));
  EXPECT_EQ(find_unit("万吨/年"), find_unit("10kt_per_year"));
  EXPECT_EQ(find_unit("10kt_per_year")->measure, Measure::mass) << "of what is not said";
}

TEST(Quantity, EachUnitHasOneNameAndWords) {
  std::set<std::string_view> names;
  for (const Unit& unit : units()) {
    EXPECT_TRUE(names.insert(unit.name).second) << unit.name;
    EXPECT_FALSE(unit.zh.empty() || unit.en.empty()) << unit.name;
    EXPECT_GT(unit.factor, 0) << unit.name;
    EXPECT_EQ(find_unit(unit.name), &unit);
  }
  EXPECT_EQ(find_unit("bushel"), nullptr);
}

}  // namespace
}  // namespace adit::domain::plan
