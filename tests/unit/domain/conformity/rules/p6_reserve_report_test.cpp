// The reserve report: filed, with its evaluation, when the lot is offered.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

// X16: any mining lot without a filed reserve report fails, already as a lot.
TEST(P6ReserveReport, IsFiledBeforeTheLotIsOffered) {
  Given given = example::mine_in_order();
  given.stage = Stage::lot;
  EXPECT_EQ(given.verdict("P6"), pass);
  example::take_away(given, "reserve_report");
  EXPECT_EQ(given.verdict("P6"), fail);
  EXPECT_EQ(given.assess().verdict, Verdict::nonconforming);
}

TEST(P6ReserveReport, IsFiledByTheAuthority) {
  Given given = example::mine_in_order();
  example::document_of(given, "reserve_report")->issuer = "示例勘查院";
  EXPECT_EQ(given.verdict("P6"), fail);
  EXPECT_EQ(given.finding("P6").inputs.back().first, "documents_refused");
}

TEST(P6ReserveReport, HoldsTheEvaluation) {
  Given given = example::mine_in_order();
  given.lot.terms.flags.emplace_back("comprehensive_evaluation", false);
  EXPECT_EQ(given.verdict("P6"), fail);
  given.lot.terms.flags.back().second = true;
  EXPECT_EQ(given.verdict("P6"), pass);
}

TEST(P6ReserveReport, IsUndeterminedWithoutProvisions) {
  Given given = example::mine_in_order();
  given.provisions.reset();
  EXPECT_EQ(given.verdict("P6"), undetermined);
}

}  // namespace
}  // namespace adit::domain::conformity
