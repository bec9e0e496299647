// WebSockets over real TLS: echo, tickets, origins, limits, and peers that misbehave.
#include "http/websocket.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include "unit/http/server_stage.hpp"

namespace adit::http {
namespace {

const std::string path = "/api/v1/live";

// The status of an upgrade that is refused.
std::string upgrade(const ServerStage& stage, const std::string& target,
                    const std::string& fields = "", const std::string& after = "") {
  TlsConnection connection(stage.port);
  connection.write(stage.head("GET " + target,
                              "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                              "Sec-WebSocket-Version: 13\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                                  fields) +
                   after);
  return connection.read_some().substr(9, 3);
}

TEST(WebSockets, EchoText) {
  ServerStage stage;
  LiveClient client(stage.port, path);
  EXPECT_EQ(client.next(), "hello");
  for (const std::size_t size : {0U, 1U, 125U, 126U, 5000U, 16'384U}) {
    const std::string text(size, 't');
    client.send(text);
    EXPECT_EQ(client.next(), text);
  }
  client.send_frame(9, "ping");
  client.send("矿业权");
  EXPECT_EQ(client.next(), "矿业权");
}

TEST(WebSockets, JoinFragments) {
  ServerStage stage;
  LiveClient client(stage.port, path);
  EXPECT_EQ(client.next(), "hello");
  client.send_frame(1, "one ", false);
  client.send_frame(9, "between");
  client.send_frame(0, "two ", false);
  client.send_frame(0, "three", true);
  EXPECT_EQ(client.next(), "one two three");
}

TEST(WebSockets, AreClosedByEitherSide) {
  ServerStage stage;
  LiveClient first(stage.port, path);
  first.send("bye");
  EXPECT_EQ(first.end_code(), 1000);
  LiveClient second(stage.port, path);
  second.send_frame(8, "\x03\xe9");
  EXPECT_EQ(second.end_code(), 1001);
  { const LiveClient gone(stage.port, path); }
  EXPECT_TRUE(comes_true([&] { return stage.live.closed == 3; }));
  EXPECT_EQ(stage.live.opened, 3);
}

TEST(WebSockets, TakeTickets) {
  ServerStage stage;
  LiveClient client(stage.port, path + "?ticket=good", "token");
  EXPECT_EQ(client.next(), "hello account");
  EXPECT_EQ(upgrade(stage, path + "?ticket=bad", "Cookie: __Host-adit=token\r\n"), "401");
  EXPECT_EQ(upgrade(stage, path + "?ticket=good"), "401");
  EXPECT_EQ(upgrade(stage, path + "?ticket=away"), "503");
}

TEST(WebSockets, EndWithTheSignInOfTheirTicket) {
  ServerStage stage;
  LiveClient lasting(stage.port, path + "?ticket=good", "token");
  LiveClient brief(stage.port, path + "?ticket=brief", "token");
  EXPECT_EQ(brief.next(), "hello account");
  EXPECT_EQ(brief.end_code(), 1008);
  lasting.send("still here");
  EXPECT_TRUE(lasting.next_with("still here"));
}

TEST(WebSockets, AreCountedPerAccount) {
  ServerStage stage;
  std::vector<LiveClient> crowd;
  for (std::size_t i = 0; i < base::limits::websockets_per_account_max; ++i) {
    crowd.emplace_back(stage.port, path + "?ticket=good", "token");
  }
  const std::string cookie = "Cookie: __Host-adit=token\r\n";
  EXPECT_EQ(upgrade(stage, path + "?ticket=good", cookie), "429");
  EXPECT_EQ(upgrade(stage, path), "101") << "the anonymous are not counted";
  crowd.pop_back();
  EXPECT_TRUE(comes_true([&] { return upgrade(stage, path + "?ticket=good", cookie) == "101"; }));
}

TEST(WebSockets, RefuseForeignPagesAndOtherAddresses) {
  ServerStage stage;
  const auto own = "Origin: https://localhost:" + std::to_string(stage.port) + "\r\n";
  EXPECT_EQ(upgrade(stage, path, own), "101");
  EXPECT_EQ(upgrade(stage, path), "101");  // no browser
  EXPECT_EQ(upgrade(stage, path, "Origin: https://evil.test\r\n"), "403");
  EXPECT_EQ(upgrade(stage, path, "Origin: https://localhost\r\n"), "403");
  EXPECT_EQ(upgrade(stage, path, "Origin: null\r\n"), "403");
  EXPECT_EQ(upgrade(stage, path, "Sec-Fetch-Site: cross-site\r\n"), "403");
  EXPECT_EQ(upgrade(stage, "/api/v1/hello", own), "404");
  EXPECT_EQ(upgrade(stage, path, own, "\x81\x80mask"), "400") << "frames before the answer";
  EXPECT_EQ(HttpsClient(stage.port).get(path).status, 426);
}

TEST(WebSockets, MalformedUpgradesAreRefused) {
  ServerStage stage;
  TlsConnection connection(stage.port);
  connection.write(stage.head("GET " + path,
                              "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                              "Sec-WebSocket-Version: 8\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"));
  const auto out = read_out(connection);
  EXPECT_FALSE(out.starts_with("HTTP/1.1 101"));
  EXPECT_EQ(stage.live.opened, 0);
}

TEST(WebSockets, CutOffThoseWhoBreakTheRules) {
  ServerStage stage;
  const auto code = [&](const std::function<void(LiveClient&)>& misbehave) {
    LiveClient client(stage.port, path);
    misbehave(client);
    return client.end_code();
  };
  EXPECT_EQ(code([](LiveClient& c) { c.send(std::string(17 * 1024, 'x')); }), 1009);
  EXPECT_EQ(code([](LiveClient& c) { c.send_frame(2, "binary"); }), 1003);
  EXPECT_EQ(code([](LiveClient& c) { c.send("\xff\xfe"); }), 1007);
  EXPECT_EQ(code([](LiveClient& c) { c.send_frame(3, "x"); }), 1002);
  EXPECT_EQ(code([](LiveClient& c) { c.send_frame(0, "continues nothing"); }), 1002);
  EXPECT_EQ(code([](LiveClient& c) { c.connection().write("\x81\x05hello"); }), 1002);
  EXPECT_EQ(code([](LiveClient& c) {
              c.connection().write(std::string("\x81\xff\x80\0\0\0\0\0\0\x01mask", 14));
            }),
            1002);
  EXPECT_EQ(code([](LiveClient& c) {
              for (int i = 0; i < 100; ++i) c.send_frame(i == 0 ? 1 : 0, "", false);
            }),
            1008);
  EXPECT_EQ(code([](LiveClient& c) {
              for (int i = 0; i < 100; ++i) c.send_frame(9, "flood");
            }),
            1008);
  EXPECT_EQ(code([](LiveClient& c) { c.send("throw"); }), 1011);
  EXPECT_TRUE(comes_true([&] { return stage.live.closed == 10; }));
}

TEST(WebSockets, SlowReadersGetASnapshotLater) {
  ServerStage stage;
  LiveClient client(stage.port, path);
  EXPECT_EQ(client.next(), "hello");
  client.send("flood");
  ASSERT_TRUE(comes_true([&] { return stage.live.dropped > 0; }));
  EXPECT_LE(stage.live.queued_max, base::limits::outbox_bytes_max);
  EXPECT_TRUE(client.next_with("snapshot")) << "frames were dropped, then it started afresh";
  EXPECT_EQ(stage.live.drained, 1);
  client.send("alive");
  EXPECT_TRUE(client.next_with("alive"));
}

TEST(WebSockets, ThoseWhoNeverReadAreCutOff) {
  ServerStage stage(usual_io_threads(),
                    [](ServerConfig& config) { config.deadlines.websocket_lag_ms = 1000; });
  LiveClient client(stage.port, path);
  EXPECT_EQ(client.next(), "hello");
  client.send("flood");
  EXPECT_TRUE(comes_true([&] { return stage.live.closed == 1; }));
  LiveClient other(stage.port, path);
  EXPECT_EQ(other.next(), "hello");
}

TEST(WebSockets, SilentPeersAreTakenForDead) {
  ServerStage stage(usual_io_threads(),
                    [](ServerConfig& config) { config.deadlines.websocket_dead_ms = 1000; });
  const LiveClient client(stage.port, path);  // never reads, so never answers a ping
  EXPECT_TRUE(comes_true([&] { return stage.live.closed == 1; }));
}

// The pongs are the only sign of life, and enough.
TEST(WebSockets, ArePinged) {
  ServerStage stage(usual_io_threads(), [](ServerConfig& config) {
    config.deadlines.websocket_dead_ms = 2000;
    config.deadlines.websocket_ping_ms = 900;
  });
  LiveClient client(stage.port, path);
  EXPECT_EQ(client.next(), "hello");
  EXPECT_EQ(client.next(5s), std::nullopt);
  EXPECT_EQ(stage.live.closed, 0);
}

TEST(WebSockets, TakeJobsFromOtherThreads) {
  ServerStage stage;
  LiveClient client(stage.port, path);
  EXPECT_EQ(client.next(), "hello");
  const auto socket = [&] {
    const std::lock_guard lock(stage.live.mutex);
    return stage.live.last.lock();
  }();
  ASSERT_TRUE(socket);
  socket->post([](Socket& at_home) { at_home.send(encode_text_frame("posted")); });
  EXPECT_EQ(client.next(), "posted");
  client.send("bye");
  EXPECT_EQ(client.end_code(), 1000);
  ASSERT_TRUE(comes_true([&] { return stage.live.closed == 1; }));
  bool ran = false;
  socket->post([&](Socket&) { ran = true; });
  EXPECT_EQ(HttpsClient(stage.port).get("/livez").status, 200);
  EXPECT_FALSE(ran) << "jobs of closed sockets are dropped";
}

}  // namespace
}  // namespace adit::http
