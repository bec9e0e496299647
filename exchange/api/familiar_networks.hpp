// From where people have signed in of late: those networks are not slowed down when strangers try
// passwords at their accounts. Kept in memory alone, so that nobody's whereabouts are stored.
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

#include "base/clock.hpp"

namespace adit::api {

// Safe from every thread.
class FamiliarNetworks {
 public:
  explicit FamiliarNetworks(const base::Clock& clock) : clock_(clock) {}

  // Whether this account was signed in to from there within limits::familiar_ms.
  [[nodiscard]] bool knows(const std::string& account, const std::string& network);

  // At most limits::familiar_networks_max are kept; beyond that new ones stay strange.
  void remember(const std::string& account, const std::string& network);

 private:
  const base::Clock& clock_;
  std::mutex mutex_;                                      // guards the following
  std::unordered_map<std::string, base::Instant> until_;  // by digest of both
};

}  // namespace adit::api
