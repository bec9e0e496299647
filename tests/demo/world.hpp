// The sandbox without its network and its wall clock: the demo's keeper and robots, live sessions,
// committer, gates and followers on a real PostgreSQL, turned by hand. Time stands still while work
// is under way and then goes on by as much as the test says.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "api/backstage.hpp"
#include "app/demo/keeper.hpp"
#include "journal/committer.hpp"
#include "journal/journal.hpp"
#include "live/session_directory.hpp"
#include "service/exchange_case.hpp"
#include "store/sessions.hpp"
#include "support/hand_loops.hpp"

namespace adit::tests {

// Counts the work that other threads have not answered yet, and what may have moved a stream.
struct Tally {
  std::atomic<int> open{0};
  std::uint64_t moves = 0;

  // `answer` with the count taken back behind it.
  template <class Answer>
  auto counted(Answer answer) {
    ++open;
    return [this, answer = std::move(answer)](auto&&... values) {
      answer(std::forward<decltype(values)>(values)...);
      --open;
      open.notify_one();
    };
  }
};

// The real blocking work, counted.
class CountedBackstage final : public live::Backstage {
 public:
  CountedBackstage(live::Backstage& real, Tally& tally) : real_(real), tally_(tally) {}

  void load(const std::string& session, std::int64_t after_seq, Done<live::Loaded> done) override {
    real_.load(session, after_seq, tally_.counted(std::move(done)));
  }
  void read(const std::string& session, live::ReadFor whom, Done<live::Whole> done) override {
    ++tally_.moves;  // one that was put up
    real_.read(session, whom, tally_.counted(std::move(done)));
  }
  void unfinished(Done<std::vector<std::string>> done) override {
    real_.unfinished(tally_.counted(std::move(done)));
  }
  void open(domain::auction::Auction state, journal::Head head,
            Done<std::vector<journal::Entry>> done) override {
    ++tally_.moves;
    real_.open(std::move(state), head, tally_.counted(std::move(done)));
  }
  void hammer(domain::auction::Auction state, journal::Head head,
              Done<std::vector<journal::Entry>> done) override {
    ++tally_.moves;
    real_.hammer(std::move(state), head, tally_.counted(std::move(done)));
  }
  void receipt(const std::string& session, std::int64_t seq, Done<std::string> done) override {
    real_.receipt(session, seq, tally_.counted(std::move(done)));
  }

 private:
  live::Backstage& real_;
  Tally& tally_;
};

// The real committer's queue, counted.
class CountedQueue final : public journal::AppendQueue {
 public:
  CountedQueue(journal::AppendQueue& real, Tally& tally) : real_(real), tally_(tally) {}

  [[nodiscard]] bool submit(journal::Append append) override {
    for (const auto& entry : append.entries) {
      if (entry.kind != "session.bid_accepted") ++tally_.moves;  // a list has nothing of bids
    }
    append.done = tally_.counted(std::move(append.done));
    const bool taken = real_.submit(std::move(append));
    if (!taken) --tally_.open;
    return taken;
  }
  [[nodiscard]] bool healthy() const override { return real_.healthy(); }

 private:
  journal::AppendQueue& real_;
  Tally& tally_;
};

class DemoWorld : public ExchangeCase {
 protected:
  DemoWorld();
  ~DemoWorld() override;
  void SetUp() override;
  [[nodiscard]] std::string database() override;

  // The server stops; another begins on the same database, at the same moment.
  void restart();

  // Time goes on by so much, and everything that is due happens: sessions, robots, keeper, readers.
  void pass(base::Millis ms);

  // Sessions that have not ended, as a visitor's list has them.
  [[nodiscard]] const std::vector<store::SessionRow>& listed() const { return listed_; }

  // Everything that the keeper may put up.
  [[nodiscard]] static std::vector<app::Offer> offers();
  [[nodiscard]] base::Instant now() const { return clock_.now(); }

  bool lapses = true;  // demonstration rights end

 private:
  struct Server;
  void settle();
  void carry();
  void list();

  HandClock clock_{base::Instant{}};
  app::DemoCast cast_;
  std::unique_ptr<Server> server_;
  std::vector<store::SessionRow> listed_;
  std::uint64_t carried_ = 0;
  base::Instant next_lapse_;
};

}  // namespace adit::tests
