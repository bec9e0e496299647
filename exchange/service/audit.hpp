// Who did what, when, to what: the journal for administrators and inspectors.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/outcome.hpp"
#include "wire/replies/audit.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// As it stands in an address; empty members ask for everything. Accepted bids, which are nearly all
// of a journal, come only when their kind is asked for.
struct AuditFilter {
  std::optional<std::string> from{};    // yyyy-mm-dd in Shanghai, the first day
  std::optional<std::string> to{};      // the last day
  std::optional<std::string> who{};     // an account's name or a person's id
  std::optional<std::string> kind{};    // lot.approved, or an area such as lot
  std::optional<std::string> lot{};     // id or number: also its session, applications, evidence
  std::optional<std::string> stream{};  // such as session/s1
  std::optional<std::string> cursor{};  // `next` of the page before
  std::int64_t limit = 50;
};

// One page. Refuses with audit.malformed_date {from or to}, audit.days_order {from, to},
// audit.unknown_kind {kind}, audit.unknown_person {who}, lot.not_found {lot},
// audit.malformed_cursor, each with the name of the query as its pointer.
[[nodiscard]] base::Outcome<wire::replies::Audit> read_audit(store::Transaction& tx,
                                                             const AuditFilter& filter);

}  // namespace adit::service
