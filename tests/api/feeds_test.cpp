// Calendars and feeds, read by programs that are not ours: Python's icalendar and its XML parser.
#include <gtest/gtest.h>

#include <thread>

#include "api/office.hpp"
#include "support/python.hpp"

namespace adit::api_tests {
namespace {

using support::read_by_python;

support::HttpReply get(const std::string& target, const support::Headers& headers = {}) {
  support::HttpsClient reader(server().port());
  return reader.request("GET", target, "", headers);
}

std::string events_in(const std::string& calendar) {
  return read_by_python(
      "import sys, datetime, icalendar\n"
      "all = icalendar.Calendar.from_ical(open(sys.argv[1], \"rb\").read())\n"
      "zone, = all.walk(\"VTIMEZONE\")\n"
      "offset = zone.to_tz().utcoffset(datetime.datetime(2026, 7, 1))\n"
      "assert offset == datetime.timedelta(hours=8), offset\n"
      "for one in all.walk(\"VEVENT\"):\n"
      "  assert one[\"DTSTART\"].params[\"TZID\"] == zone[\"TZID\"]\n"
      "  print(one[\"UID\"], one[\"SEQUENCE\"], one[\"STATUS\"], one.decoded(\"DTSTART\"),"
      " one[\"SUMMARY\"], one[\"URL\"])",
      calendar);
}

std::string entries_in(const std::string& feed) {
  return read_by_python(
      "import sys, xml.etree.ElementTree as tree\n"
      "atom = \"{http://www.w3.org/2005/Atom}\"\n"
      "root = tree.parse(sys.argv[1]).getroot()\n"
      "assert root.tag == atom + \"feed\"\n"
      "for name in (\"id\", \"title\", \"updated\"): assert root.find(atom + name).text\n"
      "for one in root.iter(atom + \"entry\"):\n"
      "  print(one.find(atom + \"id\").text, one.find(atom + \"title\").text,"
      " one.find(atom + \"updated\").text, one.find(atom + \"link\").get(\"href\"))",
      feed);
}

std::string site() {
  return "https://localhost:" + std::to_string(server().port());
}

// One lot for all these cases, with a title that means harm.
const Announced& hostile_lot() {
  static const Announced made = [] {
    auto wish = draft_json({.block = 17});
    const std::string title = "</title><b>,;\\\\\\r\\nEND:VEVENT\\u202E" + std::string(90, 'x');
    const auto at = wish.find("\"title_zh\":\"") + 12;
    wish.replace(at, wish.find('"', at) - at, title);
    auto lin = client_of("lin");
    auto chen = client_of("chen");
    const auto id = std::string(json(lin.post("/api/v1/lots", wish)).root()["id"].text());
    EXPECT_EQ(lin.post("/api/v1/lots/" + id + "/reviews", "{}").status, 201);
    EXPECT_EQ(chen.post("/api/v1/lots/" + id + "/approvals", "{}").status, 201);
    const auto lot = json(chen.post("/api/v1/lots/" + id + "/announcements", "{}"));
    return Announced{id, std::string(lot.root()["session"].text())};
  }();
  return made;
}

TEST(Feeds, AnIndependentReaderFindsTheOpeningInTheCalendar) {
  const auto& made = hostile_lot();
  const auto all = get("/feeds/sessions.ics");
  ASSERT_EQ(all.status, 200) << all.body;
  EXPECT_EQ(all.headers.at("content-type"), "text/calendar; charset=utf-8");
  const auto events = events_in(all.body);
  EXPECT_NE(events.find(made.session + "-opens@adit"), std::string::npos) << events;
  EXPECT_NE(events.find("开市：</title><b>,;\\ END:VEVENTxxx"), std::string::npos) << events;
  EXPECT_NE(events.find(site() + "/lots/" + made.lot), std::string::npos);

  const auto one = events_in(get("/api/v1/lots/" + made.lot + "/calendar.ics?lang=en").body);
  EXPECT_EQ(one.find("-opens@adit"), one.rfind("-opens@adit")) << one;
  const auto lot = json(get("/api/v1/lots/" + made.lot));
  auto opens = std::string(lot.root()["opens_at"].text()).substr(0, 19) + "+08:00";
  opens[10] = ' ';
  EXPECT_NE(one.find(opens), std::string::npos) << opens << " is not in " << one;
  EXPECT_NE(one.find("Session opens: "), std::string::npos);
  EXPECT_NE(one.find(site() + "/en/lots/" + made.lot), std::string::npos);
  EXPECT_EQ(code_of(get("/api/v1/lots/none/calendar.ics")), "lot.not_found");
}

TEST(Feeds, AnIndependentReaderFindsTheAnnouncement) {
  const auto& made = hostile_lot();
  const auto feed = get("/feeds/announcements.atom?lang=zh");
  ASSERT_EQ(feed.status, 200);
  EXPECT_EQ(feed.headers.at("content-type"), "application/atom+xml; charset=utf-8");
  EXPECT_EQ(feed.headers.at("content-language"), "zh-CN");
  const auto entries = entries_in(feed.body);
  EXPECT_NE(entries.find("urn:adit:announcement:"), std::string::npos) << entries;
  EXPECT_NE(entries.find("</title><b>,;\\ END:VEVENTxxx"), std::string::npos) << entries;
  EXPECT_NE(entries.find(site() + "/lots/" + made.lot), std::string::npos);
  EXPECT_EQ(entries_in(get("/feeds/results.atom?lang=en").body).find("Error"), std::string::npos);
}

TEST(Feeds, DraftsAreInNone) {
  auto lin = client_of("lin");
  const auto id =
      std::string(json(lin.post("/api/v1/lots", draft_json({.block = 13}))).root()["id"].text());
  EXPECT_EQ(get("/feeds/announcements.atom").body.find(id), std::string::npos);
  EXPECT_EQ(get("/feeds/sessions.ics").body.find(id), std::string::npos);
  EXPECT_EQ(code_of(get("/api/v1/lots/" + id + "/calendar.ics")), "lot.not_found");
  EXPECT_EQ(lin.get("/api/v1/lots/" + id + "/calendar.ics").status, 404);
}

TEST(Feeds, WhatHasNotChangedIsNotSentAgain) {
  static_cast<void>(hostile_lot());
  // Other cases' lots may move between two requests.
  for (int i = 0; i < 5; ++i) {
    const auto tag = get("/feeds/results.atom").headers.at("etag");
    const auto again = get("/feeds/results.atom", {{"If-None-Match", tag}});
    if (again.status != 304) continue;
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(again.headers.at("etag"), tag);
    EXPECT_EQ(get("/feeds/results.atom", {{"If-None-Match", "\"other\""}}).status, 200);
    EXPECT_NE(get("/feeds/results.atom?lang=en").headers.at("etag"), tag);
    return;
  }
  FAIL() << "never unchanged";
}

}  // namespace
}  // namespace adit::api_tests
