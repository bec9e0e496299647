// An extension or change of a registered right, as an administrator puts it before the gate. Its
// members are called as in the draft of a lot.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/registry/assessment.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::wire::requests {

// schemas/requests/right-assessment
struct RightAssessment {
  domain::registry::Wish wish;
  std::string plan;
  domain::conformity::Stage due = domain::conformity::Stage::lot;
  domain::conformity::Terms terms;
  std::vector<Ring> rings;  // empty where no outline is drawn
  std::vector<SupportingDocument> docs;
};

// Refuses with what the schema refuses, `lot.coordinate_precision` (pointer), and of a capacity
// with `facts.unit_unknown` (unit) and `facts.amount` (amount, unit).
[[nodiscard]] base::Outcome<RightAssessment> read_right_assessment(std::string_view bytes);

}  // namespace adit::wire::requests
