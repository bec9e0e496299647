// Floors: a room includes itself and lower rooms, and a third party only where it is at home.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tidy/rooms.hpp"
#include "tidy/tree.hpp"

namespace adit::tidy {
namespace {

// Whose headers may be included where; everything else from outside is the standard library's.
const std::map<std::string, std::set<std::string>> homes = {
    {"rapidjson/", {"wire"}},
    {"pqxx/", {"journal", "store"}},
    {"libpq", {"journal", "store"}},
    {"boost/beast", {"http"}},
    {"boost/geometry", {"base"}},
    {"boost/", {"live", "http", "api", "app"}},
    {"openssl/", {"base", "http"}},
    {"spdlog/", {"base"}},
    {"tl/", {"base"}},
    {"CLI/", {"app"}},
    {"curl/", {"app"}},
    {"toml++/", {"app"}},
    {"prometheus/", {"http"}},
    {"GeographicLib/", {"base"}},
    {"xlsxwriter", {"wire"}},
};

std::string room_of(const SourceFile& file) {
  const std::string rest = file.path.substr(std::string_view("exchange/").size());
  return rest.substr(0, rest.find('/'));
}

// The longest prefix decides, so that boost/beast is not judged as boost/.
const std::set<std::string>* home_of(std::string_view header) {
  const std::set<std::string>* best = nullptr;
  std::size_t length = 0;
  for (const auto& [prefix, where] : homes) {
    if (!header.starts_with(prefix) || prefix.size() <= length) continue;
    best = &where;
    length = prefix.size();
  }
  return best;
}

std::vector<Finding> includes(const SourceFile& file) {
  std::vector<Finding> out;
  if (!file.in("exchange/") || !file.is_cpp()) return out;
  const std::string room = room_of(file);
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    if (!line.starts_with("#include ")) continue;
    const std::string header(line.substr(10, line.find_first_of("\">", 10) - 10));
    if (line[9] == '"') {
      const std::string target = header.substr(0, header.find('/'));
      const auto seen = rooms().find(room);
      if (seen == rooms().end() || !seen->second.contains(target)) {
        out.push_back({file.path, number, room + " may not include " + header});
      }
    } else if (const auto* home = home_of(header); home != nullptr && !home->contains(room)) {
      out.push_back({file.path, number, header + " is not at home in " + room});
    }
  }
  return out;
}

TEST(Layers, RoomsIncludeOnlyLowerRooms) {
  EXPECT_EQ(findings_in_tree(includes), "");
}

TEST(Layers, PlantedUpwardIncludeIsFound) {
  EXPECT_EQ(planted(includes, "exchange/base/x.cpp", "#include \"domain/ids.hpp\"\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/domain/x.cpp", "#include \"wire/json.hpp\"\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/http/x.cpp", "#include \"domain/ids.hpp\"\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/domain/x.cpp", "#include \"base/money.hpp\"\n"), 0U);
}

TEST(Layers, PlantedThirdPartyIsFound) {
  EXPECT_EQ(planted(includes, "exchange/domain/x.cpp", "#include <rapidjson/reader.h>\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/service/x.cpp", "#include <pqxx/pqxx>\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/api/x.cpp", "#include <boost/beast.hpp>\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/wire/x.cpp", "#include <openssl/evp.h>\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/domain/x.cpp", "#include <GeographicLib/Math.hpp>\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/http/x.cpp", "#include <boost/geometry.hpp>\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/service/x.cpp", "#include <xlsxwriter.h>\n"), 1U);
  EXPECT_EQ(planted(includes, "exchange/http/x.cpp", "#include <boost/beast.hpp>\n"), 0U);
}

TEST(Layers, DeclaredLinksPointDownTheFloors) {
  ASSERT_EQ(rooms().size(), 11U);
  for (const auto& [room, seen] : rooms()) {
    for (const std::string& other : seen) {
      EXPECT_LE(floor_of(other), floor_of(room)) << room << " sees " << other;
      if (other != room) {
        EXPECT_FALSE(rooms().at(other).contains(room)) << room << " and " << other;
      }
    }
  }
}

TEST(Layers, PlantedUpwardLinkIsSeen) {
  const Rooms bent = parse_rooms(
      "adit_room(base LINKS wire)\nadit_room(wire COROUTINES LINKS domain WITH Some::thing)\n");
  EXPECT_TRUE(bent.at("base").contains("wire"));
  EXPECT_TRUE(bent.at("wire").contains("domain"));
  EXPECT_FALSE(bent.at("wire").contains("Some::thing"));
}

TEST(Layers, EveryRoomIsDeclaredAndHasAFloor) {
  for (const SourceFile& file : tree()) {
    if (!file.in("exchange/") || !file.is_cpp()) continue;
    EXPECT_TRUE(rooms().contains(room_of(file))) << file.path;
    EXPECT_GE(floor_of(room_of(file)), 0) << file.path;
  }
}

}  // namespace
}  // namespace adit::tidy
