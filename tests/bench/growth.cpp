// What a long session costs: processor time for a bid in one that holds a million bids, beside one
// that holds a thousand; replaying it, beside a bare COPY of its rows; and coming back after
// kill -9 of server and database, beside the database alone. All in one run, in turns.
// Usage: bench_growth ADIT_BINARY [BIDS]
#include <libpq-fe.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include "bench/figures.hpp"
#include "bench/noise.hpp"
#include "bench/open_load.hpp"
#include "bench/stage.hpp"
#include "bench/wss_load.hpp"
#include "support/postgres.hpp"

namespace adit::bench {

namespace {

constexpr std::size_t bidders = 64;
constexpr int rounds = 3;
constexpr std::size_t short_session = 1'000;
constexpr double rate = 3'000;  // at which the cost of a bid is measured
constexpr double growth_goal = 1.1;
constexpr double replay_goal = 0.6;
constexpr double restart_goal = 2;

double seconds(std::int64_t from_us) {
  return static_cast<double>(now_us() - from_us) / 1e6;
}

// Bids at full rate until the session holds so many.
void bid_up_to(Stage& stage, std::size_t bids) {
  std::size_t accepted = 0;
  while (accepted < bids) {
    LoadPlan plan;
    plan.session = stage.session();
    plan.targets = stage.targets(bidders);
    plan.first_fen = stage.least_fen();
    plan.warm_ms = 0;
    plan.run_ms = bids > 100'000 ? 5'000 : 50;
    accepted += run_load(plan).accepted;
  }
}

// Processor time of the server for each bid of an open loop.
double us_per_bid(Stage& stage) {
  OpenPlan plan;
  plan.session = stage.session();
  for (auto& target : stage.targets(bidders)) {
    plan.bidders.push_back({target, rate / static_cast<double>(bidders)});
  }
  plan.first_fen = stage.least_fen();
  plan.run_ms = 3'000;
  double spent = 0;
  plan.mark = [&] { spent = processor_us(stage.product().pid()) - spent; };
  stage.clean_slate();
  const OpenResult result = run_open_load(plan);
  return spent / static_cast<double>(result.latency_us(0).size());
}

void compare_costs(Stage& small, Stage& large) {
  Figure noise;
  Figure at_small;
  Figure at_large;
  for (int round = 0; round < rounds; ++round) {
    wait_for_quiet();
    const Noise others;
    at_small.add(us_per_bid(small));
    at_large.add(us_per_bid(large));
    noise.add(others.percent());
  }
  print_figure("others on the machine", noise, "%", 0);
  print_figure("server's processor time a bid, short session", at_small, "us", 1);
  print_figure("server's processor time a bid, long session", at_large, "us", 1);
  print_at_most("long / short", at_large.over(at_small), "times", growth_goal);
}

// Runs a command of the product; throws std::runtime_error unless its status is 0.
void run_adit(const std::string& command) {
  if (std::system((command + " >/dev/null").c_str()) != 0) {
    throw std::runtime_error("failed: " + command);
  }
}

// Seconds that the rows of the session's stream take to leave the database, and how many they are.
double copy_rows(const Stage& stage, std::size_t& rows) {
  const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
      PQconnectdb(stage.database().c_str()), &PQfinish);
  const std::string sql = "COPY (SELECT * FROM journal WHERE stream = 'session/" + stage.session() +
                          "' ORDER BY seq) TO STDOUT";
  const std::int64_t start = now_us();
  PQclear(PQexec(connection.get(), sql.c_str()));
  rows = 0;
  for (char* row = nullptr; PQgetCopyData(connection.get(), &row, 0) > 0; PQfreemem(row)) ++rows;
  if (rows == 0) throw std::runtime_error("the session has no rows");
  return seconds(start);
}

void compare_replay(const std::string& adit, Stage& stage) {
  const std::string& folder = stage.product().folder();
  const std::string file = folder + "/export.jsonl";
  run_adit(adit + " export " + stage.session() + " --config " + folder + "/adit.toml --out " +
           file);
  Figure noise;
  Figure copying;
  Figure replaying;
  std::size_t rows = 0;
  for (int round = 0; round < rounds; ++round) {
    wait_for_quiet();
    const Noise others;
    copying.add(copy_rows(stage, rows));
    const std::int64_t start = now_us();
    run_adit(adit + " replay " + file);
    replaying.add(seconds(start));
    noise.add(others.percent());
  }
  std::printf("  replay of %zu events\n", rows);
  print_figure("others on the machine", noise, "%", 0);
  print_figure("COPY ... TO STDOUT", copying, "s");
  print_figure("adit replay", replaying, "s");
  print_at_least("rate of replay / rate of COPY", copying.over(replaying), "times", replay_goal);
}

// Both are killed. The database gets as much to recover as the session's own rows were.
void compare_restart(tests::PostgresCluster& cluster, Stage& stage) {
  Figure noise;
  Figure database;
  Figure serving;
  Figure loading;
  for (int round = 0; round < rounds; ++round) {
    tests::execute(stage.database(),
                   "DROP TABLE IF EXISTS again; CREATE TABLE again (LIKE journal INCLUDING ALL)");
    stage.clean_slate();
    tests::execute(stage.database(), "INSERT INTO again SELECT * FROM journal");
    wait_for_quiet();
    const Noise others;
    stage.product().kill();
    cluster.crash();
    const std::int64_t start = now_us();
    cluster.start();
    database.add(seconds(start));
    const std::int64_t loaded_from = now_us();
    stage.product().start();
    loading.add(seconds(loaded_from));
    serving.add(seconds(start));
    noise.add(others.percent());
  }
  std::printf("  after kill -9 of both\n");
  print_figure("others on the machine", noise, "%", 0);
  print_figure("PostgreSQL accepts", database, "s");
  print_figure("the server is ready, from there", loading, "s");
  print_figure("both are", serving, "s");
  print_at_most("serving / PostgreSQL alone", serving.over(database), "times", restart_goal);
}

}  // namespace

void run(const std::string& adit, std::size_t bids) {
  tests::PostgresCluster cluster;
  Stage small(adit, tests::fresh_database(cluster), bidders);
  Stage large(adit, tests::fresh_database(cluster), bidders);
  bid_up_to(small, short_session);
  const std::int64_t start = now_us();
  bid_up_to(large, bids);
  std::printf("growth: a session of %zu bids, made in %.0f s, and one of %zu; %d rounds\n", bids,
              seconds(start), short_session, rounds);
  std::fflush(stdout);
  compare_costs(small, large);
  compare_replay(adit, large);
  small.product().stop();
  compare_restart(cluster, large);
}

}  // namespace adit::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_growth ADIT_BINARY [BIDS]\n");
    return 2;
  }
  try {
    adit::bench::run(argv[1], argc > 2 ? std::stoul(argv[2]) : 1'000'000);
    return 0;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "bench_growth: %s\n", fault.what());
    return 1;
  }
}
