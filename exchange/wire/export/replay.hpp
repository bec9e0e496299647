// Verifies an exported session from its bytes alone: every hash, the sequence, and that each event
// is what the rules decide. schemas/export.md says the same in words.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "base/outcome.hpp"
#include "domain/session/auction/auction.hpp"

namespace adit::wire {

// Where and why an export is not what happened. `detail` says which member or refusal, for people.
struct ReplayFault {
  std::int64_t line = 0;  // from 1; the header is line 1
  std::string reason;     // hash, sequence or rule
  std::string detail;
};

struct Replayed {
  domain::auction::Auction auction;
  std::int64_t events = 0;
  base::Digest head;                        // hash of the last line
  std::optional<base::Digest> result_hash;  // once the hammer has fallen and the winner is named
};

// One of the two is set.
struct ReplayOutcome {
  std::optional<Replayed> replayed;
  std::optional<ReplayFault> fault;
};

// The next line without its line feed, or nothing after the last; a view until it is called again.
using NextLine = std::function<std::optional<std::string_view>()>;

// Takes the lines one by one and keeps none, so that an export may be of any length. Bytes that are
// no export at all are a fault of the line where they stand, like everything else.
[[nodiscard]] ReplayOutcome replay(const NextLine& next);

// The same for bytes in memory. Lines end with a line feed; the last one may lack it.
[[nodiscard]] ReplayOutcome replay(std::string_view bytes);

// {"outcome","winner","price_fen","bids","head","result_hash",…} for a verified export, or
// {"line","reason","detail"} for a fault (schemas/documents/replay).
[[nodiscard]] std::string replay_json(const ReplayOutcome& outcome);

}  // namespace adit::wire
