// Range rules and bank capitals of an amount of money.
#include "base/money.hpp"

#include <array>
#include <string_view>

namespace adit::base {

Outcome<Money> Money::from_fen(std::int64_t fen) {
  if (fen < 0 || fen > money_fen_max) {
    return refuse("money.out_of_range",
                  {{"amount_fen", fen}, {"min_fen", std::int64_t{0}}, {"max_fen", money_fen_max}});
  }
  return Money(fen);
}

Outcome<Money> Money::plus(Money other) const {
  return from_fen(fen_ + other.fen_);
}

namespace {

constexpr std::array<std::string_view, 10> digits = {"零", "壹", "贰", "叁", "肆",
                                                     "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 4> places = {"", "拾", "佰", "仟"};
constexpr std::array<std::string_view, 4> groups = {"", "万", "亿", "万"};

// One group of four digits, most significant first; zeros inside collapse to one 零.
void append_group(std::string& out, int group, bool& zero_pending) {
  int divisor = 1000;
  for (std::size_t place = 4; place-- > 0; divisor /= 10) {
    const int digit = group / divisor % 10;
    if (digit == 0) {
      zero_pending = !out.empty();
      continue;
    }
    if (zero_pending) out += digits[0];
    zero_pending = false;
    out += digits[static_cast<std::size_t>(digit)];
    out += places[place];
  }
}

std::string yuan_capitals(std::int64_t yuan) {
  std::array<int, 4> parts{};  // money_fen_max is 90 万亿 yuan: four groups of four digits
  for (auto& part : parts) {
    part = static_cast<int>(yuan % 10000);
    yuan /= 10000;
  }
  std::string out;
  bool zero_pending = false;
  for (std::size_t group = parts.size(); group-- > 0;) {
    if (parts[group] == 0) {
      zero_pending = !out.empty();
      continue;
    }
    append_group(out, parts[group], zero_pending);
    out += groups[group];
    if (group == 3 && parts[2] == 0) out += groups[2];  // 万亿 where no 亿 of its own follows
  }
  return out;
}

}  // namespace

std::string capitals(Money amount) {
  const auto jiao = static_cast<std::size_t>(amount.fen() / 10 % 10);
  const auto fen = static_cast<std::size_t>(amount.fen() % 10);
  std::string out = yuan_capitals(amount.fen() / 100);
  if (!out.empty()) out += "元";
  if (jiao == 0 && fen == 0) return out.empty() ? "零元整" : out + "整";
  if (jiao != 0) {
    out += digits[jiao];
    out += "角";
  } else if (!out.empty()) {
    out += digits[0];
  }
  if (fen == 0) return out + "整";
  out += digits[fen];
  return out + "分";
}

}  // namespace adit::base
