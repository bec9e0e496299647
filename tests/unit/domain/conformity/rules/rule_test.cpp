// Documents of justification and lists for people.
#include "domain/conformity/rules/rule.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

TEST(Rule, ListsReadInBothLanguages) {
  EXPECT_EQ(joined({"a", "b", "c"}).zh, "a、b、c");
  EXPECT_EQ(joined({"a", "b", "c"}).en, "a, b, c");
  EXPECT_EQ(joined({}).zh, "");
}

TEST(Rule, TakesTheFirstGoodDocumentAndTellsWhyOthersAreNone) {
  example::Given given;
  given.lot.docs = {example::document("规划论证", "示例公司"),
                    example::document("plans", "示例规划机关"),
                    example::document("规划论证", "示例规划机关")};
  const Case seen{given.lot, given.registry, given.edition, given.when, given.stage, {}};
  const auto role = plan::AuthorityRole::planning;
  const Justification found = find_justification(seen, "planning_argument", role);
  ASSERT_TRUE(found.accepted.has_value());
  EXPECT_EQ(found.accepted->issuer, "示例规划机关");
  ASSERT_EQ(found.refused.size(), 1u);
  EXPECT_EQ(std::get<std::string>(found.refused[0][1].second), "issuer");
}

}  // namespace
}  // namespace adit::domain::conformity
