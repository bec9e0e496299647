// Hostile clients against the real server with its real limits: each is refused or cut off in its
// time, and meanwhile others are served as if nobody was there.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <thread>

#include "api/office.hpp"
#include "support/smuggling.hpp"

namespace adit::api_tests {
namespace {

using namespace std::chrono_literals;
using support::count_of;
using support::Disconnected;
using support::HttpsClient;
using support::LiveClient;
using support::read_out;
using support::TlsConnection;
using Clock = std::chrono::steady_clock;

std::string head(const std::string& request_line, const std::string& fields = "") {
  return request_line + " HTTP/1.1\r\nHost: localhost:" + std::to_string(server().port()) + "\r\n" +
         fields + "\r\n";
}

std::chrono::milliseconds since(Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
}

bool served() {
  return HttpsClient(server().port()).get("/api/v1/clock").status == 200;
}

TEST(Hostile, SmugglersGetOneAnswerAndNoSecondRequest) {
  for (const auto& [name, bytes, status] : support::smuggled_requests(
           {"localhost:" + std::to_string(server().port()), "/api/v1/sign-ins", "/api/v1/clock"})) {
    TlsConnection connection(server().port());
    connection.write(bytes);
    const auto out = read_out(connection);
    EXPECT_TRUE(out.starts_with("HTTP/1.1 " + std::to_string(status) + " ")) << name << out;
    EXPECT_EQ(count_of(out, "HTTP/1.1 "), 1U) << name << out;
    EXPECT_EQ(count_of(out, "application/problem+json"), 1U) << name << out;
    EXPECT_EQ(count_of(out, "Connection: close\r\n"), 1U) << name << out;
    EXPECT_FALSE(out.ends_with("<silence>")) << name << " is not hung up on";
  }
}

TEST(Hostile, RequestLinesThatAreNoneAreRefused) {
  const auto status = [](const std::string& bytes) {
    TlsConnection connection(server().port());
    connection.write(bytes);
    return read_out(connection, 8s).substr(9, 3);
  };
  EXPECT_EQ(status(head("BREW /")), "501");
  EXPECT_EQ(status(head("GET http://localhost/")), "400");
  EXPECT_EQ(status("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n"), "505");
}

TEST(Hostile, BodiesThatBreakParsersAreRefused) {
  HttpsClient client(server().port());
  const auto code = [&](const std::string& body) {
    const auto reply = client.post("/api/v1/sign-ins", body);
    EXPECT_GE(reply.status, 400);
    EXPECT_LT(reply.status, 500);
    return code_of(reply);
  };
  EXPECT_EQ(code(std::string(60'000, '[')), "json.too_deep");
  EXPECT_EQ(code(R"({"account":"a","account":"b","password":"c"})"), "json.duplicate_key");
  EXPECT_EQ(code("\xef\xbb\xbf{}"), "json.bom");
  EXPECT_EQ(code("{\"account\":\"\xff\"}"), "json.encoding");
  // Fifty-three bytes that crash a well-known parser in its precise mode.
  EXPECT_NE(code(R"({"a":128.74836467836484838364836483643636483648e-336})"), "");
  EXPECT_EQ(client.post("/api/v1/sign-ins", std::string(200'000, '[')).status, 413);
  EXPECT_TRUE(served());
}

TEST(Hostile, ForeignPagesMayNotAct) {
  HttpsClient client(server().port());
  const std::string body = R"({"account":"lin","password":"password"})";
  const auto status = [&](const support::Headers& headers) {
    return client.request("POST", "/api/v1/sign-ins", body, headers).status;
  };
  EXPECT_EQ(status({{"Origin", "https://evil.test"}}), 403);
  EXPECT_EQ(status({{"Origin", "null"}}), 403);
  EXPECT_EQ(status({{"Sec-Fetch-Site", "cross-site"}}), 403);
  TlsConnection upgrade(server().port());
  upgrade.write(head("GET /api/v1/live",
                     "Origin: https://evil.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
  EXPECT_EQ(read_out(upgrade, 8s).substr(9, 3), "403");
}

// The close code of a live channel after this.
std::optional<int> code_after(const std::function<void(LiveClient&)>& misbehave) {
  LiveClient client(server().port(), "/api/v1/live");
  misbehave(client);
  return client.end_code();
}

TEST(Hostile, FramesThatBreakTheRulesEndTheChannel) {
  EXPECT_EQ(code_after([](LiveClient& c) { c.send(std::string(17 * 1024, ' ')); }), 1009);
  EXPECT_EQ(code_after([](LiveClient& c) { c.send_frame(2, "{}"); }), 1003);
  EXPECT_EQ(code_after([](LiveClient& c) { c.connection().write("\x81\x02{}"); }), 1002);
  EXPECT_EQ(code_after([](LiveClient& c) {
              c.connection().write(std::string("\x81\xff\x80\0\0\0\0\0\0\x01mask", 14));
            }),
            1002);
  EXPECT_EQ(code_after([](LiveClient& c) {
              for (int i = 0; i < 40; ++i) c.send_frame(i == 0 ? 1 : 0, " ", false);
            }),
            1008);
  EXPECT_EQ(code_after([](LiveClient& c) {
              for (int i = 0; i < 100; ++i) c.send_frame(9, "flood");
            }),
            1008);
  EXPECT_TRUE(served());
}

TEST(Hostile, EndsOfHeadersAndBodiesAreAwaitedOnlySoLong) {
  const auto wait = [](const std::string& bytes) {
    return std::async(std::launch::async, [bytes] {
      TlsConnection connection(server().port());
      const auto start = Clock::now();
      connection.write(bytes);
      EXPECT_FALSE(read_out(connection, 30s).ends_with("<silence>"));
      return since(start);
    });
  };
  auto nothing = wait("");
  auto header = wait("GET /api/v1/clock HTTP/1.1\r\nHost: loc");
  auto body = wait(
      head("POST /api/v1/sign-ins", "Content-Type: application/json\r\nContent-Length: 50\r\n") +
      "{");
  EXPECT_LT(nothing.get(), 8s);
  EXPECT_LT(header.get(), 8s);
  const auto took = body.get();
  EXPECT_GT(took, 14s);
  EXPECT_LT(took, 18s);
}

// Five hundred half-sent headers hold five hundred connections; nobody else may notice.
TEST(Hostile, SlowHeadersSlowNobodyElse) {
  std::vector<TlsConnection> crowd;
  for (int i = 0; i < 500; ++i) {
    crowd.emplace_back(server().port());
    crowd.back().write("GET /api/v1/clock HTTP/1.1\r\nX: ");
  }
  HttpsClient client(server().port());
  std::vector<std::chrono::milliseconds> times;
  for (int i = 0; i < 100; ++i) {
    const auto start = Clock::now();
    EXPECT_EQ(client.get("/api/v1/clock").status, 200);
    times.push_back(since(start));
  }
  std::sort(times.begin(), times.end());
  EXPECT_LE(times[98], 100ms);
  for (auto& connection : crowd) {
    EXPECT_FALSE(read_out(connection, 15s).ends_with("<silence>"));
  }
}

}  // namespace
}  // namespace adit::api_tests
