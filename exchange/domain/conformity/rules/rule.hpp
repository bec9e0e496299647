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
#include "domain/plan/provisions.hpp"

namespace adit::domain::conformity {

// One assessment as a rule sees it. `others` holds the findings of all rules but the derived ones,
// and only a derived rule looks at it.
struct Case {
  const LotFacts& lot;
  const RegistryFacts& registry;
  const plan::Edition& edition;
  const plan::Provisions* provisions;  // of the edition's document; null where there are none
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

// The reservations that an announcement of this lot takes, when B1 was found `verdict`: every block
// touched that the applicant does not hold already. A derogation takes a further slot.
[[nodiscard]] std::vector<Wanted> blocks_wanted(const Case& given, FindingVerdict verdict);

// Answers `not_applicable` with the reason.
[[nodiscard]] Judgement not_applicable(std::string zh, std::string en);

// The answer of a rule on exploration rights to a mining lot, and the other way round.
[[nodiscard]] Judgement exploration_only();
[[nodiscard]] Judgement mining_only();

// The answer of a rule on new rights to an extension or change.
[[nodiscard]] Judgement new_rights_only();

// `info` with a duty that is due at a later stage: it is announced with the lot and becomes part of
// the contract. `duty` names it in the inputs, beside `due`.
[[nodiscard]] Judgement owed(std::string duty, Stage due, plan::Words explain);

// Notes in the inputs which entries of the ledger of contradictions speak of the row, so that a
// report says whose reading it follows.
void add_reading(Judgement& judgement, const plan::Entry& entry);

// What planned-block rules lack here: the edition's annex or the layer; empty when they have both.
[[nodiscard]] std::vector<std::string> missing_blocks(const Case& given);

// Those of the layers that are not loaded, such as layer:deposit.
[[nodiscard]] std::vector<std::string> missing_layers(const Case& given,
                                                      std::initializer_list<Layer> layers);

// The judgement of a rule that lacks `missing`.
[[nodiscard]] Judgement undetermined(std::vector<std::string> missing);

// A document that a rule accepts, or why those of its type are not accepted, one record each:
// `issuer`, `lot`, `date` (after the decision), `expired`, `before_plan` (an authority that spoke
// before the plan's time did not speak under it).
struct Justification {
  std::optional<LotDocument> accepted;
  std::vector<Fields> refused;
};

// Looks for a document of a type (an alias counts) for this lot, issued by an authority that may
// act in `role`, dated in the plan's time and not after the decision, and still valid.
[[nodiscard]] Justification find_justification(const Case& given, std::string_view type,
                                               plan::AuthorityRole role);

// The same for a document that somebody else than an authority of the plan must issue.
[[nodiscard]] Justification find_document(const Case& given, std::string_view type,
                                          const std::function<bool(const std::string&)>& may_issue);

// Whether a document of the type is put forward, be it accepted or not.
[[nodiscard]] bool put_forward(const LotFacts& lot, std::string_view type);

// Why each of the documents was not accepted, in words; empty for none.
[[nodiscard]] plan::Words words_of_refused(const std::vector<Fields>& refused);

// Adds the outcome of the search to what the judgement says that it rests on.
void add_document(Judgement& judgement, const Justification& found);

// Items joined for people: 、 in Chinese, a comma in English.
[[nodiscard]] plan::Words joined(const std::vector<std::string>& items);

}  // namespace adit::domain::conformity
