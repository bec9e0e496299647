// The duty to explore and evaluate all minerals, in the terms.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(B14ComprehensiveExploration, IsInTheTerms) {
  Given given;
  EXPECT_EQ(given.verdict("B14"), pass);
  given.lot.terms.flags = {{"comprehensive_evaluation", false}};
  EXPECT_EQ(given.verdict("B14"), fail);
  given.lot.terms.flags.clear();
  given.lot.terms.lists.emplace_back("obligations", std::vector<std::string>{"土地复垦"});
  EXPECT_EQ(given.verdict("B14"), fail);
  given.lot.terms.lists.back().second.emplace_back("综合勘查综合评价");
  EXPECT_EQ(given.verdict("B14"), pass);
}

TEST(B14ComprehensiveExploration, IsUndeterminedWhereNobodySaysTheTerms) {
  Given given;
  given.lot.terms = {};
  EXPECT_EQ(given.finding("B14").missing,
            std::vector<std::string>{"lot:terms.comprehensive_evaluation"});
  given.lot.right = Right::mining;
  EXPECT_EQ(given.verdict("B14"), not_applicable);
}

}  // namespace
}  // namespace adit::domain::conformity
