// Frames by hand: a client needs no more of RFC 6455 than this.
#include "http/client_live.hpp"

#include <algorithm>

#include "http/client_https.hpp"

namespace adit::http {

namespace {

constexpr int text_opcode = 1;
constexpr int close_opcode = 8;
constexpr int ping_opcode = 9;
constexpr std::uint8_t pong_opcode = 10;

}  // namespace

ClientLive::ClientLive(const ClientTarget& target, const std::string& path,
                       const std::string& cookie)
    : connection_(target) {
  std::string request = "GET " + path + " HTTP/1.1\r\nHost: " + target.authority() +
                        "\r\nOrigin: https://" + target.authority() +
                        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  if (!cookie.empty()) request += "Cookie: __Host-adit=" + cookie + "\r\n";
  connection_.write(request + "\r\n");
  read_until(connection_, in_, [&] { return in_.find("\r\n\r\n") != std::string::npos; });
  if (!in_.starts_with("HTTP/1.1 101")) {
    throw Disconnected("no upgrade: " + in_.substr(0, in_.find("\r\n")));
  }
  in_.erase(0, in_.find("\r\n\r\n") + 4);
}

void ClientLive::send_frame(std::uint8_t opcode, std::string_view payload, bool last) {
  std::string frame(1, static_cast<char>((last ? 0x80 : 0) | opcode));
  const auto push = [&](std::size_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) frame += static_cast<char>(value >> (8 * i) & 0xff);
  };
  if (payload.size() < 126) {
    push(0x80 | payload.size(), 1);
  } else if (payload.size() < 65536) {
    push(0x80 | 126, 1);
    push(payload.size(), 2);
  } else {
    push(0x80 | 127, 1);
    push(payload.size(), 8);
  }
  // A mask of zeros is a mask (RFC 6455 5.3) and leaves the payload as it is.
  frame.append(4, '\0');
  frame += payload;
  connection_.write(frame);
}

std::optional<ClientLive::Size> ClientLive::frame_size() const {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(in_[i]); };
  if (in_.size() < 2) return std::nullopt;
  const std::size_t length = byte(1) & 0x7f;
  if (length < 126) return Size{2, length};
  const std::size_t more = length == 126 ? 2 : 8;
  if (in_.size() < 2 + more) return std::nullopt;
  std::size_t payload = 0;
  for (std::size_t i = 2; i < 2 + more; ++i) payload = payload << 8 | byte(i);
  return Size{2 + more, payload};
}

// Takes one whole frame off the input; true when it was text. A close ends it.
bool ClientLive::take_frame(Size size, std::string& text) {
  const int opcode = static_cast<unsigned char>(in_[0]) & 0x0f;
  std::string payload = in_.substr(size.head, size.payload);
  in_.erase(0, size.head + size.payload);
  if (opcode == ping_opcode) send_frame(pong_opcode, payload);
  if (opcode == close_opcode) {
    if (payload.size() >= 2) {
      close_code_ =
          static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
    }
    throw Disconnected("the server closed the channel");
  }
  if (opcode == text_opcode) text = std::move(payload);
  return opcode == text_opcode;
}

std::optional<std::string> ClientLive::next(std::chrono::milliseconds wait) {
  const auto until = std::chrono::steady_clock::now() + wait;
  for (bool looked = false;; looked = true) {  // once at least, however short the wait
    std::string text;
    auto size = frame_size();
    while (size && in_.size() >= size->head + size->payload) {
      if (take_frame(*size, text)) return text;
      size = frame_size();
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (looked && left.count() <= 0) return std::nullopt;
    in_ += connection_.read_some(std::max(left, std::chrono::milliseconds(0)));
  }
}

}  // namespace adit::http
