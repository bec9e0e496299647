// `adit calendar` as a script sees it: what it prints and its exit codes.
#include "unit/app/commands/output.hpp"
#include "wire/schema.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;

void expect_schema(const char* schema, const Output& output) {
  EXPECT_EQ(output.code, 0) << output.error;
  const auto told = wire::read(schema, output.out, wire::file_limits);
  EXPECT_TRUE(told) << told.error().code << " at " << told.error().pointer << "\n" << output.out;
}

TEST(CalendarCommand, AddsWorkingDays) {
  const Output output = adit({"calendar", "add", "--from", "2024-09-27", "--wd", "3", "--json"});
  EXPECT_EQ(output.code, 0);
  EXPECT_TRUE(output.out.starts_with(
      R"({"date":"2024-10-08","days":["2024-09-29","2024-09-30","2024-10-08"],"skipped":[)"
      R"({"date":"2024-09-28","en":"weekend","reason":"weekend","zh":"周末"},)"))
      << output.out;
  EXPECT_EQ(output.error, "");
}

TEST(CalendarCommand, CountsWorkingDays) {
  const Output output = adit({"calendar", "count", "--from", "2026-02-03", "--to", "2026-03-06"});
  EXPECT_EQ(output.code, 0);
  EXPECT_EQ(output.out, "{\"wd\":19}\n");
}

TEST(CalendarCommand, PrintsWhatItsSchemasSay) {
  expect_schema("documents/working-period",
                adit({"calendar", "add", "--from", "2024-09-27", "--wd", "3", "--json"}));
  expect_schema("documents/calendar-counted", adit({"calendar", "count", "--from", "2026-02-03",
                                                    "--to", "2026-03-06", "--json"}));
}

TEST(CalendarCommand, PastTheEndIsMissingData) {
  const Output output = adit({"calendar", "add", "--from", "2026-12-31", "--wd", "1"});
  EXPECT_EQ(output.code, 4);
  EXPECT_EQ(output.out, "");
  EXPECT_NE(output.error.find("\"code\":\"calendar.past_end\""), output.error.npos);
}

TEST(CalendarCommand, OnlyTheTablesEndAPeriod) {
  const Output past = adit({"calendar", "add", "--from", "2026-01-01", "--wd", "2001"});
  EXPECT_EQ(past.code, 4);
  EXPECT_NE(past.error.find("\"code\":\"calendar.past_end\""), past.error.npos) << past.error;
  const Output within = adit({"calendar", "add", "--from", "2010-01-01", "--wd", "4000", "--json"});
  expect_schema("documents/working-period", within);
  const Output none = adit({"calendar", "count", "--from", "2027-06-01", "--to", "2027-06-01"});
  EXPECT_EQ(none.code, 4) << none.out;
  EXPECT_NE(none.error.find("\"code\":\"calendar.past_end\""), none.error.npos) << none.error;
}

TEST(CalendarCommand, RefusesBadInput) {
  const std::vector<std::vector<std::string>> calls{
      {"calendar", "add", "--from", "2024-02-30", "--wd", "1"},
      {"calendar", "add", "--from", "2024-02-01", "--wd", "0"},
      {"calendar", "add", "--from", "2024-02-01", "--wd", "many"},
      {"calendar", "add", "--from", "2024-02-01", "--wd", "3", "--profile", "no-such-profile"},
      {"calendar", "count", "--from", "2024-02-02", "--to", "2024-02-01"},
      {"calendar", "load", "/no/such/file"},
      {"calendar"}};
  for (const auto& call : calls) {
    const Output output = adit(call);
    EXPECT_EQ(output.code, 2) << call.back();
    EXPECT_TRUE(output.error.starts_with("{\"code\":\"")) << output.error;
  }
}

// A year of which only its first day is a holiday.
std::string table_of(int year, std::string_view rest = "") {
  return R"({"format":"adit-calendar/1","calendar":"cn","year":)" + std::to_string(year) +
         R"(,"confirmed":false,"source":[{"title":"t","url":"u"}],"rest":[{"date":")" +
         std::to_string(year) + R"(-01-01","zh":"元旦","en":"New Year"})" + std::string(rest) +
         R"(],"make_up":[]})";
}

class LoadCommand : public ::testing::Test {
 protected:
  testing::ScratchFolder folder;

  Output load(const std::string& table) {
    const testing::Scratch file(table);
    return adit({"calendar", "load", file.path(), "--directory", folder.path(), "--json"});
  }
  Output first_day_after_2026() {
    return adit({"calendar", "add", "--from", "2026-12-31", "--wd", "1", "--directory",
                 folder.path(), "--json"});
  }
  void expect_refused(const Output& output, const std::string& code, const std::string& pointer) {
    EXPECT_EQ(output.code, 2) << output.out;
    EXPECT_NE(output.error.find("\"code\":\"" + code + "\""), output.error.npos) << output.error;
    EXPECT_NE(output.error.find("\"pointer\":\"" + pointer + "\""), output.error.npos)
        << output.error;
  }
};

TEST_F(LoadCommand, APeriodPastTheEndIsCountedAfterwards) {
  const Output before = first_day_after_2026();
  EXPECT_EQ(before.code, 4);
  EXPECT_NE(before.error.find("adit calendar load"), before.error.npos) << before.error;
  const Output loaded = load(table_of(2027));
  expect_schema("documents/calendar-loaded", loaded);
  EXPECT_NE(loaded.out.find(R"("loaded":true,"make_up":0,"rest":1,"table":"cn-2010-2027@)"),
            loaded.out.npos)
      << loaded.out;
  EXPECT_NE(loaded.out.find(R"("wd":260,"year":2027)"), loaded.out.npos) << loaded.out;
  const Output after = first_day_after_2026();
  EXPECT_EQ(after.code, 0) << after.error;
  EXPECT_TRUE(after.out.starts_with(R"({"date":"2027-01-04","days":["2027-01-04"])")) << after.out;
  const Output count = adit({"calendar", "count", "--from", "2026-12-31", "--to", "2027-01-31",
                             "--directory", folder.path()});
  EXPECT_EQ(count.out, "{\"wd\":20}\n") << count.error;
}

TEST_F(LoadCommand, KeepsTheDocumentAsItStandsAndNothingElse) {
  EXPECT_EQ(load(table_of(2027)).code, 0);
  EXPECT_EQ(load(table_of(2028)).code, 0);
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"cn-2027.json", "cn-2028.json"}));
  EXPECT_EQ(testing::content_of(folder.file("cn-2027.json")), table_of(2027));
}

TEST_F(LoadCommand, TheSameDaysAgainAreHarmlessOthersAreRefused) {
  const std::string embedded =
      testing::content_of(std::string(ADIT_SOURCE_DIR) + "/deploy/calendars/cn-2024.json");
  expect_schema("documents/calendar-loaded", load(embedded));
  EXPECT_TRUE(folder.names().empty());
  expect_refused(load(table_of(2024)), "calendar.year_exists", "/year");
  EXPECT_EQ(load(table_of(2027)).code, 0);
  EXPECT_EQ(load(table_of(2027)).code, 0);
  const std::string other =
      table_of(2027, R"(,{"date":"2027-02-05","zh":"春节","en":"Spring Festival"})");
  expect_refused(load(other), "calendar.year_exists", "/year");
  EXPECT_EQ(testing::content_of(folder.file("cn-2027.json")), table_of(2027));
}

TEST_F(LoadCommand, RefusesWhatMakesNoCalendarAndKeepsNothing) {
  expect_refused(load(table_of(2028)), "calendar.gap", "/year");
  expect_refused(load(table_of(2008)), "calendar.gap", "/year");
  expect_refused(load(table_of(2027, R"(,{"date":"2028-02-05","zh":"a","en":"b"})")),
                 "calendar.wrong_year", "/rest/1/date");
  expect_refused(load(table_of(2027, R"(,{"date":"2027-02-30","zh":"a","en":"b"})")),
                 "date.malformed", "/rest/1/date");
  expect_refused(load(table_of(2027, R"(,{"date":"2027-02-05","zh":5,"en":"b"})")), "schema.type",
                 "/rest/1/zh");
  EXPECT_TRUE(folder.names().empty());
}

TEST_F(LoadCommand, AKeptFileThatIsSpoiltIsNamed) {
  EXPECT_EQ(load(table_of(2027)).code, 0);
  std::ofstream(folder.file("cn-2027.json")) << "{";
  const Output output = first_day_after_2026();
  EXPECT_EQ(output.code, 2);
  EXPECT_NE(output.error.find(folder.file("cn-2027.json")), output.error.npos) << output.error;
}

TEST_F(LoadCommand, ADirectoryThatCannotBeMadeIsAFailure) {
  const testing::Scratch file(table_of(2027));
  const Output output = adit({"calendar", "load", file.path(), "--directory", file.path() + "/in"});
  EXPECT_EQ(output.code, 1);
  EXPECT_NE(output.error.find("\"code\":\"file.unwritable\""), output.error.npos) << output.error;
}

// The sandbox's profile, in which the first day of a period counts.
std::string counting_profile() {
  std::string text =
      testing::content_of(std::string(ADIT_SOURCE_DIR) + "/deploy/profiles/sandbox.json");
  const std::string from = "\"count_start_day\": false";
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos);
  return text.replace(at, from.size(), "\"count_start_day\": true");
}

TEST(CalendarCommand, TheProfileSaysWhetherTheFirstDayCounts) {
  const testing::Scratch profile(counting_profile());
  const std::vector<std::string> add{"calendar", "add", "--from", "2026-03-02", "--wd", "1"};
  const std::vector<std::string> count{"calendar",   "count", "--from",
                                       "2026-03-02", "--to",  "2026-03-06"};
  const auto by = [](std::vector<std::string> call, const std::string& name) {
    call.insert(call.end(), {"--profile", name});
    return adit(call);
  };
  EXPECT_TRUE(by(add, "sandbox").out.starts_with(R"({"date":"2026-03-03")"));
  EXPECT_TRUE(by(add, profile.path()).out.starts_with(R"({"date":"2026-03-02")"));
  EXPECT_EQ(by(count, "sandbox").out, "{\"wd\":4}\n");
  EXPECT_EQ(by(count, profile.path()).out, "{\"wd\":5}\n");
  EXPECT_EQ(by(count, "/no/such/profile.json").code, 2);
}

TEST(CalendarCommand, OutsideTheTablesIsMissingData) {
  const Output before = adit({"calendar", "add", "--from", "2009-06-01", "--wd", "1"});
  EXPECT_EQ(before.code, 4);
  EXPECT_NE(before.error.find("\"code\":\"calendar.before_start\""), before.error.npos);
  const Output past = adit({"calendar", "count", "--from", "2026-12-01", "--to", "2027-01-05"});
  EXPECT_EQ(past.code, 4);
  EXPECT_NE(past.error.find("\"code\":\"calendar.past_end\""), past.error.npos);
}

}  // namespace
}  // namespace adit::app
