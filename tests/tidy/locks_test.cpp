// Every lock stands on the page that says what it guards, and what stands there is a lock.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "tidy/tree.hpp"

namespace adit::tidy {
namespace {

const SourceFile& page_of_locks() {
  static const SourceFile& page = *std::find_if(tree().begin(), tree().end(), [](const auto& file) {
    return file.path == "exchange/decisions/0006-one-context-per-thread.md";
  });
  return page;
}

bool has_lock(const SourceFile& file) {
  static const std::regex lock(R"(\bstd::\w*mutex\s+\w+)");
  return file.is_cpp() && std::regex_search(code_only(file.text), lock);
}

std::vector<Finding> unexplained_locks(const SourceFile& file) {
  if (!file.in("exchange/") || !has_lock(file)) return {};
  const std::string row = "| `" + file.path.substr(9) + "` |";
  if (page_of_locks().text.find(row) != std::string::npos) return {};
  return {{file.path, 0, "has a lock that decisions/0006 does not explain"}};
}

TEST(Locks, AreExplained) {
  EXPECT_EQ(findings_in_tree(unexplained_locks), "");
}

TEST(Locks, ThatAreExplainedExist) {
  static const std::regex row(R"(\n\| `([\w/.]+)` \|)");
  const std::string& page = page_of_locks().text;
  int rows = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), row), end; it != end; ++it, ++rows) {
    const std::string path = "exchange/" + it->str(1);
    EXPECT_TRUE(std::any_of(tree().begin(), tree().end(), [&](const SourceFile& file) {
      return file.path == path && has_lock(file);
    })) << path;
  }
  EXPECT_GE(rows, 10);
}

TEST(Locks, PlantedOneIsFound) {
  const auto found = [](const char* path, const char* text) {
    return planted(unexplained_locks, path, text);
  };
  EXPECT_EQ(found("exchange/live/x.cpp", "std::mutex mutex_;\n"), 1U);
  EXPECT_EQ(found("exchange/live/x.hpp", "mutable std::shared_mutex guard;\n"), 1U);
  EXPECT_EQ(found("exchange/store/pool.cpp", "std::mutex mutex_;\n"), 0U);
  EXPECT_EQ(found("exchange/live/x.cpp", "// no std::mutex here\n"), 0U);
}

}  // namespace
}  // namespace adit::tidy
