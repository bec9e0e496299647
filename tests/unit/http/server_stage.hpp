// A whole server on loopback with routes, files and a live handler made for tests, and raw clients.
#pragma once

#include <gtest/gtest.h>

#include <atomic>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <fstream>
#include <future>
#include <mutex>
#include <thread>

#include "base/clock.hpp"
#include "http/net.hpp"
#include "http/server.hpp"
#include "support/tls_client.hpp"
#include "unit/http/throw_away.hpp"

namespace adit::http {

using namespace std::chrono_literals;
using support::count_of;
using support::Disconnected;
using support::HttpsClient;
using support::LiveClient;
using support::read_out;
using support::TlsConnection;

inline std::uint16_t free_port() {
  boost::asio::io_context io;
  const boost::asio::ip::tcp::endpoint any(boost::asio::ip::address_v4::loopback(), 0);
  const boost::asio::ip::tcp::acceptor acceptor(io, any);
  return acceptor.local_endpoint().port();
}

// Answers text with the same text, except for words that ask for something else.
class EchoLive final : public LiveHandler {
 public:
  void redeem(const std::string& ticket, const std::string& cookie, Redeemed done) override {
    if (ticket == "away") return done(base::refuse("sign_in.unavailable"));
    if (ticket == "brief") {  // of a sign-in that is over in a moment
      const auto ends_at = base::AnchoredClock().now() + 500;
      return done(std::optional<SignIn>{{"s", "account", "person", "", "bidder", ends_at}});
    }
    if (ticket != "good" || cookie != "token") return done(std::optional<SignIn>{});
    done(std::optional<SignIn>{{"s", "account", "person", "", "bidder"}});
  }
  void on_open(const std::shared_ptr<Socket>& socket, const Query&) override {
    ++opened;
    {
      const std::lock_guard lock(mutex);
      last = socket;
    }
    socket->send(encode_text_frame(socket->sign_in() ? "hello account" : "hello"));
  }
  void on_text(Socket& socket, std::string_view text, base::Instant) override {
    if (text == "throw") throw std::runtime_error("asked for");
    if (text == "bye") return socket.close(1000, "bye");
    if (text == "flood") return flood(socket);
    socket.send(encode_text_frame(text));
  }
  void on_drained(Socket& socket) override {
    ++drained;
    socket.send(encode_text_frame("snapshot"));
  }
  void on_close(Socket&) override { ++closed; }

  std::atomic<int> opened{0};
  std::atomic<int> closed{0};
  std::atomic<int> drained{0};
  std::atomic<int> dropped{0};
  std::atomic<std::size_t> queued_max{0};
  std::mutex mutex;
  std::weak_ptr<Socket> last;

 private:
  // Far more than the outbox holds.
  void flood(Socket& socket) {
    const auto frame = encode_text_frame(std::string(10'000, 'x'));
    for (int i = 0; i < 2000; ++i) {
      if (socket.send(frame) == Sent::full) ++dropped;
      queued_max = std::max(queued_max.load(), socket.queued());
    }
  }
};

class OneToken final : public Authenticator {
 public:
  void resolve(const std::string& cookie, Resolved done) override {
    std::thread([cookie, done = std::move(done)] {  // from another thread, as the store does
      if (cookie == "slow") std::this_thread::sleep_for(400ms);
      if (cookie == "away" || cookie == "known") return done(base::refuse("sign_in.unavailable"));
      if (cookie != "token") return done(std::optional<SignIn>{});
      done(std::optional<SignIn>{{"s", "account", "person", "", "bidder"}});
    })
        .detach();
  }
  std::optional<SignIn> last_known(const std::string& cookie) override {
    if (cookie != "known") return std::nullopt;
    return SignIn{"s", "account", "person", "", "bidder"};
  }
};

// One, or as many as ADIT_IO_THREADS says (the thread sanitizer's suite says four).
inline std::size_t usual_io_threads() {
  const char* wanted = std::getenv("ADIT_IO_THREADS");
  return wanted == nullptr ? 1 : std::stoul(wanted);
}

class ServerStage {
 public:
  explicit ServerStage(std::size_t io_threads = usual_io_threads(),
                       const std::function<void(ServerConfig&)>& adjust = {})
      : io(io_threads, clock), router(routes(), {{"https://localhost:" + std::to_string(port)}}) {
    for (const char* document : {"index.html", "app.html"}) {
      std::ofstream(folder.path() / document) << "<html>page</html>";
    }
    std::ofstream(folder.path() / "big.bin") << std::string(1 << 20, 'b');
    files = std::make_unique<StaticFiles>(folder.path());
    certificate = throw_away_certificate(cert_folder.path(), "localhost");
    ServerConfig config;
    config.address = "127.0.0.1";
    config.port = port;
    config.side_port = 0;
    config.certificates = {certificate};
    config.hosts = {"localhost:" + std::to_string(port)};
    config.origins = {"https://localhost:" + std::to_string(port)};
    config.live_path = "/api/v1/live";
    if (adjust) adjust(config);
    server = std::make_unique<Server>(config, ServerParts{.io = io,
                                                          .clock = clock,
                                                          .router = router,
                                                          .authenticator = &people,
                                                          .files = files.get(),
                                                          .live = &live,
                                                          .metrics = &metrics,
                                                          .ready = [this] { return missing; },
                                                          .version = R"({"version":"t"})"});
    server->start();
    io.run();
  }
  ~ServerStage() {
    stop();
    io.stop();
  }

  // The graceful end; how long it took.
  std::chrono::milliseconds stop() {
    if (stopped) return 0ms;
    stopped = true;
    std::promise<void> done;
    const auto since = std::chrono::steady_clock::now();
    server->stop([&] { done.set_value(); });
    done.get_future().wait();
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 since);
  }

  [[nodiscard]] std::string head(const std::string& request_line,
                                 const std::string& fields = "") const {
    return request_line + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port) + "\r\n" + fields +
           "\r\n";
  }

  const base::AnchoredClock clock{};
  const std::uint16_t port = free_port();
  TemporaryFolder folder;
  TemporaryFolder cert_folder;
  Certificate certificate;
  EchoLive live;
  OneToken people;
  Metrics metrics;
  IoThreads io;
  Router router;
  std::unique_ptr<StaticFiles> files;
  std::vector<std::string> missing;
  std::atomic<int> handled{0};
  std::mutex mutex;
  std::vector<Respond> held;  // of /held
  std::unique_ptr<Server> server;
  bool stopped = false;

 private:
  Route route(Method method, const std::string& path, Access access, Handler handler) {
    Route out;
    out.method = method;
    out.pattern = path;
    out.access = std::move(access);
    out.request_schema = std::string(no_body);
    out.reply_schema = std::string(not_json);
    out.summary_en = "For tests";
    out.summary_zh = "供测试";
    out.handler = std::move(handler);
    return out;
  }
  Routes routes() {
    const auto open = Access::everyone();
    return {
        route(Method::get, "/api/v1/hello", open,
              [this](const Request& request, const Respond& respond) {
                ++handled;
                respond(json(200, request.sign_in ? "\"" + request.sign_in->account + "\"" : "{}"));
              }),
        route(Method::post, "/api/v1/hello", open,
              [this](const Request&, const Respond& respond) {
                ++handled;
                respond(json(201, "{}"));
              }),
        route(Method::get, "/api/v1/mine", Access::signed_in(),
              [](const Request& request, const Respond& respond) {
                respond(json(200, "\"" + request.sign_in->account + "\""));
              }),
        route(Method::get, "/api/v1/forgotten", open, [](const Request&, const Respond&) {}),
        route(Method::get, "/api/v1/later", open,
              [](const Request&, const Respond& respond) {
                std::thread([respond] {
                  std::this_thread::sleep_for(50ms);
                  respond(json(200, "\"later\""));
                }).detach();
              }),
        route(Method::get, "/api/v1/when", open,
              [](const Request& request, const Respond& respond) {
                respond(json(200, "\"at " + std::to_string(request.received_at.ms) + "\""));
              }),
        route(Method::get, "/api/v1/held", open,
              [this](const Request&, const Respond& respond) {
                const std::lock_guard lock(mutex);
                held.push_back(respond);
              }),
    };
  }
};

// Waits up to ten seconds for something that happens on another thread.
template <class Condition>
bool comes_true(Condition condition) {
  for (int i = 0; i < 1000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

}  // namespace adit::http
