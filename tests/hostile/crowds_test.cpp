// Five thousand clients that are slow on purpose, and one who bids: all are cut off soon after
// their time, hold little memory until then, and the bids are answered all the while.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <thread>

#include "hostile/crowd.hpp"
#include "hostile/stage.hpp"
#include "support/postgres.hpp"

namespace adit::hostile {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t each = 1'000;
constexpr std::int64_t bytes_each_max = 32 * 1024;

// A server of its own, for its memory is measured, with the few descriptors that most systems give.
class HotServer {
 public:
  HotServer() : process_(ADIT_PROGRAM, tests::fresh_database()) {
    hot_ = support::prepare_hot_lot(process_.config(), {.opens_in_ms = 8'000});
    rlimit usual{};
    ::getrlimit(RLIMIT_NOFILE, &usual);
    const rlimit few{1'024, usual.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
    process_.start();
    ::setrlimit(RLIMIT_NOFILE, &usual);
    take_descriptors();
    wait_until_open(port(), hot_.session);
  }
  [[nodiscard]] int port() const { return process_.port(); }
  [[nodiscard]] const support::HotLot& hot() const { return hot_; }
  [[nodiscard]] std::int64_t memory() const { return memory_bytes(process_.pid()); }

 private:
  support::ExchangeProcess process_;
  support::HotLot hot_;
};

// Bids a hundred times a second until it is told to stop.
class Bidding {
 public:
  explicit Bidding(const HotServer& server)
      : bidder_(server.port(), server.hot().bidders.front(), server.hot().session),
        thread_([this] { run(); }) {}
  ~Bidding() { stop(); }
  Bidding(const Bidding&) = delete;
  Bidding& operator=(const Bidding&) = delete;

  void stop() {
    stopped_ = true;
    if (thread_.joinable()) thread_.join();
  }
  [[nodiscard]] int answered() const { return answered_; }
  [[nodiscard]] const std::string& fault() const { return fault_; }  // once it has stopped

 private:
  void run() try {
    while (!stopped_) {
      bidder_.bid();
      ++answered_;
      std::this_thread::sleep_for(10ms);
    }
  } catch (const std::exception& fault) {
    fault_ = fault.what();
  }
  LoneBidder bidder_;
  std::atomic<bool> stopped_{false};
  std::atomic<int> answered_{0};
  std::string fault_;
  std::thread thread_;
};

struct Group {
  const char* name;
  Crowd crowd;
  Clock::time_point since;  // all of it is there
  std::chrono::milliseconds time;
};

// Drips until every one of the group is gone or its time is over, and half a minute more, which a
// busy machine takes to come round to all of them.
void expect_cut_off(std::vector<Group>& groups, Group& group) {
  while (group.crowd.gone() < group.crowd.size() && Clock::now() < group.since + group.time + 30s) {
    for (auto& other : groups) other.crowd.drip();
    std::this_thread::sleep_for(200ms);
  }
  EXPECT_EQ(group.crowd.gone(), each) << group.name;
}

TEST(Crowds, SlowOnesAreCutOffWhileBidsAreAnswered) {
  const HotServer server;
  Bidding bidding(server);
  std::this_thread::sleep_for(1s);
  const auto memory_before = server.memory();
  const int answered_before = bidding.answered();
  std::vector<Group> groups;  // those with the most time come first
  const auto gather = [&](const char* name, Habit habit, std::chrono::milliseconds time) {
    Crowd crowd(habit, server.port(), each, server.hot().session);
    groups.push_back({name, std::move(crowd), Clock::now(), time});
  };
  gather("watchers", Habit::deaf_watcher, 46s);
  gather("readers", Habit::deaf_reader, 15s);
  gather("bodies", Habit::slow_body, 15s);
  gather("headers", Habit::slow_header, 5s);
  gather("handshakes", Habit::half_handshake, 5s);

  std::size_t present = 0;
  for (const auto& group : groups) present += group.crowd.size() - group.crowd.gone();
  // Of all that came: where they come slowly the first are gone before the last are there.
  const auto bytes_each = (server.memory() - memory_before) / static_cast<std::int64_t>(5 * each);
  std::printf("%zu of %zu slow clients there at once, %lld bytes of memory each\n", present,
              5 * each, static_cast<long long>(bytes_each));
  EXPECT_LE(bytes_each, bytes_each_max);

  for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
    expect_cut_off(groups, *group);
  }
  bidding.stop();
  EXPECT_EQ(bidding.fault(), "");
  EXPECT_GT(bidding.answered() - answered_before, 100) << "bids were answered all the while";
  EXPECT_EQ(support::HttpsClient(server.port()).get("/api/v1/clock").status, 200);
}

}  // namespace
}  // namespace adit::hostile
