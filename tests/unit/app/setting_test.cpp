// What a server finds in its folders when it starts.
#include "app/setting.hpp"

#include "app/calendar_directory.hpp"
#include "unit/app/commands/output.hpp"

namespace adit::app {
namespace {

class Setting : public ::testing::Test {
 protected:
  testing::ScratchFolder folder;

  Config config() {
    Config made;
    made.data_directory = folder.file("data");
    made.calendars_directory = folder.file("calendars");
    return made;
  }
};

TEST_F(Setting, TheCalendarHoldsTheYearsThatWereLoaded) {
  EXPECT_EQ(load_setting(config())->calendar.last_year(), 2026);
  ASSERT_TRUE(keep_table(config().calendars_directory,
                         R"({"format":"adit-calendar/1","calendar":"cn","year":2027,)"
                         R"("confirmed":false,"source":[{"title":"t","url":"u"}],"rest":[],)"
                         R"("make_up":[]})"));
  const auto setting = load_setting(config());
  ASSERT_TRUE(setting);
  EXPECT_EQ(setting->calendar.last_year(), 2027);
  EXPECT_EQ(setting->calendar.add(*base::parse_date("2026-12-31"), 1)->end,
            *base::parse_date("2027-01-01"));
}

TEST_F(Setting, ASpoiltTableKeepsTheServerFromStarting) {
  std::filesystem::create_directories(config().calendars_directory);
  std::ofstream(config().calendars_directory + "/cn-2027.json") << "{";
  const auto setting = load_setting(config());
  ASSERT_FALSE(setting);
  EXPECT_EQ(setting.error().code, "json.malformed");
}

}  // namespace
}  // namespace adit::app
