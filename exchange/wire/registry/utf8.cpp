// Eight ASCII characters in one step, for most of a delivery is figures.
#include "wire/registry/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace adit::wire::registry {
namespace {

// Whether eight bytes are ASCII and none of them zero.
bool plain_eight(const char* at) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
  return ((eight | (eight - ones)) & (ones << 7)) == 0;
}

// The bytes of the character at `at`; 0 where there is none.
std::size_t length_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80) return first == 0 ? 0 : 1;
  if (first < 0xC2 || !follows(1)) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) {
    const bool overlong = first == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = first == 0xED && byte(1) >= 0xA0;
    return overlong || surrogate || !follows(2) ? 0 : 3;
  }
  const bool overlong = first == 0xF0 && byte(1) < 0x90;
  const bool beyond = first > 0xF4 || (first == 0xF4 && byte(1) >= 0x90);
  return overlong || beyond || !follows(2) || !follows(3) ? 0 : 4;
}

}  // namespace

std::optional<std::size_t> first_fault(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (at + 8 <= bytes.size() && plain_eight(bytes.data() + at)) {
      at += 8;
      continue;
    }
    const std::size_t length = length_at(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

}  // namespace adit::wire::registry
