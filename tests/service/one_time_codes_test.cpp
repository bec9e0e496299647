// One-time codes: used once, by whoever has all of it, within its time; and kept as a digest only.
#include "service/one_time_codes.hpp"

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "service/exchange_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

constexpr base::ScryptCost cheap{16, 1, 1};

class OneTimeCodes : public ExchangeCase {
 protected:
  void SetUp() override {
    ExchangeCase::SetUp();
    const service::NewAccount made{
        .name = "wang", .role = service::Role::inspector, .label = "示例王"};
    ASSERT_TRUE(in_tx([&](auto& tx) { return service::create_account(tx, made, now_); }));
  }

  service::IssuedCode issue(base::Millis delay_ms = 0) {
    return run([&](auto& tx) {
      return service::issue_code(tx, {.account = "wang", .delay_ms = delay_ms}, now_);
    });
  }
  std::string redeem(const std::string& code, const std::string& password = "示例 new password") {
    const auto out = in_tx([&](auto& tx) {
      return service::redeem_code(tx, code, "192.0.2.1", service::hash_password(password, cheap),
                                  now_);
    });
    return out ? *out : out.error().code;
  }
  std::string sign_in(const std::string& password) {
    const auto check = in_tx([&](auto& tx) {
      return service::prepare_sign_in(tx, {"wang", "192.0.2.1"}, now_);
    });
    auto cheaper = check.value();
    if (!cheaper.known) cheaper.expected.cost = cheap;
    const bool right = service::verify_password(cheaper, password);
    const auto out =
        in_tx([&](auto& tx) { return service::finish_sign_in(tx, cheaper, right, now_); });
    return out ? out->token : out.error().code;
  }
};

TEST_F(OneTimeCodes, an_account_without_password_is_like_none) {
  EXPECT_EQ(sign_in(""), "sign_in.wrong_credentials");
  EXPECT_EQ(sign_in("anything"), "sign_in.wrong_credentials");
  const auto known = in_tx([&](auto& tx) {
    return service::prepare_sign_in(tx, {"wang", "192.0.2.1"}, now_);
  });
  EXPECT_FALSE(known->known);
  EXPECT_EQ(known->expected.hash.size(), 32u) << "a guess takes the same time";
}

TEST_F(OneTimeCodes, opens_no_account_that_is_locked) {
  execute(conninfo_,
          "UPDATE account SET locked_at_ms = 1, lock_reason = '示例' WHERE name = 'wang'");
  const auto issued = issue();
  EXPECT_EQ(redeem(issued.code), "one_time_code.unknown");
  execute(conninfo_,
          "UPDATE account SET locked_at_ms = NULL, lock_reason = NULL WHERE name = 'wang'");
  EXPECT_EQ(redeem(issued.code), "wang");
}

TEST_F(OneTimeCodes, is_redeemed_once_for_a_password_of_ones_own) {
  const auto issued = issue();
  EXPECT_EQ(issued.expires_at, now_ + base::limits::enrolment_code_ms);
  EXPECT_EQ(value("SELECT encode(digest, 'hex') FROM one_time_code"),
            base::to_hex(base::sha256(issued.code)));
  EXPECT_EQ(redeem(issued.code), "wang");
  EXPECT_EQ(sign_in("示例 new password").size(), 64u);
  EXPECT_EQ(redeem(issued.code, "another password"), "one_time_code.unknown");
  EXPECT_EQ(sign_in("示例 new password").size(), 64u) << "the second try changed nothing";
}

TEST_F(OneTimeCodes, an_unknown_a_used_and_an_expired_one_look_the_same) {
  const auto used = issue();
  ASSERT_EQ(redeem(used.code), "wang");
  const auto late = issue();
  now_ = late.expires_at;
  const auto check = [&](const std::string& code) {
    return in_tx([&](auto& tx) { return service::check_code(tx, code, now_); }).error();
  };
  const auto unknown = check("2222-2222-2222-2222-2222-2222-2222");
  EXPECT_EQ(unknown.code, "one_time_code.unknown");
  EXPECT_TRUE(unknown.params.empty());
  EXPECT_EQ(check(used.code), unknown);
  EXPECT_EQ(check(late.code), unknown);
  EXPECT_EQ(redeem(late.code), "one_time_code.unknown");
  now_ = now_ - 1;
  EXPECT_EQ(redeem(late.code), "wang");
}

TEST_F(OneTimeCodes, a_new_one_takes_the_place_of_the_old) {
  const auto first = issue();
  const auto second = issue();
  EXPECT_EQ(redeem(first.code), "one_time_code.unknown");
  EXPECT_EQ(redeem(second.code), "wang");
}

TEST_F(OneTimeCodes, waits_for_its_time_and_says_when) {
  const auto issued = issue(60'000);
  EXPECT_EQ(redeem(issued.code), "one_time_code.too_early");
  EXPECT_THROW(execute(conninfo_, "UPDATE one_time_code SET used_at_ms = issued_at_ms"),
               std::runtime_error)
      << "the table says it again";
  now_ = now_ + 60'000;
  EXPECT_EQ(redeem(issued.code), "wang");
}

TEST_F(OneTimeCodes, ends_the_sign_ins_that_there_were) {
  ASSERT_EQ(redeem(issue().code, "first password"), "wang");
  const auto token = sign_in("first password");
  ASSERT_EQ(redeem(issue().code, "second password"), "wang");
  const auto known = in_tx([&](auto& tx) { return service::resolve_token(tx, token, now_); });
  EXPECT_EQ(known.error().code, "sign_in.required");
}

TEST_F(OneTimeCodes, tries_from_one_network_are_counted_and_a_right_one_is_not) {
  const auto count = [&](const std::string& network) {
    const auto out = in_tx([&](auto& tx) { return service::count_code_try(tx, network, now_); });
    return out ? std::string("counted") : out.error().code;
  };
  for (int i = 0; i < base::limits::code_tries_max; ++i) {
    EXPECT_EQ(count("192.0.2.1"), "counted");
  }
  EXPECT_EQ(count("192.0.2.1"), "sign_in.too_many_attempts");
  EXPECT_EQ(count("192.0.2.2"), "counted");
  EXPECT_EQ(redeem(issue().code), "wang");
  EXPECT_EQ(count("192.0.2.1"), "counted") << "one was right";
  EXPECT_EQ(count("192.0.2.1"), "sign_in.too_many_attempts");
  now_ = now_ + base::limits::sign_in_window_ms + 1;
  EXPECT_EQ(count("192.0.2.1"), "counted");
}

TEST_F(OneTimeCodes, the_journal_says_that_there_was_one_and_never_which) {
  const auto issued = issue();
  ASSERT_EQ(redeem(issued.code), "wang");
  const std::string stream = "account/" + value("SELECT id FROM account WHERE name = 'wang'");
  EXPECT_EQ(value("SELECT string_agg(kind, ' ' ORDER BY seq) FROM journal WHERE stream = '" +
                  stream + "'"),
            "account.code_issued account.code_redeemed");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE convert_from(body, 'UTF8') LIKE '%" +
                  issued.code.substr(0, 4) + "-%' OR convert_from(body, 'UTF8') LIKE '%wang%'"),
            "0");
}

}  // namespace
}  // namespace adit::tests
