// Facts become sentences, and hostile ones stay harmless.
#include "wire/notices/notice_text.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

const NoticeKind& kind(std::string_view name) {
  return *find_notice_kind(name);
}

TEST(NoticeText, AmountsAndInstantsAreToldInTheReadersWay) {
  const Facts facts{{"title_zh", "示例沟金矿"},
                    {"title_en", "Example gully gold"},
                    {"due_fen", std::int64_t{1'242'120'000'000}},
                    {"opens_at", "2026-11-23T15:05:19.702+08:00"}};
  EXPECT_EQ(notice_text(kind("application.qualified"), facts, Language::zh),
            "“示例沟金矿”的竞买申请已通过资格审查。保证金 1,242,120.00\u00a0万元 须在 "
            "2026-11-23 15:05:19 前到账。");
  EXPECT_EQ(notice_text(kind("application.qualified"), facts, Language::en),
            "Your application for “Example gully gold” is qualified. The deposit of "
            "CNY\u00a0"
            "12,421.2000\u00a0m must arrive before 2026-11-23 15:05:19.");
}

TEST(NoticeText, OfABodyTextsAndNumbersAreTaken) {
  const auto facts =
      facts_of_body(R"({"a":"x","n":7,"gate":{"verdict":"pass","deep":{"x":1}},"list":[1]})");
  EXPECT_EQ(facts.size(), 3u);
  EXPECT_EQ(std::get<std::int64_t>(facts.at("n")), 7);
  EXPECT_EQ(std::get<std::string>(facts.at("gate.verdict")), "pass");
  EXPECT_TRUE(facts_of_body("[]").empty());
  EXPECT_TRUE(facts_of_body("{").empty());
}

TEST(NoticeText, OnlyWhatTheWordsNameIsKept) {
  const Facts facts{{"title_zh", "甲"},         {"title_en", "A"},  {"lot", "lot-1"},
                    {"decided_by", "person-1"}, {"reason", "缺件"}, {"session", "session-1"}};
  EXPECT_EQ(facts_json(kind("application.rejected"), facts),
            R"({"reason":"缺件","title_en":"A","title_zh":"甲"})");
  EXPECT_EQ(read_facts(R"({"reason":"缺件"})").size(), 1u);
}

TEST(NoticeText, ARowMayAskForAMemberOfTheBody) {
  EXPECT_TRUE(is_meant(kind("session.won"), facts_of_body(R"({"outcome":"sold"})")));
  EXPECT_FALSE(is_meant(kind("session.won"), facts_of_body(R"({"outcome":"unsold"})")));
  EXPECT_FALSE(is_meant(kind("session.won"), facts_of_body(R"({"outcome":1})")));
  EXPECT_FALSE(is_meant(kind("session.won"), {}));
  EXPECT_TRUE(is_meant(kind("session.opened"), {}));
}

TEST(NoticeText, HostileFactsStayOnTheirLine) {
  const Facts facts{{"title_zh", "a\r\nBcc: x@example.com\u202E"},
                    {"title_en", std::string(10'000, 'x')},
                    {"reason", "=HYPERLINK(1)\n"}};
  EXPECT_EQ(notice_text(kind("application.rejected"), facts, Language::zh),
            "“a Bcc: x@example.com”的竞买申请未通过资格审查：=HYPERLINK(1)");
  const auto english = notice_text(kind("application.rejected"), facts, Language::en);
  EXPECT_LT(english.size(), 300u);
  EXPECT_NE(english.find("…"), std::string::npos);
}

TEST(NoticeText, WhatIsMissingIsSaidToBe) {
  EXPECT_EQ(notice_text(kind("session.resumed"), {}, Language::en), "“?” takes bids again.");
}

TEST(NoticeText, ThePlaceIsAPageOfOurs) {
  EXPECT_EQ(notice_place(kind("session.opened"), {{"session", "session-1a"}}, Language::zh),
            "/app/room/session-1a");
  EXPECT_EQ(notice_place(kind("session.opened"), {{"session", "session-1a"}}, Language::en),
            "/en/app/room/session-1a");
  EXPECT_EQ(notice_place(kind("session.opened"), {{"session", "//evil.example"}}, Language::zh),
            "/");
}

}  // namespace
}  // namespace adit::wire
