// `adit replay`: whether an exported session is what happened, from the file alone.
#include <iostream>
#include <memory>

#include "app/commands/command.hpp"
#include "app/file_lines.hpp"
#include "wire/export/replay.hpp"

namespace adit::app {

namespace {

ExitCode replay(const std::string& path) {
  FileLines lines(path);
  const auto outcome = wire::replay([&lines] { return lines.next(); });
  if (lines.fault()) return report(*lines.fault());
  std::cout << wire::replay_json(outcome) << '\n';
  return outcome.replayed ? ExitCode::yes : ExitCode::no;
}

}  // namespace

void add_replay(CLI::App& app, ExitCode& code) {
  CLI::App* command =
      app.add_subcommand("replay", "Verify an exported session (schemas/export.md)");
  const auto path = std::make_shared<std::string>();
  command->add_option("FILE", *path, "Export (JSON lines)")->required();
  command->add_flag("--json")->description("Print JSON (always)");
  command->callback([path, &code] { code = replay(*path); });
}

}  // namespace adit::app
