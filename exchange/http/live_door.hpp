// Who may open a WebSocket: the right path, a page of ours, a good ticket, a free seat.
#pragma once

#include <memory>
#include <optional>

#include "http/awaiting.hpp"
#include "http/hall.hpp"

namespace adit::http {

struct Admission {
  std::optional<SignIn> sign_in;  // nothing: anonymous
  std::shared_ptr<void> seat;     // of the account; null when anonymous
};

// Refuses with route.unknown, origin.foreign, live.ticket, live.too_many, sign_in.unavailable,
// server.stopping.
Task<base::Outcome<Admission>> admit_to_live(std::shared_ptr<Hall> hall, Lane& lane,
                                             const Request& request);

// In which language the channel is refused things: `lang` of the query (zh or en), which a page in
// one language says whatever the browser prefers elsewhere; anything else in its place is ignored.
[[nodiscard]] wire::Language channel_language(const Request& request);

}  // namespace adit::http
