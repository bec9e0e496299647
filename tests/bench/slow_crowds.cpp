// What four thousand slow clients cost the one who bids: the time of a bid while nobody else is
// there, while they come, and while they are there, in one run; what counts is the ratio.
// Usage: bench_crowds ADIT_BINARY [CLIENTS_OF_EACH_HABIT]
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <thread>

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

Times bid_for(LoneBidder& bidder, std::chrono::milliseconds span) {
  const auto end = Clock::now() + span;
  return bid_until(bidder, [end] { return Clock::now() >= end; });
}

void print(const char* phase, Times& times) {
  std::printf("  %-22s %5zu bids   p50 %7.2f ms   p99 %7.2f ms\n", phase, times.taken.size(),
              times.percentile_ms(0.50), times.percentile_ms(0.99));
  std::fflush(stdout);
}

struct Gathered {
  std::vector<Crowd> crowds;
  [[nodiscard]] std::size_t present() const {
    std::size_t out = 0;
    for (const auto& crowd : crowds) out += crowd.size() - crowd.gone();
    return out;
  }
};

void gather(Gathered& all, int port, std::size_t each, const std::string& session) {
  for (const auto habit : {Habit::deaf_watcher, Habit::deaf_reader, Habit::slow_body,
                           Habit::slow_header, Habit::half_handshake}) {
    all.crowds.emplace_back(habit, port, each, session);
  }
}

}  // namespace

int run(const std::string& adit, std::size_t each) {
  hostile::take_descriptors();
  support::ExchangeProcess server(adit, tests::fresh_database());
  const auto hot = support::prepare_hot_lot(server.config(), {.opens_in_ms = 8'000});
  server.start();
  hostile::wait_until_open(server.port(), hot.session);
  LoneBidder bidder(server.port(), hot.bidders.front(), hot.session);
  (void)bid_for(bidder, 1s);
  auto idle = bid_for(bidder, 6s);
  const auto memory = hostile::memory_bytes(server.pid());

  Gathered all;
  std::atomic<bool> there{false};
  std::thread gathering([&] {
    gather(all, server.port(), each, hot.session);
    there = true;
  });
  auto arriving = bid_until(bidder, [&] { return there.load(); });
  gathering.join();
  const auto present = all.present();
  const auto grown = hostile::memory_bytes(server.pid()) - memory;
  auto beside = bid_for(bidder, 3s);
  const auto left = all.present();

  std::printf("one bidder and %zu slow clients of each of five habits\n", each);
  print("nobody else", idle);
  print("they come", arriving);
  print("they are there", beside);
  std::printf("  %zu at once (%zu at the end), %.1f KiB of the server's memory each\n", present,
              left, static_cast<double>(grown) / 1024 / static_cast<double>(present));
  std::printf(
      "  ratio: p99 %.2f times that of nobody else while they are there, %.2f while they come\n",
      beside.percentile_ms(0.99) / idle.percentile_ms(0.99),
      arriving.percentile_ms(0.99) / idle.percentile_ms(0.99));
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
