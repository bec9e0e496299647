// Connecting a crowd and listening for prices.
#include "bench/crowd.hpp"

#include <sched.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <future>
#include <utility>

namespace adit::bench {

namespace {

constexpr std::size_t sources = 19;  // 127.0.0.2 to 127.0.0.20
constexpr std::size_t doors_at_once = 8;
constexpr std::int64_t patience_us = 30'000'000;

// 0 where the frame is none of a price.
std::int64_t price_of(std::string_view frame) {
  constexpr std::string_view name = R"("price_fen":)";
  if (!frame.starts_with(R"({"kind":"price")")) return 0;
  const auto at = frame.find(name);
  std::int64_t price = 0;
  if (at != std::string_view::npos) {
    std::from_chars(frame.data() + at + name.size(), frame.data() + frame.size(), price);
  }
  return price;
}

// One class below the rest of the benchmark: whoever of it wakes takes the processor at once, and
// not when our time slice is over.
void step_back() {
  const sched_param none{};
  if (::sched_getscheduler(0) == SCHED_RR) {
    ::sched_setscheduler(0, SCHED_OTHER, &none);
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), -20);
  } else {
    ::sched_setscheduler(0, SCHED_IDLE, &none);
  }
}

}  // namespace

Crowd::Crowd(int port, const std::string& session, std::size_t watchers)
    : context_(client_context()),
      connections_(watchers),
      prices_(watchers),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
  arrivals_.reserve(std::size_t{1} << 21);
  // From the beginning, for who does not answer a ping is cut off.
  thread_ = std::jthread([this](const std::stop_token& end) { listen(end); });
  connect(port, session);
  const std::int64_t give_up = now_us() + patience_us;
  while (!session.empty() && shown_ < watchers && now_us() < give_up) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  if (!session.empty() && shown_ < watchers) {
    throw std::runtime_error("not every watcher was shown the session");
  }
}

// Several at a time, so that their handshakes do not wait for each other's round trips.
void Crowd::connect(int port, const std::string& session) {
  std::vector<std::future<void>> doors;
  for (std::size_t door = 0; door < doors_at_once; ++door) {
    doors.push_back(std::async(std::launch::async, [this, port, &session, door] {
      for (std::size_t i = door; i < size(); i += doors_at_once) admit(i, port, session);
    }));
  }
  for (auto& one : doors) one.get();
}

void Crowd::admit(std::size_t watcher, int port, const std::string& session) {
  const auto source = static_cast<std::uint8_t>(2 + watcher % sources);
  const WssTarget target{.port = port, .target = "/api/v1/live", .source = source};
  auto& connection = connections_[watcher];
  connection = std::make_unique<WssConnection>(context_.get(), target);
  if (!session.empty()) connection->send_text(R"({"kind":"watch","session":")" + session + "\"}");
  // From here on the connection is the listener's.
  epoll_event event{.events = EPOLLIN, .data = {.u64 = watcher}};
  ::epoll_ctl(epoll_, EPOLL_CTL_ADD, connection->fd(), &event);
}

Crowd::~Crowd() {
  (void)stop();
  ::close(epoll_);
}

void Crowd::expect(std::int64_t price_fen) {
  have_it_ = 0;
  newest_us_ = 0;
  last_us_ = 0;
  expected_fen_ = price_fen;
}

std::int64_t Crowd::last_has_it_us() const {
  const std::int64_t give_up = now_us() + patience_us;
  while (last_us_ == 0 && now_us() < give_up) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  if (last_us_ != 0) return last_us_;
  throw std::runtime_error("only " + std::to_string(have_it_) + " watchers have the price");
}

std::vector<Arrival> Crowd::stop() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
  return std::move(arrivals_);
}

void Crowd::listen(const std::stop_token& end) {
  step_back();
  try {
    while (!end.stop_requested()) turn(20);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "bench: a watcher fell away: %s\n", fault.what());
    std::_Exit(1);
  }
}

void Crowd::turn(int wait_ms) {
  std::array<epoll_event, 256> events{};
  const int ready = ::epoll_wait(epoll_, events.data(), events.size(), wait_ms);
  for (int i = 0; i < ready; ++i) {
    const auto watcher = static_cast<std::uint32_t>(events[static_cast<std::size_t>(i)].data.u64);
    connections_[watcher]->read_frames(
        [this, watcher](std::string_view frame) { hear(watcher, frame); });
  }
}

void Crowd::hear(std::uint32_t watcher, std::string_view frame) {
  const std::int64_t price = price_of(frame);
  if (price == 0) {
    if (frame.starts_with(R"({"kind":"session")")) ++shown_;
    return;
  }
  const std::int64_t at = connections_[watcher]->arrived_us();
  const std::int64_t before = std::exchange(prices_[watcher], price);
  if (price <= before) return;
  arrivals_.push_back({at, price, watcher});
  const std::int64_t expected = expected_fen_;
  if (before >= expected || price < expected) return;
  if (watcher == 0) frame_ = std::string(frame);
  newest_us_ = std::max(newest_us_.load(), at);
  if (++have_it_ == connections_.size()) last_us_ = newest_us_.load();
}

}  // namespace adit::bench
