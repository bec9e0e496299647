// One TLS connection to a server, as a client has it: blocking, OpenSSL on a socket, so that what
// comes is seen as it is. For the command line and for tests; one thread at a time.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace adit::http {

// The server cannot be reached, is not whom it should be, hung up or fell silent.
class Disconnected : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Where a client goes, and whom it trusts to be there.
struct ClientTarget {
  std::string host = "localhost";  // a name or an address
  int port = 8443;
  std::string server_name{};     // that the server answers to; empty: the host
  bool any_certificate = false;  // for throw-away ones; the connection is private to nobody then
  std::string ca_file{};         // PEM; empty: what this machine trusts

  [[nodiscard]] const std::string& name() const { return server_name.empty() ? host : server_name; }
  // Host and Origin speak of it so.
  [[nodiscard]] std::string authority() const;
};

// https://host[:port][/], an IPv6 address in brackets; nothing for anything else.
[[nodiscard]] std::optional<ClientTarget> parse_server(std::string_view url);

class ClientTls {
 public:
  // Connects and shakes hands; throws Disconnected with the reason.
  explicit ClientTls(const ClientTarget& target);
  ~ClientTls();
  ClientTls(ClientTls&&) noexcept;
  ClientTls& operator=(ClientTls&&) noexcept;

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

}  // namespace adit::http
