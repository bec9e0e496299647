// 统一社会信用代码: the 18 characters that name a legal person in China (GB 32100-2015).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace adit::domain::party {

struct CreditCode {
  std::string text;  // 18 characters, upper case
  auto operator<=>(const CreditCode&) const = default;
};

// Reads a code; lower-case letters are accepted, spaces are not. Refuses with
// `credit_code.malformed` {text} unless there are 18 characters of the standard's alphabet
// (digits and capitals without I, O, S, V, Z), and with `credit_code.check_digit` {text, expected}.
[[nodiscard]] base::Outcome<CreditCode> parse_credit_code(std::string_view text);

// The 18th character for the first 17; nothing if one is outside the alphabet.
[[nodiscard]] std::optional<char> check_character(std::string_view first_17);

}  // namespace adit::domain::party
