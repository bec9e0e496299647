// What officers write when they stop something, let it go on, or give it back: reasons that others
// will read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "wire/json.hpp"

namespace adit::wire::requests {

// schemas/requests/pause and resumption. `notice_s` is for a resumption.
struct Order {
  std::string reason_zh;
  std::string reason_en;  // empty where none was given
  std::int64_t notice_s = 300;
  bool operator==(const Order&) const = default;
};

// The text under `name` of a document that its schema has let by; empty where there is none.
// Refuses with text.blank and text.control at the member.
[[nodiscard]] base::Outcome<std::string> plain_reason(Json root, const std::string& name);

// These three refuse with what the schema refuses, text.blank and text.control (each at the
// member): what others read is one line that says something, and nothing in it changes how the rest
// is read.
[[nodiscard]] base::Outcome<Order> read_pause(std::string_view bytes);
[[nodiscard]] base::Outcome<Order> read_resumption(std::string_view bytes);
// schemas/requests/refusal
[[nodiscard]] base::Outcome<std::string> read_refusal(std::string_view bytes);

}  // namespace adit::wire::requests
