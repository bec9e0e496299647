// The limit of a stop. Threads that ask the database may hang with it for as long as it does, and
// so does whoever joins them. What was acknowledged is durable by then: the process may end over
// them.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "base/instant.hpp"

namespace adit::app {

class StopLimit {
 public:
  // Told what was waited for, on a thread of its own, when `patience_ms` are over.
  using Expired = std::function<void(const std::string& part)>;

  // The time runs from here.
  StopLimit(base::Millis patience_ms, Expired expired);
  ~StopLimit();  // the stop is through; waits for `expired` where that has begun
  StopLimit(const StopLimit&) = delete;
  StopLimit& operator=(const StopLimit&) = delete;

  // The part that is waited for from now on, as the log shall name it.
  void waits_for(const std::string& part);

 private:
  void run(base::Millis patience_ms);

  Expired expired_;
  std::mutex mutex_;
  std::condition_variable through_;
  std::string part_;
  bool is_through_ = false;
  std::thread thread_;  // last: it uses everything above
};

// Writes down that this part was not waited for, and ends the process with exit code 1.
[[noreturn]] void end_without(const std::string& part);

}  // namespace adit::app
