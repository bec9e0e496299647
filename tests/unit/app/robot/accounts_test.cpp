// Which sign-ins a file gives to robots.
#include "app/robot/accounts.hpp"

#include <gtest/gtest.h>

namespace adit::app {
namespace {

TEST(RobotAccounts, AreTheBiddersOfTheDemosList) {
  const auto bidders = read_accounts(R"([
    {"role":"administrator","account":"lin","password":"a","organisation":null},
    {"role":"bidder","account":"bidder1","password":"b","organisation":"示例","credit_code":"9"},
    {"role":"bidder","account":"bidder2","password":"c","organisation":"示例","credit_code":"9"}])",
                                     "bidder");
  ASSERT_TRUE(bidders);
  ASSERT_EQ(bidders->size(), 2U);
  EXPECT_EQ(bidders->front().account, "bidder1");
  EXPECT_EQ(bidders->front().password, "b");
}

TEST(RobotAccounts, AreThoseOfOneRole) {
  const auto officers = read_accounts(R"([{"role":"bidder","account":"b","password":"b"},
    {"role":"administrator","account":"lin","password":"a"}])",
                                      "administrator");
  ASSERT_TRUE(officers);
  ASSERT_EQ(officers->size(), 1U);
  EXPECT_EQ(officers->front().account, "lin");
}

TEST(RobotAccounts, NeedAListWithABidder) {
  for (const char* wrong :
       {"{}", "[]", "[1]", R"([{"role":"bidder"}])", R"([{"role":"bidder","account":"a"}])",
        R"([{"role":"bidder","account":"a","password":7}])",
        R"([{"role":"inspector","account":"a","password":"b"}])"}) {
    const auto bidders = read_accounts(wrong, "bidder");
    ASSERT_FALSE(bidders) << wrong;
    EXPECT_EQ(bidders.error().code, "robot.accounts_malformed") << wrong;
  }
  EXPECT_EQ(read_accounts("[", "bidder").error().code.substr(0, 5), "json.");
}

TEST(RobotAccounts, APasswordIsTheFirstLine) {
  EXPECT_EQ(read_password("abc def\nnot this\n").value(), "abc def");
  EXPECT_EQ(read_password("abc\r\n").value(), "abc");
  EXPECT_EQ(read_password("abc").value(), "abc");
  EXPECT_EQ(read_password("\nabc").error().code, "robot.password_missing");
}

}  // namespace
}  // namespace adit::app
