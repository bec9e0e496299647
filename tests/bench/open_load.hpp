// An open-loop load of bidders: each bid has its time, and is sent then whatever became of those
// before, so that a server that stalls is not spared the bids that meet the stall. What a bidder
// waits is counted from the due time. One thread, one epoll.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "bench/wss_connection.hpp"

namespace adit::bench {

struct OpenBidder {
  WssTarget target;
  double bids_per_second = 0;
  std::size_t group = 0;  // whose figures its bids go to
};

struct OpenPlan {
  std::vector<OpenBidder> bidders;
  std::string session;
  std::int64_t first_fen = 0;   // amounts rise by one from bid to bid
  std::int64_t warm_ms = 1000;  // not counted
  std::int64_t run_ms = 6000;
  // Called when the counted time begins and when it has passed.
  std::function<void()> mark{};
};

// One bid that was sent; its amount tells its place.
struct SentBid {
  std::int64_t due_us = 0;
  std::int64_t answered_us = 0;  // 0: never
  std::uint32_t group = 0;
  bool accepted = false;
  bool counted = false;  // due after the warm-up
};

struct OpenResult {
  std::int64_t first_fen = 0;
  std::vector<SentBid> bids{};  // by rising amount, without gaps
  std::string first_refusal{};

  [[nodiscard]] std::int64_t next_fen() const {
    return first_fen + static_cast<std::int64_t>(bids.size());
  }
  // What the accepted bids of a group waited, sorted.
  [[nodiscard]] std::vector<std::uint32_t> latency_us(std::size_t group) const;
  // How many of the counted bids of a group were not accepted, of 1.
  [[nodiscard]] double refused(std::size_t group) const;
};

// Throws std::runtime_error when a connection fails, or a bid is not answered within ten seconds of
// the last one.
[[nodiscard]] OpenResult run_open_load(const OpenPlan& plan);

}  // namespace adit::bench
