// What the plan asks for before a licence or the work: documents, and figures of the design. What
// is due later than the stage at hand is an obligation that the announcement and the contract name;
// it never keeps a lot from being offered. The P rules share all of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// The stage from which on a prerequisite is checked, nothing where it is due after the licence.
// Decisions from 1 July 2025 on follow the Mineral Resources Law as revised in 2024, which moved
// most of them behind the grant; earlier ones follow the plan's own words.
[[nodiscard]] std::optional<Stage> due_at(const plan::Prerequisite& row, base::Instant at);

// Whether the case has reached that stage.
[[nodiscard]] bool due(const Case& given, const plan::Prerequisite& row);

// What was found of one prerequisite, part by part.
struct Duty {
  std::vector<Fields> documents;      // type, number, issuer of those that stand
  std::vector<Fields> refused;        // number and reason
  std::vector<Fields> figures;        // id, given and required, in the whole unit of the measure
  std::vector<plan::Words> lacking;   // documents and the like that are not there
  std::vector<plan::Words> short_of;  // figures and methods that are not as they should be
  std::vector<std::string> missing;   // figures that nobody gives: lot:terms.waste_water
};

// Notes the outcome of the search for a document.
void add_document(Duty& duty, const plan::RequiredDocument& wanted, const Justification& found);

// Looks for each document of the row: one that is to be reviewed counts when an authority of the
// plan issued it, any other one when anybody did.
void look_for_documents(const Case& given, const plan::Prerequisite& row, Duty& duty);

// Compares each figure of the design with its threshold. Figures that the lot does not give are
// missing; so are those in a unit that is unlike that of the plan.
void compare_figures(const Case& given, const plan::Prerequisite& row, Duty& duty);

// The judgement of a duty that is due: it fails by what is lacking, and waits for what is missing.
[[nodiscard]] Judgement judgement_of(const plan::Prerequisite& row, Duty duty);

// The judgement of a duty that is not due yet: an obligation, for information.
[[nodiscard]] Judgement obligation(const Case& given, const plan::Prerequisite& row);

// Judges a row by its documents and its figures.
[[nodiscard]] Judgement documents_and_figures(const Case& given, const plan::Prerequisite& row);

// Judges a rule by the rows of the provisions that concern the lot (its event and its minerals):
// `check` for those that are due, else an obligation. Not applicable where none concerns it, and
// undetermined where the provisions do not speak of the rule.
[[nodiscard]] Judgement judge_duty(
    const Case& given, std::string_view rule,
    Judgement (*check)(const Case&, const plan::Prerequisite&) = documents_and_figures);

// One judgement out of those of several rows: the worst verdict, all inputs and all that is said.
[[nodiscard]] Judgement combined(std::vector<Judgement> parts);

}  // namespace adit::domain::conformity
