// The restoration deposit: paid in full, on an account of its own.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P3RestorationDeposit, IsPaidInFull) {
  Given given = example::mine_in_order();
  EXPECT_EQ(given.verdict("P3"), pass);
  example::set_figure(given, "restoration_deposited", example::quantity("0.0499", "yuan_100m"));
  EXPECT_EQ(given.verdict("P3"), fail) << "4.99 of 5 million yuan";
  given = example::mine_in_order();
  example::take_away(given, "restoration_deposit");
  EXPECT_EQ(given.verdict("P3"), fail);
}

TEST(P3RestorationDeposit, LiesOnAnEarmarkedAccount) {
  Given given = example::mine_in_order();
  given.lot.terms.flags = {{"restoration_account_earmarked", false}};
  EXPECT_EQ(given.verdict("P3"), fail);
  given.lot.terms.flags.clear();
  EXPECT_EQ(given.finding("P3").missing,
            std::vector<std::string>{"lot:terms.restoration_account_earmarked"});
}

TEST(P3RestorationDeposit, IsUndeterminedWithoutItsAmounts) {
  Given given = example::mine_in_order();
  given.lot.terms.figures.clear();
  EXPECT_EQ(given.finding("P3").missing,
            (std::vector<std::string>{"lot:terms.restoration_required",
                                      "lot:terms.restoration_deposited"}));
  given = example::mine_in_order();
  example::set_figure(given, "restoration_deposited", example::quantity("5", "percent"));
  EXPECT_EQ(given.verdict("P3"), undetermined) << "a share is no amount of money";
}

// By the plan it is due when the mine works; under the law of 2024, before the licence.
TEST(P3RestorationDeposit, FollowsTheLawOfItsDay) {
  Given given = example::mine_in_order();
  given.lot.docs.clear();
  EXPECT_EQ(given.verdict("P3"), fail);
  given.when = example::at("2025-06-30T23:59:59.999+08:00");
  EXPECT_EQ(given.verdict("P3"), info);
  given.when = example::at("2025-07-01T00:00:00.000+08:00");
  EXPECT_EQ(given.verdict("P3"), fail);
}

}  // namespace
}  // namespace adit::domain::conformity
