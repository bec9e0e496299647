// Lanes: one io_context, its thread, and what that thread has received but not yet handed on.
#include "http/io_threads.hpp"

#include <algorithm>
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "base/invariant.hpp"
#include "http/net.hpp"

namespace adit::http {

namespace {

// One watermark: counts the lanes that have not passed it.
struct Mark {
  base::Instant at;
  std::function<void()> done;
  std::atomic<std::size_t> lanes_left;
  Mark(base::Instant when, std::function<void()> what, std::size_t lanes)
      : at(when), done(std::move(what)), lanes_left(lanes) {}
};

}  // namespace

// Everything but `context` and `thread` is used on the lane's thread only.
struct IoThreads::Lane {
  struct Held {
    base::Instant at;
    bool open = true;
  };

  void probe(const std::shared_ptr<Mark>& mark, const base::Clock& clock);
  void settle();
  void release(std::uint64_t number);

  std::deque<Held> held;           // in the order of the calls
  std::uint64_t first_number = 0;  // of the front
  std::vector<std::shared_ptr<Mark>> waiting;
  // Goes before the others: handlers that die with it may still hold something.
  net::io_context context{1};
  net::executor_work_guard<Executor> work{context.get_executor()};
  std::thread thread;
};

// Runs on the lane's thread, and again later while the moment has not come.
void IoThreads::Lane::probe(const std::shared_ptr<Mark>& mark, const base::Clock& clock) {
  const auto early = mark->at - clock.now();
  if (early <= 0) {
    waiting.push_back(mark);
    return settle();
  }
  auto timer = std::make_shared<SteadyTimer>(context.get_executor());
  timer->expires_after(std::chrono::milliseconds(early));
  timer->async_wait([this, timer, mark, &clock](ErrorCode ec) {
    if (!ec) probe(mark, clock);
  });
}

void IoThreads::Lane::settle() {
  const auto passed = [this](const std::shared_ptr<Mark>& mark) {
    return std::none_of(held.begin(), held.end(),
                        [&](const Held& one) { return one.open && one.at < mark->at; });
  };
  std::vector<std::shared_ptr<Mark>> through;
  std::erase_if(waiting, [&](const auto& mark) {
    if (!passed(mark)) return false;
    through.push_back(mark);
    return true;
  });
  for (const auto& mark : through) {
    if (mark->lanes_left.fetch_sub(1) == 1) mark->done();
  }
}

void IoThreads::Lane::release(std::uint64_t number) {
  held[number - first_number].open = false;
  while (!held.empty() && !held.front().open) {
    held.pop_front();
    ++first_number;
  }
  if (!waiting.empty()) settle();
}

struct IoThreads::Parts {
  explicit Parts(const base::Clock& given) : clock(given) {}
  const base::Clock& clock;
  std::vector<std::unique_ptr<Lane>> lanes;
};

IoThreads::IoThreads(std::size_t count, const base::Clock& clock)
    : parts_(std::make_unique<Parts>(clock)) {
  ADIT_INVARIANT(count >= 1 && count <= 64, "there are 1 to 64 io threads");
  for (std::size_t i = 0; i < count; ++i) parts_->lanes.push_back(std::make_unique<Lane>());
}

IoThreads::~IoThreads() {
  stop();
}

void IoThreads::run() {
  for (auto& lane : parts_->lanes) {
    lane->thread = std::thread([&context = lane->context] { context.run(); });
  }
}

void IoThreads::stop() {
  for (auto& lane : parts_->lanes) lane->context.stop();
  for (auto& lane : parts_->lanes) {
    if (lane->thread.joinable()) lane->thread.join();
    lane->waiting.clear();  // a mark that has not been passed never will be
  }
}

std::size_t IoThreads::size() const {
  return parts_->lanes.size();
}

net::io_context& IoThreads::context(std::size_t index) {
  return parts_->lanes[index]->context;
}

void IoThreads::watermark(base::Instant at, std::function<void()> done) {
  auto mark = std::make_shared<Mark>(at, std::move(done), parts_->lanes.size());
  for (auto& lane : parts_->lanes) {
    net::post(lane->context, [lane = lane.get(), mark, this] { lane->probe(mark, parts_->clock); });
  }
}

std::shared_ptr<void> IoThreads::hold(std::size_t index, base::Instant at) {
  auto& lane = *parts_->lanes[index];
  const auto number = lane.first_number + lane.held.size();
  lane.held.push_back({at});
  return {nullptr, [&lane, number](std::nullptr_t) { lane.release(number); }};
}

}  // namespace adit::http
