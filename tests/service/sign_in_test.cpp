// Signing in: one answer for everything that is wrong, limits, and tokens that are never stored.
#include "service/sign_in.hpp"
#include "base/digest.hpp"
#include "base/limits.hpp"
#include "service/exchange_case.hpp"

namespace adit::tests {

namespace limits = base::limits;

namespace {

class SignIn : public ExchangeCase {
 protected:
  base::Outcome<service::PasswordCheck> prepare(const service::SignInTry& attempt) {
    return in_tx([&](auto& tx) { return service::prepare_sign_in(tx, attempt, now_); });
  }
  base::Outcome<service::NewSignIn> sign_in(const std::string& name, const std::string& password,
                                            const std::string& network = "192.0.2.1",
                                            bool familiar = false) {
    auto check = prepare({name, network, familiar});
    if (!check) return tl::unexpected(check.error());
    if (!check->known) check->expected.cost = {16, 1, 1};
    const bool right = service::verify_password(*check, password);
    store::Transaction tx(*connection_);
    auto out = service::finish_sign_in(tx, *check, right, now_);
    tx.commit();
    return out;
  }
  base::Outcome<service::SignedIn> resolve(const std::string& token) {
    return in_tx([&](auto& tx) { return service::resolve_token(tx, token, now_); });
  }
};

TEST_F(SignIn, gives_a_token_that_is_kept_as_a_hash_only) {
  const auto done = sign_in("lin", "pw");
  ASSERT_TRUE(done) << done.error().code;
  EXPECT_EQ(done->sign_in.reply.role, "administrator");
  EXPECT_EQ(done->token.size(), 64u);
  EXPECT_EQ(value("SELECT encode(token_hash, 'hex') FROM sign_in"),
            base::to_hex(base::sha256(done->token)));
  const auto who = resolve(done->token);
  ASSERT_TRUE(who);
  EXPECT_EQ(who->actor.person, lin_.person);
}

TEST_F(SignIn, an_unknown_account_and_a_wrong_password_look_the_same) {
  const auto wrong = sign_in("lin", "no");
  const auto unknown = sign_in("nobody", "no");
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(wrong.error(), unknown.error());
  const auto check = prepare({"nobody", "192.0.2.1"});
  EXPECT_EQ(check->expected.cost.n, base::ScryptCost{}.n);
  EXPECT_EQ(check->expected.hash.size(), 32u);
}

TEST_F(SignIn, ten_failures_close_an_account_name_to_their_network_for_a_while) {
  for (const std::string name : {"lin", "nobody"}) {
    for (int i = 0; i < 10; ++i)
      EXPECT_EQ(sign_in(name, "no").error().code, "sign_in.wrong_credentials");
    EXPECT_EQ(sign_in(name, "pw").error().code, "sign_in.too_many_attempts");
  }
  EXPECT_TRUE(sign_in("chen", "pw"));
  EXPECT_TRUE(sign_in("lin", "pw", "192.0.2.2")) << "nobody can lock another out";
  now_ = now_ + 15 * 60 * 1000 + 1;
  EXPECT_TRUE(sign_in("lin", "pw"));
}

TEST_F(SignIn, guesses_count_before_anybody_has_looked_at_them) {
  std::vector<service::PasswordCheck> queued;
  for (int i = 0; i < limits::network_tries_max; ++i) {
    queued.push_back(prepare({"lin", "192.0.2.1"}).value());
  }
  EXPECT_EQ(prepare({"lin", "192.0.2.1"}).error().code, "sign_in.too_many_attempts");
  run([&](auto& tx) {
    service::withdraw_try(tx, queued.front());
    return 0;
  });
  EXPECT_TRUE(sign_in("lin", "pw")) << "one of them was never judged";
  EXPECT_TRUE(sign_in("lin", "pw")) << "and a right one ends the count";
}

TEST_F(SignIn, guesses_from_everywhere_slow_strange_networks_down) {
  int tries = 0;
  for (int network = 0; tries < limits::account_tries_max; ++network) {
    for (int i = 0; i < limits::network_tries_max; ++i, ++tries) {
      (void)prepare({"lin", "198.51.100." + std::to_string(network)}).value();
    }
  }
  const auto refused = prepare({"lin", "192.0.2.1"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "sign_in.too_many_attempts");
  EXPECT_TRUE(sign_in("lin", "pw", "192.0.2.9", true)) << "from where lin has signed in before";
  now_ = now_ + limits::account_try_every_ms;
  EXPECT_TRUE(sign_in("lin", "pw")) << "slower, but not locked";
}

TEST_F(SignIn, ends_by_idleness_age_and_by_itself) {
  const auto token = sign_in("lin", "pw")->token;
  const auto start = now_;
  now_ = start + base::limits::sign_in_idle_ms_max - 1;
  EXPECT_TRUE(resolve(token));
  now_ = now_ + base::limits::sign_in_idle_ms_max - 1;
  EXPECT_TRUE(resolve(token)) << "use moves the idle expiry";
  now_ = now_ + base::limits::sign_in_idle_ms_max;
  EXPECT_EQ(resolve(token).error().code, "sign_in.required");
  now_ = start;
  EXPECT_TRUE(resolve(token));
  now_ = start + base::limits::sign_in_ms_max;
  EXPECT_EQ(resolve(token).error().code, "sign_in.required");
  now_ = start;
  run([&](auto& tx) {
    service::sign_out(tx, token);
    return 0;
  });
  EXPECT_EQ(resolve(token).error().code, "sign_in.required");
}

TEST_F(SignIn, a_ticket_opens_once_and_for_thirty_seconds) {
  const auto done = sign_in("lin", "pw");
  const auto issue = [&] {
    return run([&](auto& tx) { return service::issue_ticket(tx, done->sign_in, now_); }).ticket;
  };
  const auto redeem = [&](const std::string& ticket) {
    const auto out = in_tx([&](auto& tx) { return service::redeem_ticket(tx, ticket, now_); });
    return out ? out->actor.account : out.error().code;
  };
  const auto ticket = issue();
  EXPECT_EQ(redeem(ticket), "lin");
  EXPECT_EQ(redeem(ticket), "sign_in.ticket_invalid");
  const auto late = issue();
  now_ = now_ + base::limits::ticket_ms_max;
  EXPECT_EQ(redeem(late), "sign_in.ticket_invalid");
  const auto orphan = issue();
  run([&](auto& tx) {
    service::sign_out(tx, done->token);
    return 0;
  });
  EXPECT_EQ(redeem(orphan), "sign_in.ticket_invalid");
}

TEST_F(SignIn, a_name_is_taken_once) {
  const service::NewAccount again{"lin", service::Role::bidder, "示例", {}};
  auto copy = again;
  copy.password = service::hash_password("x", {16, 1, 1});
  const auto out = in_tx([&](auto& tx) { return service::create_account(tx, copy, now_); });
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, "account.exists");
}

TEST_F(SignIn, a_second_account_of_the_proposer_may_not_approve) {
  const auto enrol = [&](const std::string& name, std::optional<domain::PersonId> person) {
    const service::NewAccount made{.name = name,
                                   .role = service::Role::administrator,
                                   .label = name,
                                   .password = service::hash_password("pw", {16, 1, 1}),
                                   .person = std::move(person)};
    return in_tx([&](auto& tx) { return service::create_account(tx, made, now_); });
  };
  const auto made = drafted(gold_draft());
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  const auto same = enrol("lin2", lin_.person);
  ASSERT_TRUE(same);
  const service::Actor lin2{"lin2", *same, std::nullopt, service::Role::administrator};
  const auto own =
      in_tx([&](auto& tx) { return service::approve_lot(tx, setting(), lin2, made.id, now_); });
  EXPECT_EQ(own.error().code, "approval.own_proposal");
  const auto other = enrol("wu", std::nullopt);
  const service::Actor wu{"wu", *other, std::nullopt, service::Role::administrator};
  EXPECT_TRUE(
      in_tx([&](auto& tx) { return service::approve_lot(tx, setting(), wu, made.id, now_); }));
  EXPECT_EQ(enrol("who", domain::PersonId("person-none")).error().code, "person.not_found");
}

}  // namespace
}  // namespace adit::tests
