// Followers under mishaps, by the dice, on the real database. Two sessions run to their ends while
// a follower carries a little at a time, dies before its commit, or learns nothing of its commit
// and does all again; other transactions take their number early and write late. After every act
// the read models are what a plain reader finds in the streams up to where they stand; at the end
// each session has been carried into its lot exactly once. ADIT_SEED=N plays one seed again.
#include <cstdlib>
#include <random>

#include "base/crypto.hpp"
#include "service/exchange_case.hpp"
#include "support/dice.hpp"

namespace adit::tests {
namespace {

namespace auction = domain::auction;

constexpr std::uint64_t seeds = 12;
constexpr int acts = 70;
constexpr std::int64_t step_fen = 1'000'000;

class FollowerTrial : public ExchangeCase {
 protected:
  void play(std::uint64_t seed) {
    SetUp();
    dice_ = std::make_unique<Dice>(seed);
    held_.reset();
    held_connection_ = std::make_unique<store::Connection>(conninfo_);
    bids_left_ = 3 + static_cast<int>(dice_->roll(8));
    stage_ = 0;
    set_the_scene();
    for (int i = 0; i < acts && !HasFatalFailure(); ++i) {
      act();
      judge_rows();
    }
    while (story_goes_on()) tell();
    release();
    settle_all();
    settle_all();  // follows what settling has written
    judge_rows();
    judge_end();
  }

 private:
  void set_the_scene() {
    const auto gold = announced(gold_draft());
    gold_ = *gold.session;
    auto draft = gold_draft();
    draft.mineral = "copper";
    draft.rings = {square(12'729'000'000, 4'333'000'000)};
    const auto copper = announced(draft);
    copper_ = *copper.session;
    numbers_ = admitted(gold.id, 3);
    price_ = gold_draft().start_price_fen;
  }

  void act() {
    switch (dice_->roll(8)) {
      case 0:
      case 1:
        return tell();
      case 2:
        return hold();
      case 3:
        return release();
      case 4:
        return settle_one();
      case 5:
        return catch_up();
      default:
        return follow_some();
    }
  }

  // The next step of what happens to the two sessions.
  [[nodiscard]] bool story_goes_on() const { return stage_ < 4; }
  void tell() {
    if (stage_ == 0) static_cast<void>(open(gold_));
    if (stage_ == 1 && bids_left_-- > 0) return bid(gold_, next_bidder(), next_price());
    if (stage_ == 2) static_cast<void>(hammer(gold_));
    if (stage_ == 3) static_cast<void>(open(copper_));
    if (story_goes_on()) ++stage_;
  }

  std::string next_bidder() { return numbers_[++bids_made_ % numbers_.size()]; }
  std::int64_t next_price() {
    return price_ += step_fen * static_cast<std::int64_t>(1 + dice_->roll(5));
  }

  // A transaction takes its number now and ends some acts later, in a bid of its own or in nothing.
  void hold() {
    if (held_) return;
    held_ = std::make_unique<store::Transaction>(*held_connection_);
    static_cast<void>(held_->append_cold("registry/held-" + std::to_string(++held_count_), {},
                                         {{now_, "registry.right_registered", 1, "{}"}}));
  }
  void release() {
    if (!held_) return;
    const auto loaded = service::load_session(*held_, gold_);
    const auction::PlaceBid command{base::to_hex(base::random_bytes(16)),
                                    domain::BidNumber(next_bidder()), price_ + step_fen, now_};
    const auto decision = loaded.state.decide(command, now_);
    if (decision) {
      service::append(*held_, gold_, loaded.head, decision->events, now_);
      price_ += step_fen;
      held_->commit();
    } else if (dice_->one_in(2)) {
      held_->commit();
    }
    held_.reset();  // uncommitted: as if it had never been
  }

  // A server that dies before its commit has done nothing; one that dies after it starts anew.
  template <class Step>
  void in_a_server_that_may_die(Step step) {
    store::Connection connection(conninfo_);
    store::Transaction tx(connection);
    step(tx);
    if (!dice_->one_in(3)) tx.commit();
  }
  void follow_some() {
    const std::size_t most = dice_->one_in(2) ? 1 + dice_->roll(3) : 500;
    in_a_server_that_may_die([&](auto& tx) { static_cast<void>(service::follow(tx, most)); });
  }
  // With nobody who still writes, a follower that runs on comes to the end of every stream.
  void catch_up() {
    if (held_) return;
    follow_all();
    EXPECT_EQ(value("SELECT count(*) FROM session s WHERE seq <> (SELECT max(seq) FROM journal "
                    "WHERE stream = 'session/' || s.id)"),
              "0")
        << "news was passed over";
  }
  void settle_one() {
    const auto ended = run([](auto& tx) { return service::ended_sessions(tx); });
    if (ended.empty()) return;
    const auto& session = ended[dice_->roll(ended.size())];
    in_a_server_that_may_die(
        [&](auto& tx) { static_cast<void>(service::settle(tx, setting(), session, now_)); });
  }

  // What stands in a row is what the stream says up to the row's place.
  void judge_rows() {
    EXPECT_EQ(value("SELECT count(*) FROM session s WHERE bids <> (SELECT count(*) FROM journal j "
                    "WHERE j.stream = 'session/' || s.id AND j.seq <= s.seq "
                    "AND kind = 'session.bid_accepted') "
                    "OR bidders <> (SELECT count(*) FROM journal j WHERE j.stream = 'session/' || "
                    "s.id AND j.seq <= s.seq AND kind = 'session.bidder_admitted') "
                    "OR price_fen IS DISTINCT FROM (SELECT max((convert_from(body, 'UTF8')::json"
                    "->>'amount_fen')::bigint) FROM journal j WHERE j.stream = 'session/' || s.id "
                    "AND j.seq <= s.seq AND kind = 'session.bid_accepted') "
                    "OR decode(head, 'hex') <> (SELECT hash FROM journal j WHERE j.stream = "
                    "'session/' || s.id AND j.seq = s.seq)"),
              "0");
  }

  void judge_end() {
    const bool sold = price_ >= gold_draft().reserve_fen;
    const auto events = [this](const std::string& kind) {
      return value("SELECT count(*) FROM journal WHERE kind = '" + kind + "'");
    };
    EXPECT_EQ(value("SELECT count(*) FROM session s WHERE seq = (SELECT max(seq) FROM journal "
                    "WHERE stream = 'session/' || s.id) AND settled"),
              "2")
        << "a read model stands behind its stream";
    EXPECT_EQ(value("SELECT string_agg(phase, ' ' ORDER BY phase) FROM session"),
              "not_opened " + std::string(sold ? "sold" : "unsold"));
    EXPECT_EQ(events("lot.closed"), "2");
    EXPECT_EQ(events("session.result_published"), "1");
    EXPECT_EQ(events("lot.released"), sold ? "1" : "2");
    EXPECT_EQ(value("SELECT count(*) FROM reservation"), sold ? "1" : "0");
    EXPECT_EQ(value("SELECT count(*) FROM result"), "1");
  }

  std::unique_ptr<Dice> dice_;
  std::unique_ptr<store::Connection> held_connection_;
  std::unique_ptr<store::Transaction> held_;
  int held_count_ = 0;
  std::string gold_;
  std::string copper_;
  std::vector<std::string> numbers_;
  std::size_t bids_made_ = 0;
  int bids_left_ = 0;
  std::int64_t price_ = 0;
  int stage_ = 0;
};

TEST_F(FollowerTrial, carries_everything_once_whatever_happens) {
  if (const char* seed = std::getenv("ADIT_SEED")) return play(std::stoull(seed));
  for (std::uint64_t seed = 1; seed <= seeds && !HasFailure(); ++seed) {
    SCOPED_TRACE("ADIT_SEED=" + std::to_string(seed));
    play(seed);
  }
  const std::uint64_t fresh = std::random_device{}();
  SCOPED_TRACE("ADIT_SEED=" + std::to_string(fresh));
  play(fresh);
}

}  // namespace
}  // namespace adit::tests
