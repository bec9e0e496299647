// Reads UTF-8 that the JSON door has found valid.
#include "domain/party/plain_name.hpp"

#include <cstdint>

#include "base/characters.hpp"

namespace adit::domain::party {

namespace {

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view wide = "\u3000";
  const auto blank_first = [&] { return text.starts_with(' ') || text.starts_with(wide); };
  const auto blank_last = [&] { return text.ends_with(' ') || text.ends_with(wide); };
  while (blank_first()) text.remove_prefix(text.front() == ' ' ? 1 : wide.size());
  while (blank_last()) text.remove_suffix(text.back() == ' ' ? 1 : wide.size());
  return text;
}

}  // namespace

base::Outcome<std::string> plain_name(std::string_view text) {
  const std::string_view name = without_blanks(text);
  if (name.empty()) return base::refuse("name.empty");
  std::int64_t position = 0;
  for (std::string_view rest = name; !rest.empty();) {
    const auto one = rest.substr(0, base::character_bytes(rest));
    rest.remove_prefix(one.size());
    ++position;
    if (base::is_hidden(base::code_point(one))) {
      return base::refuse("name.hidden_character", {{"position", position}});
    }
  }
  return std::string(name);
}

}  // namespace adit::domain::party
