// Kept reports by their digest, which is their address, be they of lots or of registered rights;
// and those of rights, which stand in a table of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct RightReportRow {
  std::string right;
  std::int64_t record_since = 0;     // the snapshot that says what the right is
  std::string event;                 // extend, change
  std::vector<std::string> changes;  // members of the right
  std::string stage;                 // LOT, LICENCE
  std::string verdict;
  std::vector<std::string> blocking;  // rules
  std::string plan;
  std::string registry_digest;
  std::string digest;
  std::string document;  // canonical JSON; empty in a list
  std::string asked_by;  // a person
  base::Instant at;
  std::int64_t seq = 0;  // of its event
};
void insert_right_report(Transaction& tx, const RightReportRow& report);
// Newest first, at most 500.
[[nodiscard]] std::vector<RightReportRow> right_reports(Transaction& tx, const std::string& right);

// A report of either kind.
struct KeptReport {
  std::string kind;          // lot or right
  std::string subject;       // its id
  std::int64_t version = 1;  // of the lot; of a right the snapshot that says so
  std::string event;         // establish, extend, change
  std::vector<std::string> changes;
  std::string stage;
  std::string document;
  bool asked = false;  // by a person; else a gate ran by itself
  base::Instant at;
  std::optional<std::string> earlier;  // digests of the reports before and after it on the same
  std::optional<std::string> later;
};
// Those that say this, oldest first: more than one where reports without pins were made of equal
// facts.
[[nodiscard]] std::vector<KeptReport> kept_reports(Transaction& tx, const std::string& digest);

}  // namespace adit::store
