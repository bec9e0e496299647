// What a thousand slow clients of each habit cost the one who bids, and all five thousand at once:
// the time of a bid while nobody else is there, while they come, and while they are there, in
// turns; what counts is the ratio. Usage: bench_crowds ADIT_BINARY [CLIENTS_OF_EACH_HABIT]
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <thread>

#include "bench/figures.hpp"
#include "bench/noise.hpp"
#include "hostile/crowd.hpp"
#include "support/exchange_process.hpp"
#include "support/postgres.hpp"

namespace adit::bench {

namespace {

using namespace std::chrono_literals;
using hostile::Crowd;
using hostile::Habit;
using hostile::LoneBidder;
using Clock = std::chrono::steady_clock;

constexpr auto pause = 5ms;  // between two bids
constexpr auto span = 5s;    // of each phase; shorter than any deadline of a slow client
constexpr int rounds = 3;
constexpr double goal = 2;

struct Times {
  std::vector<std::chrono::microseconds> taken;
  [[nodiscard]] double percentile_ms(double part) {
    std::sort(taken.begin(), taken.end());
    const auto at = static_cast<std::size_t>(part * static_cast<double>(taken.size() - 1));
    return static_cast<double>(taken.at(at).count()) / 1000;
  }
};

template <class Until>
Times bid_until(LoneBidder& bidder, Until&& until) {
  Times out;
  while (!until()) {
    out.taken.push_back(bidder.bid());
    std::this_thread::sleep_for(pause);
  }
  return out;
}

Times bid_for(LoneBidder& bidder, std::chrono::milliseconds time) {
  const auto end = Clock::now() + time;
  return bid_until(bidder, [end] { return Clock::now() >= end; });
}

struct Gathered {
  std::vector<Crowd> crowds;
  [[nodiscard]] std::size_t present() const {
    std::size_t out = 0;
    for (const auto& crowd : crowds) out += crowd.size() - crowd.gone();
    return out;
  }
};

struct Kind {
  const char* name;
  std::vector<Habit> habits;
};

const std::vector<Kind> kinds = {
    {"half handshakes", {Habit::half_handshake}},
    {"slow headers", {Habit::slow_header}},
    {"slow bodies", {Habit::slow_body}},
    {"deaf readers", {Habit::deaf_reader}},
    {"deaf watchers", {Habit::deaf_watcher}},
    {"of all five habits at once",
     {Habit::deaf_watcher, Habit::deaf_reader, Habit::slow_body, Habit::slow_header,
      Habit::half_handshake}},
};

// What the rounds gave.
struct Tale {
  Figure others;
  Figure idle_p50, idle_p99;
  Figure arriving_p99;
  Figure beside_p50, beside_p99;
  Figure present, left;
  Figure kib_each;

  void print(const Kind& kind, std::size_t each) const {
    std::printf("  %zu %s\n", each * kind.habits.size(), kind.name);
    print_figure("others on the machine", others, "%", 0);
    print_figure("clients at once", present, "", 0);
    print_figure("of them still there after the bids", left, "", 0);
    print_figure("the server's memory for each", kib_each, "KiB", 1);
    print_figure("bid p50, nobody else", idle_p50, "ms");
    print_figure("bid p50, they are there", beside_p50, "ms");
    print_figure("bid p99, nobody else", idle_p99, "ms");
    print_figure("bid p99, they come", arriving_p99, "ms");
    print_figure("bid p99, they are there", beside_p99, "ms");
    const auto ratio = beside_p99.over(idle_p99);
    if (kind.habits.size() > 1) {
      print_figure("p99, they are there / nobody else", ratio, "times");
    } else {
      print_at_most("p99, they are there / nobody else", ratio, "times", goal);
    }
    std::fflush(stdout);
  }
};

class Crowds {
 public:
  Crowds(support::ExchangeProcess& server, const support::HotLot& hot, std::size_t each)
      : server_(server),
        session_(hot.session),
        each_(each),
        bidder_(server.port(), hot.bidders.front(), hot.session) {
    (void)bid_for(bidder_, 1s);
  }

  void run() {
    for (const auto& kind : kinds) {
      Tale tale;
      for (int round = 0; round < rounds; ++round) {
        tell_round(tale, kind);
        std::this_thread::sleep_for(2s);  // until the server has noticed that they are gone
      }
      tale.print(kind, each_);
    }
  }

 private:
  void tell_round(Tale& tale, const Kind& kind);

  support::ExchangeProcess& server_;
  std::string session_;
  std::size_t each_;
  LoneBidder bidder_;
};

void Crowds::tell_round(Tale& tale, const Kind& kind) {
  wait_for_quiet();
  const Noise noise;
  auto idle = bid_for(bidder_, span);
  const auto memory = hostile::memory_bytes(server_.pid());
  Gathered all;
  std::atomic<bool> there{false};
  std::thread gathering([&] {
    for (const auto habit : kind.habits) {
      all.crowds.emplace_back(habit, server_.port(), each_, session_);
    }
    there = true;
  });
  auto arriving = bid_until(bidder_, [&] { return there.load(); });
  gathering.join();
  const auto present = static_cast<double>(all.present());
  const auto grown = static_cast<double>(hostile::memory_bytes(server_.pid()) - memory);
  auto beside = bid_for(bidder_, span);
  tale.others.add(noise.percent());
  tale.idle_p50.add(idle.percentile_ms(0.50));
  tale.idle_p99.add(idle.percentile_ms(0.99));
  tale.arriving_p99.add(arriving.percentile_ms(0.99));
  tale.beside_p50.add(beside.percentile_ms(0.50));
  tale.beside_p99.add(beside.percentile_ms(0.99));
  tale.present.add(present);
  tale.left.add(static_cast<double>(all.present()));
  tale.kib_each.add(grown / 1024 / present);
}

}  // namespace

int run(const std::string& adit, std::size_t each) {
  hostile::take_descriptors();
  support::ExchangeProcess server(adit, tests::fresh_database());
  const auto hot = support::prepare_hot_lot(server.config(), {.opens_in_ms = 8'000});
  server.start();
  hostile::wait_until_open(server.port(), hot.session);
  std::printf("one bidder and %zu slow clients of each habit, %d rounds\n", each, rounds);
  std::fflush(stdout);
  Crowds(server, hot, each).run();
  return 0;
}

}  // namespace adit::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_crowds ADIT_BINARY [CLIENTS_OF_EACH_HABIT]\n");
    return 2;
  }
  try {
    return adit::bench::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 1'000);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "bench_crowds: %s\n", fault.what());
    return 1;
  }
}
