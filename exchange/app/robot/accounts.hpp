// Whose sign-ins robots may use: the demo's list of accounts, or one account and its password file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace adit::app {

struct RobotAccount {
  std::string account;
  std::string password;
};

// Those of a demo-accounts.json with this role: bidder, administrator. Refuses with json.* and
// robot.accounts_malformed {role} when it is no such list or names none.
[[nodiscard]] base::Outcome<std::vector<RobotAccount>> read_accounts(std::string_view bytes,
                                                                     std::string_view role);

// The password that a file holds in its first line. Refuses with robot.password_missing.
[[nodiscard]] base::Outcome<std::string> read_password(std::string_view bytes);

}  // namespace adit::app
