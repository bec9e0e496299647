// Digits are counted, never multiplied out in floating point, so that nothing is rounded twice.
#include "domain/ground/degrees.hpp"

#include <algorithm>
#include <charconv>

#include "domain/ground/figure_reader.hpp"

namespace adit::domain::ground {
namespace {

constexpr int decimals_kept = 8;
constexpr std::int64_t e8_limit = 100'000'000'000'000'000;  // a thousand million degrees

// Its digits without the point, and how many of them stand before it.
struct Digits {
  std::string_view whole;
  std::string_view fraction;
  std::int64_t before = 0;

  [[nodiscard]] char at(std::int64_t place) const {
    const auto i = static_cast<std::size_t>(place);
    if (i < whole.size()) return whole[i];
    return i - whole.size() < fraction.size() ? fraction[i - whole.size()] : '0';
  }
};

std::string_view take_digits(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

// The power of ten behind the digits; nothing when something else stands there.
std::optional<int> read_exponent(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  if (text.starts_with('+')) text.remove_prefix(text.size() > 1 && is_digit(text[1]) ? 1 : 0);
  int exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  constexpr int exponent_limit = 400;
  return std::clamp(exponent, -exponent_limit, exponent_limit);
}

std::optional<std::int64_t> rounded_e8(const Digits& digits) {
  std::int64_t value = 0;
  for (std::int64_t place = 0; place < digits.before + decimals_kept; ++place) {
    value = value * 10 + (digits.at(place) - '0');
    if (value >= e8_limit) return std::nullopt;
  }
  const std::int64_t next = digits.before + decimals_kept;
  return next >= 0 && digits.at(next) >= '5' ? value + 1 : value;
}

}  // namespace

std::optional<std::int64_t> read_degrees(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  Digits digits{take_digits(text), {}};
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    digits.fraction = take_digits(text);
  }
  if (digits.whole.empty() && digits.fraction.empty()) return std::nullopt;
  const auto exponent = read_exponent(text);
  if (!exponent) return std::nullopt;
  digits.before = static_cast<std::int64_t>(digits.whole.size()) + *exponent;
  const auto value = rounded_e8(digits);
  return value && negative ? -*value : value;
}

void append_degrees(std::string& out, std::int64_t e8) {
  constexpr std::int64_t degree = 100'000'000;
  const std::int64_t size = e8 < 0 ? -e8 : e8;
  if (e8 < 0) out += '-';
  char digits[24];
  // A leading one keeps the zeros of the fraction.
  const auto whole = std::to_chars(digits, digits + sizeof digits, size / degree);
  out.append(digits, whole.ptr);
  const auto fraction = std::to_chars(digits, digits + sizeof digits, degree + size % degree);
  digits[0] = '.';
  out.append(digits, fraction.ptr);
}

base::DegreeRing degrees_of(const plan::Ring& ring) {
  base::DegreeRing out;
  out.reserve(ring.size());
  for (const plan::Point& p : ring) out.emplace_back(as_number(p.lon_e8), as_number(p.lat_e8));
  return out;
}

}  // namespace adit::domain::ground
