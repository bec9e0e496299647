// Whose a cookie is when the table cannot be asked: an old answer counts for a while, and only
// while nothing can be written on its word.
#include "api/authenticator.hpp"

#include <gtest/gtest.h>

#include <future>

#include "base/limits.hpp"
#include "support/exchange_process.hpp"
#include "support/hot_lot.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"

namespace adit {
namespace {

struct TurnedClock final : base::Clock {
  [[nodiscard]] base::Instant now() const override { return at; }
  base::Instant at = base::AnchoredClock().now();
};

std::optional<http::SignIn> resolved(api::Authenticator& by, const std::string& cookie) {
  std::promise<base::Outcome<std::optional<http::SignIn>>> told;
  by.resolve(cookie, [&](auto answer) { told.set_value(std::move(answer)); });
  return told.get_future().get().value();
}

TEST(Authenticator, AnOldAnswerCountsOnlyWhileTheDatabaseIsAway) {
  const std::string database = tests::fresh_database();
  support::ExchangeProcess process(ADIT_PROGRAM, database);
  const auto hot = support::prepare_hot_lot(process.config(), {.bidders = 3});
  process.start();
  support::HttpsClient client(process.port());
  ASSERT_TRUE(client.sign_in(hot.bidders[0].account, hot.bidders[0].password));
  const std::string cookie = client.cookie().substr(client.cookie().find('=') + 1);

  store::Pool pool(database);
  TurnedClock clock;
  bool away = true;
  api::Authenticator authenticator(pool, clock, [&] { return away; });
  EXPECT_FALSE(authenticator.last_known(cookie)) << "nobody has asked yet";
  ASSERT_TRUE(resolved(authenticator, cookie));
  clock.at = clock.at + (base::limits::sign_in_last_known_ms - 1);
  const auto known = authenticator.last_known(cookie);
  ASSERT_TRUE(known);
  EXPECT_EQ(known->account, hot.bidders[0].account);
  away = false;
  EXPECT_FALSE(authenticator.last_known(cookie)) << "a busy database is not away";
  away = true;
  clock.at = clock.at + 1;
  EXPECT_FALSE(authenticator.last_known(cookie)) << "too long ago";

  ASSERT_TRUE(resolved(authenticator, cookie));
  authenticator.forget_account(hot.bidders[1].account);
  EXPECT_TRUE(authenticator.last_known(cookie)) << "another account's";
  authenticator.forget_account(hot.bidders[0].account);
  EXPECT_FALSE(authenticator.last_known(cookie)) << "its sign-ins have been ended";

  // A look-up that began before says nothing about what has been since.
  store::Pool one_by_one(database, {.workers = 1});
  api::Authenticator slow(one_by_one, clock, [] { return true; });
  std::promise<void> others_end;
  ASSERT_TRUE(one_by_one.run(
      [ended = others_end.get_future().share()](store::Connection&) { ended.wait(); },
      [](const std::exception_ptr&) {}));
  std::promise<void> told;
  slow.resolve(cookie, [&](const auto&) { told.set_value(); });
  slow.forget_account(hot.bidders[0].account);
  others_end.set_value();
  told.get_future().wait();
  EXPECT_FALSE(slow.last_known(cookie));

  ASSERT_TRUE(resolved(authenticator, cookie));
  ASSERT_EQ(client.request("DELETE", "/api/v1/sign-ins/current", "").status, 204);
  clock.at = clock.at + base::limits::sign_in_kept_ms;
  EXPECT_FALSE(resolved(authenticator, cookie));
  EXPECT_FALSE(authenticator.last_known(cookie)) << "signed out since";
}

}  // namespace
}  // namespace adit
