// The command line: one file a command in app/commands/.
#pragma once

namespace adit::app {

// Exit codes of every command (the contract with scripts).
enum class ExitCode : int { yes = 0, failure = 1, bad_input = 2, no = 3, data_missing = 4 };

// Parses the arguments, runs one command and returns its exit code; never throws.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace adit::app
