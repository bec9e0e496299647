// The demo's people and companies, all labelled 示例: two administrators, an inspector, three
// bidders for visitors to sign in as, and the companies of the robots.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "service/actor.hpp"
#include "store/pool.hpp"

namespace adit::app {

// A company of the demo; the code is well-formed and nobody's.
struct DemoCompany {
  std::string name;
  std::string credit_code;
};

struct DemoAccount {
  std::string account;
  std::string role;
  std::string label;
  std::string password;
  std::optional<DemoCompany> company;
};

struct DemoCast {
  std::vector<DemoAccount> people;  // as in the accounts file
  std::vector<DemoAccount> robots;  // nobody signs in as these
  bool drawn = false;               // the passwords are new, and in no file yet
};

// Those whom visitors may sign in as, without passwords.
[[nodiscard]] std::vector<DemoAccount> demo_people();

// Where their passwords are kept.
[[nodiscard]] std::string accounts_file(const std::string& data_directory);

// Reads `demo-accounts.json` in the data directory, or draws passwords where there is none. Throws
// std::runtime_error when the file cannot be read, or lacks a person.
[[nodiscard]] DemoCast load_or_draw_cast(const std::string& data_directory);

// Makes the accounts that do not exist yet, with their companies, and gives those that do the
// passwords that were drawn.
// Takes about a quarter of a second for each of them.
void enrol(store::Connection& connection, const base::Clock& clock, const DemoCast& cast);

// Writes passwords that were drawn to `demo-accounts.json` (mode 0600): after enrol, so that what
// the file says always holds. Throws std::runtime_error when it cannot be written.
void keep_passwords(const std::string& data_directory, DemoCast& cast);

// An account as an actor of the use cases; it must exist.
[[nodiscard]] service::Actor actor_named(store::Connection& connection, const std::string& account);

}  // namespace adit::app
