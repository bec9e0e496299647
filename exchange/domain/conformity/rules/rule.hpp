// What a rule is given and what it says. A rule is a pure function from a case to a judgement; the
// catalogue adds the clause and the stage.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/conformity/report.hpp"

namespace adit::domain::conformity {

// One assessment as a rule sees it. `others` holds the findings of all rules but the derived ones,
// and only a derived rule looks at it.
struct Case {
  const LotFacts& lot;
  const RegistryFacts& registry;
  const plan::Edition& edition;
  base::Instant at;
  Stage stage;
  std::span<const Finding> others;
};

struct Judgement {
  FindingVerdict verdict = FindingVerdict::pass;
  plan::Words explain;
  Inputs inputs;
  std::vector<std::string> missing;
  std::optional<LotDocument> justified_by{};
};

using Judge = Judgement (*)(const Case&);

// The rules, one file each.
[[nodiscard]] Judgement judge_a1(const Case& given);   // the review comes first
[[nodiscard]] Judgement judge_a2(const Case& given);   // nothing goes on against the plan
[[nodiscard]] Judgement judge_a4(const Case& given);   // the edition is in force
[[nodiscard]] Judgement judge_b1(const Case& given);   // one entity in a planned block
[[nodiscard]] Judgement judge_b2(const Case& given);   // a scarce mineral in a large block
[[nodiscard]] Judgement judge_b3(const Case& given);   // old rights are integrated first
[[nodiscard]] Judgement judge_b4(const Case& given);   // outside the blocks only with an argument
[[nodiscard]] Judgement judge_b5(const Case& given);   // the plan lists the block
[[nodiscard]] Judgement judge_b9(const Case& given);   // no deposit is divided in a key area
[[nodiscard]] Judgement judge_b10(const Case& given);  // no step back behind earlier work
[[nodiscard]] Judgement judge_b11(const Case& given);  // around a mine only together with it
[[nodiscard]] Judgement judge_c1(const Case& given);   // minerals that may not be mined

// The reservations that an announcement of this lot takes, when B1 was found `verdict`: every block
// touched that the applicant does not hold already. A derogation takes a further slot.
[[nodiscard]] std::vector<Wanted> blocks_wanted(const Case& given, FindingVerdict verdict);

// Answers `not_applicable` with the reason.
[[nodiscard]] Judgement not_applicable(std::string zh, std::string en);

// The answer of a rule on exploration rights to a mining lot.
[[nodiscard]] Judgement exploration_only();

// What planned-block rules lack here: the edition's annex or the layer; empty when they have both.
[[nodiscard]] std::vector<std::string> missing_blocks(const Case& given);

// Those of the layers that are not loaded, such as layer:deposit.
[[nodiscard]] std::vector<std::string> missing_layers(const Case& given,
                                                      std::initializer_list<Layer> layers);

// The judgement of a rule that lacks `missing`.
[[nodiscard]] Judgement undetermined(std::vector<std::string> missing);

// A document that a rule accepts, or why those of its type are not accepted
// (`issuer`, `lot`, `date`), one record each.
struct Justification {
  std::optional<LotDocument> accepted;
  std::vector<Fields> refused;
};

// Looks for a document of a type (an alias counts) for this lot, issued by an authority that may
// act in `role`, dated not after the decision.
[[nodiscard]] Justification find_justification(const Case& given, std::string_view type,
                                               plan::AuthorityRole role);

// The same for a document that somebody else than an authority of the plan must issue.
[[nodiscard]] Justification find_document(const Case& given, std::string_view type,
                                          const std::function<bool(const std::string&)>& may_issue);

// Whether a document of the type is put forward, be it accepted or not.
[[nodiscard]] bool put_forward(const LotFacts& lot, std::string_view type);

// Adds the outcome of the search to what the judgement says that it rests on.
void add_document(Judgement& judgement, const Justification& found);

// Items joined for people: 、 in Chinese, a comma in English.
[[nodiscard]] plan::Words joined(const std::vector<std::string>& items);

}  // namespace adit::domain::conformity
