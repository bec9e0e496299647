// Capacities as authorities write them.
#include "domain/plan/written_quantities.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

Quantity amount(std::string_view text, std::string_view unit) {
  return quantity_of(text, unit).value();
}

TEST(WrittenQuantities, AreReadAsAuthoritiesWriteThem) {
  const auto read = [](std::string_view text) { return written_quantities(text); };
  const std::vector ore{amount("30", "ore_10kt_a")};
  for (const char* text : {"30 ore_10kt_a", "30万吨矿石/年", " 30 万吨矿石/年 ",
                           "30 10 kt ore a year", "30 10kt_ore_per_year", "若干；30万吨矿石/年"}) {
    EXPECT_EQ(read(text), ore) << text;
  }
  const std::vector both{amount("6", "ore_10kt_a"), amount("0.3", "metal_t_a")};
  EXPECT_EQ(read("6万吨矿石/年；0.3吨金属/年"), both);
  EXPECT_EQ(read("6万吨矿石/年、0.3吨金属/年"), both);
  EXPECT_EQ(read("6 ore_10kt_a;0.3 metal_t_a"), both);
  for (const char* text :
       {"", "30", "万吨矿石/年", "30 头/年", "1.2.3万吨矿石/年", ";;", "-3万吨/年"}) {
    EXPECT_TRUE(read(text).empty()) << text;
  }
}

}  // namespace
}  // namespace adit::domain::plan
