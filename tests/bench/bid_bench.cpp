// How many durable accepted bids a second one hot lot takes through the real path, and how long a
// bidder waits for the answer, against a row-locking transaction behind the same front end on the
// same PostgreSQL. Rounds are interleaved; what counts are the medians and their ratios.
// Usage: bench_bids ADIT_BINARY NAIVE_BINARY [SECONDS_A_RUN [BIDDERS...]]
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <thread>

#include "bench/wss_load.hpp"
#include "support/exchange_process.hpp"
#include "support/hot_lot.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"

namespace adit::bench {

namespace {

constexpr int naive_pools[] = {8, 32};
const std::vector<std::size_t> usual_bidder_counts{1, 8, 64, 256};
constexpr int rounds = 3;

// What is wrong with how a process ended; a figure from one that fell over is worth nothing.
void hold_to_account(const char* what, int status) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
  std::fprintf(stderr, "bench_bids: %s ended badly (wait status %d)\n", what, status);
  std::_Exit(1);
}

// A child process, ended with the benchmark.
class Process {
 public:
  explicit Process(std::vector<std::string> words) : pid_(::fork()) {
    if (pid_ != 0) return;
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    std::_Exit(127);
  }
  ~Process() {
    ::kill(pid_, SIGTERM);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    hold_to_account("a naive server", status);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

 private:
  pid_t pid_;
};

void wait_for(int port) {
  for (int i = 0; i < 300; ++i) {
    try {
      const support::TlsConnection connection(port);
      return;
    } catch (const support::Disconnected&) {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  }
  throw std::runtime_error("nothing serves port " + std::to_string(port));
}

// One signed-in bidder, who gets a fresh ticket for every run.
struct Seat {
  support::HttpsClient client;

  LoadTarget target() {
    const auto reply = client.post("/api/v1/live-tickets", "{}");
    return {"/api/v1/live?ticket=" + support::json_member(reply.body, "ticket"), client.cookie()};
  }
};

std::vector<Seat> take_seats(const support::HotLot& hot, int port) {
  std::vector<Seat> seats;
  for (const auto& bidder : hot.bidders) {
    seats.push_back({support::HttpsClient(port)});
    if (!seats.back().client.sign_in(bidder.account, bidder.password)) {
      throw std::runtime_error("a bidder could not sign in");
    }
  }
  return seats;
}

void wait_until_open(const std::string& session, int port) {
  support::HttpsClient client(port);
  for (int i = 0; i < 600; ++i) {
    const auto reply = client.get("/api/v1/sessions/" + session);
    if (support::json_member(reply.body, "phase") == "free") return;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  throw std::runtime_error("the session does not open");
}

std::int64_t least_fen(const std::string& session, int port) {
  support::HttpsClient client(port);
  const auto reply = client.get("/api/v1/sessions/" + session);
  return std::stoll(support::json_member(reply.body, "least_fen"));
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Figures {
  std::vector<double> rate;
  std::vector<double> p50;
  std::vector<double> p99;
  std::uint64_t accepted = 0;
  std::uint64_t refused = 0;

  void add(const LoadResult& result) {
    rate.push_back(result.rate());
    p50.push_back(result.percentile_ms(0.50));
    p99.push_back(result.percentile_ms(0.99));
    accepted += result.accepted;
    refused += result.refused;
  }
};

void print_row(const char* what, const Figures& figures) {
  std::printf(
      "    %-9s %9.0f bids/s  (%.0f-%.0f)   p50 %8.2f ms   p99 %8.2f ms   refused %.1f %%\n", what,
      median(figures.rate), *std::min_element(figures.rate.begin(), figures.rate.end()),
      *std::max_element(figures.rate.begin(), figures.rate.end()), median(figures.p50),
      median(figures.p99),
      100.0 * static_cast<double>(figures.refused) /
          static_cast<double>(std::max<std::uint64_t>(1, figures.accepted + figures.refused)));
  std::fflush(stdout);
}

class Bench {
 public:
  // `database` is any one of the cluster that all share.
  Bench(support::HotLot hot, std::string database, int product_port, std::array<int, 2> naive_ports,
        std::int64_t run_ms)
      : hot_(std::move(hot)),
        database_(std::move(database)),
        product_port_(product_port),
        naive_ports_(naive_ports),
        seats_(take_seats(hot_, product_port)),
        run_ms_(run_ms) {}

  void measure(std::size_t bidders) {
    Figures product;
    Figures naive[2];
    for (int round = 0; round < rounds; ++round) {
      product.add(run_product(bidders));
      for (std::size_t i = 0; i < 2; ++i) naive[i].add(run_naive(bidders, naive_ports_[i]));
    }
    const auto& better = median(naive[0].rate) >= median(naive[1].rate) ? naive[0] : naive[1];
    std::printf("  %zu bidder%s\n", bidders, bidders == 1 ? "" : "s");
    print_row("adit", product);
    print_row("naive 8", naive[0]);
    print_row("naive 32", naive[1]);
    std::printf("    ratio %.1f times the better naive; p99 %.2f times its p50\n",
                median(product.rate) / median(better.rate),
                median(product.p99) / median(better.p50));
    std::fflush(stdout);
  }

 private:
  LoadResult run_product(std::size_t bidders) {
    LoadPlan plan;
    plan.port = product_port_;
    plan.session = hot_.session;
    for (std::size_t i = 0; i < bidders; ++i) plan.targets.push_back(seats_[i].target());
    plan.first_fen = least_fen(hot_.session, product_port_);
    plan.run_ms = run_ms_;
    return run_on_clean_slate(plan);
  }

  // After a checkpoint, so that no run pays for what another has left to be written, and each finds
  // log files to use again, as a server does that has been up for a while.
  LoadResult run_on_clean_slate(const LoadPlan& plan) {
    tests::execute(database_, "CHECKPOINT");
    return run_load(plan);
  }

  LoadResult run_naive(std::size_t bidders, int port) {
    LoadPlan plan;
    plan.port = port;
    plan.session = hot_.session;
    plan.targets.assign(bidders, {"/api/v1/live", ""});
    plan.first_fen = naive_next_[port] + 1;
    plan.run_ms = run_ms_;
    LoadResult result = run_on_clean_slate(plan);
    naive_next_[port] = result.last_fen;
    return result;
  }

  support::HotLot hot_;
  std::string database_;
  int product_port_;
  std::array<int, 2> naive_ports_;
  std::vector<Seat> seats_;
  std::int64_t run_ms_;
  std::map<int, std::int64_t> naive_next_;
};

}  // namespace

int run(const std::string& adit, const std::string& naive, std::int64_t run_ms,
        const std::vector<std::size_t>& bidder_counts) {
  const std::string database = tests::fresh_database();
  support::ExchangeProcess product(adit, database);
  auto hot = support::prepare_hot_lot(
      product.config(), {.bidders = *std::max_element(bidder_counts.begin(), bidder_counts.end()),
                         .opens_in_ms = 25'000});
  product.start();
  const std::string certificate = product.folder() + "/certificate.pem";
  const std::string key = product.folder() + "/key.pem";
  const int first = product.port() + 2;
  const std::array<int, 2> ports{first, first + 1};
  const Process small({naive, tests::fresh_database(), std::to_string(naive_pools[0]), certificate,
                       key, std::to_string(ports[0])});
  const Process large({naive, tests::fresh_database(), std::to_string(naive_pools[1]), certificate,
                       key, std::to_string(ports[1])});
  for (const int port : ports) wait_for(port);
  wait_until_open(hot.session, product.port());
  Bench bench(std::move(hot), database, product.port(), ports, run_ms);
  std::printf(
      "durable accepted bids on one hot lot, TLS WebSocket, %d interleaved rounds of %.1f s\n",
      rounds, static_cast<double>(run_ms) / 1000);
  std::fflush(stdout);
  for (const std::size_t bidders : bidder_counts) bench.measure(bidders);
  hold_to_account("adit", product.stop());
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
