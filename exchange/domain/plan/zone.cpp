// The names of sizes.
#include "domain/plan/zone.hpp"

#include <algorithm>

namespace adit::domain::plan {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 3> size_names{"large", "medium", "small"};

}  // namespace

std::optional<DepositSize> deposit_size_of(std::string_view name) {
  const auto found = std::ranges::find(size_names, name);
  if (found == size_names.end()) return std::nullopt;
  return static_cast<DepositSize>(found - size_names.begin());
}

std::string_view name_of(DepositSize size) {
  return size_names.at(static_cast<std::size_t>(size));
}

}  // namespace adit::domain::plan
