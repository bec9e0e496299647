// The check letters are a weighted sum modulo a prime above 32 × 26: one wrong letter, or two that
// changed places, never go unnoticed.
#include "domain/party/one_time_code.hpp"

#include "base/invariant.hpp"

namespace adit::domain::party {

namespace {

constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::size_t group = 4;
constexpr std::size_t checked = code_random_bytes;
constexpr std::size_t whole = checked + 2;
constexpr std::size_t modulus = 1021;

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string check_letters(std::string_view code) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < checked; ++i) sum += (i + 1) * letters.find(code[i]);
  sum %= modulus;
  return {letters[sum / letters.size()], letters[sum % letters.size()]};
}

std::string grouped(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % group == 0) out += '-';
    out += code[i];
  }
  return out;
}

}  // namespace

std::string write_one_time_code(std::string_view random) {
  ADIT_INVARIANT(random.size() == checked, "a code is made of so many random bytes");
  std::string code;
  for (const char byte : random) code += letters[static_cast<unsigned char>(byte) % letters.size()];
  return grouped(code + check_letters(code));
}

base::Outcome<std::string> read_one_time_code(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    if (c == ' ' || c == '-') continue;
    if (letters.find(upper(c)) == letters.npos || code.size() == whole) {
      return base::refuse("one_time_code.mistyped");
    }
    code += upper(c);
  }
  if (code.size() != whole || code.substr(checked) != check_letters(code)) {
    return base::refuse("one_time_code.mistyped");
  }
  return grouped(code);
}

}  // namespace adit::domain::party
