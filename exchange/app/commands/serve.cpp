// `adit serve`: the server, from its settings until a signal ends it. SIGTERM and SIGINT let what
// is in flight finish; SIGHUP reads the certificate again.
#include <pthread.h>
#include <sys/resource.h>
#include <csignal>
#include <exception>
#include <memory>

#include "app/commands/command.hpp"
#include "app/config.hpp"
#include "app/database.hpp"
#include "app/exchange.hpp"
#include "base/log.hpp"

namespace adit::app {

namespace {

constexpr base::Millis patience_ms = 30'000;

// Blocked before any thread starts, so that only wait_for_end sees them.
sigset_t take_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return signals;
}

// Most systems give a process 1,024 descriptors and allow it many more, of which each connection
// needs one.
void take_descriptors() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) base::log::warn("descriptors stay few", {});
}

void wait_for_end(const sigset_t& signals, Exchange& exchange) {
  while (true) {
    int signal = 0;
    if (sigwait(&signals, &signal) != 0) continue;
    if (signal != SIGHUP) return;
    try {
      exchange.reload_certificates();
      base::log::info("certificate read again");
    } catch (const std::exception& fault) {
      base::log::error("certificate not changed", {{"reason", fault.what()}});
    }
  }
}

ExitCode serve(const std::string& path) {
  const auto config = load_config(path);
  if (!config) return report(config.error());
  const sigset_t signals = take_signals();
  take_descriptors();
  const auto connection = reach_migrated_database(config->database.url, patience_ms);
  if (!connection) return report(connection.error());
  const auto exchange = Exchange::open(*config);
  if (!exchange) {
    const ExitCode code = report(exchange.error());
    // Nobody's input is at fault: a file of the installation is lost.
    return exchange.error().code == "sealing_key.wrong" ? ExitCode::failure : code;
  }
  (*exchange)->start();
  wait_for_end(signals, **exchange);
  base::log::info("stopping");
  (*exchange)->stop();
  return ExitCode::yes;
}

}  // namespace

void add_serve(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("serve", "Run the server");
  const auto path = std::make_shared<std::string>("var/adit.toml");
  command->add_option("--config", *path, "Settings (TOML)")->capture_default_str();
  command->callback([path, &code] { code = serve(*path); });
}

}  // namespace adit::app
