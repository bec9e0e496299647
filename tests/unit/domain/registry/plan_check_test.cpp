// Minerals of programmes and lower plans under the plans of the province.
#include "domain/registry/plan_check.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.hpp"

namespace adit::domain::registry {
namespace {

using Members = std::vector<std::pair<std::string_view, std::string>>;
using Refusals = std::vector<base::Refusal>;

// Gold is open, clay is restricted, peat may not be mined; from 2026 to 2030.
plan::Edition edition(std::string id = "示例-规划") {
  plan::Edition made;
  made.id = std::move(id);
  made.effective_from = base::date_of({2026, 1, 1});
  made.effective_to = base::date_of({2030, 12, 31});
  plan::Mineral gold;
  gold.id = "gold";
  gold.zh = "金";
  gold.en = "gold";
  plan::Mineral peat;
  peat.id = "peat";
  peat.zh = "泥炭";
  peat.en = "peat";
  peat.control = plan::MiningControl::prohibited;
  plan::Mineral clay;
  clay.id = "brick_clay";
  clay.zh = "砖瓦粘土";
  clay.en = "brick clay";
  clay.control = plan::MiningControl::restricted;
  made.minerals = plan::MineralTable::of({gold, peat, clay}).value();
  return made;
}

Record made(Kind kind, Members members) {
  Record record;
  record.kind = kind;
  record.id = "P-1";
  record.line = 7;
  record.members = std::move(members);
  return record;
}

Record lower_plan(Members lists, std::string from = "2026-01-01", std::string to = "2030-12-31") {
  lists.emplace_back("valid_from", std::move(from));
  lists.emplace_back("valid_to", std::move(to));
  return made(Kind::lower_plan, std::move(lists));
}

Refusals problems(const Record& record) {
  const plan::Edition one = edition();
  return problems_with_plans({record}, {&one});
}

std::string code(const Record& record) {
  const auto found = problems(record);
  return found.empty() ? "" : found.front().code;
}

TEST(RegistryPlanCheck, ALowerPlanMayBeStricterAndNeverLaxer) {
  EXPECT_EQ(
      problems(lower_plan({{"opens", "金; 泥炭"}})),
      (Refusals{{"registry.laxer",
                 {{"line", 7}, {"plan", "P-1"}, {"mineral", "泥炭"}, {"edition", "示例-规划"}},
                 "L1229"}}));
  EXPECT_EQ(code(lower_plan({{"opens", "mining:peat"}})), "registry.laxer");
  EXPECT_EQ(code(lower_plan({{"opens", "砖瓦粘土"}})), "registry.laxer")
      << "restricted is not open";
  EXPECT_EQ(code(lower_plan({{"opens", "exploration:peat"}})), "") << "mining is prohibited";
  EXPECT_EQ(code(lower_plan({{"prohibits", "gold; peat"}, {"opens", ""}})), "");
  EXPECT_EQ(code(lower_plan({{"restricts", "peat"}})), "") << "which the prohibition outdoes";
}

TEST(RegistryPlanCheck, OnlyAnEditionOfItsTimeMeasuresIt) {
  const Members opens{{"opens", "peat"}};
  EXPECT_EQ(code(lower_plan(opens, "2021-01-01", "2025-12-31")), "");
  EXPECT_EQ(code(lower_plan(opens, "2021-01-01", "2026-01-01")), "registry.laxer");
  EXPECT_EQ(code(lower_plan(opens, "2030-12-31", "2035-12-31")), "registry.laxer");
  EXPECT_EQ(code(lower_plan(opens, "2031-01-01", "2035-12-31")), "");
}

TEST(RegistryPlanCheck, EveryEditionIsAsked) {
  plan::Edition old = edition("old");
  old.effective_from = base::date_of({2011, 1, 1});
  old.effective_to = base::date_of({2015, 12, 31});
  const plan::Edition now = edition("now");
  const auto found = problems_with_plans({lower_plan({{"opens", "peat"}})}, {&old, &now});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].params.at(3).second, base::Param("now"));
}

TEST(RegistryPlanCheck, AMineralHasAName) {
  EXPECT_EQ(problems(lower_plan({{"restricts", "gould"}})),
            (Refusals{{"registry.mineral_unknown",
                       {{"line", 7}, {"member", "restricts"}, {"mineral", "gould"}}}}));
  EXPECT_EQ(code(made(Kind::programme, {{"limits", "released_rights:gould=3"}})),
            "registry.mineral_unknown");
  EXPECT_EQ(code(made(Kind::programme, {{"limits", "released_rights=9; released_rights:金=3"}})),
            "");
  EXPECT_EQ(code(made(Kind::programme_item, {{"mineral", "gould"}})), "registry.mineral_unknown");
  EXPECT_EQ(code(made(Kind::programme_item, {{"mineral", "Gold"}})), "");
  EXPECT_EQ(code(made(Kind::right, {{"mineral", "gould"}})), "") << "as it was delivered";
}

TEST(RegistryPlanCheck, OneListAMineralAndKindOfRight) {
  EXPECT_EQ(problems(lower_plan({{"prohibits", "金"}, {"opens", "gold"}})),
            (Refusals{{"registry.minerals_contradict",
                       {{"line", 7},
                        {"plan", "P-1"},
                        {"mineral", "gold"},
                        {"member", "opens"},
                        {"other", "prohibits"}}}}));
  EXPECT_EQ(code(lower_plan({{"prohibits", "mining:金"}, {"restricts", "exploration:gold"}})), "");
  EXPECT_EQ(code(lower_plan({{"prohibits", "mining:金"}, {"restricts", "gold"}})),
            "registry.minerals_contradict");
  EXPECT_EQ(code(lower_plan({{"prohibits", "mining:金; exploration:gold"}})), "");
}

TEST(RegistryPlanCheck, WithoutAnEditionOnlyThePlansOwnListsAreCompared) {
  EXPECT_TRUE(problems_with_plans({lower_plan({{"opens", "peat; gould"}})}, {}).empty());
  const auto found =
      problems_with_plans({lower_plan({{"prohibits", "gould"}, {"opens", "gould"}})}, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "registry.minerals_contradict");
}

TEST(RegistryPlanCheck, TellsUpToTheLimit) {
  const plan::Edition one = edition();
  const std::vector<Record> many(150, made(Kind::programme_item, {{"mineral", "gould"}}));
  EXPECT_EQ(problems_with_plans(many, {&one}).size(), base::limits::registry_problems_max);
}

}  // namespace
}  // namespace adit::domain::registry
