// The rules of the plan: one catalogue row and one pure function each. To add a rule, write its
// function in rules/, put its row into the table of its letter (rules/c_rows.cpp) and its clause
// into the editions.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/conformity/report.hpp"
#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// How strongly the plan words the rule: `strictly` is 严格控制, 坚决限制, 逐步淘汰 and 暂不鼓励,
// `expected` an indicator that is 预期性, `encouraged` is 鼓励, 支持, 优先 and 力争.
enum class Modality { must, must_not, in_principle, must_argue, strictly, expected, encouraged };

// Who must issue a document that justifies: an authority of the plan, or the enterprise of the mine
// whose replacement area is touched.
enum class Issuer { approving, planning, mine_enterprise };

// One rule as the plan states it. The clause is verbatim; an edition that a rule is applied to
// must hold these very words (see speaks_of).
struct Row {
  std::string_view id;
  std::string_view clause;
  std::string_view section;
  int line = 0;
  Modality modality = Modality::must;
  std::vector<Stage> stages;  // when it is due
  FindingVerdict violated = FindingVerdict::fail;
  // What the function looks at, as documents name it: lot.<member> (lot.terms.<name>),
  // register.<member>, layer.<name>, plan.<part>, at, stage or findings (those of other rules).
  std::vector<std::string_view> inputs{};
  std::string_view title_zh;
  std::string_view title_en;
  // The document type that may justify what the rule forbids, a second one that must come beside
  // it, and who must issue them; else empty.
  std::string_view justified_by = "";
  std::string_view beside = "";
  Issuer issuer = Issuer::approving;
  bool derived = false;  // judged from the other findings, after them
  Judge judge = nullptr;
};

// Every rule, by id.
[[nodiscard]] std::span<const Row> catalogue();

// The row of a rule; it must exist.
[[nodiscard]] const Row& row_of(std::string_view rule);

// The title of a rule for people, such as 一个勘查规划区块只设一个勘查主体.
[[nodiscard]] plan::Words title_of(std::string_view rule);

// The layers that the rules ask for when this lot is assessed under this edition.
[[nodiscard]] std::vector<Layer> required_layers(const LotFacts& lot, const plan::Edition& edition);

// Refuses an edition that lacks the clause of a rule (`plan.clause_missing`: rule) or words, places
// or numbers it differently (`plan.clause_differs`: rule): the rules were written for these words.
[[nodiscard]] base::Outcome<void> speaks_of(const plan::Edition& edition);

}  // namespace adit::domain::conformity
