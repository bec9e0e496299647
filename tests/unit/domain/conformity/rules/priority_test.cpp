// What is supported favours nobody in an auction.
#include "domain/conformity/rules/priority.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

TEST(Priority, IsToldAndBlocksNothing) {
  Given given;
  given.mine("硅藻土", "10", "ore_10kt_a");
  const plan::Words what{"利用", "use"};
  const auto told = [&] { return judge_priority(seen(given), "C11", "lower_grade_use", what); };
  EXPECT_EQ(told().verdict, FindingVerdict::info);
  EXPECT_NE(told().explain.zh.find("没有写明"), std::string::npos);
  EXPECT_NE(told().explain.zh.find("不影响竞价资格和价格"), std::string::npos);
  given.lot.terms.flags = {{"lower_grade_use", true}};
  EXPECT_EQ(told().verdict, FindingVerdict::info);
  EXPECT_EQ(told().explain.zh.find("没有写明"), std::string::npos);
}

}  // namespace
}  // namespace adit::domain::conformity
