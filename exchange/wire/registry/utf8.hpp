// Whether bytes are text that everything behind can keep.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace adit::wire::registry {

// The place of the first byte that is not UTF-8 (RFC 3629: no surrogates, nothing longer than it
// need be) or is zero.
[[nodiscard]] std::optional<std::size_t> first_fault(std::string_view bytes);

}  // namespace adit::wire::registry
