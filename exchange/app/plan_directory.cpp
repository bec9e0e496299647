// The files of an edition by name.
#include "app/plan_directory.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "app/commands/command.hpp"
#include "domain/plan/provisions_check.hpp"
#include "wire/plan/edition.hpp"
#include "wire/plan/provisions.hpp"

namespace adit::app {
namespace {

using domain::plan::Provisions;

base::Outcome<Provisions> read_folder(const std::string& folder) {
  wire::ProvisionFiles files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto content = read_file(folder + "/" + std::string(wire::provision_files[i]));
    if (!content) return tl::unexpected(content.error());
    files[i] = std::move(*content);
  }
  return wire::read_provisions(files);
}

}  // namespace

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

base::Outcome<std::optional<Provisions>> load_provisions(const std::string& directory,
                                                         const domain::plan::Edition& edition) {
  const std::string folder = directory + "/provisions";
  std::optional<Provisions> provisions;
  std::error_code ignored;
  if (std::filesystem::is_directory(folder, ignored)) {
    auto own = read_folder(folder);
    if (!own) return tl::unexpected(own.error());
    provisions = domain::plan::supplemented(*own, edition.supplement);
  } else if (const Provisions* carried = wire::provisions_of(edition)) {
    provisions = *carried;
  }
  if (!provisions) return provisions;
  if (const auto ok = domain::plan::check(*provisions, edition); !ok) {
    return tl::unexpected(ok.error());
  }
  return provisions;
}

}  // namespace adit::app
