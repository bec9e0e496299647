// account.* events: who may sign in, as what, and who decided so. Persons, accounts and proposals
// stand here as references; names, labels and reasons stay in tables. Stream: account/<account>.
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "wire/events/encoded_event.hpp"

namespace adit::wire {

// What a person wants to be done with an account.
struct AccountProposed {
  std::string account;
  std::string kind;                  // create, role, lock, unlock or recovery
  std::optional<std::string> owner;  // none: a new person
  std::string proposal;
  std::string proposer_person;
  std::optional<std::string> role;  // of create and role: the one that the account gets
};
[[nodiscard]] EncodedEvent account_proposed(const AccountProposed& event);

// What became of a proposal: approved, refused or withdrawn by `person`; or, of a recovery that was
// approved, stopped before its code could be used.
[[nodiscard]] EncodedEvent account_approved(const std::string& account, const std::string& proposal,
                                            const std::string& person);
[[nodiscard]] EncodedEvent account_refused(const std::string& account, const std::string& proposal,
                                           const std::string& person);
[[nodiscard]] EncodedEvent account_withdrawn(const std::string& account,
                                             const std::string& proposal,
                                             const std::string& person);
[[nodiscard]] EncodedEvent account_recovery_stopped(const std::string& account,
                                                    const std::string& proposal,
                                                    const std::string& person);

[[nodiscard]] EncodedEvent account_role_changed(const std::string& account, const std::string& from,
                                                const std::string& to);
// `person` is who locked it at once, or who approved that it be locked.
[[nodiscard]] EncodedEvent account_locked(const std::string& account, const std::string& person,
                                          bool at_once);
[[nodiscard]] EncodedEvent account_unlocked(const std::string& account, const std::string& person);

// A one-time code; `person` is who hands it over, none at the command line.
struct CodeIssued {
  std::string account;
  base::Instant expires_at;
  std::optional<std::string> person;
  std::string purpose;  // enrolment or recovery
  base::Instant usable_from;
};
[[nodiscard]] EncodedEvent account_code_issued(const CodeIssued& event);
[[nodiscard]] EncodedEvent account_code_redeemed(const std::string& account,
                                                 const std::string& purpose);
[[nodiscard]] EncodedEvent account_password_changed(const std::string& account);

}  // namespace adit::wire
