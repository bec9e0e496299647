// The environmental impact: before the licence by the plan, before construction today.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P7EnvironmentalAssessment, IsDueBeforeTheLicenceByThePlan) {
  Given given = example::mine_in_order();
  given.when = example::at("2013-05-06T09:00:00.000+08:00");
  for (LotDocument& doc : given.lot.docs) doc.date = base::date_of({2013, 5, 1});
  EXPECT_EQ(given.verdict("P7"), pass);
  example::take_away(given, "environmental_assessment");
  EXPECT_EQ(given.verdict("P7"), fail);
}

TEST(P7EnvironmentalAssessment, IsDueBeforeConstructionToday) {
  Given given = example::mine_in_order();
  given.lot.docs.clear();
  EXPECT_EQ(given.verdict("P7"), info);
  given.provisions.reset();
  EXPECT_EQ(given.verdict("P7"), undetermined);
}

}  // namespace
}  // namespace adit::domain::conformity
