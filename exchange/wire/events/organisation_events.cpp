// Organisation events: one pair of functions a kind, members in sorted order.
#include "wire/events/organisation_events.hpp"

#include "domain/organisation/mandate.hpp"
#include "wire/events/decoders.hpp"

namespace adit::wire {

namespace organisation = domain::organisation;
using domain::OrganisationId;
using domain::PersonId;
using organisation::Event;
using organisation::Facts;
using organisation::Role;

namespace {

std::string_view write(JsonWriter& out, const organisation::Registered& event) {
  out.member("control_group", event.facts.control_group);
  out.member("credit_code", event.facts.credit_code);
  out.member("name", event.facts.name);
  out.member("organisation", event.organisation.text);
  out.member("registered_by", event.registered_by.text);
  return "organisation.registered";
}

std::string_view write(JsonWriter& out, const organisation::CarriedOver& event) {
  out.member("control_group", event.facts.control_group);
  out.member("credit_code", event.facts.credit_code);
  out.key("managers").begin_array();
  for (const auto& manager : event.managers) out.text(manager.text);
  out.end_array();
  out.member("name", event.facts.name);
  out.member("organisation", event.organisation.text);
  return "organisation.carried_over";
}

std::string_view write(JsonWriter& out, const organisation::Corrected& event) {
  out.member("control_group", event.facts.control_group);
  out.member("corrected_by", event.corrected_by.text);
  out.member("credit_code", event.facts.credit_code);
  out.member("name", event.facts.name);
  return "organisation.corrected";
}

std::string_view write(JsonWriter& out, const organisation::Verified& event) {
  out.member("decided_by", event.decided_by.text);
  out.member("version", event.version);
  return "organisation.verified";
}

std::string_view write(JsonWriter& out, const organisation::Rejected& event) {
  out.member("decided_by", event.decided_by.text);
  out.member("reason", event.reason);
  out.member("version", event.version);
  return "organisation.rejected";
}

std::string_view write(JsonWriter& out, const organisation::WithdrawalProposed& event) {
  out.member("proposed_by", event.proposed_by.text);
  out.member("reason", event.reason);
  return "organisation.withdrawal_proposed";
}

std::string_view write(JsonWriter& out, const organisation::WithdrawalDropped& event) {
  out.member("dropped_by", event.dropped_by.text);
  out.member("reason", event.reason);
  return "organisation.withdrawal_dropped";
}

std::string_view write(JsonWriter& out, const organisation::VerificationWithdrawn& event) {
  out.member("decided_by", event.decided_by.text);
  out.member("reason", event.reason);
  return "organisation.verification_withdrawn";
}

std::string_view write(JsonWriter& out, const organisation::MemberAdded& event) {
  out.member("added_by", event.added_by.text);
  out.member("limited", event.limited);
  out.member("member", event.member.text);
  out.member("role", organisation::name(event.role));
  return "organisation.member_added";
}

std::string_view write(JsonWriter& out, const organisation::MemberChanged& event) {
  out.member("changed_by", event.changed_by.text);
  out.member("limited", event.limited);
  out.member("member", event.member.text);
  out.member("role", organisation::name(event.role));
  return "organisation.member_changed";
}

std::string_view write(JsonWriter& out, const organisation::MemberRemoved& event) {
  out.member("member", event.member.text);
  out.member("removed_by", event.removed_by.text);
  return "organisation.member_removed";
}

Facts facts(const Members& in) {
  return {in.text("name"), in.text("credit_code"), in.text("control_group")};
}

// The schema knows the three words.
Role role(const Members& in) {
  return organisation::role_of(in.text("role")).value_or(Role::viewer);
}

Event registered(const Members& in) {
  return organisation::Registered{OrganisationId(in.text("organisation")), facts(in),
                                  PersonId(in.text("registered_by"))};
}

Event carried_over(const Members& in) {
  std::vector<PersonId> managers;
  for (auto& manager : in.texts("managers")) managers.emplace_back(std::move(manager));
  return organisation::CarriedOver{OrganisationId(in.text("organisation")), facts(in),
                                   std::move(managers)};
}

Event corrected(const Members& in) {
  return organisation::Corrected{facts(in), PersonId(in.text("corrected_by"))};
}

Event verified(const Members& in) {
  return organisation::Verified{in.small("version"), PersonId(in.text("decided_by"))};
}

Event rejected(const Members& in) {
  return organisation::Rejected{in.small("version"), PersonId(in.text("decided_by")),
                                in.text("reason")};
}

Event withdrawal_proposed(const Members& in) {
  return organisation::WithdrawalProposed{PersonId(in.text("proposed_by")), in.text("reason")};
}

Event withdrawal_dropped(const Members& in) {
  return organisation::WithdrawalDropped{PersonId(in.text("dropped_by")), in.text("reason")};
}

Event verification_withdrawn(const Members& in) {
  return organisation::VerificationWithdrawn{PersonId(in.text("decided_by")), in.text("reason")};
}

Event member_added(const Members& in) {
  return organisation::MemberAdded{PersonId(in.text("member")), role(in), in.boolean("limited"),
                                   PersonId(in.text("added_by"))};
}

Event member_changed(const Members& in) {
  return organisation::MemberChanged{PersonId(in.text("member")), role(in), in.boolean("limited"),
                                     PersonId(in.text("changed_by"))};
}

Event member_removed(const Members& in) {
  return organisation::MemberRemoved{PersonId(in.text("member")), PersonId(in.text("removed_by"))};
}

constexpr EventDecoder<Event> decoders[] = {
    {"organisation.registered", 1, registered},
    {"organisation.carried_over", 1, carried_over},
    {"organisation.corrected", 1, corrected},
    {"organisation.verified", 1, verified},
    {"organisation.rejected", 1, rejected},
    {"organisation.withdrawal_proposed", 1, withdrawal_proposed},
    {"organisation.withdrawal_dropped", 1, withdrawal_dropped},
    {"organisation.verification_withdrawn", 1, verification_withdrawn},
    {"organisation.member_added", 1, member_added},
    {"organisation.member_changed", 1, member_changed},
    {"organisation.member_removed", 1, member_removed},
};

}  // namespace

EncodedEvent encode(const Event& event) {
  JsonWriter out;
  out.begin_object();
  const std::string_view kind =
      std::visit([&](const auto& fact) { return write(out, fact); }, event);
  out.end_object();
  return {std::string(kind), 1, out.take()};
}

base::Outcome<Event> decode_organisation_event(std::string_view kind, int v,
                                               std::string_view body) {
  return decode_event<Event>(decoders, encode, kind, v, body);
}

}  // namespace adit::wire
