// Each way in which an earlier review does not stand.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given reviewed() {
  Given given;
  given.lot.version = 3;
  given.lot.review = example::review();
  return given;
}

std::vector<std::string> faults_of(const Given& given) {
  const Finding finding = given.finding("A1");
  EXPECT_EQ(finding.verdict, fail);
  for (const auto& [name, value] : finding.inputs) {
    if (name == "faults") return std::get<std::vector<std::string>>(value);
  }
  return {};
}

using Faults = std::vector<std::string>;

TEST(ReviewFirst, AReviewByAnotherPersonStands) {
  EXPECT_EQ(reviewed().verdict("A1"), pass);
}

TEST(ReviewFirst, TheDrafterCannotReview) {
  Given given = reviewed();
  given.lot.review->reviewer = "person-1";
  EXPECT_EQ(faults_of(given), Faults{"reviewer"});
}

TEST(ReviewFirst, TheReviewIsOfThisVersionAndPlan) {
  Given given = reviewed();
  given.lot.version = 4;
  EXPECT_EQ(faults_of(given), Faults{"lot_version"});
  given = reviewed();
  given.lot.review->plan = "another-plan";
  EXPECT_EQ(faults_of(given), Faults{"plan"});
}

TEST(ReviewFirst, TheRegisterIsTheSameUntilTheAnnouncement) {
  Given given = reviewed();
  given.registry.digest = base::sha256("changed since");
  EXPECT_EQ(faults_of(given), Faults{"registry"});
  given.stage = Stage::open;
  EXPECT_EQ(given.verdict("A1"), pass) << "from then on the other rules look at the register";
  given.lot.review->registry_digest = "no digest";
  EXPECT_EQ(faults_of(given), Faults{"registry"});
}

TEST(ReviewFirst, TheReviewHasAReportAndADateNotAfterTheDecision) {
  Given given = reviewed();
  given.lot.review->report_digest.clear();
  EXPECT_EQ(faults_of(given), Faults{"report"});
  given = reviewed();
  given.lot.review->reviewed_at = given.when;
  EXPECT_EQ(given.verdict("A1"), pass);
  given.lot.review->reviewed_at = given.when + 1;
  EXPECT_EQ(faults_of(given), Faults{"date"});
}

TEST(ReviewFirst, AnApprovedReviewStandsThoughTheRegisterMovesOn) {
  Given given = reviewed();
  given.lot.review->approved_at = given.lot.review->reviewed_at;
  given.registry.digest = base::sha256("changed since");
  EXPECT_EQ(given.verdict("A1"), pass);
  given.lot.review->approved_at = given.lot.review->reviewed_at - 1;
  EXPECT_EQ(faults_of(given), Faults{"date"}) << "approved before it was made";
  given.lot.review->approved_at = given.when + 1;
  EXPECT_EQ(faults_of(given), Faults{"date"}) << "approved after this decision";
}

TEST(ReviewFirst, NamesEveryFault) {
  Given given = reviewed();
  given.lot.review->reviewer = "person-1";
  given.lot.review->plan = "another-plan";
  EXPECT_EQ(faults_of(given), (Faults{"reviewer", "plan"}));
}

TEST(ReviewFirst, HoldsForExtensionsAndChanges) {
  for (const LotEvent event : {LotEvent::extend, LotEvent::change}) {
    Given given = reviewed();
    given.lot.event = event;
    given.lot.review->reviewer = "person-1";
    EXPECT_EQ(given.verdict("A1"), fail);
  }
}

}  // namespace
}  // namespace adit::domain::conformity
