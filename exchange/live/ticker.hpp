// The one timer of a loop, over the next deadlines of its sessions. A timer only proposes: whoever
// is woken asks its own state what is due, so a late or needless wake changes nothing.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/clock.hpp"
#include "live/loop.hpp"

namespace adit::live {

// Owned by its loop and used on it alone.
class Ticker {
 public:
  using Due = std::function<void(const std::string& key)>;

  // `due` is called for each key whose instant has come, once a setting.
  Ticker(Loop& loop, const base::Clock& clock, Due due);
  ~Ticker();
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

  // Wakes `key` at `at`, or no more; replaces what was set before.
  void set(const std::string& key, std::optional<base::Instant> at);

 private:
  void arm();
  void ring();

  Loop& loop_;
  const base::Clock& clock_;
  Due due_;
  std::map<std::string, base::Instant> by_key_;
  std::set<std::pair<base::Instant, std::string>> by_time_;
  std::optional<base::Instant> armed_for_;
  std::shared_ptr<Ticker*> self_;  // emptied when the ticker dies, for wakes that are still out
};

}  // namespace adit::live
