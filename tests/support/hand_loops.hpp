// Loops that a test turns by hand, and a clock that it sets: the live room without threads of its
// own. Posting is safe from other threads, as the committer's is.
#pragma once

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "base/clock.hpp"
#include "live/loop.hpp"

namespace adit::tests {

class HandClock final : public base::Clock {
 public:
  explicit HandClock(base::Instant start) : now_(start.ms) {}
  [[nodiscard]] base::Instant now() const override { return {now_}; }
  void set(base::Instant at) { now_ = at.ms; }
  void advance(base::Millis ms) { now_ += ms; }

 private:
  std::atomic<std::int64_t> now_;
};

class HandLoop final : public live::Loop {
 public:
  explicit HandLoop(const base::Clock& clock) : clock_(clock) {}

  void post(live::Task task) override {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  [[nodiscard]] bool here() const override { return true; }
  void wake_at(base::Instant at, live::Task task) override { wakes_.emplace(at, std::move(task)); }

  // Runs one posted task or one due wake; false when there is nothing to do.
  bool turn() {
    if (live::Task task = take()) {
      task();
      ++turns;
      return true;
    }
    if (wakes_.empty() || wakes_.begin()->first > clock_.now()) return false;
    const live::Task wake = std::move(wakes_.begin()->second);
    wakes_.erase(wakes_.begin());
    wake();
    return true;
  }

  std::size_t turns = 0;

 private:
  live::Task take() {
    const std::lock_guard lock(mutex_);
    if (tasks_.empty()) return {};
    live::Task task = std::move(tasks_.front());
    tasks_.pop_front();
    return task;
  }

  const base::Clock& clock_;
  std::mutex mutex_;
  std::deque<live::Task> tasks_;
  std::multimap<base::Instant, live::Task> wakes_;
};

// One loop; a watermark is reported when the test says so, or at once.
class HandLoops final : public live::Loops {
 public:
  explicit HandLoops(const base::Clock& clock) : loop(clock) {}

  [[nodiscard]] std::size_t size() const override { return 1; }
  [[nodiscard]] live::Loop& at(std::size_t) override { return loop; }
  void watermark(base::Instant, live::Task done) override {
    if (hold_watermarks) {
      held.push_back(std::move(done));
    } else {
      done();
    }
  }

  // Runs everything that is due.
  void settle() {
    while (loop.turn()) {
    }
  }

  // Runs until `done`, also waiting for other threads to post; false after two seconds.
  template <class Done>
  bool run_until(Done done) {
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    while (!done()) {
      if (!loop.turn()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
      if (std::chrono::steady_clock::now() > give_up) return false;
    }
    return true;
  }

  HandLoop loop;
  bool hold_watermarks = false;
  std::vector<live::Task> held;
};

}  // namespace adit::tests
