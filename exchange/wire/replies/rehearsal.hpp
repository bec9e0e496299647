// Replies about rehearsals.
#pragma once

#include <optional>
#include <string>

#include "domain/session/rehearsal/rehearsal.hpp"

namespace adit::wire::replies {

// schemas/replies/rehearsal
[[nodiscard]] std::string to_json(const domain::rehearsal::Rehearsal& one);

// schemas/replies/rehearsals
[[nodiscard]] std::string rehearsals_json(const std::optional<domain::rehearsal::Rehearsal>& own);

}  // namespace adit::wire::replies
