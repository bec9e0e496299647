// Methods that are being phased out, by the list of the State.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P13Methods, AreNotPhasedOut) {
  Given given = example::mine_in_order();
  EXPECT_EQ(given.verdict("P13"), pass);
  given.lot.methods->push_back("土法炼金");
  EXPECT_EQ(given.verdict("P13"), fail);
  EXPECT_NE(given.finding("P13").explain.zh.find("土法炼金"), std::string::npos);
  given = example::mine_in_order();
  given.lot.methods->push_back("全部采用土法炼金工艺");
  EXPECT_EQ(given.verdict("P13"), fail) << "a method counts by what its name contains";
  given = example::mine_in_order();
  example::take_away(given, "methods_statement");
  EXPECT_EQ(given.verdict("P13"), fail);
}

TEST(P13Methods, AreUndeterminedWithoutTheListOrTheMethods) {
  Given given = example::mine_in_order();
  given.provisions->controls.clear();
  given.lot.methods.reset();
  EXPECT_EQ(given.finding("P13").missing,
            (std::vector<std::string>{"list:methods_phased_out", "lot:methods"}));
}

TEST(P13Methods, AreAnObligationBeforeTheLicence) {
  Given given = example::mine_in_order();
  given.provisions->controls.clear();
  given.stage = Stage::lot;
  EXPECT_EQ(given.verdict("P13"), info);
}

}  // namespace
}  // namespace adit::domain::conformity
