// Digits stay as they were written, so that what is written out again is what was read.
#include "domain/ground/figure_reader.hpp"

#include <charconv>

namespace adit::domain::ground {
namespace {

constexpr std::size_t digits_kept = 17;  // all that a double tells apart

// A plain decimal at `at`.
struct Decimal {
  std::string_view text;
  double value = 0;
  int whole_digits = 0;
  int decimals = 0;
};

int significant(std::string_view whole) {
  const std::size_t first = whole.find_first_not_of('0');
  return first == whole.npos ? 0 : static_cast<int>(whole.size() - first);
}

std::size_t digits_end(std::string_view plain, std::size_t at) {
  while (at < plain.size() && is_digit(plain[at])) ++at;
  return at;
}

std::optional<Decimal> take_decimal(std::string_view plain, std::size_t& at) {
  const std::size_t whole_end = digits_end(plain, at);
  if (whole_end == at) return std::nullopt;
  std::size_t end = whole_end;
  if (end + 1 < plain.size() && plain[end] == '.' && is_digit(plain[end + 1])) {
    end = digits_end(plain, end + 1);
  }
  Decimal out;
  out.text = plain.substr(at, end - at);
  if (out.text.size() > digits_kept + 1) return std::nullopt;
  out.whole_digits = significant(plain.substr(at, whole_end - at));
  out.decimals = end == whole_end ? 0 : static_cast<int>(end - whole_end) - 1;
  std::from_chars(out.text.data(), out.text.data() + out.text.size(), out.value);
  at = end;
  return out;
}

void skip_blanks(std::string_view plain, std::size_t& at) {
  while (at < plain.size() && plain[at] == ' ') ++at;
}

// A decimal below 60 and the mark behind it; seconds may be marked as two minutes.
std::optional<Decimal> take_sixtieth(std::string_view plain, std::size_t& at, char mark) {
  std::size_t end = at;
  skip_blanks(plain, end);
  const auto decimal = take_decimal(plain, end);
  if (!decimal || decimal->value >= 60) return std::nullopt;
  skip_blanks(plain, end);
  const std::string_view rest = plain.substr(end);
  const bool doubled = rest.starts_with("''");
  if (mark == '"' && doubled) {
    end += 2;
  } else if (!doubled && rest.starts_with(mark)) {
    end += 1;
  } else {
    return std::nullopt;
  }
  at = end;
  return decimal;
}

bool digit_follows(std::string_view plain, std::size_t at) {
  skip_blanks(plain, at);
  return at < plain.size() && is_digit(plain[at]);
}

// Behind the mark of degrees. A digit straight behind a mark must begin minutes or seconds.
bool read_angle(std::string_view plain, std::size_t& at, const Decimal& degrees, Figure& out) {
  out.angle = true;
  out.text += "°";
  const bool close = at < plain.size() && is_digit(plain[at]);
  if (degrees.decimals > 0 || !digit_follows(plain, at)) return !close;
  const auto minutes = take_sixtieth(plain, at, '\'');
  if (!minutes) return !close;
  out.minutes = true;
  out.text += std::string(minutes->text) + "′";
  out.value += minutes->value / 60;
  out.decimals = minutes->decimals;
  const bool more = at < plain.size() && is_digit(plain[at]);
  if (minutes->decimals > 0) return !more;
  const auto seconds = take_sixtieth(plain, at, '"');
  if (!seconds) return !more;
  out.text += std::string(seconds->text) + "″";
  out.value += seconds->value / 3600;
  out.decimals = seconds->decimals;
  return true;
}

}  // namespace

std::optional<Figure> read_figure(std::string_view plain, std::size_t& at) {
  std::size_t end = at;
  if (end < plain.size() && plain[end] == '+') ++end;
  const auto decimal = take_decimal(plain, end);
  if (!decimal) return std::nullopt;
  Figure out;
  out.text = decimal->text;
  out.value = decimal->value;
  out.whole_digits = decimal->whole_digits;
  out.decimals = decimal->decimals;
  std::size_t mark = end;
  skip_blanks(plain, mark);
  if (mark < plain.size() && plain[mark] == '^') {
    end = mark + 1;
    if (!read_angle(plain, end, *decimal, out)) return std::nullopt;
  }
  at = end;
  return out;
}

}  // namespace adit::domain::ground
