// Plans of the city and the county beside that of the province.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given under(const char* city, const char* county) {
  Given given;
  given.registry.lower_plans = {{{"市规划", "city", city}, {"县规划", "county", county}}};
  return given;
}

TEST(A5LowerPlans, ArePassedToo) {
  EXPECT_EQ(under("conforming", "conforming").verdict("A5"), pass);
  EXPECT_EQ(under("conforming", "nonconforming").verdict("A5"), fail);
  EXPECT_EQ(under("needs_justification", "conforming").verdict("A5"), needs_justification);
  EXPECT_EQ(under("nonconforming", "undetermined").verdict("A5"), fail) << "the worst decides";
}

TEST(A5LowerPlans, AreUndeterminedUntilBothAreLoaded) {
  Given given = under("conforming", "undetermined");
  EXPECT_EQ(given.finding("A5").missing, std::vector<std::string>{"plan:县规划"});
  given.registry.lower_plans->pop_back();
  EXPECT_EQ(given.finding("A5").missing, std::vector<std::string>{"plan:county"});
  given.registry.lower_plans.reset();
  EXPECT_EQ(given.finding("A5").missing, (std::vector<std::string>{"plan:city", "plan:county"}));
}

// What the county restricts goes on by an opinion of strict review; what it prohibits does not.
TEST(A5LowerPlans, ARestrictionIsArguedAProhibitionIsNot) {
  Given given = under("conforming", "needs_justification");
  given.lot.docs = {example::document("strict_review_opinion", "示例规划机关")};
  EXPECT_EQ(given.verdict("A5"), justified);
  given.lot.docs[0].issuer = "示例县某公司";
  EXPECT_EQ(given.verdict("A5"), needs_justification);
  given = under("conforming", "nonconforming");
  given.lot.docs = {example::document("strict_review_opinion", "示例规划机关")};
  EXPECT_EQ(given.verdict("A5"), fail);
}

// A lower plan that is content with a lot takes no finding of the province's plan away.
TEST(A5LowerPlans, RelaxNothing) {
  Given given = under("conforming", "conforming");
  given.registry.rights = {example::right_of("A", "SK-001")};
  EXPECT_EQ(given.assess().verdict, Verdict::nonconforming);
}

}  // namespace
}  // namespace adit::domain::conformity
