// The product's own clients (http/client_https.hpp, http/client_live.hpp), aimed at a server of
// this machine, with what only tests ask for: hostile bytes, and somebody who listens in.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "http/client_https.hpp"
#include "http/client_live.hpp"
#include "support/json_member.hpp"

namespace adit::support {

using http::Disconnected;
using Headers = http::ClientHeaders;
using HttpReply = http::ClientReply;

// The certificate is not checked: tests use throw-away ones.
[[nodiscard]] http::ClientTarget local(int port, const std::string& server_name = "localhost");

// One TLS connection to 127.0.0.1.
class TlsConnection : public http::ClientTls {
 public:
  // Throws Disconnected when nobody listens or the handshake fails.
  explicit TlsConnection(int port, const std::string& server_name = "localhost")
      : ClientTls(local(port, server_name)) {}
};

// Everything until the server hangs up; ends with <silence> when it does not within the wait.
[[nodiscard]] std::string read_out(http::ClientTls& connection,
                                   std::chrono::milliseconds wait = std::chrono::seconds(8));
[[nodiscard]] std::size_t count_of(const std::string& text, const std::string& part);

// A person at a keyboard.
class HttpsClient : public http::ClientHttps {
 public:
  explicit HttpsClient(int port) : http::ClientHttps(local(port)) {}

  // As http::ClientHttps has it.
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
};

// A WebSocket opened on the live channel.
class LiveClient : public http::ClientLive {
 public:
  // `cookie` is the value of __Host-adit for a ticket's upgrade, else empty. Throws Disconnected
  // when the upgrade is refused.
  LiveClient(int port, const std::string& target, const std::string& cookie = {})
      : http::ClientLive(local(port), target, cookie) {}

  // The next text frame that contains `part`, reading past others.
  [[nodiscard]] std::optional<std::string> next_with(
      std::string_view part, std::chrono::milliseconds wait = std::chrono::seconds(10));
  // The code with which the server ends the connection within this time, however much it sends
  // before: 0 when it just hangs up, nothing when it stays. Each text goes to `hear`.
  [[nodiscard]] std::optional<int> end_code(
      std::chrono::milliseconds wait = std::chrono::seconds(10),
      const std::function<void(const std::string& text)>& hear = {});
};

}  // namespace adit::support
