// A queue, a condition variable, a thread.
#include "api/cpu_worker.hpp"

#include <exception>
#include <utility>

#include "base/log.hpp"

namespace adit::api {

CpuWorker::CpuWorker(std::size_t queue_max) : queue_max_(queue_max), thread_([this] { work(); }) {}

CpuWorker::~CpuWorker() {
  stop();
}

bool CpuWorker::run(std::function<void()> job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || jobs_.size() >= queue_max_) return false;
    jobs_.push_back(std::move(job));
  }
  changed_.notify_one();
  return true;
}

void CpuWorker::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    jobs_.clear();
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void CpuWorker::work() {
  while (true) {
    std::function<void()> job;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
      if (stopping_) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    attempt(job);
  }
}

void CpuWorker::attempt(const std::function<void()>& job) {
  try {
    job();
  } catch (const std::exception& fault) {
    base::log::error("slow work failed", {{"reason", fault.what()}});
  }
}

}  // namespace adit::api
