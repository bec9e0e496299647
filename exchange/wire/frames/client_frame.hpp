// What a client may say on the live channel (schemas/frames/{watch,unwatch,bid,ping}).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/outcome.hpp"

namespace adit::wire {

struct WatchFrame {
  std::string session;
};

struct UnwatchFrame {
  std::string session;
};

struct BidFrame {
  std::string session;
  std::string bid_id;
  std::int64_t amount_fen = 0;
  std::string confirmation{};  // of an amount far above the least; mostly empty
};

struct PingFrame {
  std::int64_t sent = 0;
};

using ClientFrame = std::variant<WatchFrame, UnwatchFrame, BidFrame, PingFrame>;

// Reads one text frame. Refuses with the json.* and schema.* codes, and with `frame.unknown_kind`
// for a kind that is not a client's.
[[nodiscard]] base::Outcome<ClientFrame> read_client_frame(std::string_view text);

}  // namespace adit::wire
