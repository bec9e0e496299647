// The shape of files: 100 columns, 400 lines, an opening comment that tells the story.
#include <gtest/gtest.h>

#include <algorithm>

#include "tidy/tree.hpp"

namespace adit::tidy {
namespace {

constexpr std::size_t columns_max = 100;
constexpr std::size_t lines_max = 400;
constexpr std::size_t opening_lines_max = 10;

bool is_source(const SourceFile& file) {
  return file.is_cpp() || file.ends(".ts") || file.ends(".vue") || file.ends(".mjs");
}

bool is_script(const SourceFile& file) {
  return file.text.starts_with("#!");
}

// Characters, not bytes: a Chinese character counts as one.
std::size_t columns(std::string_view line) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), begins));
}

std::vector<Finding> long_lines(const SourceFile& file) {
  std::vector<Finding> out;
  // Templates of pages are judged by eye: their sentences and attributes do not break well.
  if ((!is_source(file) && !is_script(file)) || file.ends(".vue")) return out;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    if (columns(line) > columns_max) {
      out.push_back({file.path, number, std::to_string(columns(line)) + " columns"});
    }
  }
  return out;
}

std::vector<Finding> long_files(const SourceFile& file) {
  const std::size_t count = lines_of(file.text).size();
  const bool judged = is_source(file) || is_script(file) || file.ends(".sql") ||
                      file.ends(".css") || file.ends(".sh") || file.ends(".cmake");
  if (!judged || count <= lines_max) return {};
  return {{file.path, 0, std::to_string(count) + " lines"}};
}

// What a comment line of this file begins with.
std::string_view comment_mark(const SourceFile& file) {
  if (file.ends(".vue")) return "<!--";
  if (file.ends(".css")) return "/*";
  if (file.ends(".sql")) return "--";
  if (is_script(file) && !file.ends(".mjs")) return "#";
  if (file.ends(".sh") || file.ends(".cmake") || file.ends("CMakeLists.txt")) return "#";
  return "//";
}

std::vector<Finding> openings(const SourceFile& file) {
  const bool judged = is_source(file) || is_script(file) || file.ends(".sql") || file.ends(".sh") ||
                      file.ends(".cmake") || file.ends("CMakeLists.txt");
  if (!judged) return {};
  auto lines = lines_of(file.text);
  if (!lines.empty() && lines[0].starts_with("#!")) lines.erase(lines.begin());
  const std::string_view mark = comment_mark(file);
  if (lines.empty() || !lines[0].starts_with(mark) || lines[0].size() < mark.size() + 10) {
    return {{file.path, 1, "does not open with a comment that says what it is about"}};
  }
  const auto end = std::find_if(lines.begin(), lines.end(),
                                [&](std::string_view line) { return !line.starts_with(mark); });
  if (end - lines.begin() <= static_cast<std::ptrdiff_t>(opening_lines_max)) return {};
  return {{file.path, 1, "opens with more than ten lines of comment"}};
}

TEST(Shape, LinesFitTheColumns) {
  EXPECT_EQ(findings_in_tree(long_lines), "");
}
TEST(Shape, FilesFitTheLimit) {
  EXPECT_EQ(findings_in_tree(long_files), "");
}
TEST(Shape, FilesOpenWithTheirStory) {
  EXPECT_EQ(findings_in_tree(openings), "");
}

TEST(Shape, PlantedLongLineIsFound) {
  EXPECT_EQ(planted(long_lines, "exchange/base/x.cpp", std::string(101, 'x') + "\n"), 1U);
  EXPECT_EQ(planted(long_lines, "web/src/x.ts", std::string(101, 'x')), 1U);
  EXPECT_EQ(planted(long_lines, "exchange/base/x.cpp", std::string(100, 'x') + "\n"), 0U);
  EXPECT_EQ(planted(long_lines, "README.md", std::string(101, 'x')), 0U);
}

TEST(Shape, PlantedLongFileIsFound) {
  std::string text;
  for (std::size_t i = 0; i < lines_max; ++i) text += "x\n";
  EXPECT_EQ(planted(long_files, "exchange/base/x.cpp", text), 0U);
  EXPECT_EQ(planted(long_files, "exchange/base/x.cpp", text + "x\n"), 1U);
}

TEST(Shape, PlantedFileWithoutOpeningIsFound) {
  EXPECT_EQ(planted(openings, "exchange/base/x.hpp", "#pragma once\n"), 1U);
  EXPECT_EQ(planted(openings, "exchange/base/x.hpp", "// A story of one thing.\n"), 0U);
  EXPECT_EQ(planted(openings, "deploy/x", "#!/bin/sh\nset -e\n"), 1U);
  EXPECT_EQ(planted(openings, "deploy/x", "#!/bin/sh\n# Starts one thing.\n"), 0U);
  EXPECT_EQ(planted(openings, "schemas/sql/1.sql", "CREATE TABLE x();\n"), 1U);
}

}  // namespace
}  // namespace adit::tidy
