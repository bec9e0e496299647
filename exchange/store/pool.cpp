// Workers before a bounded queue, and connections that are made anew, never silently.
#include "store/pool.hpp"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "store/connection.hpp"
#include "store/sqlstate.hpp"

namespace adit::store {

void Connection::Impl::connect() {
  translated([this] {
    connection_.reset();
    auto made = std::make_unique<pqxx::connection>(conninfo_);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    made->inhibit_reactivation(true);  // deprecated without a successor in this version
#pragma GCC diagnostic pop
    connection_ = std::move(made);
  });
}

Connection::Connection(std::string conninfo) : impl_(std::make_unique<Impl>(std::move(conninfo))) {}
Connection::~Connection() = default;

void Connection::ensure() {
  if (impl_->broken()) impl_->connect();
}

class Pool::Impl {
 public:
  Impl(std::string conninfo, PoolOptions options)
      : conninfo_(std::move(conninfo)), options_(options) {
    for (std::size_t i = 0; i < options_.workers; ++i) {
      workers_.emplace_back([this] { work(); });
    }
  }

  bool run(Job job, Done done) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_ || queue_.size() >= options_.queue_max) return false;
      queue_.push_back({std::move(job), std::move(done)});
    }
    ready_.notify_one();
    return true;
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    ready_.notify_all();
    for (auto& worker : workers_) {
      if (worker.joinable()) worker.join();
    }
  }

  std::size_t waiting() {
    const std::lock_guard lock(mutex_);
    return queue_.size();
  }

 private:
  struct Task {
    Job job;
    Done done;
  };

  void work() {
    std::unique_ptr<Connection> connection;
    while (auto task = next()) {
      std::exception_ptr fault;
      try {
        if (!connection) connection = std::make_unique<Connection>(conninfo_);
        connection->ensure();
        task->job(*connection);
      } catch (...) {
        fault = std::current_exception();
      }
      task->done(fault);
    }
  }

  std::optional<Task> next() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return std::nullopt;
    Task task = std::move(queue_.front());
    queue_.pop_front();
    return task;
  }

  std::string conninfo_;
  PoolOptions options_;
  std::mutex mutex_;  // guards queue_ and stopping_
  std::condition_variable ready_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  std::vector<std::thread> workers_;
};

Pool::Pool(std::string conninfo, PoolOptions options)
    : impl_(std::make_unique<Impl>(std::move(conninfo), options)) {}
Pool::~Pool() { stop(); }

bool Pool::run(Job job, Done done) { return impl_->run(std::move(job), std::move(done)); }

void Pool::run_and_wait(Job job) {
  std::promise<void> finished;
  const bool queued = run(std::move(job), [&finished](std::exception_ptr fault) {
    if (fault) {
      finished.set_exception(fault);
    } else {
      finished.set_value();
    }
  });
  if (!queued) throw Unavailable("too much work waits for the database");
  finished.get_future().get();
}

std::size_t Pool::waiting() const { return impl_->waiting(); }
void Pool::stop() { impl_->stop(); }

}  // namespace adit::store
