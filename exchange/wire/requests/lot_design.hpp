// What of a draft the conformity rules are given beside its ground: the design of the mine, the
// duties of the winner and the conditions of entry.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/plan/quantity.hpp"
#include "wire/json.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::wire::requests {

struct LotDesign {
  std::optional<domain::plan::Quantity> capacity;
  std::optional<std::vector<std::string>> methods;  // by their Chinese names; none: nobody has said
  domain::conformity::Terms terms;
};

// Texts of several lines become lists: `conditions` and `obligations`, in both languages, since a
// condition binds in whichever language it stands. A draft that was kept before its units were
// named has no capacity when its unit is unknown.
[[nodiscard]] LotDesign design_of(const LotDraft& draft);

// The members of such terms by their kinds; those that no rule asks for are left out.
[[nodiscard]] domain::conformity::Terms terms_of(Json terms);

// Checks what the schema of a draft cannot: amounts that their units can state exactly. Refuses
// with `facts.amount` (amount, unit) at the member.
[[nodiscard]] base::Outcome<void> check_design(Json draft);

}  // namespace adit::wire::requests
