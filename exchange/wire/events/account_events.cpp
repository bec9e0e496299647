// Members in sorted order: the bodies are canonical as written.
#include "wire/events/account_events.hpp"

#include "wire/json.hpp"

namespace adit::wire {

namespace {

JsonWriter begun(const std::string& account) {
  JsonWriter out;
  out.begin_object().member("account", account);
  return out;
}

EncodedEvent ended(std::string kind, JsonWriter out) {
  out.end_object();
  return {std::move(kind), 1, out.take()};
}

EncodedEvent of_proposal(std::string kind, const std::string& account, const std::string& proposal,
                         const std::string& person) {
  auto out = begun(account);
  out.member("person", person).member("proposal", proposal);
  return ended(std::move(kind), std::move(out));
}

}  // namespace

EncodedEvent account_proposed(const AccountProposed& event) {
  auto out = begun(event.account);
  out.member("kind", event.kind);
  if (event.owner) out.member("owner", *event.owner);
  out.member("proposal", event.proposal).member("proposer_person", event.proposer_person);
  if (event.role) out.member("role", *event.role);
  return ended("account.proposed", std::move(out));
}

EncodedEvent account_approved(const std::string& account, const std::string& proposal,
                              const std::string& person) {
  return of_proposal("account.approved", account, proposal, person);
}

EncodedEvent account_refused(const std::string& account, const std::string& proposal,
                             const std::string& person) {
  return of_proposal("account.refused", account, proposal, person);
}

EncodedEvent account_withdrawn(const std::string& account, const std::string& proposal,
                               const std::string& person) {
  return of_proposal("account.withdrawn", account, proposal, person);
}

EncodedEvent account_recovery_stopped(const std::string& account, const std::string& proposal,
                                      const std::string& person) {
  return of_proposal("account.recovery_stopped", account, proposal, person);
}

EncodedEvent account_role_changed(const std::string& account, const std::string& from,
                                  const std::string& to) {
  auto out = begun(account);
  out.member("from", from).member("to", to);
  return ended("account.role_changed", std::move(out));
}

EncodedEvent account_locked(const std::string& account, const std::string& person, bool at_once) {
  auto out = begun(account);
  out.member("at_once", at_once).member("person", person);
  return ended("account.locked", std::move(out));
}

EncodedEvent account_unlocked(const std::string& account, const std::string& person) {
  auto out = begun(account);
  out.member("person", person);
  return ended("account.unlocked", std::move(out));
}

EncodedEvent account_code_issued(const CodeIssued& event) {
  auto out = begun(event.account);
  out.member("expires_at", event.expires_at);
  if (event.person) out.member("person", *event.person);
  out.member("purpose", event.purpose).member("usable_from", event.usable_from);
  return ended("account.code_issued", std::move(out));
}

EncodedEvent account_code_redeemed(const std::string& account, const std::string& purpose) {
  auto out = begun(account);
  out.member("purpose", purpose);
  return ended("account.code_redeemed", std::move(out));
}

EncodedEvent account_password_changed(const std::string& account) {
  return ended("account.password_changed", begun(account));
}

}  // namespace adit::wire
