// Division by a power of ten, on the digits.
#include "domain/plan/figure.hpp"

#include "base/invariant.hpp"

namespace adit::domain::plan {
namespace {

const Unit* smallest_unit(const Quantity& quantity) {
  const Unit* best = nullptr;
  for (const Unit& unit : units()) {
    if (unit.measure != quantity.measure || unit.per != quantity.per) continue;
    if (best == nullptr || unit.factor < best->factor) best = &unit;
  }
  return best;
}

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
  const Unit* unit = smallest_unit(quantity);
  ADIT_INVARIANT(unit != nullptr, "an amount has a unit");
  return {divided(quantity.amount, unit->factor), unit};
}

}  // namespace adit::domain::plan
