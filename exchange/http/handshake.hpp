// The fields of a WebSocket upgrade by their grammar, which Beast leaves open: the key, the
// version, what extensions and subprotocols are offered.
#pragma once

#include "base/outcome.hpp"
#include "http/header_gate.hpp"

namespace adit::http {

// Refuses with live.version, live.handshake (RFC 6455 4.2.1: any violation of the grammar ends the
// handshake). `head` is one that asks for a WebSocket.
[[nodiscard]] base::Outcome<void> check_handshake(const RequestHead& head);

}  // namespace adit::http
