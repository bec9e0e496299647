// Hearing, thinking, bidding, asking again.
#include "sim/bidder.hpp"

#include <algorithm>
#include <utility>

#include "base/digest.hpp"
#include "support/auction_case.hpp"
#include "support/json_member.hpp"

namespace adit::sim {

namespace {

constexpr Millis patience_ms = 1'500;

}  // namespace

void Network::carry(Task arrival) {
  if (cut || (lossy && world_.dice.one_in(12))) return;
  if (lossy && world_.dice.one_in(12)) world_.after(delay(), arrival);
  world_.after(delay(), std::move(arrival));
}

Millis Network::delay() const {
  const bool slow = lossy && world_.dice.one_in(15);
  return static_cast<Millis>(1 + world_.dice.roll(slow ? 2'500 : 25));
}

Bidder::Bidder(World& world, Network& network, Judge& judge, std::string session,
               std::string company)
    : world_(world),
      network_(network),
      judge_(judge),
      session_(std::move(session)),
      company_(std::move(company)),
      eager_until_(world.now() + 8'000 + static_cast<Millis>(world.dice.roll(40'000))) {}

void Bidder::begin() {
  connect();
  think_later();
}

void Bidder::drop() {
  if (const auto server = server_.lock(); server && channel_) server->close_channel(channel_);
  channel_.reset();
  server_.reset();
}

void Bidder::connect() {
  std::vector<std::shared_ptr<Server>> there;
  for (const auto& one : network_.servers) {
    if (const auto server = one.lock()) there.push_back(server);
  }
  world_.after(400, [this] {
    if (server_.expired() || world_.dice.one_in(40)) {
      drop();
      connect();
    } else {
      world_.after(400, [this] { connect(); });
    }
  });
  if (!server_.expired() || there.empty() || network_.cut) return;
  const auto server = there[world_.dice.roll(there.size())];
  server_ = server;
  channel_ = server->open_channel({session_}, company_, [this](const std::string& text) {
    network_.carry([this, text] { hear(text); });
  });
}

void Bidder::hear(const std::string& text) {
  if (text.find("\"least_fen\":") == std::string::npos) return;
  const std::string least = support::json_member(text, "least_fen");
  if (least.empty() || least == "null") return;
  least_fen_ = std::max(least_fen_.value_or(0), static_cast<std::int64_t>(std::stoll(least)));
  const auto deadline = base::parse_instant(support::json_member(text, "deadline"));
  if (deadline) deadline_ = *deadline;
}

// As long as it is eager, soon; later only in the last moments before a hammer, and not for ever.
void Bidder::think_later() {
  Millis wait = static_cast<Millis>(50 + world_.dice.roll(1'200));
  const bool snipes = deadline_ && *deadline_ > world_.now();
  if (snipes && (world_.now() >= eager_until_ || world_.dice.one_in(3))) {
    precise_ = world_.dice.one_in(4);
    const Millis before = precise_ ? 0 : static_cast<Millis>(world_.dice.roll(60)) - 10;
    wait = std::max<Millis>(1, *deadline_ - world_.now() - before);
  }
  const bool bids = world_.now() + wait < eager_until_ || snipes;
  world_.after(wait, [this, bids] { think(bids); });
}

void Bidder::think(bool bids) {
  if (world_.now() >= eager_until_ && bids && --last_bids_ < 0) bids = false;
  if (bids && !open_ && !server_.expired()) make_bid();
  think_later();
}

// Mostly a valid amount; sometimes too low, between two steps, or a bid id once more.
void Bidder::make_bid() {
  const std::int64_t least = least_fen_.value_or(tests::start_fen);
  std::int64_t amount = least + static_cast<std::int64_t>(world_.dice.roll(3)) * tests::step_fen;
  if (world_.dice.one_in(12)) amount -= tests::step_fen;
  if (world_.dice.one_in(20)) amount += 1;
  const auto digest = base::sha256(company_ + "-" + std::to_string(++bids_));
  Open open{{base::to_hex(digest).substr(0, 32), company_, amount, {}}, 0, bids_};
  judge_.sent(session_, open.bid);
  open_ = std::move(open);
  send();
}

void Bidder::send() {
  ++open_->tries;
  const std::uint64_t number = open_->number;
  const auto arrive = [this, bid = open_->bid, number, to = server_, channel = channel_]() mutable {
    const auto server = to.lock();
    if (!server || !channel) return;
    const auto answer = [this, number](const live::Bid& received,
                                       const base::Outcome<live::Accepted>& outcome) {
      judge_.answered(session_, received, outcome, !network_.contested);
      network_.carry([this, number, outcome] { hear_answer(number, outcome); });
    };
    server->bid(channel->loop, session_, bid, answer);
  };
  std::exchange(precise_, false) ? world_.after(0, arrive) : network_.carry(arrive);
  world_.after(patience_ms, [this, number, tries = open_->tries] {
    if (open_ && open_->number == number && open_->tries == tries) send();
  });
}

void Bidder::hear_answer(std::uint64_t number, const base::Outcome<live::Accepted>& outcome) {
  if (!open_ || open_->number != number) return;
  if (!outcome) {
    const std::string& code = outcome.error().code;
    world_.tell(company_ + " " + std::to_string(number) + " " + code);
    if (code == "session.moved") drop();
    if (code == "bid.unknown_outcome" || code.starts_with("session.")) return;
    // A pause or a lost race is no reason to give up asking while an earlier try may have counted.
    if (open_->tries > 1 && !judge_.story(session_).ended()) return;
  }
  open_.reset();
}

}  // namespace adit::sim
