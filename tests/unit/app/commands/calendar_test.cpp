// `adit calendar` as a script sees it: what it prints and its exit codes.
#include "unit/app/commands/output.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;

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

TEST(CalendarCommand, PastTheEndIsMissingData) {
  const Output output = adit({"calendar", "add", "--from", "2026-12-31", "--wd", "1"});
  EXPECT_EQ(output.code, 4);
  EXPECT_EQ(output.out, "");
  EXPECT_NE(output.error.find("\"code\":\"calendar.past_end\""), output.error.npos);
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

TEST(CalendarCommand, LoadsATable) {
  const std::string folder = std::string(ADIT_SOURCE_DIR) + "/deploy/calendars/";
  const Output known = adit({"calendar", "load", folder + "cn-2024.json"});
  EXPECT_EQ(known.code, 0);
  EXPECT_TRUE(known.out.starts_with(R"({"confirmed":true,"loaded":true,"make_up":8,"rest":28,)"))
      << known.out;
  const testing::Scratch next(
      R"({"format":"adit-calendar/1","calendar":"cn","year":2027,"confirmed":false,)"
      R"("source":[{"title":"t","url":"u"}],"rest":[],"make_up":[]})");
  const Output loaded = adit({"calendar", "load", next.path()});
  EXPECT_EQ(loaded.code, 0);
  EXPECT_NE(loaded.out.find(R"("loaded":false)"), loaded.out.npos);
  EXPECT_NE(loaded.out.find(R"("wd":261,"year":2027)"), loaded.out.npos);
}

}  // namespace
}  // namespace adit::app
