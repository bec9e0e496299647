// The catalogue, and a table of cases that must hold a pass, a failure and, where it can be, an
// undetermined answer for every row: a rule without cases does not get in.
#include "domain/conformity/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "unit/domain/conformity/cases/a_cases.hpp"
#include "unit/domain/conformity/cases/b_cases.hpp"
#include "unit/domain/conformity/cases/c_cases.hpp"
#include "unit/domain/conformity/cases/d_cases.hpp"
#include "unit/domain/conformity/cases/e_cases.hpp"
#include "unit/domain/conformity/cases/p_cases.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

using example::RuleCase;

const std::vector<RuleCase>& cases() {
  static const std::vector<RuleCase> table = [] {
    return example::together({
        example::cases_a(),
        example::cases_b(),
        example::cases_c(),
        example::cases_d(),
        example::cases_e(),
        example::cases_p(),
    });
  }();
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
  // The dates and the amendments of an edition are always there, so these always have an answer.
  const std::set<std::string_view> always_determined{"A4", "A7"};
  for (const Row& row : catalogue()) {
    std::set<FindingVerdict> seen;
    for (const RuleCase& rule_case : cases()) {
      if (rule_case.rule == row.id) seen.insert(rule_case.expected);
    }
    // An exception never passes as such: it is not asked for, or it is justified. What is hoped for
    // or supported is only told.
    const bool told = row.violated == info && seen.contains(info);
    EXPECT_TRUE(told || seen.contains(row.id == "B2" ? not_applicable : pass)) << row.id;
    EXPECT_TRUE(seen.contains(row.violated)) << row.id;
    EXPECT_NE(seen.contains(undetermined), always_determined.contains(row.id)) << row.id;
    EXPECT_EQ(seen.contains(justified), !row.justified_by.empty()) << row.id;
  }
}

// What a case finds missing is among what its row says that it looks at.
TEST(Catalogue, ARowNamesTheLayersAndTermsThatItsRuleMisses) {
  constexpr std::string_view layer = "layer:";
  constexpr std::string_view term = "lot:terms.";
  for (const RuleCase& rule_case : cases()) {
    const Row& row = row_of(rule_case.rule);
    if (row.derived) continue;
    Given given;
    rule_case.change(given);
    for (const std::string& missing : given.finding(row.id).missing) {
      if (!missing.starts_with(layer) && !missing.starts_with(term)) continue;
      std::string input = missing;
      input.at(input.find(':')) = '.';
      EXPECT_NE(std::ranges::find(row.inputs, input), row.inputs.end())
          << row.id << ": " << input << ", " << rule_case.why;
    }
  }
}

// A document that justifies is looked at.
TEST(Catalogue, ARowNamesTheDocumentsThatItsRuleAsksFor) {
  for (const Row& row : catalogue()) {
    const bool asks =
        std::ranges::find(row.inputs, std::string_view("lot.docs")) != row.inputs.end();
    EXPECT_TRUE(asks || row.justified_by.empty()) << row.id;
  }
}

TEST(Catalogue, RowsStandInOrderAndAreComplete) {
  std::string_view last;
  for (const Row& row : catalogue()) {
    EXPECT_LT(last, row.id);
    last = row.id;
    EXPECT_FALSE(row.clause.empty() || row.section.empty() || row.stages.empty()) << row.id;
    EXPECT_FALSE(row.inputs.empty()) << row.id;
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
  const std::vector mining{Layer::prohibited_zone,  Layer::restricted_zone, Layer::encouraged_zone,
                           Layer::key_mining_area,  Layer::deposit,         Layer::governance_zone,
                           Layer::mine_surroundings};
  std::vector with_farmland = mining;
  with_farmland.push_back(Layer::farmland);
  EXPECT_EQ(required_layers(example::mining("金"), edition), mining);
  EXPECT_EQ(required_layers(example::mining("砖瓦粘土"), edition), with_farmland);
  LotFacts beside = example::mining("金");
  beside.co_minerals = {"brick clay"};
  EXPECT_EQ(required_layers(beside, edition), with_farmland);
}

}  // namespace
}  // namespace adit::domain::conformity
