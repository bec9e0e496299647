// A room's headers are out of reach from below: with the include folders that the build really
// gives a room, the compiler itself must find lower headers and fail on higher ones.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tidy/rooms.hpp"
#include "tidy/tree.hpp"

namespace adit::tidy {
namespace {

std::string whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

// The -I folders with which the build compiles the first source of a room; "" for a room without.
std::string include_flags(const std::string& room) {
  static const std::string commands = whole_file(ADIT_BINARY_DIR "/compile_commands.json");
  const std::string source = "/exchange/" + room + "/";
  for (const std::string_view line : lines_of(commands)) {
    if (line.find("\"command\":") == std::string_view::npos) continue;
    if (line.find(" -c ") == std::string_view::npos) continue;
    if (line.substr(line.rfind(" -c ")).find(source) == std::string_view::npos) continue;
    std::istringstream words{std::string(line)};
    std::string out;
    for (std::string word; words >> word;) {
      if (word.starts_with("-I")) out += " " + word;
    }
    return out;
  }
  return "";
}

std::string any_header(const std::string& room) {
  for (const SourceFile& file : tree()) {
    if (file.in("exchange/" + room + "/") && file.ends(".hpp")) return file.path.substr(9);
  }
  return "";
}

// Whether the compiler, given these flags, finds the header.
bool found_with(const std::string& flags, const std::string& header) {
  const std::string command = "printf '#if !__has_include(\"" + header +
                              "\")\\n#error\\n#endif\\n' | " ADIT_COMPILER " -std=c++20 -x c++ -E" +
                              flags + " - >/dev/null 2>&1";
  return std::system(command.c_str()) == 0;
}

bool reachable(const std::string& room, const std::string& header) {
  return found_with(include_flags(room), header);
}

TEST(Doors, LowerRoomsAreReached) {
  for (const auto& [room, seen] : rooms()) {
    if (include_flags(room).empty()) continue;
    for (const std::string& other : seen) {
      const std::string header = any_header(other);
      if (header.empty()) continue;
      EXPECT_TRUE(reachable(room, header)) << room << " needs " << header;
    }
  }
}

TEST(Doors, HigherRoomsAreNot) {
  int tried = 0;
  for (const auto& [room, seen] : rooms()) {
    if (include_flags(room).empty()) continue;
    for (const auto& [other, unused] : rooms()) {
      const std::string header = any_header(other);
      if (seen.contains(other) || header.empty()) continue;
      EXPECT_FALSE(reachable(room, header)) << room << " can include " << header;
      ++tried;
    }
  }
  EXPECT_GE(tried, 10);
}

// The same probe says yes when the door is opened by hand: it can tell the difference.
TEST(Doors, PlantedOpenDoorIsSeen) {
  const std::string header = any_header("wire");
  EXPECT_TRUE(found_with(include_flags("base") + " -I" ADIT_SOURCE_DIR "/exchange", header));
  EXPECT_FALSE(reachable("base", header));
}

}  // namespace
}  // namespace adit::tidy
