// Cutting text that we have printed ourselves, a quick way around the parser: what is cut says
// nothing until it has been printed again and compared.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace adit::wire {

// Takes what lies before `mark` and steps over both; the whole rest where there is no such mark.
inline std::string_view take_until(std::string_view& rest, std::string_view mark) {
  const std::string_view taken = rest.substr(0, rest.find(mark));
  rest.remove_prefix(std::min(rest.size(), taken.size() + mark.size()));
  return taken;
}

// The number that `text` begins with; 0 where it begins with none, or with one that does not fit.
template <class Number>
Number number_in(std::string_view text) {
  Number number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace adit::wire
