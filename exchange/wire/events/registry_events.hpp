// registry.* events: what is entered into the register of rights.
#pragma once

#include "wire/events/encoded_event.hpp"
#include "wire/replies/public.hpp"

namespace adit::wire {

// registry.right_registered; schemas/events/registry.right_registered. The moment stands in the
// event's envelope.
[[nodiscard]] EncodedEvent right_registered(const replies::RegisteredRight& right);

}  // namespace adit::wire
