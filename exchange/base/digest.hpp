// SHA-256 digests and their hexadecimal text.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace adit::base {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const Digest&) const = default;
};

// SHA-256 (FIPS 180-4) of `data`.
[[nodiscard]] Digest sha256(std::string_view data);

// SHA-256 of `prefix` followed by two digests: the inner node of an RFC 6962 tree.
[[nodiscard]] Digest sha256_pair(std::uint8_t prefix, const Digest& left, const Digest& right);

// Lower-case hexadecimal, two characters a byte; append_hex puts it behind `out`.
[[nodiscard]] std::string to_hex(std::string_view bytes);
[[nodiscard]] std::string to_hex(const Digest& digest);
void append_hex(std::string& out, const Digest& digest);

// Reads lower- or upper-case hexadecimal; nothing for odd lengths or other characters.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);
[[nodiscard]] std::optional<Digest> digest_from_hex(std::string_view text);

}  // namespace adit::base
