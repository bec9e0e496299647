// Posted tasks gather in a list and run together: a commit of many bids wakes the loop once.
#include "api/io_loops.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <exception>
#include <mutex>

#include "base/log.hpp"

namespace adit::api {

namespace asio = boost::asio;

class IoLoops::IoLoop final : public live::Loop {
 public:
  IoLoop(asio::io_context& context, const base::Clock& clock) : context_(context), clock_(clock) {}

  void post(live::Task task) override {
    {
      const std::lock_guard lock(mutex_);
      tasks_.push_back(std::move(task));
      if (tasks_.size() > 1) return;
    }
    asio::post(context_, [this] { drain(); });
  }

  [[nodiscard]] bool here() const override {
    return context_.get_executor().running_in_this_thread();
  }

  void wake_at(base::Instant at, live::Task task) override {
    const auto wait = std::chrono::milliseconds(std::max<base::Millis>(0, at - clock_.now()));
    const auto timer = std::make_shared<asio::steady_timer>(context_, wait);
    timer->async_wait([timer, task = std::move(task)](const boost::system::error_code& ec) {
      if (!ec) run(task);
    });
  }

 private:
  void drain() {
    std::vector<live::Task> batch;
    {
      const std::lock_guard lock(mutex_);
      batch.swap(tasks_);
    }
    for (const auto& task : batch) run(task);
  }

  // A fault in one task must not take the thread with it.
  static void run(const live::Task& task) {
    try {
      task();
    } catch (const std::exception& fault) {
      base::log::error("task failed on an io thread", {{"reason", fault.what()}});
    }
  }

  asio::io_context& context_;
  const base::Clock& clock_;
  std::mutex mutex_;
  std::vector<live::Task> tasks_;
};

IoLoops::IoLoops(http::IoThreads& threads, const base::Clock& clock) : threads_(threads) {
  for (std::size_t i = 0; i < threads.size(); ++i) {
    loops_.push_back(std::make_unique<IoLoop>(threads.context(i), clock));
  }
}

IoLoops::~IoLoops() = default;

std::size_t IoLoops::size() const {
  return loops_.size();
}

live::Loop& IoLoops::at(std::size_t index) {
  return *loops_[index];
}

void IoLoops::watermark(base::Instant at, live::Task done) {
  threads_.watermark(at, std::move(done));
}

}  // namespace adit::api
