// Money is a whole number of fen (分, a hundredth of a yuan), never a floating-point number.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "base/outcome.hpp"

namespace adit::base {

// The largest amount that a browser's number holds exactly, so the wire may carry plain numbers.
inline constexpr std::int64_t money_fen_max = (std::int64_t{1} << 53) - 1;

// An amount from 0 to money_fen_max fen.
class Money {
 public:
  constexpr Money() = default;

  // Refuses with `money.out_of_range` outside 0…money_fen_max.
  [[nodiscard]] static Outcome<Money> from_fen(std::int64_t fen);

  [[nodiscard]] constexpr std::int64_t fen() const { return fen_; }

  // Sum; refuses with `money.out_of_range` when it passes the maximum.
  [[nodiscard]] Outcome<Money> plus(Money other) const;

  constexpr auto operator<=>(const Money&) const = default;

 private:
  explicit constexpr Money(std::int64_t fen) : fen_(fen) {}
  std::int64_t fen_ = 0;
};

// The amount in bank capitals, such as 壹佰贰拾叁元肆角伍分 (票据法 practice: 整 after 元 or 角).
[[nodiscard]] std::string capitals(Money amount);

}  // namespace adit::base
