// Clients that never read, and crowds that never finish their handshake, against the real server
// with its real limits: they are cut off, and others are served meanwhile.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "api/office.hpp"
#include "base/limits.hpp"

namespace adit::api_tests {
namespace {

using namespace std::chrono_literals;
using support::LiveClient;
using support::TlsConnection;
using Clock = std::chrono::steady_clock;

// Waits for a figure of the server; false when it does not come to that.
bool becomes(const char* name, std::int64_t wanted, std::chrono::seconds patience = 10s) {
  const auto until = Clock::now() + patience;
  while (figure(name) != wanted) {
    if (Clock::now() > until) return false;
    std::this_thread::sleep_for(50ms);
  }
  return true;
}

// Asks for the clock, each time on a new connection, until the server has let the stalled one go
// and holds only `left`; how many were served, and how long that took.
struct Meanwhile {
  int served = 0;
  int failed = 0;
  std::chrono::seconds took{};
};
Meanwhile until_cut_off(std::int64_t left) {
  Meanwhile out;
  const auto since = Clock::now();
  while (figure("adit_connections") > left && Clock::now() - since < 40s) {
    {
      support::HttpsClient other(server().port());
      ++(other.get("/api/v1/clock").status == 200 ? out.served : out.failed);
    }
    std::this_thread::sleep_for(200ms);
  }
  out.took = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - since);
  return out;
}

TEST(Stalled, WhoNeverReadsAnswersIsCutOff) {
  ASSERT_TRUE(becomes("adit_connections", 0));
  TlsConnection stalled(server().port());
  const std::string request =
      "GET /openapi.json HTTP/1.1\r\nHost: localhost:" + std::to_string(server().port()) +
      "\r\n\r\n";
  constexpr std::size_t asked = 400;
  for (std::size_t i = 0; i < asked; ++i) stalled.write(request);
  const auto meanwhile = until_cut_off(0);
  EXPECT_LT(meanwhile.took, 25s) << "it is still there";
  EXPECT_GT(meanwhile.took, 10s) << "it had some time to read";
  EXPECT_GT(meanwhile.served, 20);
  EXPECT_EQ(meanwhile.failed, 0);
  const auto out = support::read_out(stalled);
  EXPECT_LT(support::count_of(out, "HTTP/1.1 200 OK"), asked);
  EXPECT_FALSE(out.ends_with("<silence>"));
}

// How many frames of this kind are still to be read until the channel ends.
int frames_left(LiveClient& channel, const std::string& kind) {
  int frames = 0;
  const auto end = channel.end_code(20s, [&](const std::string& text) {
    if (text.starts_with("{\"kind\":\"" + kind + "\"")) ++frames;
  });
  EXPECT_TRUE(end) << "the channel has not ended";
  return frames;
}

// It asks for the whole session thousands of times and reads no answer: first its frames are
// dropped, then it is cut off. A watcher who reads goes on hearing the clock.
TEST(Stalled, WhoNeverReadsFramesIsCutOff) {
  const auto made = announce({.block = 2}, 3'600'000);
  ASSERT_TRUE(becomes("adit_connections", 0));
  const std::string watch = "{\"kind\":\"watch\",\"session\":\"" + made.session + "\"}";
  LiveClient reader(server().port(), "/api/v1/live");
  reader.send(watch);
  ASSERT_TRUE(reader.next_with("\"kind\":\"session\""));
  LiveClient stalled(server().port(), "/api/v1/live");
  constexpr int asked = 10'000;  // of a kilobyte each, which is more than the sockets hold
  for (int i = 0; i < asked; ++i) {
    stalled.send(watch);
    if (i % 100 == 99) std::this_thread::sleep_for(60ms);  // below the limit of frames a second
  }
  const auto meanwhile = until_cut_off(1);
  EXPECT_LT(meanwhile.took, 25s) << "it is still there";
  EXPECT_GT(meanwhile.served, 5);
  EXPECT_EQ(meanwhile.failed, 0);
  EXPECT_TRUE(reader.next_with("\"kind\":\"clock\"")) << "who reads is not disturbed";
  EXPECT_LT(frames_left(stalled, "session"), asked) << "no frame was dropped";
}

// A plain connection from one of this machine's own addresses, which says nothing.
class SilentConnection {
 public:
  explicit SilentConnection(std::uint32_t from = INADDR_LOOPBACK)
      : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(from);
    EXPECT_EQ(::bind(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(server().port()));
    EXPECT_EQ(::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  }
  SilentConnection(SilentConnection&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  ~SilentConnection() {
    if (fd_ >= 0) ::close(fd_);
  }
  // True when the server hangs up within the wait.
  [[nodiscard]] bool ends(std::chrono::milliseconds wait) const {
    pollfd ready{fd_, POLLIN, 0};
    char byte = 0;
    return ::poll(&ready, 1, static_cast<int>(wait.count())) == 1 && ::recv(fd_, &byte, 1, 0) <= 0;
  }

 private:
  int fd_;
};

TEST(Stalled, HandshakesUnderWayAreCountedPerAddress) {
  constexpr auto most = base::limits::handshakes_per_address_max;
  support::HttpsClient inside(server().port());
  EXPECT_EQ(inside.get("/api/v1/clock").status, 200);
  ASSERT_TRUE(becomes("adit_tls_handshakes", 0));
  const auto since = Clock::now();
  std::vector<SilentConnection> crowd;
  for (std::size_t i = 0; i < most; ++i) crowd.emplace_back();
  ASSERT_TRUE(becomes("adit_tls_handshakes", most, 4s));
  EXPECT_TRUE(SilentConnection().ends(1s)) << "one more is turned away at once";
  EXPECT_THROW(TlsConnection(server().port()), support::Disconnected);
  EXPECT_EQ(inside.get("/api/v1/clock").status, 200) << "who is inside is served";
  const SilentConnection neighbour(INADDR_LOOPBACK + 1);
  EXPECT_TRUE(becomes("adit_tls_handshakes", most + 1, 1s)) << "another address has its own seats";
  ASSERT_LT(Clock::now() - since, 5s) << "too slow a machine for this test";
  for (const auto& one : crowd) EXPECT_TRUE(one.ends(8s));
  EXPECT_TRUE(becomes("adit_tls_handshakes", 0)) << "the seats are free again";
  EXPECT_EQ(support::HttpsClient(server().port()).get("/api/v1/clock").status, 200);
}

}  // namespace
}  // namespace adit::api_tests
