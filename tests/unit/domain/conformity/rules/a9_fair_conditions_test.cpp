// Conditions of entry that leave nobody out unfairly.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given with(std::vector<std::string> conditions) {
  Given given;
  given.lot.terms.lists = {{"conditions", std::move(conditions)}};
  return given;
}

TEST(A9FairConditions, AreStated) {
  EXPECT_EQ(with({"具有独立法人资格"}).verdict("A9"), pass);
  EXPECT_EQ(with({}).verdict("A9"), fail);
  Given given;
  given.lot.terms.lists.clear();
  EXPECT_EQ(given.finding("A9").missing, std::vector<std::string>{"lot:terms.conditions"});
}

TEST(A9FairConditions, LeaveNobodyOut) {
  for (const char* condition : {"仅限本省企业参加", "竞买人须为国有企业", "不接受外省企业",
                                "必须使用某品牌设备", "region", "ownership:state"}) {
    EXPECT_EQ(with({"具有独立法人资格", condition}).verdict("A9"), fail) << condition;
  }
  EXPECT_NE(with({"仅限本省企业参加"}).finding("A9").explain.zh.find("仅限本省"),
            std::string::npos);
}

TEST(A9FairConditions, AreReadByAPersonWhereTheyAreUnclear) {
  EXPECT_EQ(with({"国有、民营企业均可参加"}).verdict("A9"), undetermined);
  EXPECT_EQ(with({"外商投资企业不得参加"}).verdict("A9"), pass) << "that is for A10";
}

TEST(A9FairConditions, AreThoseOfASale) {
  Given given = with({});
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("A9"), not_applicable);
  given = with({"仅限本省企业参加"});
  given.lot.right = Right::mining;
  EXPECT_EQ(given.verdict("A9"), fail);
}

}  // namespace
}  // namespace adit::domain::conformity
