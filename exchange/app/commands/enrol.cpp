// `adit enrol`: makes an account and prints a one-time code, with which its owner sets a password
// at /redeem. How the first administrators of an exchange without demo come in.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/config.hpp"
#include "app/database.hpp"
#include "base/clock.hpp"
#include "service/one_time_codes.hpp"
#include "service/sign_in.hpp"
#include "store/people.hpp"
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
  bool again = false;
};

struct Enrolled {
  std::string role;
  std::string person;
  service::IssuedCode code;
};

base::Outcome<Enrolled> with_code(store::Transaction& tx, const std::string& account,
                                  base::Instant now) {
  const auto row = store::find_account(tx, account);
  if (!row) return base::refuse("account.not_found", {{"account", account}});
  if (!row->hash.empty()) return base::refuse("account.in_use", {{"account", account}});
  return Enrolled{row->role, row->person, service::issue_code(tx, {.account = account}, now)};
}

base::Outcome<Enrolled> make_account(store::Transaction& tx, const EnrolOptions& options,
                                     base::Instant now) {
  const auto row = store::find_account(tx, options.account);
  if (row && row->hash.empty()) {
    return base::refuse("account.code_pending", {{"account", options.account}});
  }
  service::NewAccount made{.name = options.account,
                           .role = service::role_of(options.role),
                           .label = options.label.empty() ? options.account : options.label};
  if (!options.person.empty()) made.person = domain::PersonId(options.person);
  const auto person = service::create_account(tx, made, now);
  if (!person) return tl::unexpected(person.error());
  return with_code(tx, options.account, now);
}

base::Outcome<Enrolled> enrolled_in(store::Connection& connection, const EnrolOptions& options) {
  const base::AnchoredClock clock;
  store::Transaction tx(connection);
  auto out = options.again ? with_code(tx, options.account, clock.now())
                           : make_account(tx, options, clock.now());
  if (out) tx.commit();
  return out;
}

ExitCode enrol(const EnrolOptions& options) {
  const auto config = load_config(options.config);
  if (!config) return report(config.error());
  const auto connection = reach_migrated_database(config->database.url, 0);
  if (!connection) return report(connection.error());
  const auto enrolled = enrolled_in(**connection, options);
  if (!enrolled) {
    (void)report(enrolled.error());
    return ExitCode::no;
  }
  wire::JsonWriter out;
  out.begin_object().member("account", options.account).member("role", enrolled->role);
  out.member("person", enrolled->person).member("code", enrolled->code.code);
  out.member("expires_at", enrolled->code.expires_at).end_object();
  std::cout << out.take() << '\n';
  return ExitCode::yes;
}

}  // namespace

void add_enrol(CLI::App& app, ExitCode& code) {
  CLI::App* command =
      app.add_subcommand("enrol", "Make an account and print a one-time code for its owner");
  const auto options = std::make_shared<EnrolOptions>();
  command->add_option("ACCOUNT", options->account, "Name to sign in with")->required();
  command->add_option("--role", options->role, "What the account may do")
      ->check(CLI::IsMember({"administrator", "bidder", "inspector"}))
      ->capture_default_str();
  command->add_option("--person", options->person,
                      "Whose account it is: the person of an earlier account, as it was printed");
  command->add_option("--label", options->label, "How the person is addressed");
  command->add_option("--config", options->config, "Settings (TOML)")->capture_default_str();
  command->add_flag("--again", options->again,
                    "Print a new code for an account whose password nobody has set yet");
  command->add_flag("--json")->description("Print JSON (always)");
  command->callback([options, &code] { code = enrol(*options); });
}

}  // namespace adit::app
