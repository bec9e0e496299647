// `adit registry import` without a database, as a script sees it: a file is checked wherever it is,
// and nothing is kept.
#include "unit/app/commands/output.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;

using Arguments = std::vector<std::string>;

constexpr const char* headings = "id,right,holder,holder_zh,mineral,valid_from,valid_to,wkt\n";
constexpr const char* sound =
    "R-1,exploration,E1,示例甲矿业,gold,2024-03-01,2029-02-28,"
    "\"POLYGON((125 45,125.01 45,125.01 45.01,125 45.01,125 45))\"\n";

Output import(const std::string& text, Arguments more = {"--dry-run", "--json"}) {
  ::setenv("LC_ALL", "C", 1);
  const testing::Scratch file(text);
  more.insert(more.begin(), {"registry", "import", file.path()});
  return adit(more);
}

// The problems as code:line, one behind the other.
std::string problems(const Output& output) {
  const auto told = wire::read("replies/registry-import", output.out, wire::file_limits);
  EXPECT_TRUE(told) << told.error().code << " at " << told.error().pointer << "\n" << output.out;
  if (!told) return "?";
  std::string out;
  for (const auto& problem : told->root()["problems"].elements()) {
    if (!out.empty()) out += ' ';
    out += std::string(problem["code"].text()) + ':' + std::to_string(problem["line"].integer());
  }
  return out;
}

TEST(registry_import_command, says_yes_to_a_sound_file) {
  const auto output = import(std::string(headings) + sound);
  EXPECT_EQ(output.code, 0) << output.error;
  EXPECT_EQ(output.error, "");
  EXPECT_EQ(problems(output), "");
  EXPECT_NE(output.out.find(R"("records":2)"), std::string::npos) << "the right and its holder";
  const auto read = import(std::string(headings) + sound, {"--dry-run"});
  EXPECT_NE(read.out.find("nothing wrong"), std::string::npos) << read.out;
}

TEST(registry_import_command, tells_everything_that_is_wrong_and_the_first_as_a_problem) {
  const std::string overlapping =
      "R-2,mining,E2,,gold,2024-03-01,2029-02-28,"
      "\"POLYGON((125.005 45,125.02 45,125.02 45.01,125.005 45.01,125.005 45))\"\n";
  const std::string again = "R-1,exploration,E1,示例甲矿业,gold,,,\n";
  const auto output = import(std::string(headings) + sound + overlapping + again);
  EXPECT_EQ(output.code, 2);
  EXPECT_EQ(problems(output),
            "registry.holder_unknown:3 registry.overlap:3 registry.id_twice:4 "
            "registry.dates_missing:4");
  EXPECT_TRUE(output.error.starts_with(R"({"code":"registry.holder_unknown","message":")"))
      << output.error;
  EXPECT_NE(output.error.find(R"("line":3)"), std::string::npos);
  EXPECT_EQ(output.error.find('\n'), output.error.size() - 1) << "one object";
}

TEST(registry_import_command, shows_progress_only_where_it_is_asked_for) {
  const auto text = std::string(headings) + sound;
  EXPECT_EQ(import(text).error, "");
  EXPECT_NE(import(text, {"--dry-run", "--progress"}).error.find("check 0 / 2"), std::string::npos);
}

TEST(registry_import_command, refuses_a_file_that_is_none_a_day_that_is_none_and_no_database) {
  EXPECT_EQ(import("").code, 2);
  EXPECT_NE(import("").error.find("registry.empty"), std::string::npos);
  EXPECT_EQ(adit({"registry", "import", "/no/such/file", "--dry-run"}).code, 2);
  const auto keeping = import(std::string(headings) + sound, {"--config", "/no/such/settings"});
  EXPECT_EQ(keeping.code, 2);
  EXPECT_NE(keeping.error.find("file.unreadable"), std::string::npos);
}

}  // namespace
}  // namespace adit::app
