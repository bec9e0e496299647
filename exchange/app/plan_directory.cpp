// The files of an edition by name.
#include "app/plan_directory.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "app/commands/command.hpp"
#include "wire/plan/edition.hpp"

namespace adit::app {

base::Outcome<domain::plan::Edition> load_edition(const std::string& directory) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(directory, ignored)) {
    return base::refuse("plan.not_loaded", {{"plan", directory}});
  }
  wire::EditionFiles files;
  const std::pair<const char*, std::string*> parts[] = {
      {"/edition.json", &files.edition}, {"/minerals.json", &files.minerals},
      {"/blocks.json", &files.blocks},   {"/farmland.json", &files.farmland},
      {"/zones.json", &files.zones},     {"/clauses.json", &files.clauses}};
  for (const auto& [name, bytes] : parts) {
    auto content = read_file(directory + name);
    if (!content) return tl::unexpected(content.error());
    *bytes = std::move(*content);
  }
  return wire::read_edition(files);
}

}  // namespace adit::app
