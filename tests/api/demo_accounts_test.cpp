// The file of demo passwords and the database, whichever of them is lost.
#include "app/demo/accounts.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "app/password.hpp"
#include "service/sign_in.hpp"
#include "store/migrate.hpp"
#include "store/transaction.hpp"
#include "support/postgres.hpp"

namespace adit::api_tests {
namespace {

namespace fs = std::filesystem;

class DemoAccounts : public testing::Test {
 protected:
  DemoAccounts() : connection_(tests::fresh_database()) {
    store::migrate(connection_);
    std::string name = "/tmp/adit-demo-XXXXXX";
    folder_ = ::mkdtemp(name.data());
  }
  ~DemoAccounts() override { fs::remove_all(folder_); }

  // What a start does: its cast, as the file tells it afterwards.
  app::DemoCast started() {
    auto cast = app::load_or_draw_cast(folder_);
    app::enrol(connection_, clock_, cast);
    app::keep_passwords(folder_, cast);
    return app::load_or_draw_cast(folder_);
  }
  bool signs_in(const app::DemoAccount& account) {
    store::Transaction tx(connection_);
    const service::SignInTry attempt{.account = account.account, .network = "127.0.0.1"};
    const auto check = service::prepare_sign_in(tx, attempt, clock_.now());
    return check && service::verify_password(*check, account.password);
  }
  [[nodiscard]] std::string file() const { return folder_ + "/demo-accounts.json"; }

  store::Connection connection_;
  base::AnchoredClock clock_;
  std::string folder_;
};

TEST_F(DemoAccounts, KeepTheirPasswords) {
  const auto first = started();
  EXPECT_EQ(fs::status(file()).permissions() & fs::perms::all,
            fs::perms::owner_read | fs::perms::owner_write);
  const auto second = started();
  EXPECT_EQ(second.people.front().password, first.people.front().password);
  EXPECT_TRUE(signs_in(second.people.front()));
}

TEST_F(DemoAccounts, GetThoseOfANewFile) {
  const auto first = started();
  fs::remove(file());
  const auto second = started();
  for (const auto& account : second.people) EXPECT_TRUE(signs_in(account)) << account.account;
  EXPECT_NE(second.people.front().password, first.people.front().password);
  EXPECT_FALSE(signs_in(first.people.front()));
}

// A start that ended before it had told anybody: the next one draws again, and those hold.
TEST_F(DemoAccounts, OutliveAStartThatWasInterrupted) {
  auto cast = app::load_or_draw_cast(folder_);
  app::enrol(connection_, clock_, cast);
  EXPECT_FALSE(fs::exists(file()));
  EXPECT_TRUE(signs_in(started().people.front()));
}

TEST_F(DemoAccounts, AreNotMadeUpWhereTheFileLacksOne) {
  std::ofstream(file()) << "[]";
  EXPECT_THROW((void)app::load_or_draw_cast(folder_), std::runtime_error);
}

}  // namespace
}  // namespace adit::api_tests
