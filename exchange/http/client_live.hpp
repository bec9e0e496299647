// A WebSocket as a client has it (RFC 6455), blocking; one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/client_tls.hpp"

namespace adit::http {

class ClientLive {
 public:
  // Opens the channel at `path`; `cookie` is the value of __Host-adit for a ticket's upgrade, else
  // empty. Throws Disconnected when the upgrade is refused.
  ClientLive(const ClientTarget& target, const std::string& path, const std::string& cookie);

  void send(std::string_view text) { send_frame(1, text); }
  void send_frame(std::uint8_t opcode, std::string_view payload, bool last = true);
  // The next text frame; nothing when none came in time; Disconnected at the end. Pings are
  // answered meanwhile.
  [[nodiscard]] std::optional<std::string> next(
      std::chrono::milliseconds wait = std::chrono::seconds(10));
  // The code with which the server closed; 0 while it has not, or when it just hung up.
  [[nodiscard]] int close_code() const { return close_code_; }
  [[nodiscard]] ClientTls& connection() { return connection_; }

 private:
  // Of the frame that the input begins with; nothing while its head is not all there.
  struct Size {
    std::size_t head = 0;
    std::size_t payload = 0;
  };
  [[nodiscard]] std::optional<Size> frame_size() const;
  [[nodiscard]] bool take_frame(Size size, std::string& text);

  ClientTls connection_;
  std::string in_;
  int close_code_ = 0;
};

}  // namespace adit::http
