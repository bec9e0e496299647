// Ids of profiles hold neither a slash nor an ending, so that a name says itself what it is.
#include "app/profile_file.hpp"

#include "app/commands/command.hpp"
#include "wire/profile/rule_profile.hpp"

namespace adit::app {

base::Outcome<domain::profile::RuleProfile> load_profile(const std::string& name) {
  const bool path = name.ends_with(".json") || name.find('/') != std::string::npos;
  if (!path) return wire::find_profile(name);
  const auto bytes = read_file(name);
  if (!bytes) return tl::unexpected(bytes.error());
  return wire::read_profile(*bytes);
}

}  // namespace adit::app
