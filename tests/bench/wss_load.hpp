// A closed-loop load of bidders over TLS WebSockets: each connection sends one bid, waits for its
// answer, sends the next. One thread, one epoll, so that what is measured is the server. It speaks
// to the product and to the naive server alike, in the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/wss_connection.hpp"

namespace adit::bench {

struct LoadPlan {
  std::vector<WssTarget> targets;  // one a bidder
  std::string session;             // the session bid for
  std::int64_t first_fen = 0;      // the first amount sent; later ones rise by step_fen
  std::int64_t step_fen = 1;
  std::int64_t warm_ms = 500;  // not counted
  std::int64_t run_ms = 3000;
};

struct LoadResult {
  std::uint64_t accepted = 0;
  std::uint64_t refused = 0;  // answered "no": overtaken on the way
  double seconds = 0;
  std::vector<std::uint32_t> latency_us{};  // of accepted bids, sorted
  std::int64_t last_fen = 0;                // the highest amount sent
  std::string first_refusal{};              // its frame, to tell why

  [[nodiscard]] double rate() const { return static_cast<double>(accepted) / seconds; }
  [[nodiscard]] double percentile_ms(double part) const;
};

// Connects every bidder, runs the plan and closes. Throws std::runtime_error when a connection
// fails or nothing is answered for ten seconds.
[[nodiscard]] LoadResult run_load(const LoadPlan& plan);

}  // namespace adit::bench
