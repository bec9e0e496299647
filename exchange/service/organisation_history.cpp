// Names are looked up when they are told: the journal has references only.
#include "service/organisation_history.hpp"

#include <map>
#include <set>
#include <stdexcept>

#include "domain/organisation/mandate.hpp"
#include "service/stream.hpp"
#include "store/organisations.hpp"
#include "wire/events/organisation_events.hpp"
#include "wire/json.hpp"

namespace adit::service {

namespace organisation = domain::organisation;
using wire::replies::OrganisationEvent;

namespace {

// Fills in what the kinds have in common: who did it, to whom, why. Persons by reference.
struct Telling {
  OrganisationEvent& out;

  void operator()(const organisation::Registered& event) const {
    out.by = event.registered_by.text;
  }
  void operator()(const organisation::CarriedOver&) const {}
  void operator()(const organisation::Corrected& event) const { out.by = event.corrected_by.text; }
  void operator()(const organisation::Verified& event) const { out.by = event.decided_by.text; }
  void operator()(const organisation::Rejected& event) const {
    out.by = event.decided_by.text;
    out.reason = event.reason;
  }
  void operator()(const organisation::WithdrawalProposed& event) const {
    out.by = event.proposed_by.text;
    out.reason = event.reason;
  }
  void operator()(const organisation::WithdrawalDropped& event) const {
    out.by = event.dropped_by.text;
    out.reason = event.reason;
  }
  void operator()(const organisation::VerificationWithdrawn& event) const {
    out.by = event.decided_by.text;
    out.reason = event.reason;
  }
  void operator()(const organisation::MemberAdded& event) const {
    member(event.added_by, event.member);
    out.role = organisation::name(event.role);
  }
  void operator()(const organisation::MemberChanged& event) const {
    member(event.changed_by, event.member);
    out.role = organisation::name(event.role);
  }
  void operator()(const organisation::MemberRemoved& event) const {
    member(event.removed_by, event.member);
  }

 private:
  void member(const domain::PersonId& by, const domain::PersonId& who) const {
    out.by = by.text;
    out.member = who.text;
  }
};

std::vector<OrganisationEvent> by_reference(store::Transaction& tx, const std::string& id) {
  std::vector<OrganisationEvent> out;
  for (const auto& entry : tx.read_stream(organisation_stream(id))) {
    const auto event = wire::decode_organisation_event(entry.kind, entry.v, entry.body);
    if (!event) throw std::runtime_error("the journal cannot be read at " + entry.stream);
    out.push_back({entry.seq, entry.at, entry.kind, {}, {}, {}, {}});
    std::visit(Telling{out.back()}, *event);
  }
  return out;
}

using Names = std::map<std::string, store::PersonName>;
using Persons = std::set<std::string>;

Persons persons_in(const std::vector<OrganisationEvent>& events) {
  Persons persons;
  for (const auto& event : events) {
    if (event.by) persons.insert(*event.by);
    if (event.member) persons.insert(*event.member);
  }
  return persons;
}

Names names_of(store::Transaction& tx, const Persons& persons) {
  Names names;
  for (auto& one : store::names_of(tx, {persons.begin(), persons.end()})) {
    names.emplace(one.person, one);
  }
  return names;
}

void name(std::optional<std::string>& person, const Names& names, Reader reader) {
  if (!person) return;
  const auto known = names.find(*person);
  const bool shown =
      known != names.end() && (reader == Reader::officer || known->second.role == "bidder");
  if (shown) {
    person = known->second.name;
  } else {
    person.reset();
  }
}

// What officers only considered is no fact about the company.
bool is_officers_own(const OrganisationEvent& event) {
  return event.kind == "organisation.withdrawal_proposed" ||
         event.kind == "organisation.withdrawal_dropped";
}

}  // namespace

std::vector<OrganisationEvent> organisation_history(store::Transaction& tx, const std::string& id,
                                                    Reader reader) {
  auto events = by_reference(tx, id);
  if (reader == Reader::member) std::erase_if(events, is_officers_own);
  const auto names = names_of(tx, persons_in(events));
  for (auto& event : events) {
    name(event.by, names, reader);
    name(event.member, names, reader);
  }
  return events;
}

wire::replies::OwnBids organisation_bids(store::Transaction& tx, const std::string& organisation,
                                         const std::string& session) {
  wire::replies::OwnBids out{session, {}};
  Persons persons;
  for (const auto& row : store::own_bids(tx, organisation, session)) {
    const auto bid = wire::JsonDocument::parse(row.body);
    if (!bid) throw std::runtime_error("the journal cannot be read at session/" + session);
    out.bids.push_back({row.seq, row.at, std::string(bid->root()["bid_id"].text()),
                        bid->root()["amount_fen"].integer(), row.person});
    if (row.person) persons.insert(*row.person);
  }
  const auto names = names_of(tx, persons);
  for (auto& bid : out.bids) name(bid.by, names, Reader::member);
  return out;
}

}  // namespace adit::service
