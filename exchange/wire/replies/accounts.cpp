// Writing accounts, proposals and one's own account.
#include "wire/replies/accounts.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

void maybe(JsonWriter& out, std::string_view name, const std::optional<std::string>& text) {
  if (text) out.member(name, *text);
}

void maybe(JsonWriter& out, std::string_view name, const std::optional<base::Instant>& at) {
  if (at) out.member(name, *at);
}

void write(JsonWriter& out, const Account& account) {
  out.begin_object().member("id", account.id).member("name", account.name);
  out.member("label", account.label).member("role", account.role).member("state", account.state);
  maybe(out, "organisation", account.organisation);
  maybe(out, "last_sign_in_at", account.last_sign_in_at);
  maybe(out, "code_expires_at", account.code_expires_at);
  maybe(out, "lock_reason", account.lock_reason);
  out.member("own", account.own).end_object();
}

void write(JsonWriter& out, const AccountProposal& proposal) {
  out.begin_object().member("id", proposal.id).member("kind", proposal.kind);
  out.member("account", proposal.account).member("name", proposal.name);
  out.member("label", proposal.label);
  maybe(out, "role_before", proposal.role_before);
  maybe(out, "role_after", proposal.role_after);
  out.member("reason", proposal.reason).member("proposer", proposal.proposer);
  out.member("own", proposal.own).member("may_decide", proposal.may_decide);
  out.member("proposed_at", proposal.proposed_at).member("state", proposal.state);
  maybe(out, "decider", proposal.decider);
  maybe(out, "decided_at", proposal.decided_at);
  maybe(out, "decision_reason", proposal.decision_reason);
  maybe(out, "usable_from", proposal.usable_from);
  out.member("may_stop", proposal.may_stop).end_object();
}

void write(JsonWriter& out, const OneTimeCode& code) {
  out.begin_object().member("code", code.code).member("usable_from", code.usable_from);
  out.member("expires_at", code.expires_at).end_object();
}

void write(JsonWriter& out, const OpenSignIn& sign_in) {
  out.begin_object().member("current", sign_in.current);
  out.member("created_at", sign_in.created_at).member("seen_at", sign_in.seen_at).end_object();
}

template <class List>
void write_list(JsonWriter& out, std::string_view name, const List& list) {
  out.key(name).begin_array();
  for (const auto& one : list) write(out, one);
  out.end_array();
}

template <class Reply>
std::string alone(const Reply& reply) {
  JsonWriter out;
  write(out, reply);
  return out.take();
}

}  // namespace

std::string to_json(const Account& account) {
  return alone(account);
}

std::string to_json(const Accounts& accounts) {
  JsonWriter out;
  out.begin_object();
  write_list(out, "accounts", accounts.accounts);
  out.member("matched", accounts.matched).end_object();
  return out.take();
}

std::string to_json(const AccountProposal& proposal) {
  return alone(proposal);
}

std::string to_json(const std::vector<AccountProposal>& proposals) {
  JsonWriter out;
  out.begin_object();
  write_list(out, "proposals", proposals);
  out.end_object();
  return out.take();
}

std::string to_json(const AccountApproval& approval) {
  JsonWriter out;
  out.begin_object().key("proposal");
  write(out, approval.proposal);
  if (approval.code) {
    out.key("one_time_code");
    write(out, *approval.code);
  }
  out.end_object();
  return out.take();
}

std::string to_json(const OwnAccount& account) {
  JsonWriter out;
  out.begin_object().member("id", account.id).member("account", account.account);
  out.member("label", account.label).member("role", account.role);
  maybe(out, "organisation", account.organisation);
  write_list(out, "sign_ins", account.sign_ins);
  if (account.recovery) {
    out.key("recovery").begin_object().member("proposal", account.recovery->proposal);
    out.member("usable_from", account.recovery->usable_from);
    out.member("expires_at", account.recovery->expires_at).end_object();
  }
  out.end_object();
  return out.take();
}

}  // namespace adit::wire::replies
