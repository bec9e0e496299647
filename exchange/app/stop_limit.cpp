// One wait, beside the stop.
#include "app/stop_limit.hpp"

#include <chrono>
#include <cstdlib>
#include <utility>

#include "app/command_line.hpp"
#include "base/log.hpp"

namespace adit::app {

StopLimit::StopLimit(base::Millis patience_ms, Expired expired)
    : expired_(std::move(expired)), thread_([this, patience_ms] { run(patience_ms); }) {}

StopLimit::~StopLimit() {
  {
    const std::lock_guard lock(mutex_);
    is_through_ = true;
  }
  through_.notify_all();
  thread_.join();
}

void StopLimit::waits_for(const std::string& part) {
  const std::lock_guard lock(mutex_);
  part_ = part;
}

void StopLimit::run(base::Millis patience_ms) {
  std::unique_lock lock(mutex_);
  const auto patience = std::chrono::milliseconds(patience_ms);
  if (through_.wait_for(lock, patience, [this] { return is_through_; })) return;
  const std::string part = part_;
  lock.unlock();
  expired_(part);
}

// Nothing is destroyed on this way out, for that would wait for the same threads.
void end_without(const std::string& part) {
  base::log::error("stop given up; what was acknowledged is in the database",
                   {{"still_waiting_for", part}});
  std::_Exit(static_cast<int>(ExitCode::failure));
}

}  // namespace adit::app
