// When a prerequisite is due, which one concerns a lot, and several rows in one judgement.
#include "domain/conformity/rules/duty.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(Duty, FallsDueByThePlanOrByTheLawOfItsDay) {
  const auto row = example::prerequisite("P1", {"establish"}, "acceptance", "construction");
  EXPECT_EQ(due_at(row, example::at("2013-01-01T00:00:00.000+08:00")), Stage::licence);
  EXPECT_EQ(due_at(row, example::today), std::nullopt) << "after the licence";
  const auto early = example::prerequisite("P1", {"establish"}, "lot", "award");
  EXPECT_EQ(due_at(early, example::at("2013-01-01T00:00:00.000+08:00")), Stage::lot);
  EXPECT_EQ(due_at(early, example::today), Stage::award);
}

TEST(Duty, StaysDueAfterItsStage) {
  Given given = example::mine_in_order();
  const auto row = example::prerequisite("P1", {"establish"}, "award", "award");
  given.stage = Stage::open;
  EXPECT_FALSE(due(given.seen(), row));
  given.stage = Stage::award;
  EXPECT_TRUE(due(given.seen(), row));
  given.stage = Stage::licence;
  EXPECT_TRUE(due(given.seen(), row));
}

TEST(Duty, ThatIsNotDueIsAnObligationByName) {
  Given given = example::mine_in_order();
  const plan::Prerequisite& row = given.provisions->prerequisites.front();
  const Judgement judgement = obligation(given.seen(), row);
  EXPECT_EQ(judgement.verdict, info);
  const auto has = [&](std::string_view name, const InputValue& value) {
    return std::ranges::any_of(judgement.inputs, [&](const auto& input) {
      return input.first == name && input.second == value;
    });
  };
  EXPECT_TRUE(has("obligation", std::string("P1")));
  EXPECT_TRUE(has("asked", std::vector<std::string>{"reclamation_plan"}));
}

TEST(Duty, OfSeveralRowsIsTheWorstOfThem) {
  Judgement first;
  first.inputs = {{"documents", std::vector<Fields>{{{"id", std::string("a")}}}},
                  {"asked", std::vector<std::string>{"x"}},
                  {"obligation", std::string("one")}};
  Judgement second = first;
  second.verdict = fail;
  second.inputs[2].second = std::string("two");
  second.missing = {"m"};
  const Judgement whole = combined({first, second, first});
  EXPECT_EQ(whole.verdict, fail);
  EXPECT_EQ(std::get<std::vector<Fields>>(whole.inputs[0].second).size(), 3u);
  EXPECT_EQ(std::get<std::vector<std::string>>(whole.inputs[1].second).size(), 1u);
  EXPECT_EQ(std::get<std::string>(whole.inputs[2].second), "one two");
  EXPECT_EQ(whole.missing, std::vector<std::string>{"m"});
  EXPECT_EQ(combined({second, first}).verdict, fail) << "in any order";
}

TEST(Duty, NamesFiguresThatFallShortInBothLanguages) {
  Given given = example::mine_in_order();
  auto row = example::prerequisite("P8", {"establish"}, "licence", "licence");
  row.thresholds = {example::at_least("waste_water", "90")};
  const Judgement judgement = documents_and_figures(given.seen(), row);
  EXPECT_EQ(judgement.verdict, fail);
  EXPECT_NE(judgement.explain.zh.find("80%（须 90%）"), std::string::npos) << judgement.explain.zh;
  EXPECT_NE(judgement.explain.en.find("80% (required: 90%)"), std::string::npos);
}

}  // namespace
}  // namespace adit::domain::conformity
