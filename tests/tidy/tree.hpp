// The tree that the rules read: every text file of the project, without what is built or fetched.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace adit::tidy {

struct SourceFile {
  std::string path;  // from the top of the clone, such as exchange/base/money.cpp
  std::string text;

  [[nodiscard]] bool in(std::string_view folder) const { return path.starts_with(folder); }
  [[nodiscard]] bool ends(std::string_view suffix) const { return path.ends_with(suffix); }
  [[nodiscard]] bool is_cpp() const { return ends(".cpp") || ends(".hpp"); }
};

struct Finding {
  std::string path;
  std::size_t line;  // from 1; 0 for the file as a whole
  std::string what;
};

using Rule = std::function<std::vector<Finding>(const SourceFile&)>;

// Every text file under the clone; read once.
[[nodiscard]] const std::vector<SourceFile>& tree();

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

// The number of the line, from 1, on which `offset` lies.
[[nodiscard]] std::size_t line_at(std::string_view text, std::size_t offset);

// C++ or TypeScript text with comments and the contents of string literals blanked, character for
// character, so that offsets and lines stay.
[[nodiscard]] std::string code_only(std::string_view text);

// True when `word` stands at `offset` with no letter, digit or underscore around it.
[[nodiscard]] bool whole_word(std::string_view text, std::size_t offset, std::size_t size);

// Runs a rule over the tree; the findings as lines "path:line what", empty when there are none.
[[nodiscard]] std::string findings_in_tree(const Rule& rule);

// Runs a rule over one planted file.
[[nodiscard]] std::size_t planted(const Rule& rule, std::string path, std::string text);

}  // namespace adit::tidy
