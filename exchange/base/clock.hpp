// Where time comes from. Only the shell owns a Clock; the rules are told the time as an argument.
#pragma once

#include "base/instant.hpp"

namespace adit::base {

// Safe to call from every thread.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

// Real time that never steps backwards within one process: the wall clock at start, carried on by
// the monotonic clock, so that a step of the wall clock moves no deadline.
class AnchoredClock final : public Clock {
 public:
  AnchoredClock();
  [[nodiscard]] Instant now() const override;
  // How far the wall clock has moved away from the anchor since start; the caller decides what a
  // large value means.
  [[nodiscard]] Millis drift_ms() const;

 private:
  std::int64_t wall_start_ms_;
  std::int64_t steady_start_ms_;
};

}  // namespace adit::base
