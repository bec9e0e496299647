// Part by part.
#include "domain/plan/written_quantities.hpp"

#include <cstddef>
#include <utility>

namespace adit::domain::plan {
namespace {

std::string_view without_blanks(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Where the first part ends, and the next begins.
std::pair<std::size_t, std::size_t> end_of_part(std::string_view text) {
  std::pair<std::size_t, std::size_t> found{text.size(), text.size()};
  for (const std::string_view mark : {";", "；", "、"}) {
    const std::size_t at = text.find(mark);
    if (at < found.first) found = {at, at + mark.size()};
  }
  return found;
}

}  // namespace

std::vector<Quantity> written_quantities(std::string_view text) {
  std::vector<Quantity> out;
  while (!text.empty()) {
    const auto [end, next] = end_of_part(text);
    if (const auto quantity = written_quantity(without_blanks(text.substr(0, end)))) {
      out.push_back(*quantity);
    }
    text.remove_prefix(next);
  }
  return out;
}

}  // namespace adit::domain::plan
