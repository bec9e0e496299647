// The check character of GB 32100-2015: powers of three modulo 31 over the standard's alphabet.
#include "domain/party/credit_code.hpp"

namespace adit::domain::party {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t code_length = 18;
constexpr int modulus = 31;

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::optional<char> check_character(std::string_view first_17) {
  if (first_17.size() != code_length - 1) return std::nullopt;
  int sum = 0;
  int weight = 1;
  for (const char c : first_17) {
    const auto value = alphabet.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    sum += static_cast<int>(value) * weight;
    weight = weight * 3 % modulus;
  }
  return alphabet[static_cast<std::size_t>((modulus - sum % modulus) % modulus)];
}

base::Outcome<CreditCode> parse_credit_code(std::string_view text) {
  CreditCode code;
  for (const char c : text.substr(0, code_length)) code.text += upper(c);
  const bool whole = text.size() == code_length;
  const auto expected =
      whole ? check_character(std::string_view(code.text).substr(0, code_length - 1))
            : std::nullopt;
  if (!expected || alphabet.find(code.text.back()) == std::string_view::npos) {
    return base::refuse("credit_code.malformed", {{"text", code.text}});
  }
  if (code.text.back() != *expected) {
    return base::refuse("credit_code.check_digit",
                        {{"text", code.text}, {"expected", std::string(1, *expected)}});
  }
  return code;
}

}  // namespace adit::domain::party
