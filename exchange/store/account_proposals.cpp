// The statements behind proposals about accounts.
#include "store/account_proposals.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

// Of a proposal `p`; $1 is the present.
const std::string proposals =
    "SELECT p.*, by.label AS proposer_label, decider.label AS decider_label, c.usable_from_ms, "
    "c.used_at_ms IS NULL AND c.withdrawn_at_ms IS NULL AND c.expires_at_ms > $1 AS code_open "
    "FROM account_proposal p JOIN account by ON by.name = p.proposer_account "
    "LEFT JOIN account decider ON decider.name = p.decider_account "
    "LEFT JOIN one_time_code c ON c.proposal = p.id ";

AccountProposalRow proposal_of(const pqxx::row& row) {
  AccountProposalRow out{text(row["id"]),
                         text(row["kind"]),
                         text(row["account"]),
                         text(row["name"]),
                         text(row["label"]),
                         maybe_text(row["owner_person"]),
                         maybe_text(row["role_before"]),
                         maybe_text(row["role_after"]),
                         text(row["reason"]),
                         text(row["proposer_person"]),
                         text(row["proposer_account"]),
                         instant(row["proposed_at_ms"]),
                         text(row["state"])};
  out.proposer_label = text(row["proposer_label"]);
  out.decider_label = maybe_text(row["decider_label"]);
  out.decided_at = maybe_instant(row["decided_at_ms"]);
  out.decision_reason = maybe_text(row["decision_reason"]);
  out.usable_from = maybe_instant(row["usable_from_ms"]);
  out.code_open = out.usable_from && flag(row["code_open"]);
  return out;
}

}  // namespace

bool insert_proposal(Transaction& tx, const AccountProposalRow& proposal) {
  return run(tx,
             "INSERT INTO account_proposal (id, kind, account, name, label, owner_person, "
             "role_before, role_after, reason, proposer_person, proposer_account, proposed_at_ms) "
             "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
             "ON CONFLICT (name) WHERE state = 'open' DO NOTHING",
             proposal.id, proposal.kind, proposal.account, proposal.name, proposal.label,
             nullable(proposal.owner_person), nullable(proposal.role_before),
             nullable(proposal.role_after), proposal.reason, proposal.proposer_person,
             proposal.proposer_account, proposal.proposed_at.ms)
             .affected_rows() == 1;
}

std::optional<AccountProposalRow> find_proposal(Transaction& tx, const std::string& id,
                                                base::Instant now) {
  const auto rows = run(tx, (proposals + "WHERE p.id = $2 FOR UPDATE OF p").c_str(), now.ms, id);
  if (rows.empty()) return std::nullopt;
  return proposal_of(rows[0]);
}

std::optional<std::string> open_proposal_about(Transaction& tx, const std::string& name) {
  const auto rows =
      run(tx, "SELECT id FROM account_proposal WHERE name = $1 AND state = 'open'", name);
  if (rows.empty()) return std::nullopt;
  return text(rows[0][0]);
}

std::vector<AccountProposalRow> list_proposals(Transaction& tx,
                                               const std::optional<std::string>& state,
                                               base::Instant now, int limit) {
  const std::string sql = proposals +
                          "WHERE ($2::text IS NULL OR p.state = $2) "
                          "ORDER BY p.proposed_at_ms DESC, p.id LIMIT $3";
  std::vector<AccountProposalRow> out;
  for (const auto& row : run(tx, sql.c_str(), now.ms, nullable(state), limit)) {
    out.push_back(proposal_of(row));
  }
  return out;
}

void decide_proposal(Transaction& tx, const std::string& id, const ProposalDecision& decision,
                     base::Instant now) {
  run(tx,
      "UPDATE account_proposal SET state = $2, decider_person = $3, decider_account = $4, "
      "decision_reason = $5, decided_at_ms = $6 WHERE id = $1",
      id, decision.state, decision.person, decision.account, nullable(decision.reason), now.ms);
}

void stop_proposal(Transaction& tx, const std::string& id, const std::string& person,
                   base::Instant now) {
  run(tx,
      "UPDATE account_proposal SET state = 'stopped', stopped_by_person = $2, stopped_at_ms = $3 "
      "WHERE id = $1",
      id, person, now.ms);
}

}  // namespace adit::store
