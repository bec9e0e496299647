// Looking up.
#include "wire/plan/sheet.hpp"

#include <algorithm>

namespace adit::wire {

bool is_table(std::string_view part) {
  return part.size() > 1 && part.front() == 'T' && part[1] >= '0' && part[1] <= '9';
}

const SheetRow* find_row(const Sheet& sheet, std::string_view id) {
  const auto found = std::ranges::find(sheet.rows, id, &SheetRow::id);
  return found == sheet.rows.end() ? nullptr : &*found;
}

}  // namespace adit::wire
