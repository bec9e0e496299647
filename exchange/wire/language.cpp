// Reading Accept-Language.
#include "wire/language.hpp"

#include <charconv>
#include <string>

namespace adit::wire {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// The weight of one range in thousandths: `en;q=0.8` has 800; 0 when not understood.
int weight(std::string_view range) {
  const std::size_t at = range.find("q=");
  if (at == range.npos) return 1000;
  const std::string_view digits = range.substr(at + 2, 5);
  int whole = 0;
  int thousandths = 0;
  int unit = 1000;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 1 && digits[i] == '.') continue;
    if (digits[i] < '0' || digits[i] > '9') break;
    if (i == 0)
      whole = digits[i] - '0';
    else
      thousandths += (unit /= 10) * (digits[i] - '0');
  }
  return whole * 1000 + thousandths;
}

bool names(std::string_view range, std::string_view language) {
  if (range.size() < 2) return false;
  const bool same = (range[0] | 0x20) == language[0] && (range[1] | 0x20) == language[1];
  return same && (range.size() == 2 || range[2] == '-' || range[2] == ';' || range[2] == ' ');
}

}  // namespace

Language preferred_language(std::string_view accept_language) {
  int zh = 0;
  int en = 0;
  while (!accept_language.empty()) {
    const std::size_t comma = accept_language.find(',');
    const std::string_view range = trimmed(accept_language.substr(0, comma));
    if (names(range, "zh") && weight(range) > zh) zh = weight(range);
    // Of two languages with one weight the reader named the better first.
    if (names(range, "en") && weight(range) > en) en = weight(range) + (zh == 0 ? 1 : 0);
    if (comma == accept_language.npos) break;
    accept_language.remove_prefix(comma + 1);
  }
  return en > zh ? Language::en : Language::zh;
}

}  // namespace adit::wire
