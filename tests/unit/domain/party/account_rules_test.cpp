// Who may do what with an account: not one's own, not alone, and never the last two.
#include "domain/party/account_rules.hpp"

#include <gtest/gtest.h>

namespace adit::domain::party {
namespace {

const PersonId lin("person-lin");
const PersonId chen("person-chen");
const PersonId wang("person-wang");

AccountStanding standing(const std::string& role, const std::string& state = "active",
                         std::int64_t others = 2) {
  return {"wang", wang, role, state, others};
}

std::string said(const base::Outcome<void>& outcome) {
  return outcome ? "yes" : outcome.error().code;
}

TEST(AccountRules, nobody_asks_for_anything_on_an_account_of_their_own) {
  for (const char* kind : {"role", "lock", "unlock", "recovery"}) {
    EXPECT_EQ(said(may_want(standing("inspector"), {kind, "administrator"}, wang)),
              "account.own_affair")
        << kind;
  }
}

TEST(AccountRules, a_lock_and_its_end_need_the_other_state) {
  EXPECT_EQ(said(may_want(standing("inspector"), {"lock"}, lin)), "yes");
  EXPECT_EQ(said(may_want(standing("bidder"), {"lock"}, lin)), "yes");
  EXPECT_EQ(said(may_want(standing("bidder", "locked"), {"lock"}, lin)), "account.wrong_state");
  EXPECT_EQ(said(may_want(standing("bidder", "locked"), {"unlock"}, lin)), "yes");
  EXPECT_EQ(said(may_want(standing("bidder"), {"unlock"}, lin)), "account.wrong_state");
}

TEST(AccountRules, a_recovery_is_for_who_may_sign_in) {
  EXPECT_EQ(said(may_want(standing("bidder"), {"recovery"}, lin)), "yes");
  EXPECT_EQ(said(may_want(standing("bidder", "no_password"), {"recovery"}, lin)), "yes");
  EXPECT_EQ(said(may_want(standing("bidder", "locked"), {"recovery"}, lin)), "account.wrong_state");
  EXPECT_EQ(said(may_want(standing("administrator", "active", 1), {"recovery"}, lin)), "yes")
      << "it takes nobody away";
}

TEST(AccountRules, a_role_changes_among_the_staff_only) {
  EXPECT_EQ(said(may_want(standing("inspector"), {"role", "administrator"}, lin)), "yes");
  EXPECT_EQ(said(may_want(standing("bidder"), {"role", "inspector"}, lin)), "account.staff_only");
  EXPECT_EQ(said(may_want(standing("inspector"), {"role", "inspector"}, lin)), "account.same_role");
}

TEST(AccountRules, two_other_administrators_remain) {
  for (const AccountWish& wish : {AccountWish{"lock"}, AccountWish{"role", "inspector"}}) {
    EXPECT_EQ(said(may_want(standing("administrator", "active", 2), wish, lin)), "yes");
    const auto last = may_want(standing("administrator", "active", 1), wish, lin);
    EXPECT_EQ(said(last), "account.last_administrators") << wish.kind;
    EXPECT_EQ(std::get<std::int64_t>(last.error().params.at(0).second), 2);
    EXPECT_EQ(said(may_want(standing("inspector", "active", 1),
                            {wish.kind, wish.role ? std::optional<std::string>("administrator")
                                                  : std::nullopt},
                            lin)),
              "yes");
  }
  EXPECT_EQ(said(may_want(standing("administrator", "locked", 1), {"role", "inspector"}, lin)),
            "yes")
      << "who is locked administers nothing";
}

TEST(AccountRules, who_proposed_and_who_owns_do_not_decide) {
  const ProposalStanding open{"proposal-1", "open", lin, wang};
  EXPECT_EQ(said(may_decide(open, chen)), "yes");
  EXPECT_EQ(said(may_decide(open, lin)), "account_proposal.own");
  EXPECT_EQ(said(may_decide(open, wang)), "account.own_affair");
  EXPECT_EQ(said(may_decide({"proposal-1", "open", lin, std::nullopt}, chen)), "yes");
}

TEST(AccountRules, what_is_decided_stays_so) {
  for (const char* state : {"approved", "refused", "withdrawn", "stopped"}) {
    const ProposalStanding closed{"proposal-1", state, lin, wang};
    EXPECT_EQ(said(may_decide(closed, chen)), "account_proposal.closed");
    EXPECT_EQ(said(may_withdraw(closed, lin)), "account_proposal.closed");
  }
}

TEST(AccountRules, only_its_proposer_takes_a_proposal_back) {
  const ProposalStanding open{"proposal-1", "open", lin, wang};
  EXPECT_EQ(said(may_withdraw(open, lin)), "yes");
  EXPECT_EQ(said(may_withdraw(open, chen)), "account_proposal.not_own");
}

}  // namespace
}  // namespace adit::domain::party
