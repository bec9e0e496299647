// The row that ends a ring: *,top,bottom,name,flag.
#pragma once

#include <optional>
#include <string_view>

#include "domain/ground/plain_text.hpp"
#include "domain/ground/table.hpp"

namespace adit::domain::ground {

// Reads figures from the plain line and the name from the line as it was written, so that it keeps
// its characters. Nothing when an elevation is no number of metres with at most three decimals, the
// flag is neither 1 nor 0, or there are more than four fields.
[[nodiscard]] std::optional<RingEnd> read_ring_end(const Line& line);

// Thousandths of a metre from decimal text, such as +349.5 or 300m; nothing for other text and for
// heights outside ±20 km.
[[nodiscard]] std::optional<std::int64_t> read_elevation(std::string_view text);

}  // namespace adit::domain::ground
