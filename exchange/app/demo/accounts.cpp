// Names are fixed, passwords are drawn for each installation.
#include "app/demo/accounts.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "app/demo/companies.hpp"
#include "app/password.hpp"
#include "base/crypto.hpp"
#include "base/log.hpp"
#include "domain/party/credit_code.hpp"
#include "service/sign_in.hpp"
#include "store/people.hpp"
#include "store/transaction.hpp"
#include "wire/json.hpp"

namespace adit::app {

namespace {

// The first 17 characters name no region and no registry; the last is computed.
DemoCompany company(const std::string& name, const std::string& first_17) {
  return {name, first_17 + *domain::party::check_character(first_17)};
}

std::vector<DemoAccount> robots() {
  return {
      {"robot1", "bidder", "示例机器人一", {}, company("示例机器人一号公司", "9199999900DEMXR01")},
      {"robot2", "bidder", "示例机器人二", {}, company("示例机器人二号公司", "9199999900DEMXR02")},
      {"robot3", "bidder", "示例机器人三", {}, company("示例机器人三号公司", "9199999900DEMXR03")},
      {"robot4", "bidder", "示例机器人四", {}, company("示例机器人四号公司", "9199999900DEMXR04")},
      {"robot5", "bidder", "示例机器人五", {}, company("示例机器人五号公司", "9199999900DEMXR05")},
      {"robot6", "bidder", "示例机器人六", {}, company("示例机器人六号公司", "9199999900DEMXR06")},
  };
}

std::string file_text(const std::vector<DemoAccount>& accounts) {
  wire::JsonWriter out;
  out.begin_array();
  for (const auto& account : accounts) {
    out.begin_object()
        .member("role", account.role)
        .member("account", account.account)
        .member("password", account.password);
    if (account.company) {
      out.member("organisation", account.company->name)
          .member("credit_code", account.company->credit_code);
    } else {
      out.member_null("organisation");
    }
    out.end_object();
  }
  out.end_array();
  return out.take() + "\n";
}

void write_file(const std::string& path, const std::string& text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) throw std::runtime_error(path + ": " + std::strerror(errno));
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fsync(file) == 0;
  ::close(file);
  if (!written) throw std::runtime_error(path + " cannot be written");
}

void read_passwords(const std::string& path, std::vector<DemoAccount>& accounts) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto document = wire::JsonDocument::parse(text);
  if (!document || !document->root().is(wire::JsonKind::array)) {
    throw std::runtime_error(path + " is no list of demo accounts");
  }
  for (const auto row : document->root().elements()) {
    for (auto& account : accounts) {
      if (row["account"].text() == account.account) account.password = row["password"].text();
    }
  }
  for (const auto& account : accounts) {
    if (account.password.empty()) throw std::runtime_error(path + " lacks " + account.account);
  }
}

// A robot's password is forgotten as soon as it is drawn, so its hash may be cheap.
service::PasswordHash hash_of(const DemoAccount& account) {
  if (!account.password.empty()) return service::hash_password(account.password);
  return service::hash_password(base::to_hex(base::random_bytes(32)), {.n = 2, .r = 1, .p = 1});
}

bool exists(store::Connection& connection, const std::string& account) {
  store::Transaction tx(connection);
  return store::find_account(tx, account).has_value();
}

void change_password(store::Connection& connection, const DemoAccount& account) {
  const auto hash = hash_of(account);
  store::Transaction tx(connection);
  service::change_password(tx, account.account, hash);
  tx.commit();
}

void enrol_one(store::Connection& connection, const base::Clock& clock, const DemoAccount& account,
               bool drawn) {
  if (exists(connection, account.account)) {
    if (drawn) change_password(connection, account);
    return;
  }
  service::NewAccount made{.name = account.account,
                           .role = service::role_of(account.role),
                           .label = account.label,
                           .password = hash_of(account)};
  store::Transaction tx(connection);
  const auto person = service::create_account(tx, made, clock.now());
  if (!person) throw std::runtime_error("demo account not made: " + person.error().code);
  tx.commit();
}

}  // namespace

std::vector<DemoAccount> demo_people() {
  return {
      {"lin", "administrator", "示例林", {}, std::nullopt},
      {"chen", "administrator", "示例陈", {}, std::nullopt},
      {"inspector", "inspector", "示例监察", {}, std::nullopt},
      {"bidder1", "bidder", "示例竞买人甲", {}, company("示例甲矿业有限公司", "9199999900DEMXA01")},
      {"bidder2", "bidder", "示例竞买人乙", {}, company("示例乙矿业有限公司", "9199999900DEMXA02")},
      {"bidder3", "bidder", "示例竞买人丙", {}, company("示例丙矿业有限公司", "9199999900DEMXA03")},
  };
}

std::string accounts_file(const std::string& data_directory) {
  return (std::filesystem::path(data_directory) / "demo-accounts.json").string();
}

DemoCast load_or_draw_cast(const std::string& data_directory) {
  DemoCast cast{demo_people(), robots(), false};
  const auto path = accounts_file(data_directory);
  if (std::filesystem::exists(path)) {
    read_passwords(path, cast.people);
    return cast;
  }
  for (auto& account : cast.people) account.password = draw_password();
  cast.drawn = true;
  return cast;
}

void enrol(store::Connection& connection, const base::Clock& clock, const DemoCast& cast) {
  for (const auto& account : cast.people) enrol_one(connection, clock, account, cast.drawn);
  for (const auto& account : cast.robots) enrol_one(connection, clock, account, false);
  enrol_companies(connection, clock, cast);
}

void keep_passwords(const std::string& data_directory, DemoCast& cast) {
  if (!cast.drawn) return;
  write_file(accounts_file(data_directory), file_text(cast.people));
  cast.drawn = false;
}

service::Actor actor_named(store::Connection& connection, const std::string& account) {
  store::Transaction tx(connection);
  const auto row = store::find_account(tx, account);
  if (!row) throw std::runtime_error("no demo account " + account);
  service::Actor actor{.account = row->name,
                       .person = domain::PersonId{row->person},
                       .organisation = std::nullopt,
                       .role = service::role_of(row->role)};
  if (row->organisation) actor.organisation = domain::OrganisationId{*row->organisation};
  return actor;
}

}  // namespace adit::app
