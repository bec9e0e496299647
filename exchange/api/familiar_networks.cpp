// Digests and until when each is remembered.
#include "api/familiar_networks.hpp"

#include "base/digest.hpp"
#include "base/limits.hpp"

namespace adit::api {

namespace limits = base::limits;

namespace {

// No network has a space in its name.
std::string key_of(const std::string& account, const std::string& network) {
  return base::to_hex(base::sha256(network + ' ' + account));
}

}  // namespace

bool FamiliarNetworks::knows(const std::string& account, const std::string& network) {
  const std::string key = key_of(account, network);
  const std::lock_guard lock(mutex_);
  const auto found = until_.find(key);
  return found != until_.end() && clock_.now() < found->second;
}

void FamiliarNetworks::remember(const std::string& account, const std::string& network) {
  const std::string key = key_of(account, network);
  const base::Instant now = clock_.now();
  const std::lock_guard lock(mutex_);
  if (until_.size() >= limits::familiar_networks_max) {
    std::erase_if(until_, [now](const auto& one) { return one.second <= now; });
  }
  if (until_.size() < limits::familiar_networks_max || until_.contains(key)) {
    until_[key] = now + limits::familiar_ms;
  }
}

}  // namespace adit::api
