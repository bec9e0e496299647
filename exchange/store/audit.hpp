// The journal as an audit trail: entries of all streams, newest first, with who acted and which lot
// it was about. Every question is answered from an index and a place to go on from; nothing is ever
// counted, so that millions of entries cost no more than a page of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "journal/entry.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// Notes whose order an entry was that is in the journal already. Harmless when repeated, and for a
// person who is not known here.
void note_act(Transaction& tx, const journal::Entry& entry, const std::string& person);

// A place in the trail; whatever comes after it is older.
struct AuditPlace {
  std::string txid;  // digits
  std::string stream;
  std::int64_t seq = 0;
};

struct AuditQuery {
  std::vector<std::string> kinds;                   // none of them session.bid_accepted
  std::optional<std::vector<std::string>> streams;  // only these
  std::optional<std::string> person;                // whose acts
  bool bids = false;                                // accepted bids, and nothing else
  std::optional<base::Instant> from;                // decided then or later
  std::optional<base::Instant> before;              // and before then
  std::optional<AuditPlace> after;                  // the last of the page before
  std::int64_t limit = 50;
};

struct AuditRow {
  AuditPlace place;
  journal::Entry entry;
  std::optional<std::string> person;  // nobody: the exchange itself, or an age without notes
  std::optional<std::string> account;
  std::optional<std::string> label;
  std::optional<std::string> role;
  std::optional<std::string> lot;
  std::optional<std::string> lot_number;
  std::optional<std::string> session;
  bool withheld = false;  // would tell who bids under which number, before the end
};

[[nodiscard]] std::vector<AuditRow> read_audit(Transaction& tx, const AuditQuery& query);

// The streams that tell of a lot, by its id or number; none when there is no such lot.
[[nodiscard]] std::vector<std::string> streams_of_lot(Transaction& tx, const std::string& lot);

}  // namespace adit::store
