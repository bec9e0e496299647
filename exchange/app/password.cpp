// Bytes that would favour some letters are drawn again.
#include "app/password.hpp"

#include <string_view>

#include "base/crypto.hpp"

namespace adit::app {

std::string draw_password() {
  constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string password;
  while (password.size() < 16) {
    const auto byte = static_cast<unsigned char>(base::random_bytes(1)[0]);
    if (byte < 8 * letters.size()) password += letters[byte % letters.size()];
  }
  return password;
}

}  // namespace adit::app
