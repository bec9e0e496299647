// What can happen to a company's application for one lot. Persons and companies appear by
// reference only: names, telephones and agents live where they can be erased.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/instant.hpp"
#include "domain/ids.hpp"

namespace adit::domain::application {

struct Submitted {
  ApplicationId application;
  LotId lot;
  OrganisationId organisation;
  std::int64_t deposit_due_fen = 0;
  base::Instant opens_at;  // registration closes when the session opens
  bool operator==(const Submitted&) const = default;
};

struct Qualified {
  PersonId decided_by;
  bool operator==(const Qualified&) const = default;
};

struct Rejected {
  PersonId decided_by;
  std::string reason;
  bool operator==(const Rejected&) const = default;
};

// Money that the bank credited at `received_at`. Recorded only; payments accumulate.
struct DepositRecorded {
  std::int64_t amount_fen = 0;
  base::Instant received_at;
  std::string reference;
  PersonId recorded_by;
  bool operator==(const DepositRecorded&) const = default;
};

struct Admitted {
  BidNumber bid_number;
  bool operator==(const Admitted&) const = default;
};

// One controller stands behind this company and another that wants the same lot. An alarm and no
// refusal: the law forbids it to bidders of one tender (Regulations on Bidding Law, Art. 34), for
// an auction officers are to look. The companies are named as they stood then.
struct ControlShared {
  OrganisationId organisation;
  std::string credit_code;
  ApplicationId other_application;
  OrganisationId other_organisation;
  std::string other_credit_code;
  std::string control_group;  // the credit code, or the register's id, of what both belong to
  bool registered = false;    // the register says so; else the companies themselves
  bool operator==(const ControlShared&) const = default;
};

using Event =
    std::variant<Submitted, Qualified, Rejected, DepositRecorded, Admitted, ControlShared>;

}  // namespace adit::domain::application
