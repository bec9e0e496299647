// Division by a power of ten, on the digits.
#include "domain/plan/figure.hpp"

namespace adit::domain::plan {
namespace {

// The factors of all units are powers of ten.
std::string divided(std::int64_t amount, std::int64_t factor) {
  std::string text = std::to_string(amount / factor);
  std::int64_t rest = amount % factor;
  if (rest == 0) return text;
  text += '.';
  while (rest != 0) {
    factor /= 10;
    text += std::to_string(rest / factor);
    rest %= factor;
  }
  return text;
}

}  // namespace

Figure figure_of(const Quantity& quantity) {
  const Unit& unit = unit_for(quantity);
  return {divided(quantity.amount, unit.factor), &unit};
}

}  // namespace adit::domain::plan
