// What the file of demo accounts says is what signs in, whatever the database remembers.
#include "app/demo/accounts.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "base/clock.hpp"
#include "service/exchange_case.hpp"
#include "service/sign_in.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

namespace fs = std::filesystem;

class DemoAccounts : public ExchangeCase {
 protected:
  void SetUp() override {
    ExchangeCase::SetUp();
    std::string name = (fs::temp_directory_path() / "adit-demo-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] fs::path file() const { return folder_ / "demo-accounts.json"; }
  app::DemoCast enrolled() {
    auto cast = app::load_or_create_cast(folder_.string());
    app::enrol(*connection_, base::AnchoredClock(), cast);
    return cast;
  }
  bool signs_in(const app::DemoAccount& person) {
    const auto check =
        in_tx([&](auto& tx) { return service::prepare_sign_in(tx, person.account, now_); });
    return service::verify_password(*check, person.password);
  }

  fs::path folder_;
};

TEST_F(DemoAccounts, sign_in_with_the_passwords_of_the_file) {
  execute(conninfo_, "DELETE FROM account WHERE name IN ('lin', 'chen')");
  const auto cast = enrolled();
  for (const auto& person : cast.people) EXPECT_TRUE(signs_in(person)) << person.account;
  const auto again = enrolled();
  for (const auto& person : again.people) EXPECT_TRUE(signs_in(person)) << person.account;
  EXPECT_EQ(again.people[0].password, cast.people[0].password);
}

TEST_F(DemoAccounts, of_an_older_database_get_the_passwords_of_a_new_file) {
  const auto lost = enrolled();
  fs::remove(file());
  const auto cast = enrolled();
  EXPECT_NE(cast.people[0].password, lost.people[0].password);
  for (const auto& person : cast.people) EXPECT_TRUE(signs_in(person)) << person.account;
  EXPECT_FALSE(signs_in(lost.people[0]));
}

TEST_F(DemoAccounts, are_not_made_up_when_the_file_lacks_one) {
  std::ofstream(file()) << "[]";
  EXPECT_THROW((void)app::load_or_create_cast(folder_.string()), std::runtime_error);
}

}  // namespace
}  // namespace adit::tests
