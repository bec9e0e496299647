// A client's frames, well made or with one thing wrong (RFC 6455 5.2).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace adit::hostile {

inline constexpr unsigned fin = 0x80;
inline constexpr unsigned rsv1 = 0x40;
inline constexpr unsigned rsv2 = 0x20;
inline constexpr unsigned rsv3 = 0x10;
enum Opcode : unsigned { more = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

// How the length is written: in 7 bits, in 16, in 64.
enum class Length : std::uint8_t { shortest, bits16, bits64 };

[[nodiscard]] inline std::string big_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xff);
  return out;
}

// The first bytes, up to the mask; `masked` is the bit 0x80 or nothing.
[[nodiscard]] inline std::string header(unsigned first, std::uint64_t n,
                                        Length form = Length::shortest, unsigned masked = 0x80) {
  if (form == Length::shortest && n > 125) form = n < 65'536 ? Length::bits16 : Length::bits64;
  std::string out(1, static_cast<char>(first));
  if (form == Length::shortest) return out + static_cast<char>(masked | n);
  const bool wide = form == Length::bits64;
  return out + static_cast<char>(masked | (wide ? 127U : 126U)) + big_endian(n, wide ? 8 : 2);
}

[[nodiscard]] inline std::string frame(unsigned first, std::string_view payload,
                                       Length form = Length::shortest,
                                       std::string_view mask = "\x37\xfa\x21\x3d") {
  std::string out = header(first, payload.size(), form).append(mask);
  for (std::size_t i = 0; i < payload.size(); ++i) {
    out += static_cast<char>(payload[i] ^ mask[i % 4]);
  }
  return out;
}

[[nodiscard]] inline std::string unmasked(unsigned first, std::string_view payload) {
  return header(first, payload.size(), Length::shortest, 0).append(payload);
}

[[nodiscard]] inline std::string close_frame(unsigned code, std::string_view reason = {}) {
  return frame(fin | close, big_endian(code, 2).append(reason));
}

// A question that the server answers with the same number, as JSON and as a frame.
[[nodiscard]] inline std::string question(int number) {
  return R"({"kind":"ping","sent":)" + std::to_string(number) + "}";
}
[[nodiscard]] inline std::string ask(int number) {
  return frame(fin | text, question(number));
}

// The same, made so long by blanks.
[[nodiscard]] inline std::string question_of(int number, std::size_t size) {
  const auto plain = question(number);
  return plain + std::string(size - plain.size(), ' ');
}

}  // namespace adit::hostile
