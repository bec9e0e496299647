// Taking a request target apart: path and query, percent-encoding undone strictly.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/request.hpp"

namespace adit::http {

struct Target {
  std::string path;  // decoded
  Query query;
};

// Undoes %XX; nothing for broken escapes, and for results that hold control characters or a
// slash, backslash or dot-segment that was hidden in an escape.
[[nodiscard]] std::optional<Target> parse_target(std::string_view target);

// The value of one cookie in a Cookie field (RFC 6265 4.2); empty when absent.
[[nodiscard]] std::string_view cookie_value(std::string_view cookies, std::string_view name);

}  // namespace adit::http
