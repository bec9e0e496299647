// The statements of the journal, shared by the committer's door and the journal that is read.
#pragma once

#include <vector>

#include "journal/port.hpp"
#include "journal/pq.hpp"

namespace adit::journal {

// Prepares everything below on a new connection.
void prepare_statements(pq::Connection& connection);

// One statement, one round trip, one transaction. Throws pq::Refused.
void insert_rows(pq::Connection& connection, const CommitBatch& batch);

[[nodiscard]] std::vector<std::optional<base::Digest>> select_hashes(
    pq::Connection& connection, const std::vector<Place>& places);

[[nodiscard]] std::vector<Entry> select_entries(pq::Connection& connection, std::string_view stream,
                                                std::int64_t after_seq, std::int64_t limit);

[[nodiscard]] Head select_head(pq::Connection& connection, std::string_view stream);

// The batches whose transaction wrote the entry in `place`.
[[nodiscard]] std::vector<ledger::SignedBatch> select_batches(pq::Connection& connection,
                                                              const Place& place);

// What a refusal of insert_rows means; throws Unavailable for faults that may pass.
[[nodiscard]] SendOutcome outcome_of(const pq::Refused& refused);

}  // namespace adit::journal
