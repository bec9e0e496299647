// The list of commands, and what becomes of arguments that name none of them.
#include "app/command_line.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>

#include "app/commands/command.hpp"
#include "app/usage.hpp"
#include "wire/problem.hpp"

namespace adit::app {

namespace {

using Registration = void (*)(CLI::App&, ExitCode&);

// In the order in which --help lists them.
constexpr Registration registrations[] = {
    add_serve,    add_migrate,  add_enrol,  add_lot,    add_registry, add_conform, add_plan,
    add_calendar, add_rehearse, add_export, add_replay, add_verify,   add_robot};

ExitCode wrong_use(const std::string& reason) {
  return report({"command.usage", {{"reason", reason}}});
}

ExitCode parse(CLI::App& app, int argc, char** argv, ExitCode& code) {
  try {
    app.parse(argc, argv);
    if (!app.get_subcommands().empty()) return code;
    return wrong_use(wire::refusal_text({.code = "command.none"}, shell_language()));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return static_cast<ExitCode>(app.exit(error));  // --help
    return wrong_use(usage_reason(error.what(), shell_language()));
  }
}

ExitCode run_command(int argc, char** argv) {
  CLI::App app("Adit, an exchange for mining rights", "adit");
  app.set_version_flag("--version", std::string("adit ") + ADIT_VERSION);
  app.require_subcommand(0, 1);  // none is reported by parse(), after unknown words
  ExitCode code = ExitCode::yes;
  for (const Registration add : registrations) add(app, code);
  return parse(app, argc, argv, code);
}

// What was printed has to have arrived: a script takes exit code 0 for the whole answer.
ExitCode deliver(ExitCode code) {
  std::cout.flush();
  if (std::cout) return code;
  return report({"output.lost"});
}

}  // namespace

int run(int argc, char** argv) {
  try {
    return static_cast<int>(deliver(run_command(argc, argv)));
  } catch (const std::exception& fault) {
    (void)report({"command.failed", {{"reason", std::string(fault.what())}}});
    return static_cast<int>(ExitCode::failure);
  }
}

}  // namespace adit::app
