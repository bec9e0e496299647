// The plain listener on loopback for those who look after the machine: health, version, metrics.
// One request a connection, no body, nothing that changes anything.
#pragma once

#include <memory>

#include "http/awaiting.hpp"
#include "http/hall.hpp"

namespace adit::http {

// Binds 127.0.0.1:`port` (0: any free one) on the first lane; throws std::runtime_error.
[[nodiscard]] Acceptor bind_side_listener(Hall& hall, std::uint16_t port);

// Accepts until the acceptor closes.
Task<void> serve_side(std::shared_ptr<Hall> hall, std::shared_ptr<Acceptor> acceptor);

}  // namespace adit::http
