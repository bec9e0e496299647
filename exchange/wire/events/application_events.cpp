// Application events: one pair of functions a kind, members in sorted order.
#include "wire/events/application_events.hpp"

#include "wire/events/decoders.hpp"

namespace adit::wire {

namespace application = domain::application;
using application::Event;

namespace {

std::string_view write(JsonWriter& out, const application::Submitted& event) {
  out.member("application", event.application.text);
  out.member("deposit_due_fen", event.deposit_due_fen);
  out.member("lot", event.lot.text);
  out.member("opens_at", event.opens_at);
  out.member("organisation", event.organisation.text);
  return "application.submitted";
}

std::string_view write(JsonWriter& out, const application::Qualified& event) {
  out.member("decided_by", event.decided_by.text);
  return "application.qualified";
}

std::string_view write(JsonWriter& out, const application::Rejected& event) {
  out.member("decided_by", event.decided_by.text);
  out.member("reason", event.reason);
  return "application.rejected";
}

std::string_view write(JsonWriter& out, const application::DepositRecorded& event) {
  out.member("amount_fen", event.amount_fen);
  out.member("received_at", event.received_at);
  out.member("recorded_by", event.recorded_by.text);
  out.member("reference", event.reference);
  return "application.deposit_recorded";
}

std::string_view write(JsonWriter& out, const application::Admitted& event) {
  out.member("bid_number", event.bid_number.text);
  return "application.admitted";
}

constexpr std::string_view by_register = "register";

std::string_view write(JsonWriter& out, const application::ControlShared& event) {
  out.member("control_group", event.control_group);
  out.member("credit_code", event.credit_code);
  out.member("organisation", event.organisation.text);
  out.member("other_application", event.other_application.text);
  out.member("other_credit_code", event.other_credit_code);
  out.member("other_organisation", event.other_organisation.text);
  out.member("source", event.registered ? by_register : std::string_view("declared"));
  return "application.control_shared";
}

Event submitted(const Members& in) {
  return application::Submitted{domain::ApplicationId(in.text("application")),
                                domain::LotId(in.text("lot")),
                                domain::OrganisationId(in.text("organisation")),
                                in.integer("deposit_due_fen"), in.instant("opens_at")};
}

Event qualified(const Members& in) {
  return application::Qualified{domain::PersonId(in.text("decided_by"))};
}

Event rejected(const Members& in) {
  return application::Rejected{domain::PersonId(in.text("decided_by")), in.text("reason")};
}

Event deposit_recorded(const Members& in) {
  return application::DepositRecorded{in.integer("amount_fen"), in.instant("received_at"),
                                      in.text("reference"),
                                      domain::PersonId(in.text("recorded_by"))};
}

Event admitted(const Members& in) {
  return application::Admitted{domain::BidNumber(in.text("bid_number"))};
}

Event control_shared(const Members& in) {
  return application::ControlShared{domain::OrganisationId(in.text("organisation")),
                                    in.text("credit_code"),
                                    domain::ApplicationId(in.text("other_application")),
                                    domain::OrganisationId(in.text("other_organisation")),
                                    in.text("other_credit_code"),
                                    in.text("control_group"),
                                    in.text("source") == by_register};
}

constexpr EventDecoder<Event> decoders[] = {
    {"application.submitted", 1, submitted}, {"application.qualified", 1, qualified},
    {"application.rejected", 1, rejected},   {"application.deposit_recorded", 1, deposit_recorded},
    {"application.admitted", 1, admitted},   {"application.control_shared", 1, control_shared},
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

base::Outcome<Event> decode_application_event(std::string_view kind, int v, std::string_view body) {
  return decode_event<Event>(decoders, encode, kind, v, body);
}

}  // namespace adit::wire
