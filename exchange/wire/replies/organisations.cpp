// Writing companies.
#include "wire/replies/organisations.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void write(JsonWriter& out, std::string_view key, const std::optional<std::string>& text) {
  if (text) out.member(key, *text);
}

void write(JsonWriter& out, const OrganisationMember& member) {
  out.begin_object().member("account", member.account).member("name", member.name);
  out.member("role", member.role).member("has_password", member.has_password);
  if (member.limit_fen) out.member("limit_fen", *member.limit_fen);
  out.end_object();
}

void write(JsonWriter& out, const OrganisationEvent& event) {
  out.begin_object().member("seq", event.seq).member("at", event.at).member("kind", event.kind);
  write(out, "by", event.by);
  write(out, "member", event.member);
  write(out, "role", event.role);
  write(out, "reason", event.reason);
  out.end_object();
}

// What rows and pages share.
template <class T>
void write_head(JsonWriter& out, const T& one) {
  out.begin_object().member("id", one.id).member("name", one.name);
  out.member("credit_code", one.credit_code).member("control_group", one.control_group);
  out.member("state", one.state).member("version", one.version);
  out.member("registered_at", one.registered_at);
}

}  // namespace

std::string to_json(const Organisation& organisation) {
  JsonWriter out;
  write_head(out, organisation);
  write(out, "reason", organisation.reason);
  if (organisation.decided_at) out.member("decided_at", *organisation.decided_at);
  if (organisation.withdrawal) {
    out.key("withdrawal").begin_object().member("reason", organisation.withdrawal->reason);
    write(out, "by", organisation.withdrawal->by);
    out.end_object();
  }
  out.key("members").begin_array();
  for (const auto& member : organisation.members) write(out, member);
  out.end_array().key("history").begin_array();
  for (const auto& event : organisation.history) write(out, event);
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const std::vector<OrganisationSummary>& organisations) {
  JsonWriter out;
  out.begin_object().key("organisations").begin_array();
  for (const auto& one : organisations) {
    write_head(out, one);
    out.member("members", one.members).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const OwnBids& bids) {
  JsonWriter out;
  out.begin_object().member("session", bids.session).key("bids").begin_array();
  for (const auto& bid : bids.bids) {
    out.begin_object().member("seq", bid.seq).member("at", bid.at).member("bid_id", bid.bid_id);
    out.member("amount_fen", bid.amount_fen);
    write(out, "by", bid.by);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const MemberCode& code) {
  JsonWriter out;
  out.begin_object().member("account", code.account).member("code", code.code);
  out.member("expires_at", code.expires_at).end_object();
  return out.take();
}

}  // namespace adit::wire::replies
