// What the commands share: how they report, and how they are registered.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "app/command_line.hpp"
#include "base/limits.hpp"
#include "base/outcome.hpp"
#include "wire/language.hpp"

namespace adit::app {

// Registers one command on `app`; when it is chosen it stores the exit code in `code`.
// Each is defined in the file of its name.
void add_calendar(CLI::App& app, ExitCode& code);
void add_conform(CLI::App& app, ExitCode& code);
void add_plan(CLI::App& app, ExitCode& code);
void add_enrol(CLI::App& app, ExitCode& code);
void add_export(CLI::App& app, ExitCode& code);
void add_lot(CLI::App& app, ExitCode& code);
void add_migrate(CLI::App& app, ExitCode& code);
void add_registry(CLI::App& app, ExitCode& code);
void add_serve(CLI::App& app, ExitCode& code);
void add_rehearse(CLI::App& app, ExitCode& code);
void add_replay(CLI::App& app, ExitCode& code);
void add_robot(CLI::App& app, ExitCode& code);
void add_verify(CLI::App& app, ExitCode& code);

// The reader's language as the shell names it (POSIX: the first of LC_ALL, LC_MESSAGES and LANG
// that is set).
[[nodiscard]] wire::Language shell_language();

// Prints the refusal as one problem object {"code","message","pointer"?,"line"?} on standard error
// and returns bad_input, data_missing for the codes that mean data has not been loaded, or failure
// for those that mean the database or the disk.
[[nodiscard]] ExitCode report(const base::Refusal& refusal);

// The whole file; refuses with `file.unreadable` (path, reason) or `file.too_large` above
// `bytes_max`, of which no more is read.
[[nodiscard]] base::Outcome<std::string> read_file(
    const std::string& path, std::size_t bytes_max = base::limits::file_bytes_max);

}  // namespace adit::app
