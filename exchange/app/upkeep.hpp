// What goes on behind requests: events are carried into read models, ended sessions are settled,
// demo rights lapse. One thread and one connection, a short transaction at a time.
#pragma once

#include <atomic>
#include <map>
#include <string>
#include <vector>

#include "app/rounds.hpp"
#include "base/clock.hpp"
#include "live/session_directory.hpp"
#include "service/setting.hpp"
#include "store/pool.hpp"

namespace adit::app {

class Upkeep {
 public:
  // All of it outlives this. Starts at once.
  Upkeep(std::string conninfo, const service::Setting& setting, const base::Clock& clock,
         live::SessionDirectory& directory);

  // The last look at the journal carried everything that was there: readers are at most a round
  // behind. False from the start, after a fault and while there is more than one round can carry.
  // From any thread.
  [[nodiscard]] bool caught_up() const { return caught_up_; }
  void stop() { rounds_.stop(); }

 private:
  [[nodiscard]] base::Millis round();
  [[nodiscard]] base::Millis work();
  [[nodiscard]] bool follow();
  [[nodiscard]] bool settle(base::Instant now);
  [[nodiscard]] std::vector<std::string> ended();
  void lapse();

  std::string conninfo_;
  const service::Setting& setting_;
  const base::Clock& clock_;
  live::SessionDirectory& directory_;
  std::unique_ptr<store::Connection> connection_;
  std::map<std::string, base::Instant> waiting_;  // sessions that cannot be settled before
  base::Instant next_lapse_;
  base::Instant next_refresh_;
  bool moved_ = false;  // since sessions were last told
  std::atomic<bool> caught_up_{false};
  Rounds rounds_;  // last: it uses everything above
};

}  // namespace adit::app
