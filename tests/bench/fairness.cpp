// Whom others make wait: bidders at a fixed rate beside one who bids a hundred times as often, and
// beside a crowd that signs in by password. In turns with and without; what counts is how much
// longer the others wait.
// Usage: bench_fairness ADIT_BINARY greedy|sign-in-storm
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string_view>
#include <thread>

#include "base/digest.hpp"
#include "bench/figures.hpp"
#include "bench/noise.hpp"
#include "bench/open_load.hpp"
#include "bench/stage.hpp"
#include "service/sign_in.hpp"
#include "support/postgres.hpp"

namespace adit::bench {

namespace {

constexpr std::size_t bidders = 64;
constexpr int rounds = 5;
constexpr double others_rate = 4;  // of each, a second
constexpr double greed = 100;
constexpr std::size_t storm_clients = bidders;
constexpr double goal = 1.5;
constexpr std::size_t others = 0;
constexpr std::size_t greedy = 1;

// People who sign in again and again, each as an account of its own, until the storm is over.
class Storm {
 public:
  Storm(const support::HotLot& hot, int port) {
    for (std::size_t i = 0; i < storm_clients; ++i) {
      clients_.emplace_back([this, port, account = hot.bidders.at(i)] { rage(port, account); });
    }
  }
  ~Storm() { (void)end(); }
  Storm(const Storm&) = delete;
  Storm& operator=(const Storm&) = delete;

  struct Tally {
    int let_in = 0;
    int turned_away = 0;
  };
  Tally end() {
    over_ = true;
    for (auto& client : clients_) client.join();
    clients_.clear();
    return {let_in_, turned_away_};
  }

 private:
  void rage(int port, const support::HotBidder& account) {
    support::HttpsClient client(port);
    while (!over_) {
      if (is_let_in(client, account)) {
        ++let_in_;
      } else {
        ++turned_away_;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
      }
    }
  }

  // A server that hangs up lets nobody in either.
  static bool is_let_in(support::HttpsClient& client, const support::HotBidder& account) {
    try {
      return client.sign_in(account.account, account.password);
    } catch (const support::Disconnected&) {
      return false;
    }
  }

  std::atomic<bool> over_{false};
  std::atomic<int> let_in_{0};
  std::atomic<int> turned_away_{0};
  std::vector<std::thread> clients_;
};

// The stage's accounts were hashed cheaply, to be made quickly; from now on at the real cost.
void hash_dearly(const std::string& database) {
  const auto password = service::hash_password("password");
  const auto number = [](std::uint64_t value) { return std::to_string(value); };
  tests::execute(database, "UPDATE account SET salt = decode('" + base::to_hex(password.salt) +
                               "', 'hex'), hash = decode('" + base::to_hex(password.hash) +
                               "', 'hex'), scrypt_n = " + number(password.cost.n) +
                               ", scrypt_r = " + number(password.cost.r) +
                               ", scrypt_p = " + number(password.cost.p));
}

class Fairness {
 public:
  explicit Fairness(Stage& stage) : stage_(stage) {}

  void beside_a_greedy_one() {
    for (int round = 0; round < rounds; ++round) {
      wait_for_quiet();
      const Noise noise;
      add(without_, bid(bidders - 1, false));
      const OpenResult result = bid(bidders, true);
      add(with_, result);
      noise_.add(noise.percent());
      greedy_p99_.add(percentile_ms(result.latency_us(greedy), 0.99));
    }
    print("with the greedy one");
    print_figure("p99 of the greedy one", greedy_p99_, "ms");
    judge("others' p99 with / without the greedy one");
  }

  void beside_a_storm() {
    hash_dearly(stage_.database());
    Figure let_in;
    Figure turned_away;
    for (int round = 0; round < rounds; ++round) {
      wait_for_quiet();
      const Noise noise;
      add(without_, bid(bidders, false));
      Storm storm(stage_.hot(), stage_.port());
      add(with_, bid(bidders, false));
      const auto tally = storm.end();
      noise_.add(noise.percent());
      let_in.add(tally.let_in);
      turned_away.add(tally.turned_away);
    }
    print("in the storm");
    print_figure("let in during a round", let_in, "", 0);
    print_figure("turned away during a round", turned_away, "", 0);
    judge("bid p99 in the storm / without");
  }

 private:
  struct Waits {
    Figure p50;
    Figure p99;
  };
  static void add(Waits& waits, const OpenResult& result) {
    const auto latency = result.latency_us(others);
    waits.p50.add(percentile_ms(latency, 0.50));
    waits.p99.add(percentile_ms(latency, 0.99));
  }

  // The first `count` bidders; with greed, the last of them at the higher rate.
  OpenResult bid(std::size_t count, bool with_greed) {
    OpenPlan plan;
    plan.session = stage_.session();
    for (auto& target : stage_.targets(count))
      plan.bidders.push_back({target, others_rate, others});
    if (with_greed) {
      plan.bidders.back().bids_per_second = others_rate * greed;
      plan.bidders.back().group = greedy;
    }
    plan.first_fen = stage_.least_fen();
    stage_.clean_slate();
    return run_open_load(plan);
  }

  void print(const char* when) const {
    print_figure("others on the machine", noise_, "%", 0);
    print_figure("bid p50 without", without_.p50, "ms");
    print_figure("bid p99 without", without_.p99, "ms");
    print_figure((std::string("bid p50 ") + when).c_str(), with_.p50, "ms");
    print_figure((std::string("bid p99 ") + when).c_str(), with_.p99, "ms");
  }
  void judge(const char* what) const {
    print_at_most(what, with_.p99.over(without_.p99), "times", goal);
  }

  Stage& stage_;
  Figure noise_;
  Waits without_;
  Waits with_;
  Figure greedy_p99_;
};

}  // namespace

void run(const std::string& adit, std::string_view what) {
  Stage stage(adit, tests::fresh_database(), bidders);
  std::printf("%s: %zu bidders of %.0f bids/s each, %d rounds\n", std::string(what).c_str(),
              bidders, others_rate, rounds);
  std::fflush(stdout);
  Fairness fairness(stage);
  if (what == "greedy") {
    fairness.beside_a_greedy_one();
  } else {
    fairness.beside_a_storm();
  }
}

}  // namespace adit::bench

int main(int argc, char** argv) {
  const std::string_view what = argc == 3 ? argv[2] : "";
  if (what != "greedy" && what != "sign-in-storm") {
    std::fprintf(stderr, "usage: bench_fairness ADIT_BINARY greedy|sign-in-storm\n");
    return 2;
  }
  try {
    adit::bench::run(argv[1], what);
    return 0;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "bench_fairness: %s\n", fault.what());
    return 1;
  }
}
