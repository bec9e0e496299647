// Foreign-funded firms among the bidders for exploration.
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

TEST(A10NationalTreatment, LetsForeignFundsIn) {
  EXPECT_EQ(with({"具有独立法人资格"}).verdict("A10"), pass);
  EXPECT_EQ(with({"外商投资企业不得参加"}).verdict("A10"), fail);
  EXPECT_EQ(with({"foreign"}).verdict("A10"), fail);
  EXPECT_EQ(with({"外商投资企业可以参加"}).verdict("A10"), undetermined);
}

TEST(A10NationalTreatment, GivesWayToARuleOfTheState) {
  Given given = with({"外商投资企业不得参加"});
  given.lot.docs = {example::document("foreign_investment_rule", "示例公司")};
  EXPECT_EQ(given.verdict("A10"), fail);
  given.lot.docs[0].issuer = "示例规划机关";
  EXPECT_EQ(given.verdict("A10"), justified);
}

TEST(A10NationalTreatment, SpeaksOfExploration) {
  Given given = with({"foreign"});
  given.lot.right = Right::mining;
  EXPECT_EQ(given.verdict("A10"), not_applicable);
  given = Given{};
  given.lot.terms.lists.clear();
  EXPECT_EQ(given.verdict("A10"), undetermined);
}

}  // namespace
}  // namespace adit::domain::conformity
