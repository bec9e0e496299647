// Amounts as the register's authorities write them.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan/quantity.hpp"

namespace adit::domain::plan {

// Of a mine that states ore and metal both, one stands after the other with a semicolon or 、
// between: 6万吨矿石/年；0.3吨金属/年. Parts that written_quantity does not understand are left
// out.
[[nodiscard]] std::vector<Quantity> written_quantities(std::string_view text);

}  // namespace adit::domain::plan
