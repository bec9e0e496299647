// A rule profile as the command line names it.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "domain/profile/rule_profile.hpp"

namespace adit::app {

// A document by its path, when `name` ends with .json or holds a slash; else one of the program's
// profiles by its id. Refuses like read_file, wire::read_profile and wire::find_profile.
[[nodiscard]] base::Outcome<domain::profile::RuleProfile> load_profile(const std::string& name);

}  // namespace adit::app
