// The HTTPS and WebSocket server: one public TLS listener, and one plain listener on loopback for
// health and metrics. It knows no domain; what it serves comes in as tables and interfaces.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "http/certificate.hpp"
#include "http/io_threads.hpp"
#include "http/live_handler.hpp"
#include "http/metrics.hpp"
#include "http/router.hpp"
#include "http/static_files.hpp"

namespace adit::http {

// How long a client may take, in milliseconds; resolution half a second to a second.
struct Deadlines {
  std::int64_t handshake_ms = base::limits::handshake_ms_max;
  std::int64_t header_ms = base::limits::header_ms_max;
  std::int64_t body_ms = base::limits::body_ms_max;
  std::int64_t write_ms = 15'000;  // for one piece of a reply
  std::int64_t keep_alive_ms = base::limits::keep_alive_ms_max;
  std::int64_t websocket_ping_ms = base::limits::websocket_ping_ms;
  std::int64_t websocket_dead_ms = base::limits::websocket_dead_ms;
  std::int64_t websocket_lag_ms = base::limits::websocket_lag_ms_max;
};

struct ServerConfig {
  std::string address = "0.0.0.0";
  std::uint16_t port = 8443;                 // 0: any free one
  std::optional<std::uint16_t> side_port{};  // loopback; 0: any free one; nothing: no side listener
  std::vector<Certificate> certificates{};
  bool refuse_unknown_names = false;   // else unknown SNI names get the first certificate
  std::vector<std::string> hosts{};    // allowed Host values, exact, such as "localhost:8443"
  std::vector<std::string> origins{};  // allowed Origin values for WebSockets, exact
  std::string live_path = "/api/v1/live";
  // The limits that an installation may move; the others are fixed (base/limits.hpp).
  std::size_t connections_max = base::limits::connections_max;
  std::size_t connections_per_address_max = base::limits::connections_per_address_max;
  std::size_t websockets_per_account_max = base::limits::websockets_per_account_max;
  Deadlines deadlines{};
};

// A reply for /readyz: empty when ready, else what is missing (one short English line each).
using Readiness = std::function<std::vector<std::string>()>;

// Everything here is owned by the caller and outlives the server.
struct ServerParts {
  IoThreads& io;
  const base::Clock& clock;
  const Router& router;
  Authenticator* authenticator = nullptr;  // null: nobody is ever signed in
  const StaticFiles* files = nullptr;      // null: no pages
  LiveHandler* live = nullptr;             // null: no WebSocket
  Metrics* metrics = nullptr;              // null: no /metrics
  Readiness ready{};                       // called on an io thread; must not block
  std::string version = "{}";              // the JSON of /version
};

class Server {
 public:
  // Binds both listeners and loads the certificates; throws std::runtime_error with the cause.
  Server(ServerConfig config, ServerParts parts);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Begins to accept. The io threads must run, or be run afterwards.
  void start();
  [[nodiscard]] std::uint16_t port() const;
  [[nodiscard]] std::uint16_t side_port() const;  // 0 without side listener

  // Reads the certificate files again; new connections use them. Throws and keeps the old ones when
  // they do not load. From any thread.
  void reload_certificates();

  // Stops accepting, closes WebSockets with 1001, lets requests finish for up to ten seconds, then
  // calls `done` once. From any thread.
  void stop(std::function<void()> done);

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;
};

}  // namespace adit::http
