// An auction as a plain reader of its stream would follow it, entry by entry: the rules once more,
// written down simply and apart from the exchange's own, to catch it where it breaks them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "journal/entry.hpp"
#include "wire/json.hpp"

namespace adit::sim {

using base::Instant;
using base::Millis;

class Story {
 public:
  struct Bid {
    std::int64_t seq = 0;
    std::string number;
    std::int64_t amount_fen = 0;
    Instant t_recv;
  };
  using Fault = std::function<void(const std::string&)>;

  Story(std::string session, Fault fault)
      : session_(std::move(session)), fault_(std::move(fault)) {}

  // The next entry of the stream.
  void take(const journal::Entry& entry);

  [[nodiscard]] std::int64_t seq() const { return seq_; }
  [[nodiscard]] bool live() const { return phase_ == "free" || phase_ == "countdown"; }
  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] bool settled() const { return published_ || (ended_ && !hammered_); }
  [[nodiscard]] const std::string& phase() const { return phase_; }
  [[nodiscard]] std::size_t admitted() const { return admitted_.size(); }
  [[nodiscard]] std::int64_t price_fen() const { return price_fen_; }
  [[nodiscard]] std::int64_t least_fen() const;
  [[nodiscard]] const std::string& leader() const { return leader_; }
  [[nodiscard]] Instant opens_at() const { return opens_at_; }
  // When the hammer falls if nothing else happens.
  [[nodiscard]] Instant ends_at() const;
  [[nodiscard]] Millis countdown_ms() const { return countdown_ms_; }
  [[nodiscard]] Instant closed_at() const { return closed_at_; }
  [[nodiscard]] bool hammered() const { return hammered_; }
  [[nodiscard]] bool held() const { return held_; }                        // by an officer
  [[nodiscard]] std::int64_t resumed_seq() const { return resumed_seq_; }  // 0: never
  [[nodiscard]] const std::map<std::string, Bid>& bids() const { return bids_; }

 private:
  void on_scheduled(wire::Json body);
  void on_opened(wire::Json body);
  void on_bid(wire::Json body, Instant at);
  void on_countdown(wire::Json body);
  void on_interrupted(wire::Json body);
  void on_resumed(wire::Json body, Instant at);
  void on_hammered(wire::Json body, Instant at);
  void need(bool holds, const std::string& what);

  std::string session_;
  Fault fault_;
  std::int64_t seq_ = 0;
  base::Digest hash_{};
  std::string phase_ = "none";
  bool ended_ = false, hammered_ = false, published_ = false;
  std::optional<Instant> interrupted_since_;
  bool held_ = false;
  Instant opens_at_, free_ends_at_, deadline_, closed_at_;
  Millis countdown_ms_ = 0;
  std::int64_t start_fen_ = 0, increment_fen_ = 0, price_fen_ = 0;
  std::int64_t resumed_seq_ = 0;
  std::string leader_;
  std::set<std::string> admitted_;
  std::map<std::string, Bid> bids_;
};

}  // namespace adit::sim
