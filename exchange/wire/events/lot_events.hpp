// lot.* events: type ↔ canonical JSON.
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "domain/lot/events.hpp"
#include "wire/events/encoded_event.hpp"

namespace adit::wire {

// `draft` and `derivation` must be canonical JSON already; they are put in as they are.
[[nodiscard]] EncodedEvent encode(const domain::lot::Event& event);

// Refuses like decode_session_event.
[[nodiscard]] base::Outcome<domain::lot::Event> decode_lot_event(std::string_view kind, int v,
                                                                 std::string_view body);

}  // namespace adit::wire
