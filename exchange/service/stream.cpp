// Replay and append, the same for every kind of cold stream.
#include "service/stream.hpp"

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "wire/events/application_events.hpp"
#include "wire/events/lot_events.hpp"
#include "wire/events/organisation_events.hpp"
#include "wire/events/session_events.hpp"

namespace adit::service {

namespace {

template <class Event>
Event decoded(base::Outcome<Event> event, const journal::Entry& entry) {
  if (event) return std::move(*event);
  throw std::runtime_error("the journal cannot be read at " + entry.stream + " " +
                           std::to_string(entry.seq) + ": " + event.error().code);
}

template <class State, class Decode>
Loaded<State> replayed(store::Transaction& tx, const std::string& stream, Decode decode) {
  Loaded<State> out;
  for (const auto& entry : tx.read_stream(stream)) {
    out.state.evolve(decoded(decode(entry.kind, entry.v, entry.body), entry));
    out.head = journal::head_of(entry);
  }
  return out;
}

base::Outcome<domain::lot::Event> read_back(const wire::EncodedEvent& event,
                                            const domain::lot::Event&) {
  return wire::decode_lot_event(event.kind, event.v, event.body);
}
base::Outcome<domain::application::Event> read_back(const wire::EncodedEvent& event,
                                                    const domain::application::Event&) {
  return wire::decode_application_event(event.kind, event.v, event.body);
}
base::Outcome<domain::organisation::Event> read_back(const wire::EncodedEvent& event,
                                                     const domain::organisation::Event&) {
  return wire::decode_organisation_event(event.kind, event.v, event.body);
}
base::Outcome<domain::auction::Event> read_back(const wire::EncodedEvent& event,
                                                const domain::auction::Event&) {
  return wire::decode_session_event(event.kind, event.v, event.body);
}

// What cannot be read back would stop the stream for ever, so it is not written.
template <class Event>
std::vector<journal::Draft> drafts_of(const std::vector<Event>& events, base::Instant now) {
  std::vector<journal::Draft> drafts;
  for (const auto& event : events) {
    auto encoded = wire::encode(event);
    const auto read = read_back(encoded, event);
    if (!read) {
      throw std::runtime_error("an event would not be readable: " + encoded.kind + " " +
                               read.error().code + " at " + read.error().pointer);
    }
    drafts.push_back({now, std::move(encoded.kind), encoded.v, std::move(encoded.body)});
  }
  return drafts;
}

template <class State, class Event>
std::vector<journal::Entry> append_to(store::Transaction& tx, const std::string& stream,
                                      Loaded<State>& loaded, const std::vector<Event>& events,
                                      base::Instant now) {
  auto entries = tx.append_cold(stream, loaded.head, drafts_of(events, now));
  for (const auto& event : events) loaded.state.evolve(event);
  loaded.head = journal::head_of(entries.back());
  return entries;
}

// Whose stream begins with this event.
domain::OrganisationId born_as(const domain::organisation::Event& event) {
  const auto* registered = std::get_if<domain::organisation::Registered>(&event);
  return registered != nullptr ? registered->organisation
                               : std::get<domain::organisation::CarriedOver>(event).organisation;
}

}  // namespace

std::string lot_stream(const std::string& lot) {
  return "lot/" + lot;
}
std::string application_stream(const std::string& application) {
  return "application/" + application;
}
std::string session_stream(const std::string& session) {
  return "session/" + session;
}
std::string organisation_stream(const std::string& organisation) {
  return "organisation/" + organisation;
}
std::string registry_stream() {
  return "registry";
}
std::string right_stream(const std::string& right) {
  return "right/" + right;
}
std::string evidence_stream(const std::string& session) {
  return "evidence/" + session;
}
std::string account_stream(const std::string& account) {
  return "account/" + account;
}

Loaded<domain::lot::Lot> load_lot(store::Transaction& tx, const std::string& lot) {
  return replayed<domain::lot::Lot>(tx, lot_stream(lot), wire::decode_lot_event);
}

Loaded<domain::application::Application> load_application(store::Transaction& tx,
                                                          const std::string& application) {
  return replayed<domain::application::Application>(tx, application_stream(application),
                                                    wire::decode_application_event);
}

Loaded<domain::organisation::Organisation> load_organisation(store::Transaction& tx,
                                                             const std::string& organisation) {
  return replayed<domain::organisation::Organisation>(tx, organisation_stream(organisation),
                                                      wire::decode_organisation_event);
}

Loaded<domain::auction::Auction> load_session(store::Transaction& tx, const std::string& session) {
  return replayed<domain::auction::Auction>(tx, session_stream(session),
                                            wire::decode_session_event);
}

domain::auction::Event decode_session_entry(const journal::Entry& entry) {
  return decoded(wire::decode_session_event(entry.kind, entry.v, entry.body), entry);
}

std::vector<journal::Entry> append(store::Transaction& tx, Loaded<domain::lot::Lot>& lot,
                                   const std::vector<domain::lot::Event>& events,
                                   base::Instant now) {
  if (events.empty()) return {};
  const bool born = lot.head.seq > 0;
  const auto id = born ? lot.state.id() : std::get<domain::lot::Drafted>(events.front()).lot;
  return append_to(tx, lot_stream(id.text), lot, events, now);
}

std::vector<journal::Entry> append(store::Transaction& tx,
                                   Loaded<domain::application::Application>& application,
                                   const std::vector<domain::application::Event>& events,
                                   base::Instant now) {
  if (events.empty()) return {};
  const bool born = application.head.seq > 0;
  const auto id = born ? application.state.submitted().application
                       : std::get<domain::application::Submitted>(events.front()).application;
  return append_to(tx, application_stream(id.text), application, events, now);
}

std::vector<journal::Entry> append(store::Transaction& tx,
                                   Loaded<domain::organisation::Organisation>& organisation,
                                   const std::vector<domain::organisation::Event>& events,
                                   base::Instant now) {
  if (events.empty()) return {};
  const bool born = organisation.head.seq > 0;
  const auto id = born ? organisation.state.id() : born_as(events.front());
  return append_to(tx, organisation_stream(id.text), organisation, events, now);
}

std::vector<journal::Entry> append(store::Transaction& tx, const std::string& session,
                                   const journal::Head& head,
                                   const std::vector<domain::auction::Event>& events,
                                   base::Instant now) {
  if (events.empty()) return {};
  return tx.append_cold(session_stream(session), head, drafts_of(events, now));
}

void journal_account(store::Transaction& tx, const std::string& account, wire::EncodedEvent event,
                     base::Instant now) {
  std::vector<journal::Draft> drafts;
  drafts.push_back({now, std::move(event.kind), event.v, std::move(event.body)});
  const auto stream = account_stream(account);
  tx.append_cold(stream, tx.stream_head(stream), std::move(drafts));
}

std::string new_id(std::string_view word) {
  return std::string(word) + "-" + base::to_hex(base::random_bytes(8));
}

}  // namespace adit::service
