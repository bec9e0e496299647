// Walking the clone and blanking what is not code.
#include "tidy/tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace adit::tidy {

namespace {

namespace fs = std::filesystem;

constexpr std::array skipped_folders = {"build", "var",       "node_modules", "dist",
                                        ".git",  "generated", ".cache"};
constexpr std::array text_suffixes = {
    ".cpp", ".hpp", ".ts",  ".mts", ".vue",   ".css",  ".html", ".mjs",   ".js",          ".json",
    ".sql", ".md",  ".txt", ".sh",  ".cmake", ".toml", ".csv",  ".jsonl", ".clang-format"};

// Scripts and dot-files have no suffix; pictures and fonts do.
bool is_text(const fs::path& path) {
  const std::string suffix = path.extension().string();
  return suffix.empty() ||
         std::find(text_suffixes.begin(), text_suffixes.end(), suffix) != text_suffixes.end();
}

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<SourceFile> read_tree(const fs::path& top) {
  std::vector<SourceFile> out;
  for (auto it = fs::recursive_directory_iterator(top); it != fs::recursive_directory_iterator();
       ++it) {
    const std::string name = it->path().filename().string();
    if (it->is_directory() &&
        std::find(skipped_folders.begin(), skipped_folders.end(), name) != skipped_folders.end()) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file() && name != ".git" && is_text(it->path())) {
      out.push_back({fs::relative(it->path(), top).string(), content_of(it->path())});
    }
  }
  std::sort(out.begin(), out.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return out;
}

bool word_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

}  // namespace

const std::vector<SourceFile>& tree() {
  static const std::vector<SourceFile> files = read_tree(ADIT_SOURCE_DIR);
  return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::size_t line_at(std::string_view text, std::size_t offset) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return 1 + static_cast<std::size_t>(std::count(text.begin(), end, '\n'));
}

namespace {

// The end of the literal or comment that begins at `at`, or `at` when none does.
std::size_t end_of_blank(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto after = [&](std::string_view mark, std::size_t from) {
    const std::size_t end = text.find(mark, from);
    return end == std::string_view::npos ? text.size() : end + mark.size();
  };
  if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
  if (rest.starts_with("/*")) return after("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const std::size_t open = text.find('(', at);
    if (open == std::string_view::npos) return at;
    return after(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
  }
  const bool digit_separator = rest.starts_with("'") && at > 0 && word_character(text[at - 1]);
  if (!rest.starts_with("\"") && (!rest.starts_with("'") || digit_separator)) return at;
  for (std::size_t end = at + 1; end < text.size(); ++end) {
    if (text[end] == '\\')
      ++end;
    else if (text[end] == text[at] || text[end] == '\n')
      return end + 1;
  }
  return text.size();
}

}  // namespace

std::string code_only(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_blank(text, at);
    for (std::size_t i = at; i < end; ++i) {
      const bool quote = (i == at || i + 1 == end) && (text[i] == '"' || text[i] == '\'');
      if (text[i] != '\n' && !quote) out[i] = ' ';
    }
    at = std::max(end, at + 1);
  }
  return out;
}

bool whole_word(std::string_view text, std::size_t offset, std::size_t size) {
  const bool before = offset > 0 && word_character(text[offset - 1]);
  const bool after = offset + size < text.size() && word_character(text[offset + size]);
  return !before && !after;
}

std::string findings_in_tree(const Rule& rule) {
  std::string out;
  for (const SourceFile& file : tree()) {
    for (const Finding& found : rule(file)) {
      out += found.path + ":" + std::to_string(found.line) + " " + found.what + "\n";
    }
  }
  return out;
}

std::size_t planted(const Rule& rule, std::string path, std::string text) {
  return rule({std::move(path), std::move(text)}).size();
}

}  // namespace adit::tidy
