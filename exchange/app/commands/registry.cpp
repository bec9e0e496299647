// `adit registry import`: brings a file of rights, deposits, reserve reports, prior work, mines,
// land use, programmes or lower plans into the register as a dated snapshot, or says what that
// would change.
#include <unistd.h>

#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/config.hpp"
#include "app/database.hpp"
#include "app/setting.hpp"
#include "base/clock.hpp"
#include "service/registry_import.hpp"
#include "store/transaction.hpp"
#include "wire/problem.hpp"

namespace adit::app {
namespace {

struct RegistryOptions {
  std::string file;
  std::string taken_on;
  std::string config;
  bool complete = false;
  bool dry_run = false;
  bool progress = false;
  bool json = false;
};

constexpr const char* usual_config = "var/adit.toml";

bool shows_progress(const RegistryOptions& options) {
  return options.progress || isatty(STDERR_FILENO) != 0;
}

constexpr const char* line_again = "\r\033[K";  // to its beginning, and empty

// One line that is written over, on a terminal or where it was asked for.
service::ImportProgress progress_of(const RegistryOptions& options) {
  if (!shows_progress(options)) {
    return [](std::string_view, std::size_t, std::size_t) {};
  }
  return [](std::string_view step, std::size_t done, std::size_t total) {
    std::cerr << line_again << step;
    if (total > 0) std::cerr << ' ' << done << " / " << total;
    std::cerr << std::flush;
  };
}

std::string name_of(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

base::Outcome<service::ImportWish> wish_of(const RegistryOptions& options, base::Instant now) {
  service::ImportWish wish{name_of(options.file), base::shanghai_date(now), options.complete,
                           options.dry_run};
  if (options.taken_on.empty()) return wish;
  const auto day = base::parse_date(options.taken_on);
  if (!day) return tl::unexpected(day.error());
  wish.taken_on = *day;
  return wish;
}

// The plans of the exchange, by which programmes and lower plans are measured.
base::Outcome<std::vector<domain::plan::Edition>> editions_of(const Config& config) {
  if (!config.plans_directory) return std::vector<domain::plan::Edition>();
  return load_editions(*config.plans_directory);
}

base::Outcome<wire::replies::RegistryImport> import_into_database(const RegistryOptions& options,
                                                                  const std::string& bytes) {
  const auto config = load_config(options.config.empty() ? usual_config : options.config);
  if (!config) return tl::unexpected(config.error());
  const auto connection = reach_migrated_database(config->database.url, 0);
  if (!connection) return tl::unexpected(connection.error());
  const base::Instant now = base::AnchoredClock().now();
  auto wish = wish_of(options, now);
  if (!wish) return tl::unexpected(wish.error());
  const auto editions = editions_of(*config);
  if (!editions) return tl::unexpected(editions.error());
  for (const auto& edition : *editions) wish->editions.push_back(&edition);
  store::Transaction tx(**connection);
  auto done = service::import_registry(tx, bytes, *wish, now, progress_of(options));
  if (done && !options.dry_run) tx.commit();
  return done;
}

void print(const wire::replies::RegistryImport& done, bool offline) {
  std::cout << done.records << " records";
  if (!offline) {
    std::cout << ": " << done.added << " new, " << done.changed << " changed, " << done.ended
              << " ended, " << done.unchanged << " unchanged";
  }
  std::cout << '\n';
  for (const auto& problem : done.problems) {
    std::cout << wire::refusal_text(problem, shell_language()) << '\n';
  }
  if (done.snapshot) std::cout << "kept as snapshot " << *done.snapshot << '\n';
  if (!done.dry_run || !done.problems.empty()) return;
  std::cout << (offline ? "nothing wrong with them; --config compares them with the register\n"
                        : "nothing wrong with them; nothing was kept\n");
}

ExitCode import(const RegistryOptions& options) {
  const auto bytes = read_file(options.file, base::limits::registry_bytes_max);
  if (!bytes) return report(bytes.error());
  const bool offline = options.dry_run && options.config.empty();
  const auto done = offline ? service::examine_delivery(*bytes, progress_of(options))
                            : import_into_database(options, *bytes);
  if (shows_progress(options)) std::cerr << line_again;
  if (!done) return report(done.error());
  if (options.json) {
    std::cout << wire::replies::to_json(*done, shell_language()) << '\n';
  } else {
    print(*done, offline);
  }
  return done->problems.empty() ? ExitCode::yes : report(done->problems.front());
}

}  // namespace

void add_registry(CLI::App& app, ExitCode& code) {
  CLI::App* registry = app.add_subcommand("registry", "The register of rights and of the ground");
  registry->require_subcommand(1);
  CLI::App* command = registry->add_subcommand("import", "Import a file as a dated snapshot");
  const auto options = std::make_shared<RegistryOptions>();
  command->add_option("FILE", options->file, "CSV or GeoJSON (UTF-8)")->required();
  command->add_flag("--dry-run", options->dry_run,
                    "Keep nothing: check the file, and with --config compare it with the register");
  command->add_option("--taken-on", options->taken_on,
                      "The day that the file speaks of, yyyy-mm-dd (default: today)");
  command->add_flag("--complete", options->complete,
                    "The file names all records of its kinds: others have ended");
  command->add_flag("--progress", options->progress, "Show progress also where nobody watches");
  command->add_option("--config", options->config,
                      std::string("Settings (TOML; default ") + usual_config + ")");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, &code] { code = import(*options); });
}

}  // namespace adit::app
