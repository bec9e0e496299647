// What the connections of one server share: configuration, seats and figures in the Hall, and per
// io thread a Lane that knows who is there, so that a stop reaches everyone.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <vector>

#include "http/net.hpp"
#include "http/seats.hpp"
#include "http/server.hpp"
#include "http/tls_context.hpp"

namespace adit::http {

// Someone on a lane: an HTTP connection or a WebSocket. Called on the lane's thread.
class Guest {
 public:
  virtual ~Guest() = default;
  virtual void leave() = 0;             // finish what is under way, then go
  virtual void cut() noexcept = 0;      // go now
  virtual void sweep(base::Instant) {}  // about once a second
};

struct Hall;

// Used on its io thread only.
struct Lane {
  Lane(Hall& hall, std::size_t index);

  Hall& hall;
  const std::size_t index;
  net::io_context& context;
  Acceptor acceptor;
  SteadyTimer timer;
  std::unordered_set<Guest*> guests;

  [[nodiscard]] Executor executor() const { return context.get_executor(); }
  // The Date field of now; made once a second.
  [[nodiscard]] const std::string& date();

 private:
  std::string date_;
  std::int64_t date_second_ = -1;
};

// Keeps a guest in its lane's list.
class Presence {
 public:
  Presence(Lane& lane, Guest& guest) : lane_(lane), guest_(guest) { lane_.guests.insert(&guest_); }
  ~Presence() { lane_.guests.erase(&guest_); }
  Presence(const Presence&) = delete;
  Presence& operator=(const Presence&) = delete;

 private:
  Lane& lane_;
  Guest& guest_;
};

struct Hall : std::enable_shared_from_this<Hall> {
  Hall(ServerConfig given, ServerParts with);

  [[nodiscard]] std::shared_ptr<const TlsContexts> contexts() const;
  void load_contexts();  // throws std::runtime_error and keeps the old ones
  [[nodiscard]] std::string new_request_id();
  // True for the addresses that this server answers itself: health and version.
  [[nodiscard]] bool answers(std::string_view path) const;
  [[nodiscard]] Reply answer(std::string_view path) const;
  void count_reply(int status);

  const ServerConfig config;
  const ServerParts parts;
  const std::string page_policy;
  const std::shared_ptr<Seats> connections;
  const std::shared_ptr<Seats> handshakes;
  const std::shared_ptr<Seats> accounts;  // WebSockets
  const std::shared_ptr<TicketKeys> ticket_keys = std::make_shared<TicketKeys>();
  std::vector<std::unique_ptr<Lane>> lanes;
  std::atomic<bool> stopping{false};
  std::atomic<std::uint64_t> next_number{1};

 private:
  void declare_figures();
  const std::string id_prefix_;
  mutable std::mutex mutex_;
  std::shared_ptr<const TlsContexts> contexts_;
  std::vector<Counter*> replies_;  // by hundreds of the status; empty without metrics
};

}  // namespace adit::http
