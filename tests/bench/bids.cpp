// How many durable accepted bids a second one hot lot takes through the real path, and how long a
// bidder waits for the answer, against a row-locking transaction behind the same front end on the
// same PostgreSQL. Rounds are interleaved; what counts are the medians and their ratios.
// Usage: bench_bids ADIT_BINARY NAIVE_BINARY [SECONDS_A_RUN [BIDDERS...]]
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "bench/figures.hpp"
#include "bench/stage.hpp"
#include "bench/wss_load.hpp"
#include "support/postgres.hpp"

namespace adit::bench {

namespace {

constexpr int naive_pools[] = {8, 32};
const std::vector<std::size_t> usual_bidder_counts{1, 8, 64, 256};
constexpr int rounds = 3;

struct Figures {
  Figure rate;
  Figure p50;
  Figure p99;
  std::uint64_t accepted = 0;
  std::uint64_t refused = 0;

  void add(const LoadResult& result) {
    rate.add(result.rate());
    p50.add(result.percentile_ms(0.50));
    p99.add(result.percentile_ms(0.99));
    accepted += result.accepted;
    refused += result.refused;
  }
};

void print_row(const char* what, const Figures& figures) {
  std::printf(
      "    %-9s %28s bids/s   p50 %8.2f ms   p99 %8.2f ms   refused %.1f %%\n", what,
      figures.rate.text(0).c_str(), figures.p50.median(), figures.p99.median(),
      100.0 * static_cast<double>(figures.refused) /
          static_cast<double>(std::max<std::uint64_t>(1, figures.accepted + figures.refused)));
  std::fflush(stdout);
}

class Bench {
 public:
  Bench(Stage& stage, std::array<int, 2> naive_ports, std::int64_t run_ms)
      : stage_(stage), naive_ports_(naive_ports), run_ms_(run_ms) {}

  void measure(std::size_t bidders) {
    Figures product;
    Figures naive[2];
    for (int round = 0; round < rounds; ++round) {
      product.add(run_product(bidders));
      for (std::size_t i = 0; i < 2; ++i) naive[i].add(run_naive(bidders, naive_ports_[i]));
    }
    const bool small = naive[0].rate.median() >= naive[1].rate.median();
    const auto& better = small ? naive[0] : naive[1];
    std::printf("  %zu bidder%s\n", bidders, bidders == 1 ? "" : "s");
    print_row("adit", product);
    print_row("naive 8", naive[0]);
    print_row("naive 32", naive[1]);
    std::printf("    ratio %.1f times the better naive; p99 %.2f times its p50\n",
                product.rate.median() / better.rate.median(),
                product.p99.median() / better.p50.median());
    std::fflush(stdout);
  }

 private:
  LoadResult run_product(std::size_t bidders) {
    LoadPlan plan;
    plan.session = stage_.session();
    plan.targets = stage_.targets(bidders);
    plan.first_fen = stage_.least_fen();
    plan.run_ms = run_ms_;
    stage_.clean_slate();
    return run_load(plan);
  }

  LoadResult run_naive(std::size_t bidders, int port) {
    LoadPlan plan;
    plan.session = stage_.session();
    plan.targets.assign(bidders, {.port = port, .target = "/api/v1/live"});
    plan.first_fen = naive_next_[port] + 1;
    plan.run_ms = run_ms_;
    stage_.clean_slate();
    LoadResult result = run_load(plan);
    naive_next_[port] = result.last_fen;
    return result;
  }

  Stage& stage_;
  std::array<int, 2> naive_ports_;
  std::int64_t run_ms_;
  std::map<int, std::int64_t> naive_next_;
};

}  // namespace

int run(const std::string& adit, const std::string& naive, std::int64_t run_ms,
        const std::vector<std::size_t>& bidder_counts) {
  Stage stage(adit, tests::fresh_database(),
              *std::max_element(bidder_counts.begin(), bidder_counts.end()));
  const std::string certificate = stage.product().folder() + "/certificate.pem";
  const std::string key = stage.product().folder() + "/key.pem";
  const int first = stage.port() + 2;
  const std::array<int, 2> ports{first, first + 1};
  const Process small({naive, tests::fresh_database(), std::to_string(naive_pools[0]), certificate,
                       key, std::to_string(ports[0])});
  const Process large({naive, tests::fresh_database(), std::to_string(naive_pools[1]), certificate,
                       key, std::to_string(ports[1])});
  for (const int port : ports) wait_for(port);
  Bench bench(stage, ports, run_ms);
  std::printf(
      "durable accepted bids on one hot lot, TLS WebSocket, %d interleaved rounds of %.1f s\n",
      rounds, static_cast<double>(run_ms) / 1000);
  std::fflush(stdout);
  for (const std::size_t bidders : bidder_counts) bench.measure(bidders);
  return 0;
}

}  // namespace adit::bench

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr,
                 "usage: bench_bids ADIT_BINARY NAIVE_BINARY [SECONDS_A_RUN [BIDDERS...]]\n");
    return 2;
  }
  try {
    const int seconds = argc > 3 ? std::atoi(argv[3]) : 3;
    std::vector<std::size_t> bidders;
    for (int i = 4; i < argc; ++i) bidders.push_back(std::stoul(argv[i]));
    if (bidders.empty()) bidders = adit::bench::usual_bidder_counts;
    return adit::bench::run(argv[1], argv[2], seconds * 1000, bidders);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "bench_bids: %s\n", fault.what());
    return 1;
  }
}
