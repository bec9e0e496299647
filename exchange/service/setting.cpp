// Looking rules up by id.
#include "service/setting.hpp"

#include <algorithm>

namespace adit::service {

const domain::profile::RuleProfile* Setting::profile(std::string_view id) const {
  const auto found = std::ranges::find(profiles, id, &domain::profile::RuleProfile::id);
  return found == profiles.end() ? nullptr : &*found;
}

const domain::plan::Edition* Setting::edition(std::string_view id) const {
  const auto found = std::ranges::find(editions, id, &domain::plan::Edition::id);
  return found == editions.end() ? nullptr : &*found;
}

std::vector<const domain::plan::Edition*> Setting::all_editions() const {
  std::vector<const domain::plan::Edition*> all;
  for (const auto& edition : editions) all.push_back(&edition);
  return all;
}

}  // namespace adit::service
