// The rules that a server runs under: calendar and profiles from the program and from what was
// loaded beside them, plan editions from their folders, the sealing key from the data directory.
#pragma once

#include <string>
#include <vector>

#include "app/config.hpp"
#include "base/outcome.hpp"
#include "service/setting.hpp"

namespace adit::app {

// The editions of a directory, one folder each, by the names of the folders. Refuses with
// `plan.not_loaded` (path) and like load_edition.
[[nodiscard]] base::Outcome<std::vector<domain::plan::Edition>> load_editions(
    const std::string& directory);

// Refuses like load_edition and load_calendar. Throws like load_or_create_sealing_key.
[[nodiscard]] base::Outcome<service::Setting> load_setting(const Config& config);

}  // namespace adit::app
