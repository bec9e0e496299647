// organisation.* events: type ↔ canonical JSON.
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "domain/organisation/events.hpp"
#include "wire/events/encoded_event.hpp"

namespace adit::wire {

[[nodiscard]] EncodedEvent encode(const domain::organisation::Event& event);

// Refuses like decode_session_event.
[[nodiscard]] base::Outcome<domain::organisation::Event> decode_organisation_event(
    std::string_view kind, int v, std::string_view body);

}  // namespace adit::wire
