// Who goes first, and who overtakes.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given with_waiting(std::int64_t waiting) {
  Given given;
  example::count(given.registry, "priority_lots_waiting", waiting);
  return given;
}

TEST(B6ReleaseOrder, NobodyIsOvertaken) {
  EXPECT_EQ(with_waiting(0).verdict("B6"), pass);
  Given given = with_waiting(2);
  EXPECT_EQ(given.verdict("B6"), needs_justification);
  given.lot.docs = {example::document("annual_plan_adjustment", "示例规划机关")};
  EXPECT_EQ(given.verdict("B6"), justified);
}

TEST(B6ReleaseOrder, PriorityGoesFirst) {
  Given given = with_waiting(2);
  given.lot.touches.push_back(example::touch("鼓励勘查区", "GK-1", 5'000'000));
  EXPECT_EQ(given.verdict("B6"), info) << "in an encouraged area";
  given = with_waiting(2);
  given.lot.mineral = "铜";
  EXPECT_EQ(given.verdict("B6"), info) << "an encouraged mineral";
}

TEST(B6ReleaseOrder, IsUndeterminedWhereThatCannotBeTold) {
  Given given = with_waiting(2);
  given.provisions->controls.clear();
  std::erase(given.registry.layers_loaded, "encouraged_exploration_area");
  EXPECT_EQ(given.finding("B6").missing,
            (std::vector<std::string>{"layer:encouraged_exploration_area",
                                      "list:encouraged_exploration_minerals"}));
  given = Given{};
  given.registry.counts.clear();
  EXPECT_EQ(given.finding("B6").missing, std::vector<std::string>{"counts:priority_lots_waiting"});
}

}  // namespace
}  // namespace adit::domain::conformity
