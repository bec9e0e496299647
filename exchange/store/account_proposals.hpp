// Proposals about accounts as rows: what one person asks for and another decides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct AccountProposalRow {
  std::string id;
  std::string kind;     // create, role, lock, unlock or recovery
  std::string account;  // its id; of a new one, the id that it will have
  std::string name;
  std::string label;
  std::optional<std::string> owner_person;  // none: a new person
  std::optional<std::string> role_before;
  std::optional<std::string> role_after;
  std::string reason;
  std::string proposer_person;
  std::string proposer_account;
  base::Instant proposed_at;
  std::string state = "open";  // open, approved, refused, withdrawn or stopped

  // As read back.
  std::string proposer_label{};
  std::optional<std::string> decider_label{};
  std::optional<base::Instant> decided_at{};
  std::optional<std::string> decision_reason{};
  std::optional<base::Instant> usable_from{};  // of the code of a recovery
  bool code_open = false;                      // which nobody has used or withdrawn
};

// False when another one about the same name is open.
[[nodiscard]] bool insert_proposal(Transaction& tx, const AccountProposalRow& proposal);

// Locks its row: whoever decides on it meanwhile waits for this transaction's end.
[[nodiscard]] std::optional<AccountProposalRow> find_proposal(Transaction& tx,
                                                              const std::string& id,
                                                              base::Instant now);
[[nodiscard]] std::optional<std::string> open_proposal_about(Transaction& tx,
                                                             const std::string& name);
// Newest first; `state` none: all of them.
[[nodiscard]] std::vector<AccountProposalRow> list_proposals(
    Transaction& tx, const std::optional<std::string>& state, base::Instant now, int limit);

struct ProposalDecision {
  std::string state;  // approved, refused or withdrawn
  std::string person;
  std::string account;
  std::optional<std::string> reason{};
};
void decide_proposal(Transaction& tx, const std::string& id, const ProposalDecision& decision,
                     base::Instant now);
void stop_proposal(Transaction& tx, const std::string& id, const std::string& person,
                   base::Instant now);

}  // namespace adit::store
