// The WebSocket side of a connection. Beast's stream is instantiated behind this header, in one
// translation unit only, for it is slow to compile.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "http/hall.hpp"
#include "http/tls_stream.hpp"

namespace adit::http {

// A connection that is to become a WebSocket: admitted, the answer still to be sent.
struct Upgrade {
  std::shared_ptr<Hall> hall;
  Lane& lane;
  TlsStream stream;
  std::string head;  // the raw request, through the gate
  Query query;
  wire::Language language;
  std::optional<SignIn> sign_in;
  std::shared_ptr<void> seat;
  std::shared_ptr<void> account_seat;
};

// Answers the upgrade and serves the socket until it closes.
Task<void> serve_websocket(Upgrade upgrade);

}  // namespace adit::http
