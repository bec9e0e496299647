// application.* events: type ↔ canonical JSON.
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "domain/application/events.hpp"
#include "wire/events/encoded_event.hpp"

namespace adit::wire {

[[nodiscard]] EncodedEvent encode(const domain::application::Event& event);

// Refuses like decode_session_event.
[[nodiscard]] base::Outcome<domain::application::Event> decode_application_event(
    std::string_view kind, int v, std::string_view body);

}  // namespace adit::wire
