// What two officers do together about accounts, what one may do alone, and what nobody may.
#include "service/accounts.hpp"

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "service/account_proposals.hpp"
#include "service/exchange_case.hpp"
#include "service/one_time_codes.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

constexpr base::ScryptCost cheap{16, 1, 1};
using service::Actor;
using service::Role;
using wire::requests::AccountProposal;

class Accounts : public ExchangeCase {
 protected:
  void SetUp() override {
    ExchangeCase::SetUp();
    wang_ = account("wang", Role::administrator);
    inspector_ = account("inspector", Role::inspector);
    bidder_ = account("bidder0", Role::bidder);
  }

  std::string id_of(const std::string& name) {
    return value("SELECT id FROM account WHERE name = '" + name + "'");
  }
  AccountProposal about(const std::string& name, const std::string& kind,
                        std::optional<std::string> role = {}) {
    AccountProposal wish{};
    wish.kind = kind;
    wish.account = id_of(name);
    wish.role = std::move(role);
    wish.reason = "示例";
    return wish;
  }
  AccountProposal create(const std::string& name, const std::string& role = "inspector") {
    AccountProposal wish{};
    wish.kind = "create";
    wish.name = name;
    wish.label = "示例 " + name;
    wish.role = role;
    wish.reason = "示例";
    return wish;
  }
  base::Outcome<wire::replies::AccountProposal> propose(const Actor& who,
                                                        const AccountProposal& wish) {
    return in_tx([&](auto& tx) { return service::propose_for_account(tx, who, wish, now_); });
  }
  base::Outcome<service::Decided> approve(const Actor& who, const std::string& id) {
    return in_tx(
        [&](auto& tx) { return service::approve_for_account(tx, setting(), who, id, now_); });
  }
  std::string approved(const Actor& who, const std::string& id) {
    const auto out = approve(who, id);
    return out ? "yes" : out.error().code;
  }
  std::string proposed(const Actor& who, const AccountProposal& wish) {
    const auto out = propose(who, wish);
    return out ? out->id : out.error().code;
  }
  std::string lock(const Actor& who, const std::string& name) {
    const auto id = id_of(name);
    const auto out =
        in_tx([&](auto& tx) { return service::lock_at_once(tx, who, id, "示例", now_); });
    return out ? out->state : out.error().code;
  }
  std::string sign_in(const std::string& name, const std::string& password = "pw") {
    const auto check = in_tx([&](auto& tx) {
      return service::prepare_sign_in(tx, {name, "192.0.2.1"}, now_);
    });
    const bool right = service::verify_password(check.value(), password);
    const auto out =
        in_tx([&](auto& tx) { return service::finish_sign_in(tx, *check, right, now_); });
    return out ? out->token : out.error().code;
  }
  bool holds(const std::string& token) {
    return in_tx([&](auto& tx) { return service::resolve_token(tx, token, now_); }).has_value();
  }
  std::string journalled(const std::string& account) {
    return value("SELECT string_agg(kind, ' ' ORDER BY seq) FROM journal WHERE stream = 'account/" +
                 account + "'");
  }
  std::string refusal(const std::string& sql) {
    try {
      execute(conninfo_, sql);
      return "";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

  Actor wang_;
  Actor inspector_;
  Actor bidder_;
};

TEST_F(Accounts, a_new_one_is_made_by_two_and_its_code_goes_to_the_second) {
  const auto made = propose(lin_, create("zhou", "administrator"));
  ASSERT_TRUE(made) << made.error().code;
  EXPECT_TRUE(made->own);
  EXPECT_FALSE(made->may_decide);
  EXPECT_EQ(approved(lin_, made->id), "account_proposal.own");
  EXPECT_EQ(value("SELECT count(*) FROM account WHERE name = 'zhou'"), "0");
  const auto done = approve(chen_, made->id);
  ASSERT_TRUE(done) << done.error().code;
  ASSERT_TRUE(done->reply.code);
  EXPECT_EQ(done->reply.proposal.state, "approved");
  EXPECT_EQ(done->reply.proposal.decider, "示例chen");
  EXPECT_EQ(approved(wang_, made->id), "account_proposal.closed");
  const auto redeemed = in_tx([&](auto& tx) {
    return service::redeem_code(tx, done->reply.code->code, "192.0.2.1",
                                service::hash_password("own", cheap), now_);
  });
  EXPECT_EQ(redeemed, "zhou");
  EXPECT_EQ(sign_in("zhou", "own").size(), 64u);
  EXPECT_EQ(id_of("zhou"), made->account);
  EXPECT_EQ(journalled(made->account),
            "account.proposed account.approved account.code_issued account.code_redeemed");
}

TEST_F(Accounts, the_journal_holds_no_name_label_or_reason) {
  const auto made = proposed(lin_, create("zhou"));
  ASSERT_EQ(approved(chen_, made), "yes");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind NOT LIKE 'registry.%' AND "
                  "convert_from(body, 'UTF8') ~ 'zhou|示例|lin|chen'"),
            "0");
}

TEST_F(Accounts, a_proposal_says_what_its_kind_needs_and_no_more) {
  auto nameless = create("zhou");
  nameless.name.reset();
  const auto missing = propose(lin_, nameless);
  EXPECT_EQ(missing.error().code, "account_proposal.member_missing");
  EXPECT_EQ(missing.error().pointer, "/name");
  auto excess = about("wang", "lock", "inspector");
  EXPECT_EQ(propose(lin_, excess).error().code, "account_proposal.member_excess");
  EXPECT_EQ(proposed(lin_, create("chen")), "account.exists");
  auto nobody = about("wang", "lock");
  nobody.account = "account-none";
  EXPECT_EQ(proposed(lin_, nobody), "account.not_found");
  EXPECT_EQ(value("SELECT count(*) FROM account_proposal"), "0");
}

TEST_F(Accounts, one_proposal_at_a_time_about_an_account) {
  const auto first = proposed(lin_, about("inspector", "lock"));
  const auto second = propose(chen_, about("inspector", "role", "administrator"));
  EXPECT_EQ(second.error().code, "account_proposal.open");
  EXPECT_EQ(std::get<std::string>(second.error().params.at(1).second), first);
  const auto back =
      in_tx([&](auto& tx) { return service::withdraw_for_account(tx, chen_, first, now_); });
  EXPECT_EQ(back.error().code, "account_proposal.not_own");
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::withdraw_for_account(tx, lin_, first, now_); }));
  EXPECT_TRUE(propose(chen_, about("inspector", "role", "administrator")));
}

TEST_F(Accounts, a_refusal_says_why_and_changes_nothing) {
  const auto made = propose(lin_, about("inspector", "role", "administrator"));
  const auto out = in_tx(
      [&](auto& tx) { return service::refuse_for_account(tx, chen_, made->id, "示例：否", now_); });
  ASSERT_TRUE(out);
  EXPECT_EQ(out->state, "refused");
  EXPECT_EQ(out->decision_reason, "示例：否");
  EXPECT_EQ(value("SELECT role FROM account WHERE name = 'inspector'"), "inspector");
  EXPECT_EQ(journalled(made->account), "account.proposed account.refused");
}

TEST_F(Accounts, another_role_ends_the_sign_ins) {
  const auto token = sign_in("inspector");
  const auto made = proposed(lin_, about("inspector", "role", "administrator"));
  const auto done = approve(chen_, made);
  ASSERT_TRUE(done) << done.error().code;
  EXPECT_TRUE(done->ends_sign_ins);
  EXPECT_FALSE(done->reply.code);
  EXPECT_FALSE(holds(token));
  EXPECT_EQ(value("SELECT role FROM account WHERE name = 'inspector'"), "administrator");
}

TEST_F(Accounts, nobody_changes_their_own) {
  for (const char* kind : {"lock", "recovery"}) {
    EXPECT_EQ(proposed(lin_, about("lin", kind)), "account.own_affair");
  }
  EXPECT_EQ(proposed(lin_, about("lin", "role", "inspector")), "account.own_affair");
  EXPECT_EQ(lock(lin_, "lin"), "account.own_affair");
  const auto of_chen = proposed(lin_, about("chen", "recovery"));
  EXPECT_EQ(approved(chen_, of_chen), "account.own_affair");
  auto second = create("lin2");
  second.person_of = id_of("lin");
  EXPECT_EQ(proposed(lin_, second), "account.own_affair");
}

TEST_F(Accounts, one_locks_and_two_unlock) {
  const auto token = sign_in("bidder0");
  EXPECT_EQ(lock(lin_, "bidder0"), "locked");
  EXPECT_FALSE(holds(token));
  EXPECT_EQ(sign_in("bidder0"), "account.locked");
  EXPECT_EQ(sign_in("bidder0", "wrong"), "sign_in.wrong_credentials") << "others do not hear of it";
  EXPECT_EQ(lock(lin_, "bidder0"), "account.wrong_state");
  const auto made = proposed(lin_, about("bidder0", "unlock"));
  EXPECT_EQ(approved(lin_, made), "account_proposal.own");
  EXPECT_EQ(approved(chen_, made), "yes");
  EXPECT_FALSE(holds(token)) << "what the lock has ended stays so";
  EXPECT_EQ(sign_in("bidder0").size(), 64u);
  EXPECT_EQ(journalled(id_of("bidder0")),
            "account.locked account.proposed account.approved account.unlocked");
}

TEST_F(Accounts, a_sign_in_that_was_under_way_when_the_lock_fell_is_none) {
  EXPECT_EQ(lock(lin_, "bidder0"), "locked");
  execute(conninfo_, "INSERT INTO sign_in VALUES (sha256('late'), 'bidder0', 1, " +
                         std::to_string(now_.ms) + ", " + std::to_string(now_.ms + 1'000) + ")");
  EXPECT_FALSE(holds("late"));
}

TEST_F(Accounts, two_administrators_remain_whatever_is_asked) {
  EXPECT_EQ(lock(lin_, "wang"), "locked");
  EXPECT_EQ(lock(lin_, "chen"), "account.last_administrators");
  EXPECT_EQ(proposed(lin_, about("chen", "role", "inspector")), "account.last_administrators");
  EXPECT_NE(refusal("UPDATE account SET role = 'inspector' WHERE name = 'chen'")
                .find("fewer than two administrators"),
            std::string::npos);
  EXPECT_NE(refusal("UPDATE account SET locked_at_ms = 1, lock_reason = 'x' WHERE name = 'chen'")
                .find("fewer than two administrators"),
            std::string::npos);
}

TEST_F(Accounts, what_has_changed_since_the_proposal_is_looked_at_again) {
  const auto zhou = account("zhou", Role::administrator);
  const auto made = proposed(lin_, about("wang", "lock"));
  const auto unneeded = proposed(lin_, about("chen", "lock"));
  EXPECT_EQ(lock(lin_, "zhou"), "locked");
  EXPECT_EQ(approved(wang_, unneeded), "yes") << "lin and wang remain";
  EXPECT_EQ(approved(zhou, made), "account.last_administrators");
  EXPECT_EQ(value("SELECT state FROM account_proposal WHERE id = '" + made + "'"), "open");
}

TEST_F(Accounts, staff_and_bidders_are_different_persons) {
  auto second = create("bidder0-staff");
  second.person_of = id_of("bidder0");
  EXPECT_EQ(proposed(lin_, second), "account.other_side");
  for (const auto& [role, person] :
       {std::pair{Role::bidder, lin_.person}, std::pair{Role::inspector, bidder_.person}}) {
    const service::NewAccount made{.name = "both", .role = role, .label = "示例", .person = person};
    const auto out = in_tx([&](auto& tx) { return service::create_account(tx, made, now_); });
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().code, "account.other_side");
  }
  const std::string insert =
      "INSERT INTO account (name, person, role, label, created_at_ms) SELECT 'both', person, "
      "'bidder', 'x', 1 FROM account WHERE name = 'lin'";
  EXPECT_NE(refusal(insert).find("account_staff_or_bidder"), std::string::npos);
  EXPECT_NE(refusal("UPDATE account SET role = 'bidder' WHERE name = 'inspector'")
                .find("account_staff_or_bidder"),
            std::string::npos);
  execute(conninfo_, "ALTER TABLE account DROP CONSTRAINT account_staff_or_bidder");
  EXPECT_EQ(refusal(insert), "") << "it is this key that speaks";
}

TEST_F(Accounts, the_table_insists_on_four_eyes) {
  const auto made = proposed(lin_, about("bidder0", "recovery"));
  const auto sign = [&](const std::string& who) {
    return refusal(
        "UPDATE account_proposal SET state = 'approved', decided_at_ms = 1, decider_account = '" +
        who + "', decider_person = (SELECT person FROM account WHERE name = '" + who +
        "') WHERE id = '" + made + "'");
  };
  EXPECT_NE(sign("lin").find("account_proposal_four_eyes"), std::string::npos);
  EXPECT_NE(sign("bidder0").find("account_proposal_not_own"), std::string::npos);
  EXPECT_EQ(sign("chen"), "");
}

TEST_F(Accounts, a_recovery_waits_and_its_owner_sees_and_stops_it) {
  const auto token = sign_in("bidder0");
  const auto who = in_tx([&](auto& tx) { return service::resolve_token(tx, token, now_); });
  const auto seen = [&] {
    return run([&](auto& tx) { return service::own_account(tx, *who, now_); });
  };
  EXPECT_FALSE(seen().recovery);
  const auto made = proposed(lin_, about("bidder0", "recovery"));
  EXPECT_FALSE(seen().recovery) << "nothing is under way yet";
  const auto done = approve(chen_, made);
  ASSERT_TRUE(done && done->reply.code);
  EXPECT_TRUE(done->news);
  EXPECT_EQ(done->reply.code->usable_from, now_ + base::limits::recovery_delay_ms);
  ASSERT_TRUE(seen().recovery);
  EXPECT_EQ(seen().recovery->proposal, made);
  const auto stop = [&](const Actor& by) {
    const auto out = in_tx([&](auto& tx) { return service::stop_recovery(tx, by, made, now_); });
    return out ? out->reply.proposal.state : out.error().code;
  };
  EXPECT_EQ(stop(bidder(1)), "account_proposal.not_found") << "it is no business of others";
  EXPECT_EQ(stop(bidder_), "stopped");
  EXPECT_EQ(stop(bidder_), "account_proposal.not_stoppable");
  EXPECT_FALSE(seen().recovery);
  now_ = done->reply.code->usable_from;
  const auto check =
      in_tx([&](auto& tx) { return service::check_code(tx, done->reply.code->code, now_); });
  EXPECT_EQ(check.error().code, "one_time_code.unknown");
  EXPECT_EQ(sign_in("bidder0").size(), 64u) << "the password is what it was";
  EXPECT_EQ(journalled(id_of("bidder0")),
            "account.proposed account.approved account.code_issued account.recovery_stopped");
}

TEST_F(Accounts, a_recovery_that_nobody_stops_gives_another_password) {
  const auto made = proposed(lin_, about("bidder0", "recovery"));
  const auto done = approve(chen_, made);
  ASSERT_TRUE(done && done->reply.code);
  const auto redeem = [&] {
    const auto out = in_tx([&](auto& tx) {
      return service::redeem_code(tx, done->reply.code->code, "192.0.2.1",
                                  service::hash_password("new", cheap), now_);
    });
    return out ? *out : out.error().code;
  };
  EXPECT_EQ(redeem(), "one_time_code.too_early");
  now_ = done->reply.code->usable_from;
  EXPECT_EQ(redeem(), "bidder0");
  EXPECT_EQ(sign_in("bidder0"), "sign_in.wrong_credentials");
  EXPECT_EQ(sign_in("bidder0", "new").size(), 64u);
  const auto late =
      in_tx([&](auto& tx) { return service::stop_recovery(tx, inspector_, made, now_); });
  EXPECT_EQ(late.error().code, "account_proposal.not_stoppable");
}

TEST_F(Accounts, a_lock_stops_a_code_that_is_out) {
  const auto done = approve(chen_, proposed(lin_, create("zhou")));
  ASSERT_TRUE(done && done->reply.code);
  EXPECT_EQ(lock(lin_, "zhou"), "locked");
  const auto checked = [&] {
    return in_tx([&](auto& tx) { return service::check_code(tx, done->reply.code->code, now_); });
  };
  EXPECT_EQ(checked().error().code, "one_time_code.unknown");
  ASSERT_EQ(approved(chen_, proposed(lin_, about("zhou", "unlock"))), "yes");
  EXPECT_FALSE(checked()) << "who is let in again is given another";
}

TEST_F(Accounts, ones_own_password_needs_the_one_before_and_ends_the_others) {
  const auto here = sign_in("lin");
  const auto there = sign_in("lin");
  const auto who = in_tx([&](auto& tx) { return service::resolve_token(tx, here, now_); });
  const auto change = [&](const std::string& current) {
    const auto check = in_tx([&](auto& tx) {
      return service::prepare_sign_in(tx, {"lin", "192.0.2.1", true}, now_);
    });
    const bool right = service::verify_password(*check, current);
    const auto out = in_tx([&](auto& tx) {
      return service::change_own_password(tx, *who, *check, right,
                                          service::hash_password("next", cheap), now_);
    });
    return out ? std::string("changed") : out.error().code;
  };
  EXPECT_EQ(change("guess"), "password.wrong");
  EXPECT_TRUE(holds(there));
  EXPECT_EQ(change("pw"), "changed");
  EXPECT_TRUE(holds(here));
  EXPECT_FALSE(holds(there));
  EXPECT_EQ(sign_in("lin", "next").size(), 64u);
}

TEST_F(Accounts, the_list_filters_and_counts) {
  (void)lock(lin_, "bidder0");
  const auto listed = [&](const store::AccountQuery& query) {
    const auto all = run([&](auto& tx) { return service::list_accounts(tx, lin_, query, now_); });
    std::string names;
    for (const auto& one : all.accounts) names += one.name + (one.own ? "! " : " ");
    return names + std::to_string(all.matched);
  };
  EXPECT_EQ(listed({}), "chen lin! wang inspector bidder0 5");
  EXPECT_EQ(listed({.role = "bidder"}), "bidder0 1");
  EXPECT_EQ(listed({.state = "locked"}), "bidder0 1");
  EXPECT_EQ(listed({.text = "INSPECT"}), "inspector 1");
  EXPECT_EQ(listed({.text = "%"}), "0") << "a sign is a sign";
}

}  // namespace
}  // namespace adit::tests
