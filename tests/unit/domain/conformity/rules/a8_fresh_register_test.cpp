// How old a snapshot of the register may be, to the millisecond.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given aged(std::int64_t ms, Stage stage) {
  Given given;
  given.registry.taken_at = given.when - ms;
  given.stage = stage;
  return given;
}

TEST(A8FreshRegister, IsADayOldAtMostForAReview) {
  EXPECT_EQ(aged(0, Stage::lot).verdict("A8"), pass);
  EXPECT_EQ(aged(86'400'000, Stage::lot).verdict("A8"), pass);
  EXPECT_EQ(aged(86'400'001, Stage::lot).verdict("A8"), undetermined);
  EXPECT_EQ(aged(86'400'000, Stage::licence).verdict("A8"), pass);
}

TEST(A8FreshRegister, IsLiveAtTheOpeningAndTheAward) {
  for (const Stage stage : {Stage::open, Stage::award}) {
    EXPECT_EQ(aged(300'000, stage).verdict("A8"), pass);
    EXPECT_EQ(aged(300'001, stage).verdict("A8"), undetermined);
  }
}

TEST(A8FreshRegister, IsNotOfLaterThanTheDecision) {
  EXPECT_EQ(aged(-1, Stage::lot).finding("A8").missing,
            std::vector<std::string>{"registry:current"});
}

}  // namespace
}  // namespace adit::domain::conformity
