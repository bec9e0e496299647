// Writing frames (RFC 6455 5.2): header in the shortest form, no mask, then the payload.
#include "http/frame.hpp"

namespace adit::http {

namespace {

enum class Opcode : unsigned char { text = 0x1, close = 0x8, ping = 0x9 };

std::string frame(Opcode opcode, std::string_view payload) {
  constexpr unsigned fin = 0x80;
  std::string out;
  out.reserve(payload.size() + 10);
  out += static_cast<char>(fin | static_cast<unsigned>(opcode));
  const auto n = payload.size();
  const int length_bytes = n < 126 ? 0 : n < 65'536 ? 2 : 8;
  out += static_cast<char>(length_bytes == 0 ? n : length_bytes == 2 ? 126 : 127);
  for (int i = length_bytes - 1; i >= 0; --i) out += static_cast<char>(n >> (8 * i) & 0xff);
  return out.append(payload);
}

}  // namespace

Frame encode_text_frame(std::string_view payload) {
  return std::make_shared<const std::string>(frame(Opcode::text, payload));
}

Frame encode_close_frame(std::uint16_t code) {
  const char payload[] = {static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
  return std::make_shared<const std::string>(frame(Opcode::close, {payload, 2}));
}

const Frame& ping_frame() {
  static const Frame ping = std::make_shared<const std::string>(frame(Opcode::ping, {}));
  return ping;
}

}  // namespace adit::http
