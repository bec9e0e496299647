// The server's ordinary life over real TLS: requests, pages, sign-ins, reload, the graceful end.
#include "http/server.hpp"

#include <gtest/gtest.h>

#include "unit/http/server_stage.hpp"

namespace adit::http {
namespace {

TEST(Server, AnswersRequestsOnOneConnection) {
  ServerStage stage;
  HttpsClient client(stage.port);
  for (int i = 0; i < 3; ++i) {
    const auto reply = client.get("/api/v1/hello");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "{}");
    EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff");
    EXPECT_EQ(reply.headers.at("cache-control"), "no-store");
  }
  EXPECT_EQ(client.post("/api/v1/hello", "").status, 201);
  EXPECT_EQ(client.request("HEAD", "/api/v1/hello").body, "");
  EXPECT_EQ(client.get("/api/v1/later").body, "\"later\"");
  EXPECT_EQ(client.get("/api/v1/none").status, 404);
  EXPECT_EQ(client.request("DELETE", "/api/v1/hello").headers.at("allow"), "GET, HEAD, POST");
  EXPECT_EQ(stage.handled, 5);
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  ServerStage stage;
  TlsConnection connection(stage.port);
  connection.write(stage.head("GET /api/v1/later") + stage.head("GET /api/v1/hello") +
                   stage.head("GET /none.txt", "Connection: close\r\n"));
  const auto out = read_out(connection);
  EXPECT_EQ(count_of(out, "HTTP/1.1 "), 3U) << out;
  EXPECT_LT(out.find("later"), out.find("{}"));
  EXPECT_LT(out.find("{}"), out.find("404"));
}

std::vector<std::int64_t> moments_in(const std::string& out) {
  std::vector<std::int64_t> moments;
  for (std::size_t at = 0; (at = out.find("\"at ", at)) != out.npos; ++at) {
    moments.push_back(std::stoll(out.substr(at + 4)));
  }
  return moments;
}

TEST(Server, APipelinedRequestWasReceivedWhenItsBytesCame) {
  ServerStage stage;
  TlsConnection connection(stage.port);
  connection.write(stage.head("GET /api/v1/when") + stage.head("GET /api/v1/later") +
                   stage.head("GET /api/v1/when", "Connection: close\r\n"));
  const auto moments = moments_in(read_out(connection));
  ASSERT_EQ(moments.size(), 2U);
  EXPECT_LT(moments[1] - moments[0], 40) << "not after the 50 ms of the request before it";
}

TEST(Server, AWatermarkWaitsForAPipelinedRequest) {
  ServerStage stage;
  TlsConnection connection(stage.port);
  connection.write(stage.head("GET /api/v1/held") + stage.head("GET /api/v1/hello"));
  ASSERT_TRUE(comes_true([&] {
    const std::lock_guard lock(stage.mutex);
    return !stage.held.empty();
  }));
  std::atomic<int> handled_at_mark{-1};
  stage.io.watermark(stage.clock.now() + 1, [&] { handled_at_mark = stage.handled.load(); });
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(handled_at_mark, -1) << "the second request has come and waits for its turn";
  stage.held.front()(json(200, "{}"));
  ASSERT_TRUE(comes_true([&] { return handled_at_mark >= 0; }));
  EXPECT_EQ(handled_at_mark, 1);
}

TEST(Server, ServesPagesAndLargeFiles) {
  ServerStage stage;
  HttpsClient client(stage.port);
  const auto page = client.get("/lots/L-1");
  EXPECT_EQ(page.body, "<html>page</html>");
  EXPECT_NE(page.headers.at("content-security-policy").find("script-src 'self'"),
            std::string::npos);
  EXPECT_EQ(client.get("/big.bin").body.size(), std::size_t{1} << 20);
  EXPECT_EQ(client.get("/none.js").status, 404);
  EXPECT_EQ(client.request("POST", "/lots").status, 404);
  const auto etag = page.headers.at("etag");
  EXPECT_EQ(client.request("GET", "/", {}, {{"If-None-Match", etag}}).status, 304);
}

TEST(Server, KnowsWhoSignedIn) {
  ServerStage stage;
  HttpsClient client(stage.port);
  const auto with = [&](const std::string& cookie, const std::string& path) {
    return client.request("GET", path, {}, {{"Cookie", "a=b; __Host-adit=" + cookie}});
  };
  EXPECT_EQ(with("token", "/api/v1/mine").body, "\"account\"");
  EXPECT_EQ(with("token", "/api/v1/hello").body, "\"account\"");
  EXPECT_EQ(with("other", "/api/v1/mine").status, 401);
  EXPECT_EQ(with("other", "/api/v1/hello").body, "{}");
  EXPECT_EQ(with("away", "/api/v1/mine").status, 503);
  EXPECT_EQ(with("away", "/api/v1/hello").status, 200);
  EXPECT_EQ(with("known", "/api/v1/mine").body, "\"account\"") << "what was last known counts";
}

TEST(Server, ForgottenAnswersBecomeFaults) {
  ServerStage stage;
  const auto reply = HttpsClient(stage.port).get("/api/v1/forgotten");
  EXPECT_EQ(reply.status, 500);
  EXPECT_NE(reply.body.find("server.fault"), std::string::npos);
}

TEST(Server, TellsItsHealth) {
  ServerStage stage;
  HttpsClient client(stage.port);
  EXPECT_EQ(client.get("/livez").status, 200);
  EXPECT_EQ(client.get("/readyz").status, 200);
  EXPECT_EQ(client.get("/version").body, R"({"version":"t"})");
  stage.missing = {"followers have not caught up"};
  const auto reply = client.get("/readyz");
  EXPECT_EQ(reply.status, 503);
  EXPECT_NE(reply.body.find("followers"), std::string::npos);
  EXPECT_EQ(client.get("/metrics").body, "<html>page</html>") << "figures are for loopback only";
}

// One plain exchange on the side listener.
std::string ask_aside(std::uint16_t port, const std::string& request) {
  boost::asio::io_context io;
  boost::asio::ip::tcp::socket socket(io);
  socket.connect({boost::asio::ip::address_v4::loopback(), port});
  boost::asio::write(socket, boost::asio::buffer(request));
  std::string out;
  boost::system::error_code ec;
  boost::asio::read(socket, boost::asio::dynamic_buffer(out), ec);
  return out;
}

TEST(Server, GivesFiguresOnTheSide) {
  ServerStage stage;
  HttpsClient(stage.port).get("/api/v1/hello");
  const auto port = stage.server->side_port();
  const auto host = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n\r\n";
  const auto figures = ask_aside(port, "GET /metrics" + host);
  EXPECT_NE(figures.find("adit_http_replies_total{status=\"2xx\"} 1"), std::string::npos);
  EXPECT_NE(ask_aside(port, "GET /livez" + host).find(" 200 "), std::string::npos);
  EXPECT_NE(ask_aside(port, "GET /api/v1/hello" + host).find(" 404 "), std::string::npos);
  EXPECT_NE(ask_aside(port, "GET /livez HTTP/1.1\r\nHost: evil.test\r\n\r\n").find(" 421 "),
            std::string::npos);
}

// SHA-256 of the certificate in that file.
std::string digest_of(const Certificate& certificate) {
  std::FILE* const file = std::fopen(certificate.chain_file.c_str(), "r");
  const std::unique_ptr<X509, decltype(&X509_free)> x509(
      PEM_read_X509(file, nullptr, nullptr, nullptr), X509_free);
  std::fclose(file);
  base::Digest digest{};
  X509_digest(x509.get(), EVP_sha256(), digest.bytes.data(), nullptr);
  return base::to_hex(digest);
}

TEST(Server, ReloadsCertificates) {
  ServerStage stage;
  HttpsClient before(stage.port);
  EXPECT_EQ(before.get("/livez").status, 200);
  const auto shown = [&] { return TlsConnection(stage.port).certificate_digest(); };
  const auto first = shown();
  EXPECT_EQ(first, digest_of(stage.certificate));
  const auto next = throw_away_certificate(stage.cert_folder.path(), "next.test");
  std::filesystem::rename(next.chain_file, stage.certificate.chain_file);
  EXPECT_THROW(stage.server->reload_certificates(), std::runtime_error);  // the key is the old one
  EXPECT_EQ(shown(), first);
  std::filesystem::rename(next.key_file, stage.certificate.key_file);
  stage.server->reload_certificates();
  EXPECT_EQ(shown(), digest_of(stage.certificate)) << "the new one is served";
  EXPECT_NE(shown(), first);
  EXPECT_EQ(before.get("/livez").status, 200) << "who is there stays";
  EXPECT_EQ(HttpsClient(stage.port).get("/livez").status, 200);
}

TEST(Server, LetsRequestsFinishBeforeItStops) {
  ServerStage stage;
  HttpsClient idle(stage.port);
  EXPECT_EQ(idle.get("/livez").status, 200);
  LiveClient live(stage.port, "/api/v1/live");
  EXPECT_EQ(live.next(), "hello");
  auto late =
      std::async(std::launch::async, [&] { return HttpsClient(stage.port).get("/api/v1/held"); });
  ASSERT_TRUE(comes_true([&] {
    const std::lock_guard lock(stage.mutex);
    return !stage.held.empty();
  }));
  auto stopping = std::async(std::launch::async, [&] { return stage.stop(); });
  EXPECT_EQ(live.end_code(), 1001);
  EXPECT_EQ(stopping.wait_for(200ms), std::future_status::timeout) << "a request is under way";
  {
    const std::lock_guard lock(stage.mutex);
    for (const auto& respond : stage.held) respond(json(200, "\"at last\""));
    stage.held.clear();
  }
  const auto reply = late.get();
  EXPECT_EQ(reply.body, "\"at last\"");
  EXPECT_EQ(reply.headers.at("connection"), "close");
  EXPECT_LT(stopping.get(), 4s);
  EXPECT_THROW(TlsConnection connection(stage.port), Disconnected);
}

// How long a watermark of now takes to pass.
std::chrono::milliseconds time_of_watermark(ServerStage& stage) {
  const auto since = std::chrono::steady_clock::now();
  std::promise<void> passed;
  stage.io.watermark(stage.clock.now() + 1, [&] { passed.set_value(); });
  passed.get_future().wait();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               since);
}

TEST(Server, HoldsWatermarksWhileASignInIsLookedUp) {
  ServerStage stage;
  TlsConnection slow(stage.port);
  slow.write(stage.head("GET /api/v1/hello", "Cookie: __Host-adit=slow\r\n"));
  std::this_thread::sleep_for(100ms);
  EXPECT_GT(time_of_watermark(stage), 100ms) << "the request has not been handed on";
  EXPECT_EQ(stage.handled, 1);
}

TEST(Server, LetsWatermarksPassWhileAnAnswerIsAwaited) {
  ServerStage stage;
  TlsConnection held(stage.port);
  held.write(stage.head("GET /api/v1/held"));
  ASSERT_TRUE(comes_true([&] {
    const std::lock_guard lock(stage.mutex);
    return !stage.held.empty();
  }));
  EXPECT_LT(time_of_watermark(stage), 100ms);
  const std::lock_guard lock(stage.mutex);
  stage.held.clear();
}

TEST(Server, RefusesAPortThatIsTaken) {
  ServerStage stage;
  ServerConfig config;
  config.address = "127.0.0.1";
  config.port = stage.port;
  config.certificates = {stage.certificate};
  const auto second = [&] {
    Server(config, {.io = stage.io, .clock = stage.clock, .router = stage.router});
  };
  EXPECT_THROW(second(), std::runtime_error);
}

TEST(Server, ServesManyFromSeveralThreads) {
  ServerStage stage(4);
  std::vector<std::thread> crowd;
  std::atomic<int> good{0};
  for (int i = 0; i < 8; ++i) {
    crowd.emplace_back([&] {
      HttpsClient client(stage.port);
      LiveClient live(stage.port, "/api/v1/live");
      for (int k = 0; k < 50; ++k) {
        const bool hello = client.get("/api/v1/hello").status == 200;
        live.send("x" + std::to_string(k));
        const bool echo = live.next_with("x" + std::to_string(k)).has_value();
        if (hello && echo) ++good;
      }
    });
  }
  for (auto& one : crowd) one.join();
  EXPECT_EQ(good, 400);
}

}  // namespace
}  // namespace adit::http
