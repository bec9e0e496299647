// Blocking HTTPS and WebSocket clients for tests: OpenSSL on a socket, so that what the server
// sends is seen as it is, and hostile bytes can be sent as they are.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adit::support {

// The peer closed, refused or fell silent: what a test of faults expects to catch.
class Disconnected : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One TLS connection to 127.0.0.1. The certificate is not checked: tests use throw-away ones.
class TlsConnection {
 public:
  // Throws Disconnected when nobody listens or the handshake fails.
  explicit TlsConnection(int port, const std::string& server_name = "localhost");
  ~TlsConnection();
  TlsConnection(TlsConnection&&) noexcept;
  TlsConnection& operator=(TlsConnection&&) noexcept;

  void write(std::string_view bytes);  // all of it, or Disconnected
  // At least one byte, at most 16 KiB; empty when nothing came in time; Disconnected at the end.
  [[nodiscard]] std::string read_some(std::chrono::milliseconds wait = std::chrono::seconds(10));
  [[nodiscard]] int descriptor() const;
  // SHA-256 of the certificate that the server showed, in hexadecimal.
  [[nodiscard]] std::string certificate_digest() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// Everything until the server hangs up; ends with <silence> when it does not within the wait.
[[nodiscard]] std::string read_out(TlsConnection& connection,
                                   std::chrono::milliseconds wait = std::chrono::seconds(8));
[[nodiscard]] std::size_t count_of(const std::string& text, const std::string& part);

struct HttpReply {
  int status = 0;
  std::map<std::string, std::string> headers{};  // names in lower case
  std::string body{};
};

using Headers = std::vector<std::pair<std::string, std::string>>;

// A person at a keyboard: one connection kept alive, the sign-in cookie remembered.
class HttpsClient {
 public:
  explicit HttpsClient(int port) : port_(port) {}

  // Sends one request with Host, Origin, the cookie and, with a body, Content-Type; reconnects when
  // the server has closed the idle connection. Throws Disconnected.
  HttpReply request(std::string_view method, const std::string& target, std::string_view body = {},
                    const Headers& headers = {});
  HttpReply get(const std::string& target) { return request("GET", target); }
  HttpReply post(const std::string& target, std::string_view body) {
    return request("POST", target, body);
  }

  // Signs in and keeps the cookie; false when the server says no.
  bool sign_in(const std::string& account, const std::string& password);

  // Hears of every answer to every client of this process, on the thread that asked.
  using Observer = std::function<void(std::string_view method, const std::string& target,
                                      const HttpReply& reply)>;
  static void observe(Observer observer);

  [[nodiscard]] const std::string& cookie() const { return cookie_; }
  void forget_connection() { connection_.reset(); }

 private:
  HttpReply exchange(const std::string& bytes);
  HttpReply send(const std::string& bytes);
  int port_;
  std::string cookie_;
  std::optional<TlsConnection> connection_;
};

// A WebSocket opened on the live channel.
class LiveClient {
 public:
  // `cookie` is the value of __Host-adit for a ticket's upgrade, else empty. Throws Disconnected
  // when the upgrade is refused.
  LiveClient(int port, const std::string& target, const std::string& cookie = {});

  void send(std::string_view text);
  void send_frame(std::uint8_t opcode, std::string_view payload, bool last = true);
  // The next text frame; nothing when none came in time; Disconnected at the end.
  [[nodiscard]] std::optional<std::string> next(
      std::chrono::milliseconds wait = std::chrono::seconds(10));
  // The next text frame that contains `part`, reading past others.
  [[nodiscard]] std::optional<std::string> next_with(
      std::string_view part, std::chrono::milliseconds wait = std::chrono::seconds(10));
  // The code with which the server ends the connection within this time, however much it sends
  // before: 0 when it just hangs up, nothing when it stays. Each text goes to `hear`.
  [[nodiscard]] std::optional<int> end_code(
      std::chrono::milliseconds wait = std::chrono::seconds(10),
      const std::function<void(const std::string& text)>& hear = {});
  [[nodiscard]] TlsConnection& connection() { return connection_; }

 private:
  [[nodiscard]] bool take_frame(std::string& text);
  TlsConnection connection_;
  std::string in_;
  int close_code_ = 0;
};

// The member `name` of a JSON text, as written (text without its quotes); for tests that look at
// one value and do not care for the rest.
[[nodiscard]] std::string json_member(std::string_view json, std::string_view name);

}  // namespace adit::support
