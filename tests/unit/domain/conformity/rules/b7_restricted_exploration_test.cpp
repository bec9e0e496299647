// Minerals of restricted exploration, by a list that must be loaded.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(B7RestrictedExploration, IsUnderStrictControl) {
  Given given;
  EXPECT_EQ(given.verdict("B7"), pass);
  given.lot.co_minerals = {"钼矿"};
  EXPECT_EQ(given.verdict("B7"), needs_justification);
  given.lot.docs = {example::document("strict_review_opinion", "示例公司")};
  EXPECT_EQ(given.verdict("B7"), needs_justification);
  given.lot.docs[0].issuer = "示例规划机关";
  EXPECT_EQ(given.verdict("B7"), justified);
}

TEST(B7RestrictedExploration, IsUndeterminedUntilTheListIsLoaded) {
  Given given;
  given.lot.mineral = "未知矿";
  EXPECT_EQ(given.finding("B7").missing, std::vector<std::string>{"mineral:未知矿"});
  given.provisions->controls.clear();
  EXPECT_EQ(given.finding("B7").missing,
            std::vector<std::string>{"list:restricted_exploration_minerals"});
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("B7"), not_applicable);
}

}  // namespace
}  // namespace adit::domain::conformity
