// The calendar's lines: times by the clock of the zone that it brings along, folded, escaped. An
// independent reader reads it in the api suite.
#include "wire/feeds/icalendar.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace adit::wire {
namespace {

CalendarEntry entry() {
  CalendarEntry out;
  out.uid = "session-1@adit";
  out.sequence = 4;
  out.stamp = *base::parse_instant("2026-11-20T00:30:00+08:00");
  out.start = *base::parse_instant("2026-11-23T15:05:19.702+08:00");
  out.end = *base::parse_instant("2026-11-23T16:00:00+08:00");
  out.summary = "开市：示例沟金矿";
  out.url = "https://adit.example/lots/lot-1";
  return out;
}

TEST(ICalendar, TimesAreThoseOfShanghai) {
  const auto text = icalendar("Adit", {entry()});
  EXPECT_NE(text.find("\r\nDTSTAMP:20261119T163000Z\r\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\r\nDTSTART;TZID=Asia/Shanghai:20261123T150519\r\n"), std::string::npos);
  EXPECT_NE(text.find("\r\nDTEND;TZID=Asia/Shanghai:20261123T160000\r\n"), std::string::npos);
  EXPECT_NE(text.find("\r\nSEQUENCE:4\r\n"), std::string::npos);
  EXPECT_NE(text.find("\r\nSTATUS:CONFIRMED\r\n"), std::string::npos);
}

TEST(ICalendar, BringsItsZoneAlongOnceAndBeforeTheEvents) {
  const auto text = icalendar("Adit", {entry(), entry()});
  const auto at = text.find("\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n");
  ASSERT_NE(at, std::string::npos) << text;
  EXPECT_LT(at, text.find("\r\nBEGIN:VEVENT"));
  EXPECT_EQ(text.find("BEGIN:VTIMEZONE", at + 20), std::string::npos);
  EXPECT_NE(text.find("\r\nTZOFFSETTO:+0800\r\n"), std::string::npos);
}

TEST(ICalendar, WhatWasCalledOffSaysSo) {
  auto off = entry();
  off.cancelled = true;
  off.end.reset();
  const auto text = icalendar("Adit", {off});
  EXPECT_NE(text.find("\r\nSTATUS:CANCELLED\r\n"), std::string::npos);
  EXPECT_EQ(text.find("DTEND"), std::string::npos);
}

TEST(ICalendar, HostileTitlesStayInTheirLine) {
  auto hostile = entry();
  hostile.summary = "a;b,c\\d\r\nEND:VEVENT\r\nATTENDEE:x\u202E";
  const auto text = icalendar("Adit", {hostile});
  EXPECT_NE(text.find("\r\nSUMMARY:a\\;b\\,c\\\\d END:VEVENT ATTENDEE:x\r\n"), std::string::npos);
  EXPECT_EQ(text.find("\r\nATTENDEE"), std::string::npos);
}

TEST(ICalendar, LongLinesAreFoldedBetweenCharacters) {
  auto longer = entry();
  longer.summary.clear();
  for (int i = 0; i < 10'000; ++i) longer.summary += "矿";
  std::istringstream in(icalendar("Adit", {longer}));
  int folded = 0;
  for (std::string line; std::getline(in, line);) {
    ASSERT_TRUE(line.ends_with('\r'));
    line.pop_back();
    EXPECT_LE(line.size(), 75u);
    if (line.starts_with(" ")) ++folded;
    const auto first = static_cast<unsigned char>(line[line.starts_with(" ") ? 1 : 0]);
    EXPECT_NE(first & 0xC0, 0x80) << "a character is cut in two";
  }
  EXPECT_GT(folded, 5);
}

}  // namespace
}  // namespace adit::wire
