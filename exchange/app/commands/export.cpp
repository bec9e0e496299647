// `adit export`: the journal of a session as lines that `adit replay` verifies, straight from the
// database.
#include <fstream>
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/config.hpp"
#include "app/database.hpp"
#include "live/record.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

struct ExportOptions {
  std::string session;
  std::string out;
  std::string config = "var/adit.toml";
};

base::Outcome<std::string> lines_of(store::Connection& connection, const std::string& session) {
  store::Transaction tx(connection);
  return live::export_text(tx.read_stream(live::stream_of(session)));
}

ExitCode write(const std::string& path, const std::string& lines) {
  if (path.empty()) {
    std::cout << lines;
    return ExitCode::yes;
  }
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << lines << std::flush;
  if (file) return ExitCode::yes;
  return report({"file.unwritable", {{"path", path}}});
}

ExitCode run_export(const ExportOptions& options) {
  const auto config = load_config(options.config);
  if (!config) return report(config.error());
  const auto connection = reach_migrated_database(config->database.url, 0);
  if (!connection) return report(connection.error());
  const auto lines = lines_of(**connection, options.session);
  if (!lines) return report(lines.error());
  return write(options.out, *lines);
}

}  // namespace

void add_export(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("export", "Write the journal of a session");
  const auto options = std::make_shared<ExportOptions>();
  command->add_option("SESSION", options->session, "Id of the session")->required();
  command->add_option("--out", options->out, "File to write; standard output when absent");
  command->add_option("--config", options->config, "Settings (TOML)")->capture_default_str();
  command->add_flag("--json")->description("Print JSON, a document a line (always)");
  command->callback([options, &code] { code = run_export(*options); });
}

}  // namespace adit::app
