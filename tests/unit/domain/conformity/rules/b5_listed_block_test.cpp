// A block that a lot is drawn in stands in the plan's own list.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(ListedBlock, IsOneOfThePlan) {
  Given given;
  EXPECT_EQ(given.verdict("B5"), pass);
  given.lot.touches.push_back(example::touch("勘查规划区块", "SK-002", 1'000'000));
  EXPECT_EQ(given.verdict("B5"), pass);
  given.lot.touches[1].id = "SK-999";
  EXPECT_EQ(given.verdict("B5"), fail);
  EXPECT_NE(given.finding("B5").explain.en.find("SK-999"), std::string::npos);
  given.lot.touches[1].overlap_m2 = 18'000;
  EXPECT_EQ(given.verdict("B5"), pass) << "within the tolerance it is not touched";
  given.lot.touches[1] = {"planned_block", "SK-999", 20'001, 40'000'000, 18'000};
  EXPECT_EQ(given.verdict("B5"), fail) << "a square metre above it";
}

TEST(ListedBlock, IsAskedOfEveryEvent) {
  Given given;
  given.lot.touches[0].id = "SK-999";
  for (const LotEvent event : {LotEvent::establish, LotEvent::extend, LotEvent::change}) {
    given.lot.event = event;
    EXPECT_EQ(given.verdict("B5"), fail);
  }
}

TEST(ListedBlock, DoesNotConcernLotsOutsideOrMining) {
  Given given;
  given.lot.touches.clear();
  EXPECT_EQ(given.verdict("B5"), not_applicable);
  EXPECT_EQ((Given{.lot = example::mining("金")}.verdict("B5")), not_applicable);
}

TEST(ListedBlock, IsUndeterminedWithoutTheAnnex) {
  Given given;
  given.edition.blocks.reset();
  given.edition.missing = {{"blocks", "附表2", {"缺", "gone"}, 749}};
  EXPECT_EQ(given.finding("B5").missing, std::vector<std::string>{"plan:附表2"});
  EXPECT_EQ(given.verdict("B5"), undetermined);
}

}  // namespace
}  // namespace adit::domain::conformity
