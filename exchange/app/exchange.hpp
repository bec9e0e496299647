// The composition root: every part of a server, made in the order in which they lean on each other.
// Read as a table of contents.
#pragma once

#include <cstdint>
#include <memory>

#include "app/config.hpp"
#include "base/outcome.hpp"

namespace adit::app {

class Exchange {
 public:
  // Reads keys and plans, connects, binds. The database must answer and be migrated. Throws
  // std::runtime_error with the cause; plans that do not load are a refusal.
  [[nodiscard]] static base::Outcome<std::unique_ptr<Exchange>> open(const Config& config);
  ~Exchange();  // stop()
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  // Begins to serve; returns at once.
  void start();

  // Takes no more connections, finishes what is in flight, commits what is queued, joins every
  // thread. May be called twice. What does not come to an end within limits::shutdown_ms_max (a
  // database that hangs) ends the process, with exit code 1.
  void stop();

  // Reads the certificate again, for new connections.
  void reload_certificates();

 private:
  struct Parts;
  explicit Exchange(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace adit::app
