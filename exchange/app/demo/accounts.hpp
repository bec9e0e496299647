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
  bool drawn = false;               // the passwords are new; an older database has others
};

// Reads `demo-accounts.json` in the data directory, or draws passwords and writes it (mode 0600)
// first. Throws std::runtime_error when the file cannot be read or written, or lacks a person.
[[nodiscard]] DemoCast load_or_create_cast(const std::string& data_directory);

// Makes the accounts that do not exist yet, and gives those that do the passwords that were drawn
// just now: what the file says is what signs in, also when the database has outlived an older file.
// Takes about a quarter of a second for each of the people.
void enrol(store::Connection& connection, const base::Clock& clock, const DemoCast& cast);

// An account as an actor of the use cases; it must exist.
[[nodiscard]] service::Actor actor_named(store::Connection& connection, const std::string& account);

}  // namespace adit::app
