// session.* events of an auction: type ↔ canonical JSON. Old versions are turned into the current
// type here and nowhere else.
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "domain/session/auction/events.hpp"
#include "wire/events/encoded_event.hpp"

namespace adit::wire {

// The body is written with its members already sorted; canonical(parse(body)) gives it back.
// An entry's `at` must be the `now` that its event was decided with: a replay decides again by it.
[[nodiscard]] EncodedEvent encode(const domain::auction::Event& event);

// Refuses with what the kind's schema refuses, `event.unknown_kind` {kind}, `event.unknown_version`
// {kind, v} and `event.not_canonical` {kind}: a body in other bytes than encode would write.
[[nodiscard]] base::Outcome<domain::auction::Event> decode_session_event(std::string_view kind,
                                                                         int v,
                                                                         std::string_view body);

}  // namespace adit::wire
