// Files compiled into the program.
#include "wire/embedded.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace adit::wire {
namespace {

TEST(embedded, holds_the_files_byte_for_byte) {
  const auto paths = embedded_under("");
  ASSERT_FALSE(paths.empty());
  EXPECT_TRUE(std::is_sorted(paths.begin(), paths.end()));
  for (const std::string_view path : paths) {
    std::ifstream file(std::string(ADIT_SOURCE_DIR "/") + std::string(path), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(embedded(path), bytes) << path;
  }
}

TEST(embedded, knows_what_it_does_not_hold) {
  EXPECT_FALSE(embedded("schemas"));
  EXPECT_FALSE(embedded("~"));
  EXPECT_TRUE(embedded_under("nowhere/").empty());
}

}  // namespace
}  // namespace adit::wire
