// What is journalled about accounts: canonical, by schema, and without a name in it.
#include "wire/events/account_events.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

const base::Instant at = base::parse_instant("2026-11-23T10:00:00.000+08:00").value();

void expect_sound(const EncodedEvent& event, const std::string& kind) {
  EXPECT_EQ(event.kind, kind);
  EXPECT_EQ(event.v, 1);
  const auto read = wire::read("events/" + kind, event.body);
  ASSERT_TRUE(read) << event.body << ' ' << read.error().code << ' ' << read.error().pointer;
  EXPECT_EQ(canonical(read->root()), event.body);
}

TEST(account_events, a_proposal_names_a_role_only_where_there_is_one) {
  const auto create = account_proposed(
      {"account-1", "create", std::nullopt, "proposal-1", "person-1", "inspector"});
  expect_sound(create, "account.proposed");
  EXPECT_EQ(create.body, R"({"account":"account-1","kind":"create","proposal":"proposal-1",)"
                         R"("proposer_person":"person-1","role":"inspector"})");
  const auto lock =
      account_proposed({"account-1", "lock", "person-2", "proposal-1", "person-1", std::nullopt});
  expect_sound(lock, "account.proposed");
  EXPECT_EQ(lock.body, R"({"account":"account-1","kind":"lock","owner":"person-2",)"
                       R"("proposal":"proposal-1","proposer_person":"person-1"})");
}

TEST(account_events, what_becomes_of_a_proposal) {
  expect_sound(account_approved("account-1", "proposal-1", "person-2"), "account.approved");
  expect_sound(account_refused("account-1", "proposal-1", "person-2"), "account.refused");
  expect_sound(account_withdrawn("account-1", "proposal-1", "person-1"), "account.withdrawn");
  const auto stopped = account_recovery_stopped("account-1", "proposal-1", "person-3");
  expect_sound(stopped, "account.recovery_stopped");
  EXPECT_EQ(stopped.body, R"({"account":"account-1","person":"person-3","proposal":"proposal-1"})");
}

TEST(account_events, what_an_account_may_do_from_then_on) {
  expect_sound(account_role_changed("account-1", "inspector", "administrator"),
               "account.role_changed");
  const auto locked = account_locked("account-1", "person-1", true);
  expect_sound(locked, "account.locked");
  EXPECT_EQ(locked.body, R"({"account":"account-1","at_once":true,"person":"person-1"})");
  expect_sound(account_unlocked("account-1", "person-1"), "account.unlocked");
}

TEST(account_events, codes_and_passwords_never_say_what_they_are) {
  const auto issued = account_code_issued({"account-1", at, "person-2", "recovery", at});
  expect_sound(issued, "account.code_issued");
  EXPECT_EQ(issued.body, R"({"account":"account-1","expires_at":"2026-11-23T10:00:00.000+08:00",)"
                         R"("person":"person-2","purpose":"recovery",)"
                         R"("usable_from":"2026-11-23T10:00:00.000+08:00"})");
  expect_sound(account_code_issued({"account-1", at, std::nullopt, "enrolment", at}),
               "account.code_issued");
  expect_sound(account_code_redeemed("account-1", "enrolment"), "account.code_redeemed");
  expect_sound(account_password_changed("account-1"), "account.password_changed");
}

}  // namespace
}  // namespace adit::wire
