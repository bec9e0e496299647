// Line 1 of a session's export. It is a function of session.scheduled alone, so that nothing has to
// be stored for it, and the first event's `prev` is its SHA-256: whoever changes the header breaks
// the chain.
#pragma once

#include <string>

#include "base/digest.hpp"
#include "domain/session/auction/events.hpp"

namespace adit::wire {

// The line without line feed (schemas/documents/session-export).
[[nodiscard]] std::string export_header(const domain::auction::Scheduled& terms);

// What the first event of the session's stream names as `prev`.
[[nodiscard]] base::Digest export_root(const domain::auction::Scheduled& terms);

}  // namespace adit::wire
