// The composition, and whose turn it is inside.
#include "sim/server.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "support/auction_case.hpp"

namespace adit::sim {

namespace {

constexpr Millis look_ms = 100;

live::Frame shared(std::string_view text) {
  return std::make_shared<const std::string>(text);
}

}  // namespace

Server::Server(World& world, Database& database, Tables& tables, const base::SigningKey& key)
    : world_(world),
      database_(database),
      frozen_until_(world.now()),
      loops_(world, 1 + world.dice.roll(2)),
      committer_(world, agenda_, database, key),
      backstage_(world, agenda_, database, tables),
      rule_(world.now()),
      directory_({loops_, world.clock, committer_, backstage_, shared}) {
  world_.add(*this);
  directory_.start();
  look();
}

Server::~Server() {
  world_.remove(*this);
}

void Server::freeze(Millis ms) {
  frozen_until_ = std::max(frozen_until_, world_.now() + ms);
}

std::shared_ptr<Channel> Server::open_channel(const std::vector<std::string>& sessions,
                                              const std::string& company, Channel::Ear ear) {
  const std::size_t loop = world_.dice.roll(loops_.size());
  const auto channel = std::make_shared<Channel>(++channels_, loop, std::move(ear));
  open_.push_back(channel);
  loops_.at(loop).post([this, channel, sessions, company] {
    directory_.arrive(channel->loop, *channel);
    for (const auto& session : sessions) {
      directory_.watch(channel->loop, *channel, session, company,
                       [channel](const base::Outcome<std::string>& frame) {
                         if (frame) channel->send(shared(*frame));
                       });
    }
  });
  return channel;
}

void Server::close_channel(const std::shared_ptr<Channel>& channel) {
  loops_.at(channel->loop).post([this, channel] {
    directory_.leave(channel->loop, *channel, true);
    std::erase(open_, channel);
  });
}

// Two copies of a bid are never received at the same moment, so that they can be told apart.
void Server::bid(std::size_t loop, const std::string& session, live::Bid bid,
                 const Answered& answered) {
  const Instant at = std::max(world_.now(), received_[bid.bid_id] + 1);
  agenda_.at(at, [this, loop, session, bid, answered]() mutable {
    if (received_[bid.bid_id] >= world_.now()) return this->bid(loop, session, bid, answered);
    received_[bid.bid_id] = bid.t_recv = world_.now();
    loops_.at(loop).post([this, session, bid, answered] {
      directory_.place(session, bid,
                       [bid, answered](const base::Outcome<live::Accepted>& outcome,
                                       std::optional<std::int64_t>) { answered(bid, outcome); });
    });
  });
}

void Server::order(const std::string& session, bool stop, const Obeyed& obeyed) {
  const auto reply = [obeyed](const base::Outcome<std::string>& outcome) {
    obeyed(outcome ? "obeyed" : outcome.error().code);
  };
  loops_.at(world_.dice.roll(loops_.size())).post([this, session, stop, reply] {
    const auto order = tests::order();
    if (stop) return directory_.hold(session, order, reply);
    directory_.release(session, order, base::limits::officer_notice_ms, reply);
  });
}

void Server::hold_up_a_loop(Millis ms) {
  loops_.at(world_.dice.roll(loops_.size())).hold_up(world_.now() + ms);
}

// What the watchman does, ten times a second.
void Server::look() {
  live::Signs signs;
  signs.losses = committer_.losses();
  signs.database_away_since = committer_.unavailable_since();
  const auto silent = database_.silent_since();
  if (silent && (!signs.database_away_since || *silent < *signs.database_away_since)) {
    signs.database_away_since = silent;
  }
  signs.oldest_beat = directory_.oldest_beat();
  const auto orders = rule_.judge(signs, world_.now());
  if (orders.pause) directory_.pause(*orders.pause);
  if (orders.resume) directory_.unpause();
  if (orders.all_clear) directory_.all_clear(world_.now());
  agenda_.at(world_.now() + look_ms, [this] { look(); });
}

std::optional<Instant> Server::next() const {
  std::optional<Instant> soonest = agenda_.next();
  for (std::size_t i = 0; i < loops_.size(); ++i) {
    const auto next = const_cast<SimLoops&>(loops_).at(i).next();
    if (next && (!soonest || *next < *soonest)) soonest = next;
  }
  if (!soonest) return std::nullopt;
  return std::max(*soonest, frozen_until_);
}

void Server::step() {
  std::vector<Source*> ready;
  const auto look = [&](Source& source) {
    const auto next = source.next();
    if (next && *next <= world_.now()) ready.push_back(&source);
  };
  look(agenda_);
  for (std::size_t i = 0; i < loops_.size(); ++i) look(loops_.at(i));
  ready[world_.dice.roll(ready.size())]->step();
}

}  // namespace adit::sim
