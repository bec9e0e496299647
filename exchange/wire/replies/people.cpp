// Writing sign-ins, tickets and applications.
#include "wire/replies/people.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void write(JsonWriter& out, const std::vector<SharedControl>& shared) {
  out.key("shared_control").begin_array();
  for (const auto& one : shared) {
    out.begin_object().member("application", one.application);
    out.member("organisation", one.organisation);
    out.member("organisation_name", one.organisation_name);
    out.member("credit_code", one.credit_code).member("control_group", one.control_group);
    out.member("source", one.registered ? "register" : "declared").end_object();
  }
  out.end_array();
}

void write(JsonWriter& out, const Application& application) {
  out.begin_object().member("id", application.id).member("lot", application.lot);
  out.member("lot_number", application.lot_number);
  out.member("title_zh", application.title_zh).member("title_en", application.title_en);
  out.member("organisation_name", application.organisation_name);
  out.member("credit_code", application.credit_code).member("state", application.state);
  out.key("deposit").begin_object().member("due_fen", application.due_fen);
  out.member("received_fen", application.received_fen);
  out.member("state", deposit_state(application)).end_object();
  if (application.bid_number) out.member("bid_number", *application.bid_number);
  if (application.session) out.member("session", *application.session);
  if (application.reason) out.member("reason", *application.reason);
  if (!application.shared_control.empty()) write(out, application.shared_control);
  out.member("submitted_at", application.submitted_at).end_object();
}

}  // namespace

std::string deposit_state(const Application& application) {
  if (application.received_fen >= application.due_fen) return "full";
  return application.received_fen == 0 ? "awaited" : "partial";
}

std::string to_json(const SignIn& sign_in) {
  JsonWriter out;
  out.begin_object().member("account", sign_in.account).member("role", sign_in.role);
  out.member("name", sign_in.name);
  if (sign_in.organisation) {
    out.member("organisation", *sign_in.organisation);
  } else {
    out.member_null("organisation");
  }
  if (sign_in.member_role) out.member("member_role", *sign_in.member_role);
  if (sign_in.bid_limit_fen) out.member("bid_limit_fen", *sign_in.bid_limit_fen);
  out.member("expires_at", sign_in.expires_at).end_object();
  return out.take();
}

std::string to_json(const Ticket& ticket) {
  JsonWriter out;
  out.begin_object().member("ticket", ticket.ticket);
  out.member("expires_at", ticket.expires_at).end_object();
  return out.take();
}

std::string to_json(const Application& application) {
  JsonWriter out;
  write(out, application);
  return out.take();
}

std::string to_json(const std::vector<Application>& applications) {
  JsonWriter out;
  out.begin_object().key("applications").begin_array();
  for (const auto& application : applications) write(out, application);
  out.end_array().end_object();
  return out.take();
}

}  // namespace adit::wire::replies
