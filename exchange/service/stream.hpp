// Cold streams: load by replay, decide, append. Every use case of this room works this way.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/application/application.hpp"
#include "domain/lot/lot.hpp"
#include "domain/organisation/organisation.hpp"
#include "domain/session/auction/auction.hpp"
#include "journal/entry.hpp"
#include "store/transaction.hpp"
#include "wire/events/encoded_event.hpp"

namespace adit::service {

[[nodiscard]] std::string lot_stream(const std::string& lot);
[[nodiscard]] std::string application_stream(const std::string& application);
[[nodiscard]] std::string session_stream(const std::string& session);
[[nodiscard]] std::string organisation_stream(const std::string& organisation);
[[nodiscard]] std::string registry_stream();
[[nodiscard]] std::string right_stream(const std::string& right);  // what the gate said of it
[[nodiscard]] std::string evidence_stream(const std::string& session);
[[nodiscard]] std::string account_stream(const std::string& account);  // AccountRow::id

// A state with the place in its stream that it was replayed up to; seq 0 when there is no stream.
template <class State>
struct Loaded {
  State state;
  journal::Head head;
};

// Each throws std::runtime_error when the journal holds what cannot be decoded.
[[nodiscard]] Loaded<domain::lot::Lot> load_lot(store::Transaction& tx, const std::string& lot);
[[nodiscard]] Loaded<domain::application::Application> load_application(
    store::Transaction& tx, const std::string& application);
[[nodiscard]] Loaded<domain::organisation::Organisation> load_organisation(
    store::Transaction& tx, const std::string& organisation);
[[nodiscard]] Loaded<domain::auction::Auction> load_session(store::Transaction& tx,
                                                            const std::string& session);

[[nodiscard]] domain::auction::Event decode_session_entry(const journal::Entry& entry);

// Appends after the loaded place and moves the state on; throws store::Conflict when the stream has
// moved meanwhile.
std::vector<journal::Entry> append(store::Transaction& tx, Loaded<domain::lot::Lot>& lot,
                                   const std::vector<domain::lot::Event>& events,
                                   base::Instant now);
std::vector<journal::Entry> append(store::Transaction& tx,
                                   Loaded<domain::application::Application>& application,
                                   const std::vector<domain::application::Event>& events,
                                   base::Instant now);
std::vector<journal::Entry> append(store::Transaction& tx,
                                   Loaded<domain::organisation::Organisation>& organisation,
                                   const std::vector<domain::organisation::Event>& events,
                                   base::Instant now);
std::vector<journal::Entry> append(store::Transaction& tx, const std::string& session,
                                   const journal::Head& head,
                                   const std::vector<domain::auction::Event>& events,
                                   base::Instant now);

// One account.* event at the end of its account's stream, which is kept for those who look back:
// what an account may do stands in its row.
void journal_account(store::Transaction& tx, const std::string& account, wire::EncodedEvent event,
                     base::Instant now);

// A new id: the word, a hyphen and 16 random hexadecimal characters.
[[nodiscard]] std::string new_id(std::string_view word);

}  // namespace adit::service
