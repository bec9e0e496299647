// The words for refusals: one table per area under wire/refusal_text/. Whoever adds a refusal code
// adds its sentence there; tests/tidy finds codes without one.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace adit::wire {

// `{name}` in a sentence stands for the parameter of that name.
struct RefusalText {
  std::string_view code;
  std::string_view zh;
  std::string_view en;
};

using RefusalTable = std::span<const RefusalText>;

// Every table, area by area; codes are unique over all of them.
[[nodiscard]] const std::vector<RefusalTable>& refusal_tables();

// The row of a code, or nullptr.
[[nodiscard]] const RefusalText* find_refusal_text(std::string_view code);

}  // namespace adit::wire
