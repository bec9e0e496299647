// Around a mine: its agreement, its own applications, and areas whose mine nobody knows.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given around_the_mine() {
  Given given;
  given.lot.touches.push_back(example::touch("replacement_area", "ZJ-1", 1'000'000));
  return given;
}

TEST(WithTheMine, AnAgreementOfItsEnterpriseJustifies) {
  Given given = around_the_mine();
  EXPECT_EQ(given.verdict("B11"), fail);
  for (const char* type : {"cooperation_agreement", "合作协议"}) {
    given.lot.docs = {example::document(type, "示例矿山企业")};
    EXPECT_EQ(given.verdict("B11"), justified) << type;
  }
  const LotDocument good = given.lot.docs[0];
  for (const char* issuer : {"示例另一矿山企业", "示例审批机关"}) {
    given.lot.docs[0].issuer = issuer;
    EXPECT_EQ(given.verdict("B11"), fail) << issuer;
  }
  given.lot.docs = {good};
  given.lot.docs[0].lot = "L-2";
  EXPECT_EQ(given.verdict("B11"), fail);
  given.lot.docs = {good};
  given.lot.docs[0].date = base::date_of({2026, 11, 24});
  EXPECT_EQ(given.verdict("B11"), fail) << "dated after the decision";
  given.lot.docs = {good};
  given.lot.docs[0].type = "planning_argument";
  EXPECT_EQ(given.verdict("B11"), fail) << "another kind of document";
}

TEST(WithTheMine, ToleratesDrawingNoise) {
  Given given = around_the_mine();
  given.lot.touches[1].overlap_m2 = 20'000;
  EXPECT_EQ(given.verdict("B11"), pass);
  given.lot.touches[1].overlap_m2 = 20'001;
  EXPECT_EQ(given.verdict("B11"), fail);
}

TEST(WithTheMine, ItsOwnEnterpriseNeedsNoAgreement) {
  Given given = around_the_mine();
  given.lot.applicant = "示例矿山企业";
  EXPECT_EQ(given.verdict("B11"), not_applicable);
  given.lot.applicant = "company-b";
  EXPECT_EQ(given.verdict("B11"), fail);
  given.lot.applicant_control_group = "示例矿山企业";
  EXPECT_EQ(given.verdict("B11"), not_applicable) << "a company that it controls";
  given.registry.mines = {{"ZJ-1", "示例矿山企业", "group-1"}};
  given.lot.applicant_control_group = "group-1";
  EXPECT_EQ(given.verdict("B11"), not_applicable) << "a company of its group";
  given.lot.applicant_control_group = "group-2";
  EXPECT_EQ(given.verdict("B11"), fail);
}

TEST(WithTheMine, TheRegisterMayNameTheEnterprise) {
  Given given = around_the_mine();
  given.lot.touches[1].id = "ZJ-9";
  EXPECT_EQ(given.verdict("B11"), undetermined);
  EXPECT_EQ(given.finding("B11").missing, std::vector<std::string>{"replacement_area:ZJ-9:mine"});
  given.registry.mines = {{"ZJ-9", "company-m", ""}};
  EXPECT_EQ(given.verdict("B11"), fail);
  given.lot.docs = {example::document("合作协议", "company-m")};
  EXPECT_EQ(given.verdict("B11"), justified);
}

TEST(WithTheMine, EachAreaNeedsItsOwnAgreement) {
  Given given = around_the_mine();
  given.lot.touches.push_back(example::touch("replacement_area", "ZJ-2", 1'000'000));
  given.registry.mines = {{"ZJ-2", "company-m", ""}};
  given.lot.docs = {example::document("合作协议", "示例矿山企业")};
  EXPECT_EQ(given.verdict("B11"), fail);
  given.lot.docs.push_back(example::document("合作协议", "company-m"));
  EXPECT_EQ(given.verdict("B11"), justified);
  given.lot.docs.pop_back();
  given.lot.applicant = "company-m";
  EXPECT_EQ(given.verdict("B11"), justified) << "its own area and one by agreement";
}

TEST(WithTheMine, IsAskedOfEveryEventOfExploration) {
  for (const LotEvent event : {LotEvent::establish, LotEvent::extend, LotEvent::change}) {
    Given given = around_the_mine();
    given.lot.event = event;
    EXPECT_EQ(given.verdict("B11"), fail);
  }
  EXPECT_EQ((Given{.lot = example::mining("金")}.verdict("B11")), not_applicable);
}

TEST(WithTheMine, NeedsTheLayer) {
  Given given = around_the_mine();
  given.registry.layers_loaded = {"planned_block"};
  EXPECT_EQ(given.finding("B11").missing, std::vector<std::string>{"layer:replacement_area"});
}

}  // namespace
}  // namespace adit::domain::conformity
