// Reading the declarations of the rooms.
#include "tidy/rooms.hpp"

#include <sstream>

#include "tidy/tree.hpp"

namespace adit::tidy {

namespace {

constexpr std::string_view opening = "adit_room(";

}  // namespace

Rooms parse_rooms(const std::string& cmake) {
  Rooms out;
  for (const std::string_view line : lines_of(cmake)) {
    if (!line.starts_with(opening)) continue;
    std::istringstream words{
        std::string(line.substr(opening.size(), line.find(')') - opening.size()))};
    std::string room;
    std::string word;
    words >> room;
    auto& seen = out[room];
    seen.insert(room);
    bool links = false;
    while (words >> word) {
      if (word == "LINKS" || word == "WITH" || word == "PRECOMPILED" || word == "COROUTINES") {
        links = word == "LINKS";
      } else if (links) {
        seen.insert(word);
      }
    }
  }
  return out;
}

const Rooms& rooms() {
  static const Rooms parsed = [] {
    for (const SourceFile& file : tree()) {
      if (file.path == "exchange/rooms.cmake") return parse_rooms(file.text);
    }
    return Rooms{};
  }();
  return parsed;
}

int floor_of(const std::string& room) {
  static const std::map<std::string, int> floors = {
      {"base", 0}, {"domain", 1},  {"wire", 2}, {"journal", 3}, {"ledger", 3}, {"store", 3},
      {"live", 4}, {"service", 4}, {"http", 5}, {"api", 5},     {"app", 6}};
  const auto found = floors.find(room);
  return found == floors.end() ? -1 : found->second;
}

}  // namespace adit::tidy
