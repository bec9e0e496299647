// The rooms and what each may see, read from exchange/rooms.cmake, where they are declared.
#pragma once

#include <map>
#include <set>
#include <string>

namespace adit::tidy {

// room -> the rooms whose headers it may include, itself among them.
using Rooms = std::map<std::string, std::set<std::string>>;

// Parses the adit_room(...) lines; links of links do not count, nor do they for the compiler.
[[nodiscard]] Rooms parse_rooms(const std::string& cmake);
[[nodiscard]] const Rooms& rooms();

// The floor of a room, 0 at the bottom: includes only point down, or sideways where declared.
[[nodiscard]] int floor_of(const std::string& room);

}  // namespace adit::tidy
