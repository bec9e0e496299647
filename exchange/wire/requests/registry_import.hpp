// A register file as the desk sends it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/outcome.hpp"

namespace adit::wire::requests {

// schemas/requests/registry-import
struct RegistryImport {
  std::string source;
  std::string text;
  std::optional<base::Date> taken_on;
  bool complete = false;
  bool dry_run = false;
};
// Refuses with what the schema refuses and `date.malformed` for a day that does not exist.
[[nodiscard]] base::Outcome<RegistryImport> read_registry_import(std::string_view bytes);

}  // namespace adit::wire::requests
