// Bids whose answer was lost or left open, and how long their bidders had to ask until they knew:
// counted from when the exchange took bids again.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

namespace adit::crash {

// Used by the bidders' threads, and by the one that breaks things.
class Doubts {
 public:
  using Clock = std::chrono::steady_clock;

  // What was learnt by asking again with the same bid id.
  struct Report {
    std::size_t stood = 0;  // it had been accepted
    std::size_t absent = 0;
    std::chrono::milliseconds longest{0};
  };

  // From now on nobody can be answered; from now on everybody can.
  void exchange_is_away();
  void exchange_is_back();

  // A bid in doubt since then has its definite answer now.
  void settled(Clock::time_point since, bool stood);

  [[nodiscard]] Report report() const;

 private:
  mutable std::mutex mutex_;
  bool away_ = false;
  Clock::time_point back_{};
  Report report_;
};

}  // namespace adit::crash
