// `adit plan`: checks a plan edition and prints the catalogue of rules.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/plan_directory.hpp"
#include "wire/conformity/report.hpp"
#include "wire/plan/edition.hpp"
#include "wire/plan/provisions.hpp"

namespace adit::app {
namespace {

ExitCode check(const std::string& directory) {
  const auto edition = load_edition(directory);
  if (!edition) return report(edition.error());
  const auto provisions = load_provisions(directory, *edition);
  if (!provisions) return report(provisions.error());
  const std::string summary =
      *provisions ? wire::provisions_summary_json(**provisions) : std::string("null");
  std::cout << wire::edition_summary_json(*edition, summary) << '\n';
  return ExitCode::yes;
}

ExitCode rules() {
  std::cout << wire::catalogue_json() << '\n';
  return ExitCode::yes;
}

}  // namespace

void add_plan(CLI::App& app, ExitCode& code) {
  CLI::App* plan = app.add_subcommand("plan", "Check a plan edition, print the rules");
  plan->require_subcommand(1);
  CLI::App* check_command = plan->add_subcommand("check", "Check the files of a plan edition");
  const auto directory = std::make_shared<std::string>();
  check_command->add_option("DIR", *directory, "Directory of the edition")->required();
  check_command->add_flag("--json")->description("Print JSON (always)");
  check_command->callback([directory, &code] { code = check(*directory); });
  CLI::App* rules_command = plan->add_subcommand("rules", "Print the catalogue of rules");
  rules_command->add_flag("--json")->description("Print JSON (always)");
  rules_command->callback([&code] { code = rules(); });
}

}  // namespace adit::app
