// What came of robots that bid from outside: for people, and for those who measure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"

namespace adit::app {

// Of one robot.
struct RobotOutcome {
  std::string account;
  std::string session;  // empty: it came to none
  std::string bid_number;
  std::string temperament;
  std::size_t accepted = 0;
  std::map<std::string, std::size_t> refused{};  // bids, by the code of their refusal
  std::size_t unanswered = 0;                    // bids without an answer at the end
  std::vector<std::int64_t> latencies_us{};      // from a bid to its answer, of those answered
  std::string phase{};                           // of the session when it left
  std::optional<base::Refusal> trouble{};        // why it did not bid, or was cut off
};

// Microseconds within which `percent` of these were; nothing of none.
[[nodiscard]] std::optional<std::int64_t> percentile(std::vector<std::int64_t> latencies_us,
                                                     int percent);

// schemas/documents/robot-report
[[nodiscard]] std::string robots_json(const std::vector<RobotOutcome>& robots, double seconds);
// The same for a reader at a terminal, in lines.
[[nodiscard]] std::string robots_text(const std::vector<RobotOutcome>& robots, double seconds);

}  // namespace adit::app
