// An io thread as this room sees it. Sessions and watchers belong to one loop each and are touched
// on it alone; everything between loops is a posted task. Tests run the same code on a loop that
// they turn by hand.
#pragma once

#include <cstddef>
#include <functional>

#include "base/instant.hpp"

namespace adit::live {

using Task = std::function<void()>;

class Loop {
 public:
  virtual ~Loop() = default;

  // Runs `task` on this loop later, after everything posted before it by the same thread. From any
  // thread; never runs it inside the call. Tasks that are posted while a batch of them waits run
  // together, which is what keeps a commit of many bids at one wake-up.
  virtual void post(Task task) = 0;

  // True on this loop's own thread.
  [[nodiscard]] virtual bool here() const = 0;

  // Runs `task` once at or after `at` (server time), on this loop; called on it.
  virtual void wake_at(base::Instant at, Task task) = 0;
};

class Loops {
 public:
  virtual ~Loops() = default;
  [[nodiscard]] virtual std::size_t size() const = 0;
  [[nodiscard]] virtual Loop& at(std::size_t index) = 0;

  // Calls `done` once, on some loop, when everything that was received before `at` has been handed
  // to the loops it is for: what is posted from `done` runs after all of that. From any thread.
  virtual void watermark(base::Instant at, Task done) = 0;
};

}  // namespace adit::live
