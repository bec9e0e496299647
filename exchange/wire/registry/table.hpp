// A delivery as a flat table: a row of headings, then a record a row.
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "wire/registry/read.hpp"

namespace adit::wire::registry {

// Reads as read_delivery says, from bytes without a byte order mark.
[[nodiscard]] base::Outcome<Delivery> read_table(std::string_view bytes);

}  // namespace adit::wire::registry
