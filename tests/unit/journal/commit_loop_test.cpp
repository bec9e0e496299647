// The loop in one thread: bidders, a rival who writes the same streams, and a database that loses
// steps and answers or does them late, all by the dice of one seed. What was told is compared with
// what stands in the journal. A seed that fails is tried again with ADIT_SEED=N.
#include "journal/commit_loop.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <map>
#include <random>
#include <set>

#include "support/dice_port.hpp"
#include "support/faulty_port.hpp"
#include "support/hushed.hpp"

namespace adit::tests {
namespace {

using journal::Append;
using journal::CommitResult;
using journal::CommitStatus;
using journal::Entry;
using journal::Head;

const base::SigningKey& key() {
  static const base::SigningKey one = base::SigningKey::generate();
  return one;
}

base::Digest hash_of(std::size_t number) {
  return base::sha256(std::to_string(number));
}

struct TurnedClock final : base::Clock {
  [[nodiscard]] base::Instant now() const override { return at; }
  base::Instant at{1'000};
};

// One trial, and what was wrong in it.
class Trial final : private journal::CommitSource {
 public:
  explicit Trial(std::uint64_t seed, bool forgetful = false) : dice_(seed) {
    port_.forgetful = forgetful;
    loop_.run();
    judge();
  }

  std::vector<std::string> faults;
  std::map<CommitStatus, int> told;
  bool no_way_back = false;  // the database did not come back before the end

 private:
  struct Sent {
    std::vector<Entry> entries;
    std::vector<base::Digest> leaves;
    std::optional<CommitResult> result;
  };

  std::optional<std::vector<Append>> take() override {
    clock_.at = clock_.at + 1;
    if (turns_++ == 30) return std::nullopt;
    std::vector<Append> appends;
    for (std::size_t i = dice_.roll(5); i > 0; --i) appends.push_back(next());
    return appends;
  }
  bool pause(base::Millis ms) override {
    clock_.at = clock_.at + ms;
    return no_way_back = dice_.one_in(500);
  }
  void lost(base::Instant) override {}

  // One to three entries at the end of a stream, as its owner believes it to be.
  Append next() {
    const std::string stream = streams[dice_.roll(streams.size())];
    Head& head = heads_[stream];
    Append append;
    for (std::size_t i = 1 + dice_.roll(3); i > 0; --i) {
      append.entries.push_back(seal(stream, head, "mine"));
      head = journal::head_of(append.entries.back());
    }
    if (dice_.one_in(2)) append.leaves.push_back(hash_of(sent_.size()));
    sent_.push_back({append.entries, append.leaves, {}});
    append.done = [this, stream, one = &sent_.back()](const CommitResult& result) {
      if (one->result) faults.push_back("told twice");
      one->result = result;
      told[result.status] += 1;
      if (result.status == CommitStatus::fenced) heads_[stream] = journal_.head(stream);
    };
    return append;
  }

  // Another owner takes the next place of a stream.
  void rival() {
    if (!dice_.one_in(25)) return;
    const std::string stream = streams[dice_.roll(streams.size())];
    const Entry entry = seal(stream, journal_.head(stream), "theirs");
    if (journal_.append({entry}) == journal::AppendOutcome::committed) theirs_.insert(entry.hash);
  }

  // No two entries say the same, so that each is known by its hash.
  Entry seal(const std::string& stream, const Head& head, const std::string& by) {
    const std::string body = R"({"by":")" + by + R"(","n":)" + std::to_string(++sealed_) + "}";
    return journal::seal(stream, head, {base::Instant{1}, "session.resumed", 1, body});
  }

  void judge() {
    if (port_.misused) faults.push_back("a step on a lost connection");
    std::set<base::Digest> stands;
    for (const std::string& stream : streams) {
      const auto entries = journal_.read(stream);
      if (!entries.empty() && !journal::is_chain(entries)) faults.push_back(stream + ": no chain");
      for (const Entry& entry : entries) stands.insert(entry.hash);
    }
    for (const Sent& one : sent_) judge(one, stands);
    for (const Sent& one : sent_)
      for (const Entry& entry : one.entries) stands.erase(entry.hash);
    for (const base::Digest& hash : theirs_) stands.erase(hash);
    if (!stands.empty()) faults.push_back("what nobody sent stands in the journal");
  }

  void judge(const Sent& one, const std::set<base::Digest>& stands) {
    if (!one.result) return faults.push_back("never told");
    const auto there = std::ranges::count_if(
        one.entries, [&](const Entry& entry) { return stands.contains(entry.hash); });
    const auto all = static_cast<std::ptrdiff_t>(one.entries.size());
    if (there != 0 && there != all) faults.push_back("an append in two parts");
    const CommitStatus status = one.result->status;
    if (status == CommitStatus::committed && there != all) faults.push_back("an acknowledged loss");
    if (status == CommitStatus::fenced && there != 0) faults.push_back("a fenced append stands");
    if (status == CommitStatus::stopped && !no_way_back) faults.push_back("stopped without a stop");
    if (status != CommitStatus::committed || one.leaves.empty()) return;
    const auto& batch = one.result->batch;
    if (!batch || batch->tree.leaves().at(one.result->first_leaf) != one.leaves.front()) {
      return faults.push_back("a receipt for another leaf");
    }
    const Entry& last = one.entries.back();
    const auto stored = journal_.batch_of(last.stream, last.seq, one.leaves.front());
    if (!stored || !(*stored == *batch)) faults.push_back("a receipt that is not stored");
  }

  const std::vector<std::string> streams{"session/a", "session/b", "session/c"};
  Dice dice_;
  TurnedClock clock_;
  journal::MemoryJournal journal_;
  DicePort port_{journal_, dice_, [this] { rival(); }};
  journal::CommitterOptions options_;
  journal::CommitLoop loop_{port_, *this, key(), clock_, options_};
  int turns_ = 0;
  int sealed_ = 0;
  std::map<std::string, Head> heads_;
  std::deque<Sent> sent_;
  std::set<base::Digest> theirs_;
};

// The seeds of every run, or the one that is asked for.
std::vector<std::uint64_t> seeds() {
  if (const char* asked = std::getenv("ADIT_SEED")) return {std::strtoull(asked, nullptr, 10)};
  std::vector<std::uint64_t> all{std::random_device()()};
  for (std::uint64_t seed = 1; seed <= 2'000; ++seed) all.push_back(seed);
  return all;
}

TEST(commit_loop, tells_what_stands_whatever_the_dice_say) {
  const Hushed hushed;
  std::map<CommitStatus, int> told;
  for (const std::uint64_t seed : seeds()) {
    const Trial run(seed);
    ASSERT_TRUE(run.faults.empty()) << "ADIT_SEED=" << seed << ": " << run.faults.front();
    for (const auto& [status, times] : run.told) told[status] += times;
  }
  if (std::getenv("ADIT_SEED")) return;
  for (const auto status : {CommitStatus::committed, CommitStatus::fenced, CommitStatus::stopped})
    EXPECT_GT(told[status], 100) << "the dice meet every kind of answer";
}

TEST(commit_loop, the_same_seed_is_the_same_run) {
  const Hushed hushed;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) EXPECT_EQ(Trial(seed).told, Trial(seed).told);
}

// What the comparison is good for: a database that acknowledges and forgets is found out.
TEST(commit_loop, an_acknowledged_loss_is_found) {
  EXPECT_FALSE(Trial(1, true).faults.empty());
}

// One append, and a note of how long the loop wanted to rest.
class OneBid final : public journal::CommitSource {
 public:
  std::optional<std::vector<Append>> take() override {
    if (std::exchange(taken_, true)) return std::nullopt;
    std::vector<Append> appends(1);
    appends[0].entries.push_back(journal::seal("s", {}, {base::Instant{1}, "k", 1, "{}"}));
    appends[0].done = [this](const CommitResult& result) { told = result.status; };
    return appends;
  }
  bool pause(base::Millis ms) override {
    rests.push_back(ms);
    return false;
  }
  void lost(base::Instant) override { ++losses; }

  std::optional<CommitStatus> told;
  std::vector<base::Millis> rests;
  int losses = 0;

 private:
  bool taken_ = false;
};

TEST(commit_loop, rests_between_tries_when_the_database_takes_nothing) {
  for (const int times : {1, 5}) {
    journal::MemoryJournal journal;
    const auto faults = std::make_shared<FaultPlan>();
    for (int i = 0; i < times; ++i) faults->then(Step::send, How::lost);
    FaultyPort port(journal.port(), faults);
    const TurnedClock clock;
    const journal::CommitterOptions options{.backoff_min_ms = 20, .backoff_max_ms = 100};
    OneBid source;
    journal::CommitLoop(port, source, key(), clock, options).run();
    EXPECT_EQ(source.told, CommitStatus::committed);
    EXPECT_EQ(source.losses, times);
    const std::vector<base::Millis> rests = {20, 40, 80, 100};
    EXPECT_EQ(source.rests, times == 1 ? std::vector<base::Millis>{} : rests);
  }
}

}  // namespace
}  // namespace adit::tests
