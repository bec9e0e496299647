// A plan edition from its directory, such as deploy/plans/jilin-sandbox.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"

namespace adit::app {

// Reads and checks the five files of the directory. Refuses with `plan.not_loaded` (plan) when
// there is no such directory, and like read_file and wire::read_edition.
[[nodiscard]] base::Outcome<domain::plan::Edition> load_edition(const std::string& directory);

}  // namespace adit::app
