// `adit enrol`: makes an account with a drawn password and prints it once. How the first
// administrators of an exchange without demo come in.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/config.hpp"
#include "app/database.hpp"
#include "app/password.hpp"
#include "base/clock.hpp"
#include "service/sign_in.hpp"
#include "store/transaction.hpp"
#include "wire/json.hpp"

namespace adit::app {

namespace {

struct EnrolOptions {
  std::string account;
  std::string role = "administrator";
  std::string label;
  std::string person;
  std::string config = "var/adit.toml";
};

struct Enrolled {
  std::string person;
  std::string password;
};

base::Outcome<Enrolled> make_account(store::Connection& connection, const EnrolOptions& options) {
  const std::string password = draw_password();
  service::NewAccount made{.name = options.account,
                           .role = service::role_of(options.role),
                           .label = options.label.empty() ? options.account : options.label,
                           .password = service::hash_password(password)};
  if (!options.person.empty()) made.person = domain::PersonId(options.person);
  const base::AnchoredClock clock;
  store::Transaction tx(connection);
  const auto person = service::create_account(tx, made, clock.now());
  if (!person) return tl::unexpected(person.error());
  tx.commit();
  return Enrolled{person->text, password};
}

ExitCode enrol(const EnrolOptions& options) {
  const auto config = load_config(options.config);
  if (!config) return report(config.error());
  const auto connection = reach_migrated_database(config->database.url, 0);
  if (!connection) return report(connection.error());
  const auto enrolled = make_account(**connection, options);
  if (!enrolled) {
    (void)report(enrolled.error());
    return ExitCode::no;
  }
  wire::JsonWriter out;
  out.begin_object().member("account", options.account).member("role", options.role);
  out.member("person", enrolled->person).member("password", enrolled->password).end_object();
  std::cout << out.take() << '\n';
  return ExitCode::yes;
}

}  // namespace

void add_enrol(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("enrol", "Make an account and print its password");
  const auto options = std::make_shared<EnrolOptions>();
  command->add_option("ACCOUNT", options->account, "Name to sign in with")->required();
  command->add_option("--role", options->role, "What the account may do")
      ->check(CLI::IsMember({"administrator", "bidder", "inspector"}))
      ->capture_default_str();
  command->add_option("--person", options->person,
                      "Whose account it is: the person of an earlier account, as it was printed");
  command->add_option("--label", options->label, "How the person is addressed");
  command->add_option("--config", options->config, "Settings (TOML)")->capture_default_str();
  command->add_flag("--json")->description("Print JSON (always)");
  command->callback([options, &code] { code = enrol(*options); });
}

}  // namespace adit::app
