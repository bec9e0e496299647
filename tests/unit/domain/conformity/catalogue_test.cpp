// The catalogue, and a table of cases that must hold a pass, a failure and, where it can be, an
// undetermined answer for every row: a rule without cases does not get in.
#include "domain/conformity/catalogue.hpp"

#include <gtest/gtest.h>

#include <set>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

struct RuleCase {
  std::string_view rule;
  FindingVerdict expected;
  std::string_view why;
  void (*change)(Given&);
};

const std::vector<RuleCase>& cases() {
  static const std::vector<RuleCase> table{
      {"A1", pass, "this run is the review", [](Given&) {}},
      {"A1", pass, "reviewed by another person",
       [](Given& g) { g.lot.version = 3, g.lot.review = example::review(); }},
      {"A1", fail, "reviewed by the drafter",
       [](Given& g) {
         g.lot.version = 3, g.lot.review = example::review();
         g.lot.review->reviewer = g.lot.review->drafter;
       }},
      {"A1", undetermined, "which version is this?",
       [](Given& g) { g.lot.review = example::review(); }},
      {"A2", pass, "nothing stands against it", [](Given&) {}},
      {"A2", fail, "mining placer gold", [](Given& g) { g.lot = example::mining("砂金"); }},
      {"A2", undetermined, "no layer of blocks",
       [](Given& g) { g.registry.layers_loaded.clear(); }},
      {"A2", needs_justification, "an argument that is not approved",
       [](Given& g) {
         g.lot.touches.clear();
         g.lot.docs = {example::document("planning_argument", "示例公司")};
       }},
      {"A4", pass, "inside the period", [](Given&) {}},
      {"A4", fail, "after the period",
       [](Given& g) { g.when = example::at("2031-01-01T00:00:00.000+08:00"); }},
      {"B1", pass, "a free block", [](Given&) {}},
      {"B1", fail, "a block of company A",
       [](Given& g) { g.registry.rights = {example::right_of("A", "SK-001")}; }},
      {"B1", justified, "by a decision of the approving authority",
       [](Given& g) {
         g.registry.rights = {example::right_of("A", "SK-001")};
         g.lot.docs = {example::document("derogation", "示例审批机关")};
       }},
      {"B1", undetermined, "the annex is missing", [](Given& g) { g.edition.blocks.reset(); }},
      {"B1", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B10", pass, "no earlier work", [](Given&) {}},
      {"B10", fail, "behind a detailed survey in a key area",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("prior_work", "YG-1", 1'000'000));
         g.lot.touches.push_back(example::touch("重点勘查区", "ZK-1", 20'000'000));
       }},
      {"B10", needs_justification, "behind a detailed survey elsewhere",
       [](Given& g) { g.lot.touches.push_back(example::touch("prior_work", "YG-1", 1'000'000)); }},
      {"B10", justified, "the same with an approved argument",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("prior_work", "YG-1", 1'000'000));
         g.lot.docs = {example::document("planning_argument", "示例规划机关")};
       }},
      {"B10", undetermined, "a lot without a stage", [](Given& g) { g.lot.stage.clear(); }},
      {"B10", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B11", pass, "in no replacement area", [](Given&) {}},
      {"B11", fail, "around a mine without it",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("replacement_area", "ZJ-1", 1'000'000));
       }},
      {"B11", justified, "around a mine by agreement",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("接替资源勘查区", "ZJ-1", 1'000'000));
         g.lot.docs = {example::document("合作协议", "示例矿山企业")};
       }},
      {"B11", undetermined, "no layer of replacement areas",
       [](Given& g) { g.registry.layers_loaded = {"planned_block"}; }},
      {"B11", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B2", justified, "copper in a large block of oil shale",
       [](Given& g) {
         g.lot = example::scarce_lot(), g.lot.docs = example::exception_documents();
         g.registry.rights = {example::right_of("B", "SK-003")};
       }},
      {"B2", needs_justification, "the same without documents",
       [](Given& g) {
         g.lot = example::scarce_lot();
         g.registry.rights = {example::right_of("B", "SK-003")};
       }},
      {"B2", fail, "claimed for gold in a block of gold",
       [](Given& g) {
         g.lot.docs = example::exception_documents();
         g.registry.rights = {example::right_of("B", "SK-001")};
       }},
      {"B2", undetermined, "nobody says what a large block is",
       [](Given& g) {
         g.lot = example::scarce_lot(), g.edition.large_block_m2.reset();
         g.registry.rights = {example::right_of("B", "SK-003")};
       }},
      {"B2", not_applicable, "a free block", [](Given&) {}},
      {"B3", pass, "one old right",
       [](Given& g) { g.registry.rights = {example::right_of("A", "SK-001")}; }},
      {"B3", needs_justification, "two old rights",
       [](Given& g) {
         g.registry.rights = {example::right_of("A", "SK-001"), example::right_of("B", "SK-001")};
       }},
      {"B3", justified, "two old rights with an integration plan",
       [](Given& g) {
         g.registry.rights = {example::right_of("A", "SK-001"), example::right_of("B", "SK-001")};
         g.lot.docs = {example::document("整合方案", "示例规划机关")};
       }},
      {"B3", undetermined, "no layer of blocks",
       [](Given& g) { g.registry.layers_loaded = {"farmland"}; }},
      {"B3", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B4", pass, "inside the block", [](Given&) {}},
      {"B4", fail, "outside all blocks", [](Given& g) { g.lot.touches.clear(); }},
      {"B4", justified, "outside with an approved argument",
       [](Given& g) {
         g.lot.touches.clear();
         g.lot.docs = {example::document("规划论证", "示例规划机关")};
       }},
      {"B4", undetermined, "no layer of blocks",
       [](Given& g) { g.registry.layers_loaded = {"farmland"}; }},
      {"B5", pass, "a block of the plan", [](Given&) {}},
      {"B5", fail, "a block that the plan does not list",
       [](Given& g) { g.lot.touches[0].id = "SK-999"; }},
      {"B5", undetermined, "the annex is missing", [](Given& g) { g.edition.blocks.reset(); }},
      {"B5", not_applicable, "outside all blocks", [](Given& g) { g.lot.touches.clear(); }},
      {"B9", pass, "a whole deposit in a key area",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("key_exploration_area", "ZK-1", 20'000'000));
         g.lot.touches.push_back({"deposit", "KD-1", 500'000, 500'000, 3'000});
       }},
      {"B9", fail, "half a deposit in a key area",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("key_exploration_area", "ZK-1", 20'000'000));
         g.lot.touches.push_back({"矿产地", "KD-1", 250'000, 500'000, 3'000});
       }},
      {"B9", undetermined, "no layer of deposits",
       [](Given& g) {
         g.registry.layers_loaded = {"planned_block", "key_exploration_area"};
       }},
      {"B9", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"C1", pass, "mining gold", [](Given& g) { g.lot = example::mining("金"); }},
      {"C1", fail, "mining placer gold", [](Given& g) { g.lot = example::mining("placer gold"); }},
      {"C1", undetermined, "brick clay without a layer of farmland",
       [](Given& g) {
         g.lot = example::mining("砖瓦粘土");
         g.registry.layers_loaded = {"planned_block"};
       }},
      {"C1", not_applicable, "exploration", [](Given& g) { g.lot.mineral = "砂金"; }},
  };
  return table;
}

TEST(Catalogue, EveryCaseIsFoundAsExpected) {
  for (const RuleCase& rule_case : cases()) {
    Given given;
    rule_case.change(given);
    EXPECT_EQ(given.verdict(rule_case.rule), rule_case.expected)
        << rule_case.rule << ": " << rule_case.why;
  }
}

TEST(Catalogue, EveryRowHasItsCases) {
  // The dates of an edition are always there, so A4 always has an answer.
  const std::set<std::string_view> always_determined{"A4"};
  for (const Row& row : catalogue()) {
    std::set<FindingVerdict> seen;
    for (const RuleCase& rule_case : cases()) {
      if (rule_case.rule == row.id) seen.insert(rule_case.expected);
    }
    // An exception never passes as such: it is not asked for, or it is justified.
    EXPECT_TRUE(seen.contains(row.id == "B2" ? not_applicable : pass)) << row.id;
    EXPECT_TRUE(seen.contains(row.violated)) << row.id;
    EXPECT_NE(seen.contains(undetermined), always_determined.contains(row.id)) << row.id;
    EXPECT_EQ(seen.contains(justified), !row.justified_by.empty()) << row.id;
  }
}

TEST(Catalogue, RowsStandInOrderAndAreComplete) {
  std::string_view last;
  for (const Row& row : catalogue()) {
    EXPECT_LT(last, row.id);
    last = row.id;
    EXPECT_FALSE(row.clause.empty() || row.section.empty() || row.stages.empty()) << row.id;
    EXPECT_GT(row.line, 0) << row.id;
    EXPECT_NE(row.judge, nullptr) << row.id;
    EXPECT_FALSE(title_of(row.id).zh.empty() || title_of(row.id).en.empty()) << row.id;
    EXPECT_EQ(&row_of(row.id), &row);
  }
}

TEST(Catalogue, RefusesAnEditionInOtherWords) {
  plan::Edition edition = example::edition();
  EXPECT_TRUE(speaks_of(edition).has_value());
  edition.clauses[3].text += "。";
  EXPECT_EQ(speaks_of(edition).error().code, "plan.clause_differs");
  edition = example::edition();
  ++edition.clauses[0].line;
  EXPECT_EQ(speaks_of(edition).error().code, "plan.clause_differs");
  edition = example::edition();
  edition.clauses.pop_back();
  EXPECT_EQ(speaks_of(edition).error().code, "plan.clause_missing");
}

TEST(Catalogue, AsksForTheLayersThatALotNeeds) {
  const plan::Edition edition = example::edition();
  EXPECT_EQ(required_layers(example::lot(), edition),
            (std::vector{Layer::planned_block, Layer::key_exploration_area, Layer::replacement_area,
                         Layer::deposit, Layer::prior_work}));
  EXPECT_EQ(required_layers(example::mining("砖瓦粘土"), edition), std::vector{Layer::farmland});
  EXPECT_TRUE(required_layers(example::mining("金"), edition).empty());
  LotFacts beside = example::mining("金");
  beside.co_minerals = {"brick clay"};
  EXPECT_EQ(required_layers(beside, edition), std::vector{Layer::farmland});
}

}  // namespace
}  // namespace adit::domain::conformity
