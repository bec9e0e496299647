// Replies about companies and the people who act for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

struct OrganisationMember {
  std::string account;
  std::string name;
  std::string role;                       // manager, bidder, viewer
  bool has_password = false;              // else the one-time code is still to be used
  std::optional<std::int64_t> limit_fen;  // only for those whose business it is
};

// An event of the company's stream in the words of the page: persons by what they are called.
struct OrganisationEvent {
  std::int64_t seq = 0;
  base::Instant at;
  std::string kind;
  std::optional<std::string> by;
  std::optional<std::string> member;
  std::optional<std::string> role;
  std::optional<std::string> reason;
};

// A withdrawal of the verification that waits for another officer; for officers alone.
struct OrganisationWithdrawal {
  std::string reason;
  std::optional<std::string> by;  // as the person is called
};

struct Organisation {
  std::string id;
  std::string name;
  std::string credit_code;
  std::string control_group;
  std::string state;  // registered, verified, rejected, withdrawn
  int version = 0;
  std::optional<std::string> reason;
  base::Instant registered_at;
  std::optional<base::Instant> decided_at;
  std::optional<OrganisationWithdrawal> withdrawal;
  std::vector<OrganisationMember> members;
  std::vector<OrganisationEvent> history;
};
[[nodiscard]] std::string to_json(
    const Organisation& organisation);  // schemas/replies/organisation

// A row of a list.
struct OrganisationSummary {
  std::string id;
  std::string name;
  std::string credit_code;
  std::string control_group;
  std::string state;
  int version = 0;
  base::Instant registered_at;
  std::int64_t members = 0;
};
// schemas/replies/organisations
[[nodiscard]] std::string to_json(const std::vector<OrganisationSummary>& organisations);

// Who placed a bid, as far as that was kept and is still known.
struct OwnBid {
  std::int64_t seq = 0;
  base::Instant at;
  std::string bid_id;
  std::int64_t amount_fen = 0;
  std::optional<std::string> by;
};
struct OwnBids {
  std::string session;
  std::vector<OwnBid> bids;
};
[[nodiscard]] std::string to_json(const OwnBids& bids);  // schemas/replies/organisation-bids

// What a new member sets the own password with.
struct MemberCode {
  std::string account;
  std::string code;
  base::Instant expires_at;
};
[[nodiscard]] std::string to_json(const MemberCode& code);  // schemas/replies/member-code

}  // namespace adit::wire::replies
