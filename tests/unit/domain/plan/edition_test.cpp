// The checks on an edition that no schema can make.
#include "domain/plan/edition.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::plan {
namespace {

using conformity::example::edition;
using conformity::example::square;

std::string refusal_of(const Edition& changed) {
  const auto checked = check(changed);
  return checked ? "" : checked.error().code;
}

TEST(Edition, TheExampleIsAccepted) {
  EXPECT_EQ(refusal_of(edition()), "");
}

TEST(Edition, IsEffectiveFromItsFirstToItsLastDay) {
  const Edition plan = edition();
  EXPECT_FALSE(effective(plan, base::date_of({2025, 12, 31})));
  EXPECT_TRUE(effective(plan, base::date_of({2026, 1, 1})));
  EXPECT_TRUE(effective(plan, base::date_of({2030, 12, 31})));
  EXPECT_FALSE(effective(plan, base::date_of({2031, 1, 1})));
}

TEST(Edition, FindsBlocksClausesAndMissingParts) {
  Edition plan = edition();
  EXPECT_EQ(find_block(plan, "SK-002")->name.zh, "示例区块 乙");
  EXPECT_EQ(find_block(plan, "SK-009"), nullptr);
  EXPECT_EQ(find_clause(plan, "B1")->line, 636);
  EXPECT_EQ(find_clause(plan, "Z9"), nullptr);
  EXPECT_EQ(find_missing(plan, "blocks"), nullptr);
  plan.blocks.reset();
  plan.missing = {{"blocks", "附表2", {"缺", "gone"}, 749}};
  EXPECT_EQ(find_block(plan, "SK-001"), nullptr);
  EXPECT_EQ(find_missing(plan, "blocks")->annex, "附表2");
}

TEST(Edition, OnlyTheApprovingAuthorityActsForBoth) {
  const Edition plan = edition();
  EXPECT_TRUE(may_act(plan, "示例审批机关", AuthorityRole::approving));
  EXPECT_TRUE(may_act(plan, "省政府", AuthorityRole::planning));
  EXPECT_TRUE(may_act(plan, "Example planner", AuthorityRole::planning));
  EXPECT_FALSE(may_act(plan, "示例规划机关", AuthorityRole::approving));
  EXPECT_FALSE(may_act(plan, "示例公司", AuthorityRole::planning));
}

TEST(Edition, RefusesWhatCannotBe) {
  Edition plan = edition();
  plan.effective_to = plan.effective_from + -1;
  EXPECT_EQ(refusal_of(plan), "plan.dates");
  plan = edition();
  plan.authorities.erase(plan.authorities.begin());
  EXPECT_EQ(refusal_of(plan), "plan.authority_missing");
  plan = edition();
  plan.clauses.push_back(plan.clauses.front());
  EXPECT_EQ(refusal_of(plan), "plan.id_twice");
  plan = edition();
  plan.blocks->at(1).id = "SK-001";
  EXPECT_EQ(refusal_of(plan), "plan.id_twice");
  plan = edition();
  plan.blocks->at(1).mineral = "unobtainium";
  EXPECT_EQ(refusal_of(plan), "plan.mineral_unknown");
  plan = edition();
  plan.blocks->at(1).rings = {square(4'000'000, 0)};
  EXPECT_EQ(refusal_of(plan), "plan.blocks_overlap");
  plan = edition();
  plan.blocks->at(1).rings.front().pop_back();
  EXPECT_EQ(refusal_of(plan), "plan.ring");
}

TEST(Edition, AZoneHasWhatItsLayerSpeaksOf) {
  Edition plan = edition();
  plan.zones[0].mine.clear();
  EXPECT_EQ(refusal_of(plan), "plan.zone_incomplete");
  plan = edition();
  plan.zones[1].stage.reset();
  EXPECT_EQ(refusal_of(plan), "plan.zone_incomplete");
  plan = edition();
  plan.zones[1].minerals = {"unobtainium"};
  EXPECT_EQ(refusal_of(plan), "plan.mineral_unknown");
  plan = edition();
  plan.zones[1].id = plan.zones[0].id;
  EXPECT_EQ(refusal_of(plan), "plan.id_twice");
  plan = edition();
  plan.zones[0].rings.front().pop_back();
  EXPECT_EQ(refusal_of(plan), "plan.ring");
  plan = edition();
  plan.shortages[0].minerals = {"unobtainium"};
  EXPECT_EQ(refusal_of(plan), "plan.mineral_unknown");
}

TEST(Edition, ContraryZonesDoNotShareGround) {
  Edition plan = edition();
  plan.zones.push_back(conformity::example::zone("encouraged_zone", "SG-1"));
  EXPECT_EQ(refusal_of(plan), "");
  plan.zones.push_back(conformity::example::zone("prohibited_zone", "SJ-1"));
  EXPECT_EQ(refusal_of(plan), "plan.zones_overlap");
}

TEST(Edition, FindsZonesByLayerAndScarceMinerals) {
  const Edition plan = edition();
  EXPECT_EQ(find_zone(plan, "replacement_area", "ZJ-1")->mine, "示例矿山企业");
  EXPECT_EQ(find_zone(plan, "prior_work", "ZJ-1"), nullptr);
  EXPECT_EQ(layers_of_zones(plan), (std::vector<std::string>{"replacement_area", "prior_work"}));
  EXPECT_TRUE(scarce(plan, "copper"));
  EXPECT_FALSE(scarce(plan, "gold"));
}

TEST(Edition, ExamplesSaySo) {
  Edition plan = edition();
  plan.synthetic = false;
  EXPECT_EQ(refusal_of(plan), "plan.not_labelled") << "title says 示例";
  plan.title.zh = "规划";
  EXPECT_EQ(refusal_of(plan), "plan.not_labelled") << "a real plan with an example block";
  plan = edition();
  plan.blocks->at(0).name.zh = "区块 甲";
  EXPECT_EQ(refusal_of(plan), "plan.not_labelled");
  plan = edition();
  plan.zones[0].name.zh = "接替资源勘查区";
  EXPECT_EQ(refusal_of(plan), "plan.not_labelled");
  plan = edition();
  plan.farmland->push_back({"SG-001", {"耕地", "farmland"}, 1, true, {square(0, 0)}});
  EXPECT_EQ(refusal_of(plan), "plan.not_labelled");
}

}  // namespace
}  // namespace adit::domain::plan
