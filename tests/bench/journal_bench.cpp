// How many durable rows a second the journal takes: one committer on a private PostgreSQL, a fixed
// number of bidders on one stream, each sending its next bid when the last one was answered. Prints
// one line for each number of bidders, and one for each size of batch when everything is queued
// beforehand.
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "journal/committer.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

using Clock = std::chrono::steady_clock;
using journal::Append;
using journal::Committer;
using journal::Entry;
using journal::Head;

constexpr const char* body =
    R"({"amount_fen":208000000,"bid_id":"00112233445566778899aabbccddeeff","bid_number":"4711",)"
    R"("t_recv":"2026-11-23T15:05:19.702+08:00"})";

Append next_bid(const std::string& stream, Head& head) {
  Append append;
  append.entries.push_back(
      journal::seal(stream, head, {base::Instant{head.seq}, "session.bid_accepted", 1, body}));
  head = journal::head_of(append.entries.back());
  const ledger::WrittenLeaf leaf({stream, head.seq, "00112233445566778899aabbccddeeff", "4711",
                                  208'000'000, base::Instant{head.seq}, head.hash});
  append.leaves.push_back(leaf.hash());
  return append;
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double percentile(std::vector<double>& values, double share) {
  const auto index = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(index),
                   values.end());
  return values[index];
}

// Microseconds of processor time since the first call of `mark`.
class ProcessorTime {
 public:
  explicit ProcessorTime(const std::string& database)
      : server_(query_value(database,
                            "SELECT pid FROM pg_stat_activity "
                            "WHERE application_name = 'adit journal' "
                            "ORDER BY backend_start DESC LIMIT 1")),
        ours_(ours()),
        servers_(servers()) {}

  void print(std::uint64_t rows) const {
    const auto count = static_cast<double>(rows);
    std::printf("   cpu/row %5.2f us here, %5.2f us in the server\n", (ours() - ours_) / count,
                (servers() - servers_) / count);
  }

 private:
  static double ours() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& t) {
      return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_usec);
    };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
  }
  double servers() const {
    std::ifstream file("/proc/" + server_ + "/schedstat");
    double nanos = 0;
    file >> nanos;
    return nanos / 1e3;
  }
  std::string server_;
  double ours_;
  double servers_;
};

// `bidders` in a closed loop for `seconds`; all answers come on the committer's thread, which also
// seals the next bids, as the one thread of a session would.
void closed_loop(const std::string& database, std::size_t bidders, double seconds) {
  const base::AnchoredClock clock;
  Committer committer(journal::postgres_port(database), base::SigningKey::generate(), clock);
  while (!committer.healthy()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  const ProcessorTime processor(database);
  const std::string stream = "closed-" + std::to_string(bidders);
  Head head;
  std::vector<double> latencies;
  std::mutex mutex;
  std::condition_variable idle;
  std::size_t running = bidders;
  const auto start = Clock::now();
  std::function<void()> bid = [&] {
    Append append = next_bid(stream, head);
    append.done = [&, sent = Clock::now()](const journal::CommitResult& result) {
      if (result.status != journal::CommitStatus::committed) std::abort();
      latencies.push_back(seconds_since(sent) * 1e3);
      if (seconds_since(start) < seconds) return bid();
      const std::lock_guard lock(mutex);
      if (--running == 0) idle.notify_all();
    };
    if (!committer.submit(std::move(append))) std::abort();
  };
  {
    // The first bids are all sealed before any is queued: from then on only answers seal.
    std::vector<Append> first;
    for (std::size_t i = 0; i < bidders; ++i) {
      first.push_back(next_bid(stream, head));
      first.back().done = [&, sent = Clock::now()](const journal::CommitResult&) {
        latencies.push_back(seconds_since(sent) * 1e3);
        bid();
      };
    }
    for (Append& append : first)
      if (!committer.submit(std::move(append))) std::abort();
  }
  std::unique_lock lock(mutex);
  idle.wait(lock, [&] { return running == 0; });
  const double took = seconds_since(start);
  const auto stats = committer.stats();
  std::printf("%5zu bidders %9.0f rows/s %7.1f rows a batch   p50 %6.2f ms   p99 %6.2f ms", bidders,
              static_cast<double>(stats.rows) / took,
              static_cast<double>(stats.rows) / static_cast<double>(stats.batches),
              percentile(latencies, 0.5), percentile(latencies, 0.99));
  processor.print(stats.rows);
}

// Everything queued at once, committed in batches of `rows`.
void by_batch_size(const std::string& database, std::size_t rows, std::size_t total) {
  const base::AnchoredClock clock;
  journal::CommitterOptions options;
  options.rows_max = rows;
  options.queue_max = total;
  const std::string stream = "batch-" + std::to_string(rows);
  Head head;
  std::vector<Append> bids;
  for (std::size_t i = 0; i < total; ++i) bids.push_back(next_bid(stream, head));
  std::atomic<std::size_t> committed{0};
  Committer committer(journal::postgres_port(database), base::SigningKey::generate(), clock,
                      options);
  while (!committer.healthy()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  const ProcessorTime processor(database);
  const auto start = Clock::now();
  for (Append& append : bids) {
    append.done = [&](const journal::CommitResult&) { ++committed; };
    if (!committer.submit(std::move(append))) std::abort();
  }
  while (committed < total) std::this_thread::sleep_for(std::chrono::microseconds(200));
  const double took = seconds_since(start);
  const auto batches = static_cast<double>(committer.stats().batches);
  std::printf("%5zu rows a batch %9.0f rows/s   %6.2f ms a commit", rows,
              static_cast<double>(committed) / took, took / batches * 1e3);
  processor.print(committed);
}

int run(double seconds) {
  const std::string database = journal_database();
  execute(database, "CHECKPOINT");
  for (const std::size_t rows : {1u, 8u, 32u, 64u, 128u, 256u, 512u, 1024u})
    by_batch_size(database, rows, std::min<std::size_t>(60'000, rows * 1500));
  for (const std::size_t bidders : {1u, 8u, 64u, 256u, 1000u})
    closed_loop(database, bidders, seconds);
  return 0;
}

}  // namespace
}  // namespace adit::tests

int main(int argc, char** argv) {
  return adit::tests::run(argc > 1 ? std::atof(argv[1]) : 3.0);
}
