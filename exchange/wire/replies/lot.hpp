// A lot as the exchange shows it: the draft without its reserve, and what became of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::wire::replies {

// Why and by whom a lot was given back to its proposer the last time.
struct GivenBack {
  std::string reason;
  std::string by;
  base::Instant at;
  int version = 1;  // of the lot, then
};

struct Lot {
  requests::LotDraft draft;
  std::string id;
  std::string number;
  int version = 1;
  std::string state;
  std::int64_t area_m2 = 0;
  std::optional<std::string> verdict;
  std::vector<std::string> blocks;      // planned blocks that the lot reserves or would reserve
  std::optional<std::string> proposer;  // for administrators and inspectors only
  bool own = false;                     // the reader's own proposal; the same for whom
  std::optional<GivenBack> returned;    // the same for whom
  bool approved = false;
  std::optional<base::Instant> announced_at;
  std::optional<base::Instant> earliest_opening;
  std::optional<std::string> derivation;  // of the earliest opening, as canonical JSON
  std::optional<base::Instant> opens_at;
  std::optional<std::string> session;
  std::optional<std::string> outcome;
  bool result = false;  // a result stands under the session's id
  bool synthetic = false;
  bool reserve_secret = false;
  std::optional<std::string> reserve_commitment;
  std::optional<std::string> conformity_digest;
  base::Instant created_at;
  base::Instant updated_at;
};

// schemas/replies/lot and, with the members that a list needs, schemas/replies/lots.
[[nodiscard]] std::string to_json(const Lot& lot);
struct LotPage {
  std::int64_t matched = 0;  // on all pages, as far as they were counted
  bool more = false;         // than counted
  std::vector<Lot> lots;
};
[[nodiscard]] std::string to_json(const LotPage& page);
// The same lots as a table, units in its head.
[[nodiscard]] std::string to_csv(const std::vector<Lot>& lots);

// Square kilometres with four decimals, rounded half up: 1068512 → "1.0685".
[[nodiscard]] std::string area_km2(std::int64_t area_m2);

struct Report {
  base::Instant at;
  std::string stage;
  std::string digest;
  std::string document;  // the conformity report, as canonical JSON
};
// schemas/replies/conformity, newest first as given.
[[nodiscard]] std::string to_json(const std::vector<Report>& reports);

struct HistoryEvent {
  std::int64_t seq = 0;
  base::Instant at;
  std::string kind;
  std::optional<std::string> body;  // canonical JSON; nothing where the reader may not see it
  std::string hash;
};
// schemas/replies/history
[[nodiscard]] std::string to_json(const std::vector<HistoryEvent>& events);

}  // namespace adit::wire::replies
