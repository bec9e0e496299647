// The programme of a year and its counters.
#include "domain/conformity/rules/programme.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;

RegisteredRight released(std::string entity, base::Date day) {
  RegisteredRight right = example::right_of(std::move(entity), "");
  right.released = day;
  return right;
}

TEST(Programme, IsThatOfTheYearInShanghai) {
  Given given;
  EXPECT_NE(programme_of(given.seen()), nullptr);
  given.when = example::at("2026-12-31T16:00:00.000Z");
  EXPECT_EQ(year_of(given.seen()), 2027);
  EXPECT_EQ(programme_of(given.seen()), nullptr);
  EXPECT_EQ(missing_programme(given.seen()), "annual_plan:2027");
}

// Two rights of 2026 in the whole register, one of them for gold; that of 2025 and a mine do not
// count.
TEST(Programme, CountsWhatAWholeRegisterReleased) {
  Given given;
  given.registry.rights = {
      released("A", base::date_of({2026, 1, 1})), released("B", base::date_of({2026, 12, 31})),
      released("C", base::date_of({2025, 12, 31})), released("D", base::date_of({2026, 2, 2}))};
  given.registry.rights[1].mineral = "铜";
  given.registry.rights[3].right = Right::mining;
  given.registry.annual_plan->limits = {{"released_exploration_rights", 9},
                                        {"released_exploration_rights:gold", 9},
                                        {"released_rights:gold", 9}};
  const auto counters = counters_of(given.seen(), *given.registry.annual_plan);
  ASSERT_EQ(counters.size(), 2u) << "the third counts mines";
  EXPECT_EQ(counters[0].released, 2);
  EXPECT_EQ(counters[1].released, 1);
}

TEST(Programme, LeavesThisLotsOwnRightOut) {
  Given given;
  given.registry.rights = {released("A", base::date_of({2026, 1, 1}))};
  given.registry.rights[0].lot = given.lot.id;
  given.registry.annual_plan->limits = {{"released_exploration_rights", 9}};
  EXPECT_EQ(counters_of(given.seen(), *given.registry.annual_plan)[0].released, 0);
}

TEST(Programme, TakesTheRegistersWordFirst) {
  Given given;
  given.registry.selection = true;
  given.registry.annual_plan->limits = {{"released_exploration_rights", 9}};
  EXPECT_FALSE(counters_of(given.seen(), *given.registry.annual_plan)[0].released);
  given.registry.counts = {{"released_exploration_rights:2026", 4}};
  EXPECT_EQ(counters_of(given.seen(), *given.registry.annual_plan)[0].released, 4);
}

}  // namespace
}  // namespace adit::domain::conformity
