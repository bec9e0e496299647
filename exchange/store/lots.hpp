// Lots as rows beside their streams, with the sealed reserve of each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct LotRow {
  std::string id;
  std::string number;
  int version = 1;
  std::string state;
  std::string right;
  std::string mineral;
  std::string plan;
  std::string profile;
  std::string draft;  // canonical JSON without the reserve
  std::string wkt;    // written only
  std::int64_t area_m2 = 0;
  std::vector<std::string> blocks;  // planned blocks that it lies in, ascending
  std::string proposer_person;
  bool reserve_secret = false;
  std::int64_t seq = 0;  // of the lot's stream
  base::Instant updated_at;
};

// Who approved a lot when, and the report that this person approved.
struct Approved {
  std::string person;
  base::Instant at;
  int lot_version = 1;
  std::string plan;
  std::string registry_digest;
  std::string report_digest;
};

// A proposal that a second person gave back; the newest of a lot.
struct RefusalRow {
  std::string lot;
  std::int64_t seq = 0;  // of the lot's stream
  int lot_version = 1;
  std::string proposer_person;
  std::string refuser_person;
  std::string reason;
  base::Instant at;
  std::string label{};  // of the refuser; read only
};

// What a lot reads as, joined with what it led to.
struct LotView {
  LotRow lot;
  base::Instant created_at;
  std::string proposer_label;
  bool synthetic = false;  // its plan edition is
  std::optional<Approved> approval;
  std::optional<RefusalRow> refusal;
  std::optional<std::string> verdict;  // of the newest report, at whatever stage it was made
  std::optional<std::string> report_digest;
  std::optional<std::string> announcement;
  std::optional<std::string> session;
  std::optional<base::Instant> announced_at;
  std::optional<base::Instant> earliest_opening;
  std::optional<base::Instant> opens_at;
  std::optional<std::string> derivation;
  std::optional<std::string> reserve_commitment;
  std::optional<std::string> outcome;
  bool has_result = false;
};

// "JL-2026-0007": the next number of the year.
[[nodiscard]] std::string next_lot_number(Transaction& tx, int year);

void insert_lot(Transaction& tx, const LotRow& lot, base::Instant now);
// A new version of a draft: its report no longer counts.
void revise_lot_row(Transaction& tx, const LotRow& lot);

[[nodiscard]] std::optional<LotView> find_lot_view(Transaction& tx, const std::string& lot);

// These lots in this order; an id that is not there is left out.
[[nodiscard]] std::vector<LotView> lot_views(Transaction& tx, const std::vector<std::string>& ids);

// Each moves the row's state and place in its stream; the table's constraints refuse a state that
// lacks what it must rest on.
void mark_reviewed(Transaction& tx, const std::string& lot, std::int64_t report,
                   const std::string& verdict, std::int64_t seq, base::Instant now);
void mark_approved(Transaction& tx, const std::string& lot, int version, std::int64_t seq,
                   base::Instant now);
void mark_announced(Transaction& tx, const std::string& lot, std::int64_t report,
                    const std::string& verdict, const std::string& announcement, std::int64_t seq,
                    base::Instant now);
void mark_in_session(Transaction& tx, const std::string& lot, std::int64_t report,
                     const std::string& verdict, std::int64_t seq, base::Instant now);
// Throws Conflict (approval_refusal_second_person) when the proposer refuses.
void insert_refusal(Transaction& tx, const RefusalRow& refusal);
// `outcome` none leaves it as it is.
void mark_state(Transaction& tx, const std::string& lot, const std::string& state,
                const std::optional<std::string>& outcome, std::int64_t seq, base::Instant now);

// A lot, and when its session ended.
struct ClosedLot {
  std::string id;
  base::Instant closed_at;
};
// Lots of this profile that were sold, and those that were suspended, until that instant; oldest
// first.
[[nodiscard]] std::vector<ClosedLot> sold_lots(Transaction& tx, const std::string& profile,
                                               base::Instant closed_before, std::size_t most);
[[nodiscard]] std::vector<ClosedLot> suspended_lots(Transaction& tx, const std::string& profile,
                                                    base::Instant closed_before, std::size_t most);

// The sealed reserve; `sealed` is raw bytes.
void keep_reserve(Transaction& tx, const std::string& lot, const std::string& sealed);
void drop_reserve(Transaction& tx, const std::string& lot);
struct SealedReserve {
  std::string lot;
  std::string sealed;
};
[[nodiscard]] std::vector<SealedReserve> all_reserves(Transaction& tx);
[[nodiscard]] std::optional<std::string> find_reserve(Transaction& tx, const std::string& lot);

}  // namespace adit::store
