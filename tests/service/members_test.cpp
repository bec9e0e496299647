// The people of a company: who lets them in, changes and removes them, and what is left of those
// who are gone. The rules of a company's own are tested beside them; here is what stands around
// these.
#include "service/members.hpp"

#include "service/exchange_case.hpp"
#include "service/one_time_codes.hpp"
#include "service/organisations.hpp"
#include "service/registration.hpp"
#include "service/sign_in.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

using domain::organisation::Mandate;
using OrganisationRole = domain::organisation::Role;

class Members : public ExchangeCase {
 protected:
  void SetUp() override {
    ExchangeCase::SetUp();
    const wire::requests::Registration asked{
        "boss", "", {"示例经理", {}}, {"示例公司", credit_code(1), ""}};
    ASSERT_TRUE(in_tx([&](auto& tx) {
      return service::register_company(tx, asked, service::hash_password("pw", {16, 1, 1}), now_);
    }));
  }
  service::Actor actor(const std::string& account) {
    const auto person = value("SELECT person FROM account WHERE name = '" + account + "'");
    return {account, domain::PersonId(person), std::nullopt, service::Role::bidder};
  }
  base::Outcome<wire::replies::MemberCode> add(const std::string& by, const std::string& account,
                                               const Mandate& mandate) {
    const wire::requests::Member member{account, {"示例" + account, {}}, mandate};
    return in_tx([&](auto& tx) { return service::add_member(tx, actor(by), member, now_); });
  }
  std::string added(const std::string& by, const std::string& account,
                    const Mandate& mandate = {}) {
    const auto out = add(by, account, mandate);
    return out ? "added" : out.error().code;
  }
  std::string renewed(const std::string& by, const std::string& account) {
    const auto out =
        in_tx([&](auto& tx) { return service::renew_code(tx, actor(by), account, now_); });
    return out ? "renewed" : out.error().code;
  }
  std::string removed(const std::string& by, const std::string& account) {
    const auto out =
        in_tx([&](auto& tx) { return service::remove_member(tx, actor(by), account, now_); });
    return out ? "removed" : out.error().code;
  }
  // The member sets a password by the code and signs in: the token.
  std::string sign_in(const std::string& account, const std::string& code) {
    const auto redeemed = in_tx([&](auto& tx) {
      return service::redeem_code(tx, code, "192.0.2.1", service::hash_password("own", {16, 1, 1}),
                                  now_);
    });
    EXPECT_EQ(redeemed, account);
    const auto check = in_tx([&](auto& tx) {
      return service::prepare_sign_in(tx, {account, "192.0.2.1"}, now_);
    });
    const bool right = service::verify_password(check.value(), "own");
    return in_tx([&](auto& tx) { return service::finish_sign_in(tx, *check, right, now_); })
        .value()
        .token;
  }
  // "account limit" of each whose limit is shown.
  static std::string limits_in(const wire::replies::Organisation& company) {
    std::string out;
    for (const auto& member : company.members) {
      if (member.limit_fen) out += member.account + " " + std::to_string(*member.limit_fen) + " ";
    }
    return out;
  }
  std::string limits_seen_by(const std::string& account) {
    return limits_in(
        in_tx([&](auto& tx) { return service::own_organisation(tx, actor(account)); }).value());
  }
};

TEST_F(Members, are_let_in_by_a_manager_who_alone_hears_of_accounts) {
  ASSERT_EQ(added("boss", "clerk", {OrganisationRole::bidder, 500}), "added");
  EXPECT_EQ(added("clerk", "boss"), "organisation.manager_only") << "not that the name is taken";
  EXPECT_EQ(added("boss", "clerk"), "account.exists");
  EXPECT_EQ(value("SELECT count(*) FROM account WHERE organisation IS NOT NULL"), "2");
}

TEST_F(Members, get_another_code_from_a_manager_until_they_have_a_password) {
  const auto made = add("boss", "clerk", {});
  ASSERT_TRUE(made);
  ASSERT_EQ(added("boss", "other"), "added");
  EXPECT_EQ(renewed("other", "clerk"), "organisation.manager_only");
  EXPECT_EQ(renewed("boss", "nobody"), "member.not_found");
  ASSERT_EQ(sign_in("clerk", made->code).size(), 64u);
  EXPECT_EQ(renewed("boss", "clerk"), "organisation.member_has_password");
  EXPECT_EQ(renewed("boss", "other"), "renewed");
}

TEST_F(Members, who_are_removed_are_signed_out_and_act_for_nobody) {
  const auto made = add("boss", "clerk", {});
  ASSERT_TRUE(made);
  const auto token = sign_in("clerk", made->code);
  EXPECT_EQ(removed("clerk", "boss"), "organisation.manager_only");
  EXPECT_EQ(removed("boss", "nobody"), "member.not_found");
  EXPECT_EQ(removed("boss", "boss"), "organisation.last_manager");
  EXPECT_EQ(removed("boss", "clerk"), "removed");
  EXPECT_FALSE(in_tx([&](auto& tx) { return service::resolve_token(tx, token, now_); }));
  EXPECT_EQ(value("SELECT organisation IS NULL FROM account WHERE name = 'clerk'"), "t");
  EXPECT_EQ(removed("boss", "clerk"), "member.not_found");
}

TEST_F(Members, limits_are_seen_by_managers_and_by_whom_they_bind) {
  ASSERT_EQ(added("boss", "clerk", {OrganisationRole::bidder, 500}), "added");
  ASSERT_EQ(added("boss", "other", {OrganisationRole::bidder, 700}), "added");
  EXPECT_EQ(limits_seen_by("boss"), "clerk 500 other 700 ");
  EXPECT_EQ(limits_seen_by("clerk"), "clerk 500 ");
  const auto id = value("SELECT id FROM organisation");
  const auto officers = in_tx([&](auto& tx) { return service::find_organisation(tx, id); });
  ASSERT_TRUE(officers);
  EXPECT_EQ(limits_in(*officers), "") << "how far a company would go is its own business";
}

TEST_F(Members, who_only_look_do_not_apply) {
  ASSERT_EQ(added("boss", "viewer", {OrganisationRole::viewer, {}}), "added");
  const auto id = value("SELECT id FROM organisation");
  ASSERT_TRUE(in_tx([&](auto& tx) {
    return service::decide_organisation(tx, chen_, id, {true, "", 1}, now_);
  }));
  const auto lot = announced(gold_draft());
  const auto apply = [&](const std::string& account) {
    const auto out = in_tx(
        [&](auto& tx) { return service::apply_for_lot(tx, actor(account), lot.id, {}, now_); });
    return out ? "applied" : out.error().code;
  };
  EXPECT_EQ(apply("viewer"), "organisation.viewer_may_not_apply");
  EXPECT_EQ(apply("boss"), "applied");
}

}  // namespace
}  // namespace adit::tests
