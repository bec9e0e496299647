// The closing minute: bidders on one hot lot at a fixed rate, alone and before thousands of
// watchers, in turns. What counts is how much longer a bidder waits because others watch, and how
// old the leading price is that they see.
// Usage: bench_closing_minute ADIT_BINARY [WATCHERS [BIDS_A_SECOND]]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "bench/crowd.hpp"
#include "bench/figures.hpp"
#include "bench/noise.hpp"
#include "bench/open_load.hpp"
#include "bench/stage.hpp"
#include "support/postgres.hpp"

namespace adit::bench {

namespace {

constexpr std::size_t bidders = 256;
constexpr int rounds = 5;
constexpr double p99_goal = 5;
constexpr double staleness_goal_ms = 150;

struct Waits {
  Figure p50;
  Figure p99;
  Figure refused;

  void add(const OpenResult& result) {
    const auto latency = result.latency_us(0);
    p50.add(percentile_ms(latency, 0.50));
    p99.add(percentile_ms(latency, 0.99));
    refused.add(100 * result.refused(0));
  }
};

// How long after its acknowledgement each price, or a newer one, reached each watcher: for every
// pair of the two. In milliseconds, a count each; the last place holds all that is beyond.
class Staleness {
 public:
  // `arrivals` in the order of time; prices that were acknowledged before the count are left out.
  void add(const OpenResult& result, const std::vector<Arrival>& arrivals, std::size_t watchers) {
    std::vector<std::size_t> next(watchers, 0);  // the first bid that a watcher has not heard of
    for (const auto& arrival : arrivals) {
      const auto heard = static_cast<std::size_t>(arrival.price_fen - result.first_fen + 1);
      for (std::size_t& at = next[arrival.watcher]; at < std::min(heard, result.bids.size());
           ++at) {
        const SentBid& bid = result.bids[at];
        if (bid.counted && bid.accepted) note(arrival.at_us - bid.answered_us);
      }
    }
    // What a watcher was never told, at the end, is told by nobody: it must not pass for fresh.
    for (const std::size_t at : next) {
      const auto missing =
          std::count_if(result.bids.begin() + static_cast<std::ptrdiff_t>(at), result.bids.end(),
                        [](const SentBid& bid) { return bid.counted && bid.accepted; });
      counts_.back() += static_cast<std::uint64_t>(missing);
      all_ += static_cast<std::uint64_t>(missing);
    }
  }

  [[nodiscard]] double percentile(double part) const {
    std::uint64_t below = 0;
    for (std::size_t ms = 0; ms < counts_.size(); ++ms) {
      below += counts_[ms];
      if (static_cast<double>(below) >= part * static_cast<double>(all_)) {
        return static_cast<double>(ms + 1);
      }
    }
    return static_cast<double>(counts_.size());
  }

 private:
  // A watcher may hear of a price before its bidder has read the answer.
  void note(std::int64_t us) {
    const auto ms = static_cast<std::size_t>(std::max<std::int64_t>(0, us) / 1000);
    ++counts_[std::min(ms, counts_.size() - 1)];
    ++all_;
  }

  std::vector<std::uint64_t> counts_ = std::vector<std::uint64_t>(5'000);
  std::uint64_t all_ = 0;
};

class ClosingMinute {
 public:
  ClosingMinute(Stage& stage, std::size_t watchers, double rate)
      : stage_(stage), watchers_(watchers), rate_(rate) {}

  void run() {
    for (int round = 0; round < rounds; ++round) {
      wait_for_quiet();
      const Noise noise;
      const double alone_us = spent_us([this] { alone_.add(bid()); });
      Crowd crowd(stage_.port(), stage_.session(), watchers_);
      OpenResult result;
      const double watched_us = spent_us([&] { result = bid(); });
      // The last sweep, and what the kernel still holds.
      std::this_thread::sleep_for(std::chrono::milliseconds(500));
      const auto arrivals = crowd.stop();
      noise_.add(noise.percent());
      watched_.add(result);
      Staleness staleness;
      staleness.add(result, arrivals, watchers_);
      stale_p50_.add(staleness.percentile(0.50));
      stale_p99_.add(staleness.percentile(0.99));
      delivery_.add((watched_us - alone_us) / static_cast<double>(arrivals.size()));
      sweeps_.add(static_cast<double>(arrivals.size()) / static_cast<double>(watchers_));
    }
  }

  void print() const {
    print_figure("others on the machine", noise_, "%", 0);
    print_figure("bid p50 alone", alone_.p50, "ms");
    print_figure("bid p99 alone", alone_.p99, "ms");
    print_figure("bid p50 watched", watched_.p50, "ms");
    print_figure("bid p99 watched", watched_.p99, "ms");
    print_figure("bids overtaken alone", alone_.refused, "%");
    print_figure("bids overtaken watched", watched_.refused, "%");
    print_figure("prices that reached a watcher in a round", sweeps_, "", 1);
    print_figure("server's processor time for each", delivery_, "us", 1);
    print_figure("staleness p50", stale_p50_, "ms", 0);
    print_at_most("staleness p99", stale_p99_, "ms", staleness_goal_ms);
    print_figure("bid p50 watched / alone", watched_.p50.over(alone_.p50), "times");
    print_at_most("bid p99 watched / alone", watched_.p99.over(alone_.p99), "times", p99_goal);
  }

 private:
  // Processor time of the server meanwhile.
  double spent_us(const std::function<void()>& meanwhile) {
    const double before = processor_us(stage_.product().pid());
    meanwhile();
    return processor_us(stage_.product().pid()) - before;
  }

  OpenResult bid() {
    OpenPlan plan;
    plan.session = stage_.session();
    for (auto& target : stage_.targets(bidders)) {
      plan.bidders.push_back({target, rate_ / static_cast<double>(bidders)});
    }
    plan.first_fen = stage_.least_fen();
    stage_.clean_slate();
    return run_open_load(plan);
  }

  Stage& stage_;
  std::size_t watchers_;
  double rate_;
  Figure noise_;
  Waits alone_;
  Waits watched_;
  Figure stale_p50_;
  Figure stale_p99_;
  Figure sweeps_;
  Figure delivery_;
};

}  // namespace

void run(const std::string& adit, std::size_t watchers, double rate) {
  Stage stage(adit, tests::fresh_database(), bidders);
  std::printf("the closing minute: %zu bidders, %.0f bids/s, %zu watchers, %d rounds\n", bidders,
              rate, watchers, rounds);
  std::fflush(stdout);
  ClosingMinute minute(stage, watchers, rate);
  minute.run();
  minute.print();
}

}  // namespace adit::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_closing_minute ADIT_BINARY [WATCHERS [BIDS_A_SECOND]]\n");
    return 2;
  }
  try {
    const std::size_t watchers = argc > 2 ? std::stoul(argv[2]) : 5'000;
    const double rate = argc > 3 ? std::stod(argv[3]) : 2'000;
    adit::bench::run(argv[1], watchers, rate);
    return 0;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "bench_closing_minute: %s\n", fault.what());
    return 1;
  }
}
