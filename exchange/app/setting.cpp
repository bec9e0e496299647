// Every folder of the plans directory that holds an edition.json is an edition.
#include "app/setting.hpp"

#include <algorithm>
#include <filesystem>

#include "app/calendar_directory.hpp"
#include "app/commands/command.hpp"
#include "app/keys.hpp"
#include "app/plan_directory.hpp"
#include "base/limits.hpp"
#include "wire/profile/rule_profile.hpp"

namespace adit::app {

namespace {

namespace fs = std::filesystem;

base::Outcome<std::vector<domain::profile::RuleProfile>> load_profiles(
    const std::optional<std::string>& directory) {
  auto profiles = wire::embedded_profiles();
  if (!directory) return profiles;
  for (const auto& entry : fs::directory_iterator(*directory)) {
    if (entry.path().extension() != ".json") continue;
    const auto bytes = read_file(entry.path().string());
    if (!bytes) return tl::unexpected(bytes.error());
    auto profile = wire::read_profile(*bytes);
    if (!profile) return tl::unexpected(profile.error());
    profiles.push_back(std::move(*profile));
  }
  return profiles;
}

}  // namespace

base::Outcome<std::vector<domain::plan::Edition>> load_editions(const std::string& directory) {
  std::vector<std::string> folders;
  if (!fs::is_directory(directory)) return base::refuse("plan.not_loaded", {{"path", directory}});
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (fs::exists(entry.path() / "edition.json")) folders.push_back(entry.path().string());
  }
  std::sort(folders.begin(), folders.end());
  std::vector<domain::plan::Edition> editions;
  for (const auto& folder : folders) {
    auto edition = load_edition(folder);
    if (!edition) return tl::unexpected(edition.error());
    editions.push_back(std::move(*edition));
  }
  return editions;
}

base::Outcome<service::Setting> load_setting(const Config& config) {
  std::vector<domain::plan::Edition> editions;
  if (config.plans_directory) {
    auto loaded = load_editions(*config.plans_directory);
    if (!loaded) return tl::unexpected(loaded.error());
    editions = std::move(*loaded);
  }
  auto profiles = load_profiles(config.profiles_directory);
  if (!profiles) return tl::unexpected(profiles.error());
  auto calendar = load_calendar(config.calendars_directory);
  if (!calendar) return tl::unexpected(calendar.error());
  const auto delay_ms =
      config.demo ? base::limits::recovery_delay_sandbox_ms : base::limits::recovery_delay_ms;
  return service::Setting{.calendar = std::move(*calendar),
                          .profiles = std::move(*profiles),
                          .editions = std::move(editions),
                          .sealing_key = load_or_create_sealing_key(config.data_directory),
                          .recovery_delay_ms = delay_ms};
}

}  // namespace adit::app
