// The small parts: targets, cookies, seats, response heads, dates, figures.
#include <gtest/gtest.h>

#include "http/metrics.hpp"
#include "http/response.hpp"
#include "http/seats.hpp"
#include "http/status.hpp"
#include "http/target.hpp"

namespace adit::http {
namespace {

TEST(Target, IsTakenApart) {
  const auto target = parse_target("/lots/%E7%9F%BF?q=a%20b+c&x=%26&flag&=n&y=1=2");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/lots/矿");
  const Query query{{"q", "a b c"}, {"x", "&"}, {"flag", ""}, {"y", "1=2"}};
  EXPECT_EQ(target->query, query);
}

TEST(Target, RefusesWhatHidesInEscapes) {
  for (const char* bad :
       {"/%", "/%4", "/%4g", "/a%2fb", "/a%2Fb", "/a%5cb", "/%00", "/%0d%0a", "/?q=%00", "/?q=%7f",
        "/?q=%zz", "/../x", "/x/..", "/%2e%2e/x", "/./x", "/x/."}) {
    EXPECT_FALSE(parse_target(bad)) << bad;
  }
  EXPECT_TRUE(parse_target("/a..b/...?q=../%2f"));
}

TEST(Cookie, IsFoundByItsWholeName) {
  const std::string_view cookies = "x__Host-adit=no; __Host-adit=yes; other=1";
  EXPECT_EQ(cookie_value(cookies, "__Host-adit"), "yes");
  EXPECT_EQ(cookie_value(cookies, "other"), "1");
  EXPECT_EQ(cookie_value(cookies, "adit"), "");
  EXPECT_EQ(cookie_value("", "a"), "");
}

TEST(Seats, AreCountedInAllAndPerName) {
  const auto seats = std::make_shared<Seats>(3, 2);
  auto a = seats->take("a");
  const auto b = seats->take("a");
  EXPECT_TRUE(a && b);
  EXPECT_FALSE(seats->take("a"));
  const auto c = seats->take("b");
  EXPECT_TRUE(c);
  EXPECT_FALSE(seats->take("c"));
  a.reset();
  EXPECT_EQ(seats->taken(), 2U);
  EXPECT_TRUE(seats->take("a"));
}

TEST(Seats, MayBeOutlivedByTheirTokens) {
  auto seats = std::make_shared<Seats>(1, 1);
  const auto seat = seats->take("a");
  seats.reset();
}

TEST(Response, CarriesTheSecurityFields) {
  const auto head = response_head(json(200, "{}"), "page", "then", true);
  for (const char* field :
       {"HTTP/1.1 200 OK\r\n", "\r\nDate: then\r\n", "\r\nContent-Length: 2\r\n",
        "\r\nCache-Control: no-store\r\n", "\r\nX-Content-Type-Options: nosniff\r\n",
        "\r\nReferrer-Policy: no-referrer\r\n",
        "\r\nStrict-Transport-Security: ", "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
        "\r\nCross-Origin-Resource-Policy: same-origin\r\n",
        "\r\nContent-Security-Policy: default-src 'none'; base-uri 'none'"}) {
    EXPECT_NE(head.find(field), std::string::npos) << field;
  }
  EXPECT_EQ(head.find("Connection:"), std::string::npos);
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(Response, PagesGetTheirPolicy) {
  const auto policy = page_policy({"https://adit.test:8443"});
  EXPECT_NE(policy.find("script-src 'self';"), std::string::npos);
  EXPECT_NE(policy.find("connect-src 'self' wss://adit.test:8443;"), std::string::npos);
  EXPECT_EQ(page_policy({"https://[::1]:8443"}).find("wss://["), std::string::npos);
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
  auto page = json(200, "");
  page.content_type = "text/html; charset=utf-8";
  EXPECT_NE(response_head(page, policy, "", true).find(policy), std::string::npos);
  EXPECT_EQ(response_head(json(200, ""), policy, "", true).find(policy), std::string::npos);
}

TEST(Response, EmptyStatusesHaveNoLength) {
  EXPECT_EQ(response_head(no_content(), "", "", true).find("Content-"),
            response_head(no_content(), "", "", true).find("Content-Security-Policy"));
  EXPECT_NE(response_head(no_content(), "", "", false).find("Connection: close"),
            std::string::npos);
}

TEST(ResponseDeathTest, FieldsAreOneLine) {
  auto reply = json(200, "");
  reply.headers.emplace_back("X", "a\r\nSet-Cookie: b");
  EXPECT_DEATH({ const auto head = response_head(reply, "", "", true); }, "one line");
}

TEST(HttpDate, IsImfFixdate) {
  EXPECT_EQ(http_date({784'111'777'000}), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(http_date({0}), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(Metrics, AreReadWhenAsked) {
  Metrics metrics;
  double value = 1;
  metrics.gauge("adit_level", "A level.", [&] { return value; });
  metrics.counter("adit_things_total", "Things.", {{"kind", "a"}}).add();
  metrics.counter("adit_things_total", "Things.", {{"kind", "a"}}).add(2);
  value = 5;
  const auto text = metrics.text();
  EXPECT_NE(text.find("adit_level 5"), std::string::npos);
  EXPECT_NE(text.find("adit_things_total{kind=\"a\"} 3"), std::string::npos);
}

TEST(Status, UnknownCodesAreBadRequests) {
  EXPECT_EQ(status_of("schema.minimum"), 400);
  EXPECT_EQ(status_of("json.too_large"), 413);
  EXPECT_EQ(status_of("route.unknown"), 404);
}

}  // namespace
}  // namespace adit::http
