// `adit migrate`: brings the tables of the database up to this program.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/config.hpp"
#include "app/database.hpp"
#include "store/migrate.hpp"

namespace adit::app {

namespace {

constexpr base::Millis patience_ms = 30'000;

ExitCode migrate(const std::string& path) {
  const auto config = load_config(path);
  if (!config) return report(config.error());
  const auto connection = reach_database(config->database.url, patience_ms);
  if (!connection) return report(connection.error());
  for (const auto& name : store::migrate(**connection)) std::cout << "applied " << name << '\n';
  std::cout << "the database is up to date\n";
  return ExitCode::yes;
}

}  // namespace

void add_migrate(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("migrate", "Bring the database up to date");
  const auto path = std::make_shared<std::string>("var/adit.toml");
  command->add_option("--config", *path, "Settings (TOML)")->capture_default_str();
  command->callback([path, &code] { code = migrate(*path); });
}

}  // namespace adit::app
