// Reading files and reporting refusals, for every command alike.
#include "app/commands/command.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string_view>

#include "wire/problem.hpp"

namespace adit::app {

namespace {

// Refusals that nobody's input has caused.
const std::set<std::string_view> failure_codes = {"database.unreachable", "database.not_migrated",
                                                  "file.unwritable", "output.lost"};

// Refusals that more data would cure, unlike those of wrong input.
const std::set<std::string_view> data_missing_codes = {"calendar.before_start", "calendar.past_end",
                                                       "plan.not_loaded"};

tl::unexpected<base::Refusal> unreadable(const std::string& path, int error) {
  return base::refuse("file.unreadable", {{"path", path}, {"reason", std::strerror(error)}});
}

}  // namespace

wire::Language shell_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? wire::Language::zh : wire::Language::en;
  }
  return wire::Language::en;
}

ExitCode report(const base::Refusal& refusal) {
  std::cerr << wire::command_problem_json(refusal, shell_language()) << '\n';
  if (failure_codes.contains(refusal.code)) return ExitCode::failure;
  return data_missing_codes.contains(refusal.code) ? ExitCode::data_missing : ExitCode::bad_input;
}

base::Outcome<std::string> read_file(const std::string& path, std::size_t bytes_max) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) return unreadable(path, errno);
  std::string content;
  for (char block[65536]; file.read(block, sizeof block) || file.gcount() > 0;) {
    content.append(block, static_cast<std::size_t>(file.gcount()));
    if (content.size() > bytes_max) {
      return base::refuse("file.too_large",
                          {{"path", path}, {"bytes_max", static_cast<std::int64_t>(bytes_max)}});
    }
  }
  if (file.bad()) return unreadable(path, errno);
  return content;
}

}  // namespace adit::app
