// Accounts, proposals and one's own account out, each by its schema.
#include "wire/replies/accounts.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

const base::Instant at{1'795'000'000'000};

AccountProposal sample() {
  AccountProposal out;
  out.id = "proposal-1";
  out.kind = "create";
  out.account = "account-1";
  out.name = "wang";
  out.label = "示例王";
  out.role_after = "inspector";
  out.reason = "示例";
  out.proposer = "示例林";
  out.proposed_at = at;
  out.state = "open";
  return out;
}

TEST(AccountReplies, an_account_says_when_it_was_used_if_it_was) {
  Account account{"account-1", "lin", "示例林", "administrator", "no_password", {}, {},
                  {},          {},    true};
  EXPECT_TRUE(read("replies/account", to_json(account))) << to_json(account);
  account.organisation = "示例公司";
  account.lock_reason = "示例";
  account.last_sign_in_at = account.code_expires_at = at;
  const Accounts all{{account}, 7};
  EXPECT_TRUE(read("replies/accounts", to_json(all))) << to_json(all);
  EXPECT_NE(to_json(all).find(R"("matched":7)"), std::string::npos);
}

TEST(AccountReplies, a_proposal_open_and_decided) {
  auto proposal = sample();
  EXPECT_TRUE(read("replies/account-proposal", to_json(proposal))) << to_json(proposal);
  proposal.role_before = "administrator";
  proposal.state = "refused";
  proposal.decider = "示例陈";
  proposal.decided_at = proposal.usable_from = at;
  proposal.decision_reason = "示例";
  EXPECT_TRUE(read("replies/account-proposal", to_json(proposal))) << to_json(proposal);
  EXPECT_TRUE(read("replies/account-proposals", to_json(std::vector{proposal, sample()})));
}

TEST(AccountReplies, an_approval_carries_the_code_once_or_none) {
  AccountApproval approval{sample(), std::nullopt};
  EXPECT_TRUE(read("replies/account-approval", to_json(approval)));
  EXPECT_EQ(to_json(approval).find("one_time_code"), std::string::npos);
  approval.code = OneTimeCode{"ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345", at, at};
  EXPECT_TRUE(read("replies/account-approval", to_json(approval))) << to_json(approval);
}

TEST(AccountReplies, ones_own_account_shows_its_sign_ins_and_a_recovery) {
  OwnAccount own{"account-1", "lin", "示例林", "administrator", {}, {{true, at, at}}, {}};
  EXPECT_TRUE(read("replies/own-account", to_json(own))) << to_json(own);
  own.organisation = "示例公司";
  own.recovery = Recovery{"proposal-1", at, at};
  EXPECT_TRUE(read("replies/own-account", to_json(own))) << to_json(own);
}

}  // namespace
}  // namespace adit::wire::replies
