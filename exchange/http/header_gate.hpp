// The strict gate: judges the raw bytes of a request's header before any parser does. Parsers
// forgive (they unfold lines, merge duplicates, take bare line feeds), and what two parsers read
// differently is how requests are smuggled; here everything ambiguous is refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/outcome.hpp"
#include "http/request.hpp"

namespace adit::http {

// What the gate let through; views into the bytes it was given.
struct RequestHead {
  Method method = Method::get;
  std::string_view target;   // origin-form: starts with '/', printable ASCII
  std::string_view version;  // HTTP/1.1 and no other
  std::size_t content_length = 0;
  bool keep_alive = true;
  bool websocket = false;  // asks for an upgrade (RFC 6455 4.2.1)
  std::vector<std::pair<std::string_view, std::string_view>> fields;  // values without outer space

  // The value of a field, its name in lower case; empty when absent. Every field that the server
  // acts upon occurs at most once.
  [[nodiscard]] std::string_view field(std::string_view lower_name) const;
};

// `head` is a request's bytes up to and including the first CR LF CR LF. `hosts` are the allowed
// Host values in lower case, exact. Refuses with request.malformed, request.header_too_large,
// request.too_many_fields, request.method, request.version, request.target,
// request.target_too_long, request.host, request.transfer_encoding, request.content_length,
// request.too_large, request.body_unexpected, request.expectation, request.duplicate_field (RFC
// 9112 sections 2 to 6). A refused request gets one answer and the connection ends.
[[nodiscard]] base::Outcome<RequestHead> gate(std::string_view head,
                                              const std::vector<std::string>& hosts);

// The length of the header in `bytes` with its closing empty line, or 0 while that is missing.
[[nodiscard]] std::size_t header_length(std::string_view bytes);

// RFC 9110 5.6.2, and what stands between outer space and tabs.
[[nodiscard]] bool is_token(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);

// ASCII only, whatever the locale.
[[nodiscard]] bool equal_ignoring_case(std::string_view left, std::string_view right);
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace adit::http
