// Number by number, unit by unit.
#include "domain/plan/quoted.hpp"

#include <algorithm>

namespace adit::domain::plan {
namespace {

constexpr std::string_view digits = "0123456789";

// A sentence may end behind a number.
std::string_view without_last_point(std::string_view number) {
  while (number.ends_with('.')) number.remove_suffix(1);
  return number;
}

bool is(std::string_view number, const Quantity& quantity) {
  return std::ranges::any_of(units(), [&](const Unit& unit) {
    if (unit.measure != quantity.measure || unit.per != quantity.per) return false;
    const auto read = quantity_of(number, unit.name);
    return read && *read == quantity;
  });
}

}  // namespace

bool states(std::string_view text, const Quantity& quantity) {
  while (true) {
    const std::size_t begin = text.find_first_of(digits);
    if (begin == text.npos) return false;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    if (is(without_last_point(text.substr(0, end)), quantity)) return true;
    text.remove_prefix(end);
  }
}

}  // namespace adit::domain::plan
