// The hand on a deceived server's wall clock.
#pragma once

#include <cstdint>
#include <string>

#include "time/wall_clock.hpp"

namespace adit::tests {

class HandWallClock {
 public:
  // Shows the real time until it is told otherwise.
  HandWallClock();
  ~HandWallClock();
  HandWallClock(const HandWallClock&) = delete;
  HandWallClock& operator=(const HandWallClock&) = delete;

  // For the environment of the server: ADIT_WALL_CLOCK.
  [[nodiscard]] const std::string& path() const { return path_; }

  void set(std::int64_t off_ms);  // runs again, so far from the real time
  void stop();                    // shows from now on what it shows now
  void run_fast();                // six seconds for every five

 private:
  void order(std::int64_t base_ns, std::int64_t since_ns, std::int64_t percent);
  std::string path_;
  WallClockOrders* orders_;
};

}  // namespace adit::tests
