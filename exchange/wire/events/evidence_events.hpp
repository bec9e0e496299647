// evidence.* events: who was shown what is kept from the public. They stand in a stream of their
// own, since that of an ended session takes no more.
#pragma once

#include <string>

#include "wire/events/encoded_event.hpp"

namespace adit::wire {

// evidence.reserve_opened; schemas/events/evidence.reserve_opened. `person` is a reference and no
// name; neither amount nor salt is told.
[[nodiscard]] EncodedEvent reserve_opened(const std::string& session, const std::string& lot,
                                          const std::string& person, const std::string& role);

}  // namespace adit::wire
