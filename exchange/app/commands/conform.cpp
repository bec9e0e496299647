// `adit conform`: the gate without a server, from files alone.
#include <iostream>
#include <map>
#include <memory>

#include "app/commands/command.hpp"
#include "app/plan_directory.hpp"
#include "base/clock.hpp"
#include "domain/conformity/assess.hpp"
#include "wire/conformity/facts.hpp"
#include "wire/conformity/report.hpp"

namespace adit::app {
namespace {

using domain::conformity::Stage;
using domain::conformity::Verdict;

struct ConformOptions {
  std::string lot;
  std::string registry;
  std::string plan;
  std::string at;
  std::string stage = "LOT";
};

// By the words that stand in findings.
const std::map<std::string, Stage> stages{{"LOT", Stage::lot},
                                          {"OPEN", Stage::open},
                                          {"AWARD", Stage::award},
                                          {"LICENCE", Stage::licence}};

ExitCode exit_code_of(Verdict verdict) {
  if (verdict == Verdict::conforming) return ExitCode::yes;
  return verdict == Verdict::undetermined ? ExitCode::data_missing : ExitCode::no;
}

template <class T>
base::Outcome<T> read_facts(const std::string& path, base::Outcome<T> (*read)(std::string_view)) {
  const auto bytes = read_file(path);
  if (!bytes) return tl::unexpected(bytes.error());
  auto facts = read(*bytes);
  if (facts) return facts;
  base::Refusal refusal = facts.error();
  refusal.params.emplace_back("file", path);
  return tl::unexpected(std::move(refusal));
}

ExitCode conform(const ConformOptions& options) {
  const auto at = options.at.empty() ? base::Outcome<base::Instant>(base::AnchoredClock().now())
                                     : base::parse_instant(options.at);
  if (!at) return report(at.error());
  const auto edition = load_edition(options.plan);
  if (!edition) return report(edition.error());
  const auto provisions = load_provisions(options.plan, *edition);
  if (!provisions) return report(provisions.error());
  const auto lot = read_facts(options.lot, wire::read_lot_facts);
  if (!lot) return report(lot.error());
  const auto registry = read_facts(options.registry, wire::read_registry_facts);
  if (!registry) return report(registry.error());
  const auto result =
      domain::conformity::assess(*lot, *registry, *edition, *provisions ? &**provisions : nullptr,
                                 *at, stages.at(options.stage));
  std::cout << wire::report_json(result) << '\n';
  return exit_code_of(result.verdict);
}

}  // namespace

void add_conform(CLI::App& app, ExitCode& code) {
  CLI::App* command = app.add_subcommand("conform", "Assess a lot against a plan edition");
  const auto options = std::make_shared<ConformOptions>();
  command->add_option("LOT", options->lot, "Lot facts (JSON)")->required();
  command->add_option("--registry", options->registry, "Register facts (JSON)")->required();
  command->add_option("--plan", options->plan, "Directory of the plan edition")->required();
  command->add_option("--at", options->at, "Instant of the decision (default: now)");
  command->add_option("--stage", options->stage, "Which door the lot stands at (default: LOT)")
      ->type_name("STAGE")
      ->transform(CLI::IsMember({"LOT", "OPEN", "AWARD", "LICENCE"}, CLI::ignore_case));
  command->add_flag("--json")->description("Print JSON (always)");
  command->callback([options, &code] { code = conform(*options); });
}

}  // namespace adit::app
