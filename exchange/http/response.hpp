// The bytes of a response: status line, the security fields that every response carries, and what
// the reply adds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"

namespace adit::http {

// The Content-Security-Policy of pages: scripts and styles from here only, and WebSockets to
// `origins` ("https://host" allows "wss://host").
[[nodiscard]] std::string page_policy(const std::vector<std::string>& origins);

// Status line and fields up to and including the empty line. `date` is an IMF-fixdate; a
// Content-Length is added where the status allows a body. Field values must hold no line breaks,
// which is checked: such a field breaks an invariant.
[[nodiscard]] std::string response_head(const Reply& reply, std::string_view page_policy,
                                        std::string_view date, bool keep_alive);

// Date in the form of RFC 9110 5.6.7, such as "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::string http_date(base::Instant at);

}  // namespace adit::http
