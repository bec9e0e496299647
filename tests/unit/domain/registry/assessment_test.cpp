// What an extension may say of a right, and what makes a change.
#include "domain/registry/assessment.hpp"

#include <gtest/gtest.h>

namespace adit::domain::registry {
namespace {

using conformity::LotEvent;
using Members = std::vector<std::pair<std::string_view, std::string>>;

Record made(Members members) {
  Record record;
  record.id = "R-1";
  record.members = std::move(members);
  return record;
}

Record mine() {
  return made({{"right", "mining"},
               {"holder", "E1"},
               {"mineral", "金"},
               {"co_minerals", "银；铜"},
               {"capacity", "30 10kt_ore_per_year"},
               {"state", "live"}});
}

Record exploration() {
  return made({{"right", "exploration"},
               {"holder", "E1"},
               {"mineral", "gold"},
               {"stage", "普查"},
               {"state", "live"}});
}

const plan::MineralTable& minerals() {
  using enum plan::MiningControl;
  const auto metal = plan::MineralGroup::metal;
  static const auto table =
      plan::MineralTable::of({{"gold", "金", "gold", metal, open, {"金矿"}},
                              {"silver", "银", "silver", metal, open, {}},
                              {"copper", "铜", "copper", metal, open, {"铜矿"}}});
  return *table;
}

// The changes, joined; or the refusal with its place.
std::string told(const Record& record, const Wish& wish, bool outlined = true) {
  const auto changes = changes_of(record, wish, minerals(), outlined);
  if (!changes) return changes.error().code + changes.error().pointer;
  std::string out;
  for (const auto& change : *changes) out += (out.empty() ? "" : " ") + change;
  return out;
}

Wish change() {
  return {.event = LotEvent::change};
}

plan::Quantity ore(std::string_view amount) {
  return plan::quantity_of(amount, "10kt_ore_per_year").value();
}

TEST(RightAssessment, AnExtensionChangesNothing) {
  EXPECT_EQ(told(mine(), {}), "");
  EXPECT_EQ(told(mine(), {.holder = "E1"}), "");
  EXPECT_EQ(told(mine(), {.mineral = "金矿"}), "") << "another name of the same mineral";
  EXPECT_EQ(told(mine(), {.co_minerals = {{"铜矿", "silver"}}}), "");
  EXPECT_EQ(told(mine(), {.capacity = ore("30")}), "");
  EXPECT_EQ(told(exploration(), {.stage = "general_survey"}), "");
  EXPECT_EQ(told(mine(), {.holder = "E2"}), "assessment.extension_changes/holder");
  EXPECT_EQ(told(mine(), {.mineral = "铜"}), "assessment.extension_changes/mineral");
  EXPECT_EQ(told(mine(), {.co_minerals = {{"银"}}}), "assessment.extension_changes/co_minerals");
  EXPECT_EQ(told(mine(), {.capacity = ore("31")}), "assessment.extension_changes/capacity");
  EXPECT_EQ(told(exploration(), {.stage = "详查"}), "assessment.extension_changes/stage");
  EXPECT_EQ(told(mine(), {.elevations = Elevations{2, 1}}),
            "assessment.extension_changes/elevations");
  EXPECT_EQ(told(mine(), {.ground = true}), "assessment.extension_changes/rings");
}

TEST(RightAssessment, WhatTheRegisterDoesNotSayMayBeToldWithAnExtension) {
  auto bare = made({{"right", "mining"}, {"holder", "E1"}, {"mineral", "gold"}});
  bare.members.emplace_back("state", "live");
  EXPECT_EQ(told(bare, {.capacity = ore("30"), .methods = {{"浮选"}}}), "");
  EXPECT_EQ(told(bare, {.co_minerals = {{"银"}}}), "");
  EXPECT_EQ(told(bare, {.ground = true}, false), "");
  EXPECT_EQ(told(bare, {}, false), "assessment.no_ground/rings");
}

TEST(RightAssessment, AChangeNamesWhatDiffersInOneOrder) {
  auto all = change();
  all.ground = true;
  all.elevations = Elevations{2, 1};
  all.methods = {{"浮选"}};
  all.capacity = ore("60");
  all.co_minerals = std::vector<std::string>{};
  all.mineral = "铜";
  all.holder = "E2";
  EXPECT_EQ(told(mine(), all), "holder mineral co_minerals capacity methods elevations ground");
  auto same = change();
  same.holder = "E1";
  same.mineral = "gold";
  EXPECT_EQ(told(mine(), same), "assessment.changes_nothing/event");
  EXPECT_EQ(told(mine(), change()), "assessment.changes_nothing/event");
  auto further = change();
  further.stage = "详查";
  EXPECT_EQ(told(exploration(), further), "stage");
}

TEST(RightAssessment, StagesAreOfExplorationAndCapacitiesOfMining) {
  auto wish = change();
  wish.stage = "详查";
  EXPECT_EQ(told(mine(), wish), "assessment.not_of_right/stage");
  EXPECT_EQ(told(exploration(), {.capacity = ore("30")}), "assessment.not_of_right/capacity");
  EXPECT_EQ(told(exploration(), {.methods = {{"浮选"}}}), "assessment.not_of_right/methods");
}

TEST(RightAssessment, WhatHasEndedIsNotExtended) {
  for (const char* state : {"expired", "cancelled", "lapsed"}) {
    auto ended = mine();
    ended.members.back().second = state;
    EXPECT_EQ(told(ended, {}), "assessment.right_ended") << state;
  }
}

TEST(RightAssessment, ReadsCapacitiesAsPeopleWriteThem) {
  const auto thirty = ore("30");
  EXPECT_EQ(capacity_on_record("30 10kt_ore_per_year"), thirty);
  EXPECT_EQ(capacity_on_record(" 30万吨矿石/年 "), thirty);
  EXPECT_EQ(capacity_on_record("30.0 ore_10kt_a"), thirty);
  for (const char* text : {"", "30", "thirty", "三十万吨", "30 barrels", "=30 ore_10kt_a"}) {
    EXPECT_FALSE(capacity_on_record(text)) << text;
  }
}

TEST(RightAssessment, ReadsListsAsTheRegisterKeepsThem) {
  const std::vector<std::string> three{"银", "copper", "铅"};
  EXPECT_EQ(items_on_record("银; copper，铅"), three);
  EXPECT_EQ(items_on_record("、银、copper、、铅；"), three);
  EXPECT_TRUE(items_on_record(" ").empty());
}

}  // namespace
}  // namespace adit::domain::registry
