// An edition of the plan as anybody may read it: where it comes from, what it holds, what it lacks.
#pragma once

#include <string>

#include "domain/plan/edition.hpp"

namespace adit::wire::replies {

// schemas/replies/plan-edition. A layer that the edition lacks has no count and is under `missing`.
[[nodiscard]] std::string to_json(const domain::plan::Edition& edition);

}  // namespace adit::wire::replies
