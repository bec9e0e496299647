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
