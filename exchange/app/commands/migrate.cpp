// `adit migrate`: brings the tables of the database up to this program.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/config.hpp"
#include "app/database.hpp"
#include "store/migrate.hpp"
#include "wire/json.hpp"

namespace adit::app {

namespace {

constexpr base::Millis patience_ms = 30'000;

void print(const std::vector<std::string>& applied) {
  for (const auto& name : applied) std::cout << "applied " << name << '\n';
  std::cout << "the database is up to date\n";
}

void print_json(const std::vector<std::string>& applied) {
  wire::JsonWriter out;
  out.begin_object().key("applied").begin_array();
  for (const auto& name : applied) out.text(name);
  std::cout << out.end_array().end_object().take() << '\n';
}

ExitCode migrate(const std::string& path, bool json) {
  const auto config = load_config(path);
  if (!config) return report(config.error());
  const auto connection = reach_database(config->database.url, patience_ms);
  if (!connection) return report(connection.error());
  const auto applied = store::migrate(**connection);
  if (json) {
    print_json(applied);
  } else {
    print(applied);
  }
  return ExitCode::yes;
}

}  // namespace

void add_migrate(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("migrate", "Bring the database up to date");
  const auto path = std::make_shared<std::string>("var/adit.toml");
  command->add_option("--config", *path, "Settings (TOML)")->capture_default_str();
  const auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "Print JSON");
  command->callback([path, json, &code] { code = migrate(*path, *json); });
}

}  // namespace adit::app
