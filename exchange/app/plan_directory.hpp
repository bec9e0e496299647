// A plan edition from its directory, such as deploy/plans/jilin-sandbox.
#pragma once

#include <optional>
#include <string>

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"
#include "domain/plan/provisions.hpp"

namespace adit::app {

// Reads and checks the six files of the directory. Refuses with `plan.not_loaded` (plan) when
// there is no such directory, and like read_file and wire::read_edition.
[[nodiscard]] base::Outcome<domain::plan::Edition> load_edition(const std::string& directory);

// The provisions of an edition: those in the folder provisions/ of its directory, or those of its
// document that the program carries; nothing when there are neither. They are checked beside the
// edition. Refuses like read_file, wire::read_provisions and domain::plan::check.
[[nodiscard]] base::Outcome<std::optional<domain::plan::Provisions>> load_provisions(
    const std::string& directory, const domain::plan::Edition& edition);

}  // namespace adit::app
