// Prepares what benchmarks and crash tests run on: a database with one announced session and its
// bidders, made through the use cases themselves, under a profile of the caller's making.
#pragma once

#include <string>
#include <vector>

#include "app/config.hpp"
#include "base/instant.hpp"

namespace adit::support {

struct HotBidder {
  std::string account;
  std::string password;
};

struct HotLot {
  std::string session;
  std::vector<HotBidder> bidders;
};

struct HotLotPlan {
  std::size_t bidders = 3;
  base::Millis opens_in_ms = 5'000;  // long enough to admit all of them
  base::Millis free_phase_ms = 6 * 3600 * 1000;
  base::Millis countdown_ms = 20'000;
  bool leader_may_raise = true;  // so that one bidder alone can go on
  std::int64_t start_price_fen = 1;
  std::int64_t increment_fen = 1;
};

// Migrates the configured database and admits the bidders. Their passwords are hashed at a low
// cost, since signing in is not what is tested. Throws std::runtime_error on any refusal.
[[nodiscard]] HotLot prepare_hot_lot(const app::Config& config, const HotLotPlan& plan);

}  // namespace adit::support
