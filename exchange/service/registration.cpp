// An account, a person, a company.
#include "service/registration.hpp"

#include "base/limits.hpp"
#include "domain/party/plain_name.hpp"
#include "service/organisations.hpp"
#include "store/people.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;

namespace {

// No account has a space before its name: nobody's tries to sign in are counted here.
std::string registrations_from(const std::string& network) {
  return "registrations " + network;
}

}  // namespace

Outcome<void> count_registration(store::Transaction& tx, const std::string& network, Instant now) {
  const Instant floor = now - base::limits::sign_in_window_ms;
  const auto tries = store::count_try(tx, registrations_from(network), now, floor);
  if (tries.failures <= base::limits::registrations_per_network_max) return {};
  const Instant retry_at = tries.window_start + base::limits::sign_in_window_ms;
  return refuse("registration.too_many", {{"retry_at", base::to_text(retry_at)}});
}

Outcome<void> keep_person(store::Transaction& tx, const domain::PersonId& person,
                          const wire::requests::Person& known) {
  auto name = domain::party::plain_name(known.name);
  if (!name) {
    name.error().pointer = "/name";
    return tl::unexpected(name.error());
  }
  store::keep_name(tx, person.text, *name);
  if (known.contact) store::keep_contact(tx, person.text, *known.contact);
  return {};
}

Outcome<wire::replies::Organisation> register_company(store::Transaction& tx,
                                                      const wire::requests::Registration& asked,
                                                      const PasswordHash& password, Instant now) {
  NewAccount account;
  account.name = asked.account;
  account.label = asked.account;
  account.password = password;
  const auto person = create_account(tx, account, now);
  if (!person) {
    base::Refusal refusal = person.error();
    refusal.pointer = "/account";
    return tl::unexpected(std::move(refusal));
  }
  if (const auto kept = keep_person(tx, *person, asked.person); !kept) {
    return tl::unexpected(kept.error());
  }
  const Actor actor{asked.account, *person, std::nullopt, Role::bidder};
  return register_organisation(tx, actor, asked.facts, now);
}

}  // namespace adit::service
