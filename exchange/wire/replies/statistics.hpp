// What ended sessions came to, group by group.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace adit::wire::replies {

struct Figures {
  std::string by;   // all, right, mineral or month
  std::string key;  // empty for all
  std::int64_t sold = 0;
  std::int64_t unsold = 0;
  std::int64_t not_opened = 0;
  std::int64_t suspended = 0;
  std::int64_t awaiting = 0;
  std::int64_t bids = 0;
  std::int64_t start_fen = 0;
  std::int64_t price_fen = 0;
  std::int64_t area_m2 = 0;
  std::optional<std::int64_t> price_per_km2_fen;
  std::optional<std::int64_t> premium_bp;
  std::optional<std::int64_t> median_premium_bp;
};
// schemas/replies/statistics
[[nodiscard]] std::string to_json(const std::vector<Figures>& figures);

}  // namespace adit::wire::replies
