// A thread that does one thing again and again until it is stopped: the shape of everything that
// goes on beside requests.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "base/instant.hpp"

namespace adit::app {

class Rounds {
 public:
  // `round` returns how long to rest before the next; what it throws is logged under `name` and
  // followed by a rest of a second. Starts at once.
  Rounds(std::string name, std::function<base::Millis()> round);
  ~Rounds();  // stop()
  Rounds(const Rounds&) = delete;
  Rounds& operator=(const Rounds&) = delete;

  // Lets the running round finish, then joins. May be called twice.
  void stop();

 private:
  void run();
  [[nodiscard]] base::Millis one_round();

  std::string name_;
  std::function<base::Millis()> round_;
  std::mutex mutex_;
  std::condition_variable stopped_;
  bool stopping_ = false;
  std::string last_fault_;
  std::thread thread_;
};

}  // namespace adit::app
