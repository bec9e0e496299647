// One thread for work that is slow by nature (hashing passwords), behind a bounded queue, so
// that it never holds up an io thread or a database worker.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace adit::api {

class CpuWorker {
 public:
  explicit CpuWorker(std::size_t queue_max);
  ~CpuWorker();  // stop()
  CpuWorker(const CpuWorker&) = delete;
  CpuWorker& operator=(const CpuWorker&) = delete;

  // Queues a job from any thread. What it throws is logged, and the next one runs: whoever waits
  // for the job learns of it from what dies with it. False when the queue is full or this stops.
  [[nodiscard]] bool run(std::function<void()> job);

  // Drops what waits and joins. May be called twice.
  void stop();

 private:
  void work();
  static void attempt(const std::function<void()>& job);

  std::size_t queue_max_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> jobs_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace adit::api
