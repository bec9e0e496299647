// Companies and the accounts that act for them, as rows beside the companies' streams.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct OrganisationRow {
  std::string id;
  std::string control_group;
  std::string name;
  std::string credit_code;
  std::string state;  // registered, verified, rejected, withdrawn
  int version = 1;
  std::optional<std::string> reason;
  std::optional<std::string> registered_by;  // a person; nobody for those carried over
  std::optional<std::string> decided_by;
  std::optional<base::Instant> decided_at;
  // A withdrawal of the verification that waits, or that was done.
  std::optional<std::string> withdrawal_by;  // a person
  std::optional<std::string> withdrawal_reason;
  base::Instant registered_at;
  std::int64_t seq = 0;  // of its stream; 0: it has none yet
};
[[nodiscard]] std::optional<OrganisationRow> find_organisation(Transaction& tx,
                                                               const std::string& id);
// The company that stands under this code; rejected ones do not.
[[nodiscard]] std::optional<OrganisationRow> find_organisation_by_code(
    Transaction& tx, const std::string& credit_code);
// Both throw Conflict (organisation_credit_code_once) when the code is another company's.
void insert_organisation(Transaction& tx, const OrganisationRow& organisation);
void update_organisation(Transaction& tx, const OrganisationRow& organisation);

struct OrganisationQuery {
  std::optional<std::string> state;
  std::optional<std::string> text;  // in the name or at the beginning of the code
};
struct OrganisationCount {
  OrganisationRow organisation;
  std::int64_t members = 0;
};
// Those that wait for an officer first, oldest first; then the others, newest first; at most
// limits::rows_listed_max.
[[nodiscard]] std::vector<OrganisationCount> list_organisations(Transaction& tx,
                                                                const OrganisationQuery& query);

struct MemberRow {
  std::string account;
  std::string person;
  std::string name;  // as the person is called; the account's label where nothing is known
  std::string role;  // manager, bidder, viewer
  std::optional<std::int64_t> limit_fen;
  bool has_password = false;
};
// In the order in which they came.
[[nodiscard]] std::vector<MemberRow> members_of(Transaction& tx, const std::string& organisation);

// What an account is for a company from now on.
struct Membership {
  std::string organisation;
  std::string role;
  std::optional<std::int64_t> limit_fen;
};
// False when the account acts for another company, or is none.
[[nodiscard]] bool join_organisation(Transaction& tx, const std::string& account,
                                     const Membership& membership);
void leave_organisation(Transaction& tx, const std::string& account);

// A bid of the company with the person who placed it; nothing of bids from before that was kept.
struct OwnBidRow {
  std::int64_t seq = 0;
  base::Instant at;
  std::string body;  // of the event, canonical JSON
  std::optional<std::string> person;
};
// Of one session, newest first, at most limits::rows_listed_max; none where the company has no bid
// number.
[[nodiscard]] std::vector<OwnBidRow> own_bids(Transaction& tx, const std::string& organisation,
                                              const std::string& session);

// How persons are called, by their references; those of whom nothing is known are left out.
struct PersonName {
  std::string person;
  std::string name;
  std::string role;  // of the account: bidder, administrator …
};
[[nodiscard]] std::vector<PersonName> names_of(Transaction& tx,
                                               const std::vector<std::string>& persons);

}  // namespace adit::store
