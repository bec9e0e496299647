// A company at its screen, over a network that loses, delays, doubles and reorders: it bids on what
// it has heard, and asks again with the same bid id until it knows what became of a bid.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "sim/judge.hpp"
#include "sim/server.hpp"

namespace adit::sim {

// The way to the servers that there are, as good as it is at the moment.
class Network {
 public:
  explicit Network(World& world) : world_(world) {}

  // Brings a message over, once, twice or never.
  void carry(Task arrival);
  [[nodiscard]] Millis delay() const;

  std::vector<std::weak_ptr<Server>> servers;
  bool contested = false;  // one of them may believe to own what another has taken over
  bool lossy = true;
  bool cut = false;  // for everybody

 private:
  World& world_;
};

class Bidder {
 public:
  Bidder(World& world, Network& network, Judge& judge, std::string session, std::string company);

  void begin();
  // Its connection breaks; it comes back by itself.
  void drop();
  [[nodiscard]] bool content() const { return !open_; }  // nothing is left unanswered

 private:
  struct Open {
    live::Bid bid;
    int tries = 0;
    std::uint64_t number = 0;
  };

  void connect();
  void hear(const std::string& text);
  void think(bool bids);
  void think_later();
  void make_bid();
  void send();
  void hear_answer(std::uint64_t number, const base::Outcome<live::Accepted>& outcome);

  World& world_;
  Network& network_;
  Judge& judge_;
  const std::string session_;
  const std::string company_;
  std::weak_ptr<Server> server_;
  std::shared_ptr<Channel> channel_;
  std::optional<std::int64_t> least_fen_;  // as heard
  std::optional<Instant> deadline_;
  std::optional<Open> open_;
  std::uint64_t bids_ = 0;
  const Instant eager_until_;  // from then on it waits for the last moments
  bool precise_ = false;       // the next bid arrives at its very moment
  int last_bids_ = 6;          // and has so many bids left
};

}  // namespace adit::sim
