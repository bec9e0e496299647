// Figures that stand in a text, and figures that do not.
#include "domain/plan/quoted.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

Quantity quantity(std::string_view amount, std::string_view unit) {
  return quantity_of(amount, unit).value();
}

TEST(Quoted, AnAmountInAnyUnitOfItsMeasure) {
  EXPECT_TRUE(states("煤矿数量控制在45个以内", quantity("45", "right")));
  EXPECT_TRUE(states("不低于9万吨/年", quantity("9", "raw_coal_10kt_a")));
  EXPECT_TRUE(states("total 0.50亿元.", quantity("0.5", "yuan_100m")));
  EXPECT_TRUE(states("5000万元", quantity("0.5", "yuan_100m")));
}

TEST(Quoted, AnotherAmountIsNone) {
  EXPECT_FALSE(states("煤矿数量控制在45个以内", quantity("60", "right")));
  EXPECT_FALSE(states("不低于9万吨/年", quantity("6", "raw_coal_10kt_a")));
  EXPECT_FALSE(states("2015年达到9.5万吨", quantity("9", "raw_coal_10kt_a")));
  EXPECT_FALSE(states("四十五个", quantity("45", "right")));
  EXPECT_FALSE(states("", quantity("45", "right")));
}

}  // namespace
}  // namespace adit::domain::plan
