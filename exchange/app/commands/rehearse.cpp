// `adit rehearse`: a session by script, through the pure rules, with time as the script tells it.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/profile_file.hpp"
#include "wire/rehearsal/rehearse.hpp"

namespace adit::app {

namespace {

ExitCode rehearse(const std::string& path, const std::string& profile_name) {
  const auto profile = load_profile(profile_name);
  if (!profile) return report(profile.error());
  const auto bytes = read_file(path);
  if (!bytes) return report(bytes.error());
  const auto script = wire::read_script(*bytes);
  if (!script) return report(script.error());
  const auto told = wire::rehearse(*script, *profile);
  if (!told) return report(told.error());
  std::cout << *told << '\n';
  return ExitCode::yes;
}

struct RehearseOptions {
  std::string script;
  std::string profile = "sandbox";
};

}  // namespace

void add_rehearse(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("rehearse", "Run a session by script, without a server");
  const auto options = std::make_shared<RehearseOptions>();
  command->add_option("SCRIPT", options->script, "Script (JSON)")->required();
  command->add_option("--profile", options->profile, "Rule profile: an id, or a JSON file")
      ->capture_default_str();
  command->add_flag("--json")->description("Print JSON (always)");
  command->callback([options, &code] { code = rehearse(options->script, options->profile); });
}

}  // namespace adit::app
