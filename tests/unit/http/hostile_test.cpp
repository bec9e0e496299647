// Clients that mean harm, or are only broken: each is cut off in its time, and others notice
// nothing.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "support/smuggling.hpp"
#include "unit/http/server_stage.hpp"

namespace adit::http {
namespace {

using Clock = std::chrono::steady_clock;

// A plain connection that never speaks TLS properly.
class RawConnection {
 public:
  explicit RawConnection(std::uint16_t port) : socket_(io_) {
    socket_.connect({boost::asio::ip::address_v4::loopback(), port});
  }
  void write(std::string_view bytes) {
    boost::system::error_code ec;
    boost::asio::write(socket_, boost::asio::buffer(bytes), ec);
  }
  // How long until the server hangs up.
  std::chrono::milliseconds wait_for_end() {
    const auto since = Clock::now();
    boost::system::error_code ec;
    char bytes[4096];
    while (!ec) socket_.read_some(boost::asio::buffer(bytes), ec);
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - since);
  }

 private:
  boost::asio::io_context io_;
  boost::asio::ip::tcp::socket socket_;
};

void hurry(ServerConfig& config) {
  config.deadlines.handshake_ms = 600;
  config.deadlines.header_ms = 600;
  config.deadlines.body_ms = 600;
  config.deadlines.write_ms = 600;
  config.deadlines.keep_alive_ms = 600;
}

std::chrono::milliseconds time_of(const std::function<void()>& job) {
  const auto since = Clock::now();
  job();
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - since);
}

// One byte every 50 ms until the server hangs up.
void drip(TlsConnection& connection, const std::string& bytes) {
  try {
    for (const char c : bytes) {
      connection.write({&c, 1});
      if (!connection.read_some(50ms).empty()) return;
    }
  } catch (const Disconnected&) {
  }
}

TEST(Hostile, GarbageIsHungUpOn) {
  ServerStage stage;
  RawConnection connection(stage.port);
  connection.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_LT(connection.wait_for_end(), 1s);
  EXPECT_EQ(HttpsClient(stage.port).get("/livez").status, 200);
}

TEST(Hostile, HalfAHandshakeIsCutOff) {
  ServerStage stage(usual_io_threads(), hurry);
  RawConnection silent(stage.port);
  RawConnection half(stage.port);
  half.write(std::string("\x16\x03\x01\x02\x00\x01", 6));  // a record of 512 bytes, never finished
  EXPECT_LT(silent.wait_for_end(), 3s);
  EXPECT_LT(half.wait_for_end(), 3s);
}

TEST(Hostile, SlowHeadersAreCutOff) {
  ServerStage stage(usual_io_threads(), hurry);
  TlsConnection connection(stage.port);
  const auto request = stage.head("GET /api/v1/hello", "X: " + std::string(500, 'y') + "\r\n");
  EXPECT_LT(time_of([&] { drip(connection, request); }), 4s);
  EXPECT_EQ(stage.handled, 0);
}

TEST(Hostile, SlowBodiesAreCutOff) {
  ServerStage stage(usual_io_threads(), hurry);
  TlsConnection connection(stage.port);
  connection.write(stage.head("POST /api/v1/hello", "Content-Length: 500\r\n"));
  EXPECT_LT(time_of([&] { drip(connection, std::string(500, 'y')); }), 4s);
  EXPECT_EQ(stage.handled, 0);
}

TEST(Hostile, IdleConnectionsEnd) {
  ServerStage stage(usual_io_threads(), hurry);
  TlsConnection connection(stage.port);
  connection.write(stage.head("GET /api/v1/hello"));
  const auto took = time_of([&] { EXPECT_EQ(count_of(read_out(connection), "200 OK"), 1U); });
  EXPECT_LT(took, 4s);
}

// Forty megabytes are asked for, more than the sockets hold; the connection goes without its
// reader.
TEST(Hostile, AnswersThatNobodyReadsAreCutOff) {
  ServerStage stage(usual_io_threads(), hurry);
  TlsConnection connection(stage.port);
  for (int i = 0; i < 40; ++i) connection.write(stage.head("GET /big.bin"));
  EXPECT_EQ(HttpsClient(stage.port).get("/livez").status, 200) << "others are served meanwhile";
  EXPECT_TRUE(comes_true([&] {
    return stage.metrics.text().find("adit_connections 0\n") != std::string::npos;
  })) << "nobody was cut off";
  const auto out = read_out(connection);
  EXPECT_LT(count_of(out, "HTTP/1.1 200 OK"), 40U);
  EXPECT_FALSE(out.ends_with("<silence>"));
}

// Each shape gets exactly one answer, and the connection ends: no second request comes to life.
TEST(Hostile, SmugglersGetOneAnswer) {
  ServerStage stage;
  for (const auto& [name, bytes, status] : support::smuggled_requests(
           {"localhost:" + std::to_string(stage.port), "/api/v1/hello", "/api/v1/hello"})) {
    TlsConnection connection(stage.port);
    connection.write(bytes);
    const auto out = read_out(connection);
    EXPECT_TRUE(out.starts_with("HTTP/1.1 " + std::to_string(status) + " ")) << name << out;
    EXPECT_EQ(count_of(out, "HTTP/1.1 "), 1U) << name << out;
    EXPECT_EQ(count_of(out, "Connection: close\r\n"), 1U) << name;
    EXPECT_EQ(count_of(out, "application/problem+json"), 1U) << name;
    EXPECT_FALSE(out.ends_with("<silence>")) << name;
  }
  EXPECT_EQ(stage.handled, 0);
}

TEST(Hostile, OversizedInputIsNamed) {
  ServerStage stage;
  const auto answer = [&](const std::string& bytes) {
    TlsConnection connection(stage.port);
    connection.write(bytes);
    const auto out = read_out(connection, 500ms);
    return out.substr(0, std::string("HTTP/1.1 000").size());
  };
  EXPECT_EQ(answer("GET / HTTP/1.1\r\nX: " + std::string(9000, 'y')), "HTTP/1.1 431");
  EXPECT_EQ(answer(stage.head("GET /" + std::string(3000, 'a'))), "HTTP/1.1 414");
  EXPECT_EQ(answer(stage.head("POST /api/v1/hello", "Content-Length: 70000\r\n")), "HTTP/1.1 413");
  EXPECT_EQ(answer(stage.head("POST /api/v1/hello", "Content-Length: 5\r\n") + "hello"),
            "HTTP/1.1 400");
  EXPECT_EQ(answer(stage.head("BREW /")), "HTTP/1.1 501");
  EXPECT_EQ(answer(stage.head("GET /%00")), "HTTP/1.1 400");
}

TEST(Hostile, ForeignPagesMayNotAct) {
  ServerStage stage;
  HttpsClient client(stage.port);
  EXPECT_EQ(client.request("POST", "/api/v1/hello", {}, {{"Origin", "https://evil.test"}}).status,
            403);
  EXPECT_EQ(client.request("POST", "/api/v1/hello", {}, {{"Sec-Fetch-Site", "cross-site"}}).status,
            403);
  EXPECT_EQ(stage.handled, 0);
}

TEST(Hostile, ConnectionsAreCountedPerAddress) {
  ServerStage stage(usual_io_threads(),
                    [](ServerConfig& config) { config.connections_per_address_max = 3; });
  std::vector<TlsConnection> crowd;
  for (int i = 0; i < 3; ++i) crowd.emplace_back(stage.port);
  EXPECT_THROW(TlsConnection one_more(stage.port), Disconnected);
  crowd.pop_back();
  EXPECT_TRUE(comes_true([&] {
    try {
      const TlsConnection next(stage.port);
      return true;
    } catch (const Disconnected&) {
      return false;
    }
  }));
}

// The start of the server's answer; empty when it hung up without one.
std::string answer_to(std::uint16_t port, const std::string& bytes) {
  TlsConnection connection(port);
  connection.write(bytes);
  try {
    return connection.read_some();
  } catch (const Disconnected&) {
    return {};
  }
}

// Good requests with bytes changed: an answer wherever there is a whole header, else a hang-up.
TEST(Hostile, NoiseBreaksNothing) {
  ServerStage stage(usual_io_threads(), hurry);
  std::uint32_t seed = 20'261'123;
  const auto next = [&] { return (seed = seed * 1'664'525 + 1'013'904'223) >> 8; };
  const auto good = stage.head("POST /api/v1/hello", "Content-Length: 0\r\nCookie: a=b\r\n");
  for (int i = 0; i < 200; ++i) {
    auto bytes = good;
    for (std::uint32_t k = 0; k <= next() % 4; ++k) {
      bytes[next() % (bytes.size() - 4)] = static_cast<char>(next());
    }
    const auto out = answer_to(stage.port, bytes);
    const bool digit_of_length = out.empty() && bytes.find("Length: 0") == std::string::npos;
    EXPECT_TRUE(digit_of_length || out.starts_with("HTTP/1.1 ")) << i << bytes;
  }
  EXPECT_EQ(HttpsClient(stage.port).get("/livez").status, 200);
}

}  // namespace
}  // namespace adit::http
