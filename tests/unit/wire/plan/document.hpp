// The founding document, line by line, and the files of the editions. CI names the document;
// elsewhere it need not be there.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace adit::wire::document {

inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Document {
  std::string text;
  std::vector<std::string> lines;

  // The line, without the white space around it; empty for a line that is not there.
  [[nodiscard]] std::string line(int number) const {
    const auto at = static_cast<std::size_t>(number) - 1;
    return number < 1 || at >= lines.size() ? std::string() : trimmed(lines[at]);
  }

  // Also the spaces of Chinese text.
  [[nodiscard]] static std::string trimmed(std::string text) {
    const std::string_view spaces[] = {" ", "\t", "\r", "\u00a0", "\u3000"};
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view space : spaces) {
        if (text.starts_with(space)) text.erase(0, space.size()), again = true;
        if (text.ends_with(space)) text.erase(text.size() - space.size()), again = true;
      }
    }
    return text;
  }
};

// Nothing where no document is named; a document that is named and not there fails the test.
inline std::optional<Document> founding_document() {
  const char* path = std::getenv("ADIT_PLAN_DOCUMENT");
  if (path == nullptr) return std::nullopt;
  Document document{content_of(path), {}};
  std::istringstream content(document.text);
  for (std::string line; std::getline(content, line);) document.lines.push_back(line);
  return document;
}

}  // namespace adit::wire::document
