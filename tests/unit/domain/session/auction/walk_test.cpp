// Random walks: thousands of commands against a naive oracle that knows no events, with the
// invariants checked after each. Only accepted bids (and a resumption) may move the deadline.
#include <algorithm>
#include <random>
#include <vector>

#include "support/auction_case.hpp"

namespace adit::tests {

namespace {

// The same rules, written as a clerk would keep them on one sheet of paper.
struct Oracle {
  bool running = false;
  bool paused = false;
  Instant paused_since;
  Instant free_end;
  Instant end;
  std::int64_t price = 0;
  std::string leader;
  std::vector<std::pair<std::string, std::int64_t>> book;  // bid id, amount

  // Whether a bid must be accepted.
  bool welcome(const PlaceBid& b, bool known) const {
    const bool timely = running && !paused && b.t_recv >= opens_at && b.t_recv < end;
    const std::int64_t least = price == 0 ? start_fen : price + step_fen;
    const bool enough = b.amount_fen >= least && (b.amount_fen - start_fen) % step_fen == 0;
    return known && timely && enough && b.bid_number.text != leader;
  }
  void take(const PlaceBid& b) {
    price = b.amount_fen;
    leader = b.bid_number.text;
    book.emplace_back(b.bid_id, b.amount_fen);
    if (b.t_recv >= free_end) end = std::max(end, b.t_recv + countdown_ms);
  }
};

class Walk {
 public:
  explicit Walk(std::uint32_t seed) : dice_(seed) {
    for (const Event& event : opened()) state_.evolve(event);
    oracle_.running = true;
    oracle_.free_end = free_ends;
    oracle_.end = first_deadline;
  }

  void run(int acts) {
    for (int i = 0; i < acts && oracle_.running; ++i) {
      now_ = now_ + roll(0, 2'500);
      act(roll(0, 99));
      check();
      if (::testing::Test::HasFailure()) return;
    }
  }

 private:
  std::int64_t roll(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(dice_);
  }

  void act(std::int64_t which) {
    if (which < 80) return place();
    if (which < 90) return hammer();
    if (which < 95) return tick();
    oracle_.paused ? resume() : interrupt();
  }

  void place() {
    const std::int64_t least = state_.least_fen();
    const std::int64_t amounts[] = {
        least, least + step_fen * roll(0, 3), least - 1, least + 1, -least, 0, start_fen};
    const BidNumber who("000" + std::to_string(roll(1, 4)));
    PlaceBid b{"id" + std::to_string(roll(0, 1'000'000)), who,
               amounts[static_cast<std::size_t>(roll(0, 6))], now_ - roll(0, 300)};
    if (!oracle_.book.empty() && roll(0, 9) == 0) return repeat();
    const auto decision = state_.decide(b, now_);
    const bool known = who.text != "0004";
    const auto before = state_.deadline();
    EXPECT_EQ(decision.has_value(), oracle_.welcome(b, known)) << b.amount_fen;
    if (!decision) {
      EXPECT_EQ(state_.deadline(), before) << "a refused bid moves nothing";
      return;
    }
    apply(*decision);
    oracle_.take(b);
  }

  void repeat() {
    const auto& [id, amount] = oracle_.book[static_cast<std::size_t>(
        roll(0, static_cast<std::int64_t>(oracle_.book.size()) - 1))];
    const Acceptance first = *state_.answered(id);
    const auto seq = state_.seq();
    const auto same = state_.decide(PlaceBid{id, first.bid_number, amount, now_}, now_);
    ASSERT_TRUE(same.has_value());
    EXPECT_EQ(same->repeat, first);
    EXPECT_TRUE(same->events.empty());
    EXPECT_EQ(state_.seq(), seq);
    const auto other = state_.decide(PlaceBid{id, first.bid_number, amount + 1, now_}, now_);
    EXPECT_EQ(other.error().code, "bid.id_conflict");
  }

  void hammer() {
    const auto decision = state_.decide(Hammer{{}, passed()}, now_);
    EXPECT_EQ(decision.has_value(), !oracle_.paused && now_ >= oracle_.end);
    if (!decision) return;
    apply(*decision);
    oracle_.running = false;
    EXPECT_EQ(state_.hammered()->winner.has_value(), oracle_.price != 0);
  }

  void tick() { apply(*state_.decide(Tick{}, now_)); }

  void interrupt() {
    apply(*state_.decide(Interrupt{now_, "case"}, now_));
    oracle_.paused = true;
    oracle_.paused_since = now_;
  }

  void resume() {
    const bool in_free = state_.phase() == Phase::free;
    apply(*state_.decide(Resume{"case"}, now_));
    oracle_.paused = false;
    const auto left = [&](Instant end) {
      return std::max<base::Millis>(end - oracle_.paused_since, 0);
    };
    if (in_free) {
      oracle_.free_end = std::max(oracle_.free_end, now_ + left(oracle_.free_end));
      oracle_.end = oracle_.free_end + countdown_ms;
    } else {
      oracle_.end = std::max(oracle_.end, now_ + std::max(left(oracle_.end), countdown_ms));
    }
  }

  void apply(const Decision& decision) {
    for (const Event& event : decision.events) {
      const bool moves = std::holds_alternative<BidAccepted>(event) ||
                         std::holds_alternative<Resumed>(event) ||
                         std::holds_alternative<CountdownStarted>(event);
      const auto before = state_.deadline();
      state_.evolve(event);
      if (moves) continue;
      EXPECT_EQ(state_.deadline().value_or(last_), before.value_or(last_));
    }
  }

  void check() {
    const std::int64_t price = state_.leader() ? state_.leader()->amount_fen : 0;
    EXPECT_EQ(price, oracle_.price);
    EXPECT_GE(price, price_);
    price_ = price;
    EXPECT_TRUE(price == 0 || state_.admitted(state_.leader()->bid_number));
    EXPECT_EQ(state_.bids().size(), oracle_.book.size());
    if (!state_.deadline()) return;
    EXPECT_EQ(*state_.deadline(), oracle_.end);
    EXPECT_GE(*state_.deadline(), last_) << "the deadline moved back";
    last_ = *state_.deadline();
    if (state_.phase() == Phase::countdown && state_.leader() != nullptr) {
      EXPECT_GE(*state_.deadline(), state_.leader()->t_recv + countdown_ms);
    }
  }

  std::mt19937 dice_;
  Auction state_;
  Oracle oracle_;
  Instant now_ = opens_at;
  Instant last_;
  std::int64_t price_ = 0;
};

TEST(auction_walk, agrees_with_a_naive_oracle_and_keeps_the_invariants) {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    Walk(seed).run(200);
    ASSERT_FALSE(::testing::Test::HasFailure()) << "seed " << seed;
  }
}

}  // namespace

}  // namespace adit::tests
