// Conditions of entry, read for whom they leave out.
#include "domain/conformity/rules/conditions.hpp"

#include <gtest/gtest.h>

namespace adit::domain::conformity {
namespace {

using enum Ground;

TEST(Conditions, LeaveOutByWordsOrByCode) {
  const Conditions read = read_conditions(
      {"仅限本地企业", "region:22", "regional office", "具有独立法人资格"}, {region});
  EXPECT_EQ(read.excluding, (std::vector<std::string>{"仅限本地企业", "region:22"}));
  EXPECT_TRUE(read.unclear.empty());
}

TEST(Conditions, LeaveOutInManyWords) {
  const std::vector<std::string> stated{"限吉林省内企业参加", "须为长春市企业", "注册地须在本省",
                                        "须使用甲牌钻机"};
  EXPECT_EQ(read_conditions(stated, {region, ownership, product}).excluding, stated);
  const Conditions fair = read_conditions(
      {"须为有限公司", "须承担治理区内的恢复义务", "保证金须在省内账户", "经挂牌取得"},
      {region, ownership, product});
  EXPECT_TRUE(fair.excluding.empty());
  EXPECT_TRUE(fair.unclear.empty());
}

TEST(Conditions, ThatNameAGroundAloneAreUnclear) {
  const Conditions read = read_conditions({"外资、国有企业均可参加"}, {ownership, foreign});
  EXPECT_TRUE(read.excluding.empty());
  EXPECT_EQ(read.unclear, std::vector<std::string>{"condition:外资、国有企业均可参加"});
}

TEST(Conditions, ThatPromiseNotToRestrictLeaveNobodyOut) {
  const Conditions read = read_conditions({"不得限制外省企业参加"}, {region});
  EXPECT_TRUE(read.excluding.empty());
  EXPECT_EQ(read.unclear.size(), 1u);
}

TEST(Conditions, AreReadForTheGroundsThatAreAsked) {
  const Conditions read = read_conditions({"外商不得参加", "须用某专利"}, {product});
  EXPECT_EQ(read.excluding, std::vector<std::string>{"须用某专利"});
}

}  // namespace
}  // namespace adit::domain::conformity
