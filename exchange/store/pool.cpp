// Workers and their queue.
#include "store/pool.hpp"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/log.hpp"

namespace adit::store {

class Pool::Impl {
 public:
  Impl(std::string conninfo, PoolOptions options)
      : conninfo_(std::move(conninfo)), queue_max_(options.queue_max) {
    for (std::size_t i = 0; i < options.workers; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Impl() { stop(); }

  bool run(Job job, Done done) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_ || queue_.size() >= queue_max_) return false;
      queue_.push_back({std::move(job), std::move(done)});
    }
    wake_.notify_one();
    return true;
  }

  std::size_t waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_)
      if (thread.joinable()) thread.join();
  }

 private:
  struct Task {
    Job job;
    Done done;
  };

  void work() {
    Connection connection(conninfo_);
    while (auto task = next()) {
      const std::exception_ptr fault = attempt(connection, task->job);
      task->job = nullptr;  // what it holds is released before anybody is told
      if (task->done) task->done(fault);
    }
  }

  std::optional<Task> next() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return std::nullopt;
    Task task = std::move(queue_.front());
    queue_.pop_front();
    return task;
  }

  static std::exception_ptr attempt(Connection& connection, const Job& job) {
    try {
      connection.ensure();
      job(connection);
      return nullptr;
    } catch (const Unavailable& fault) {
      connection.drop();
      base::log::warn("a store worker lost its database", {{"reason", fault.what()}});
      return std::current_exception();
    } catch (const InDoubt& fault) {
      connection.drop();
      base::log::warn("a commit is in doubt", {{"reason", fault.what()}});
      return std::current_exception();
    } catch (...) {
      return std::current_exception();
    }
  }

  const std::string conninfo_;
  const std::size_t queue_max_;
  mutable std::mutex mutex_;  // guards the following
  std::condition_variable wake_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

Pool::Pool(std::string conninfo, PoolOptions options)
    : impl_(std::make_unique<Impl>(std::move(conninfo), options)) {}

Pool::~Pool() = default;

bool Pool::run(Job job, Done done) {
  return impl_->run(std::move(job), std::move(done));
}

void Pool::run_and_wait(Job job) {
  std::promise<void> finished;
  const bool queued = run(std::move(job), [&finished](const std::exception_ptr& fault) {
    if (fault)
      finished.set_exception(fault);
    else
      finished.set_value();
  });
  if (!queued) throw Unavailable("the store's queue is full or it is stopping");
  finished.get_future().get();
}

std::size_t Pool::waiting() const {
  return impl_->waiting();
}

void Pool::stop() {
  impl_->stop();
}

}  // namespace adit::store
