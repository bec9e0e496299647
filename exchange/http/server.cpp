// Listening, accepting, sweeping, and the graceful end.
#include "http/server.hpp"

#include <fcntl.h>
#include <sys/socket.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <csignal>
#include <stdexcept>

#include "base/log.hpp"
#include "http/connection.hpp"
#include "http/side_listener.hpp"

namespace adit::http {

namespace {

using namespace std::chrono_literals;
namespace limits = base::limits;

// The name under which an address takes seats and tries passwords: an IPv6 user has a whole /64.
std::string network_of(const net::ip::address& address) {
  if (!address.is_v6()) return address.to_string();
  const auto v6 = address.to_v6();
  if (v6.is_v4_mapped()) return net::ip::make_address_v4(net::ip::v4_mapped, v6).to_string();
  auto bytes = v6.to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
  return net::ip::address_v6(bytes).to_string();
}

Task<void> live(std::shared_ptr<Connection> connection) {
  co_await connection->run();
}

// Sits the newcomer down, or hangs up when there is no seat.
void receive(const std::shared_ptr<Hall>& hall, Lane& lane, TcpSocket socket) {
  ErrorCode ec;
  const auto peer = socket.remote_endpoint(ec);
  if (ec) return;
  const auto network = network_of(peer.address());
  auto seat = hall->connections->take(network);
  auto handshake_seat = hall->handshakes->take(network);
  if (!seat || !handshake_seat) return;
  socket.set_option(net::ip::tcp::no_delay(true), ec);
  auto connection = std::make_shared<Connection>(hall, lane, std::move(socket), network,
                                                 std::move(seat), std::move(handshake_seat));
  const auto executor = lane.executor();
  net::co_spawn(executor, live(std::move(connection)), net::detached);
}

Task<void> accept_all(std::shared_ptr<Hall> hall, Lane& lane) {
  while (!hall->stopping) {
    TcpSocket socket(lane.executor());
    const auto [ec] = co_await lane.acceptor.async_accept(socket, awaited);
    if (ec == net::error::operation_aborted || ec == net::error::bad_descriptor) co_return;
    if (!ec) {
      receive(hall, lane, std::move(socket));
      continue;
    }
    // Out of descriptors or memory: others must close first.
    base::log::warn("a connection could not be accepted", {{"cause", ec.message()}});
    SteadyTimer pause(lane.executor());
    pause.expires_after(100ms);
    co_await pause.async_wait(awaited);
  }
}

void for_each_guest(Lane& lane, const std::function<void(Guest&)>& act) {
  const std::vector<Guest*> present(lane.guests.begin(), lane.guests.end());
  for (auto* guest : present) {
    if (lane.guests.contains(guest)) act(*guest);
  }
}

// Once a second until the stop; the first lane also renews the ticket keys.
Task<void> sweep(std::shared_ptr<Hall> hall, Lane& lane) {
  constexpr int rotation_s = TicketKeys::ticket_key_hours * 3600;
  for (int second = 1; !hall->stopping; ++second) {
    lane.timer.expires_after(1s);
    co_await lane.timer.async_wait(awaited);
    const auto now = hall->parts.clock.now();
    for_each_guest(lane, [now](Guest& guest) { guest.sweep(now); });
    if (lane.index == 0 && second % rotation_s == 0) hall->ticket_keys->rotate();
  }
}

// Asks everyone to leave, waits, and cuts those who stay too long.
Task<void> empty(Lane& lane) {
  ErrorCode ec;
  lane.acceptor.close(ec);
  lane.timer.cancel();
  for_each_guest(lane, [](Guest& guest) { guest.leave(); });
  SteadyTimer timer(lane.executor());
  const auto until =
      std::chrono::steady_clock::now() + std::chrono::milliseconds(limits::farewell_ms_max);
  while (!lane.guests.empty() && std::chrono::steady_clock::now() < until) {
    timer.expires_after(20ms);
    co_await timer.async_wait(awaited);
  }
  for_each_guest(lane, [](Guest& guest) { guest.cut(); });
  timer.expires_after(20ms);
  co_await timer.async_wait(awaited);
}

Task<void> empty_then([[maybe_unused]] std::shared_ptr<Hall> keeps_the_lane, Lane& lane,
                      std::shared_ptr<std::atomic<std::size_t>> lanes_left,
                      std::shared_ptr<std::function<void()>> done) {
  co_await empty(lane);
  if (lanes_left->fetch_sub(1) == 1) (*done)();
}

Acceptor bind_public(Hall& hall) {
  ErrorCode ec;
  const auto address = net::ip::make_address(hall.config.address, ec);
  if (ec) throw std::runtime_error(hall.config.address + " is no address");
  const net::ip::tcp::endpoint endpoint(address, hall.config.port);
  Acceptor acceptor(hall.lanes.front()->executor());
  acceptor.open(endpoint.protocol(), ec);
  if (!ec) acceptor.set_option(net::socket_base::reuse_address(true), ec);
  // So that 0.0.0.0 and :: can be listened on side by side.
  if (!ec && address.is_v6()) acceptor.set_option(net::ip::v6_only(true), ec);
  if (!ec) acceptor.bind(endpoint, ec);
  if (!ec) acceptor.listen(4096, ec);
  if (!ec) return acceptor;
  throw std::runtime_error(hall.config.address + ":" + std::to_string(hall.config.port) + ": " +
                           ec.message());
}

// Every lane accepts from the same socket, each through a descriptor of its own, so a connection
// stays on the thread that took it.
void share_listener(Hall& hall, Acceptor first) {
  const auto protocol = first.local_endpoint().protocol();
  for (std::size_t i = 1; i < hall.lanes.size(); ++i) {
    const int copy = ::fcntl(first.native_handle(), F_DUPFD_CLOEXEC, 0);
    if (copy < 0) throw std::runtime_error("the listening socket cannot be shared");
    hall.lanes[i]->acceptor.assign(protocol, copy);
  }
  hall.lanes.front()->acceptor = std::move(first);
}

}  // namespace

struct Server::Parts {
  explicit Parts(std::shared_ptr<Hall> in) : hall(std::move(in)) {}
  std::shared_ptr<Hall> hall;
  std::shared_ptr<Acceptor> side;
  std::uint16_t port = 0;
  std::uint16_t side_port = 0;
};

Server::Server(ServerConfig config, ServerParts parts) {
  std::signal(SIGPIPE, SIG_IGN);  // OpenSSL and others write to sockets without MSG_NOSIGNAL
  auto hall = std::make_shared<Hall>(std::move(config), std::move(parts));
  parts_ = std::make_shared<Parts>(hall);
  auto acceptor = bind_public(*hall);
  parts_->port = acceptor.local_endpoint().port();
  share_listener(*hall, std::move(acceptor));
  if (!hall->config.side_port) return;
  parts_->side = std::make_shared<Acceptor>(bind_side_listener(*hall, *hall->config.side_port));
  parts_->side_port = parts_->side->local_endpoint().port();
}

Server::~Server() {
  if (parts_->hall->stopping) return;
  try {
    stop([] {});
  } catch (const std::exception& error) {
    base::log::error("the server could not be stopped", {{"reason", error.what()}});
  }
}

void Server::start() {
  const auto& hall = parts_->hall;
  for (auto& lane : hall->lanes) {
    const auto executor = lane->executor();
    net::co_spawn(executor, accept_all(hall, *lane), net::detached);
    net::co_spawn(executor, sweep(hall, *lane), net::detached);
  }
  if (!parts_->side) return;
  const auto executor = parts_->side->get_executor();
  net::co_spawn(executor, serve_side(hall, parts_->side), net::detached);
}

std::uint16_t Server::port() const {
  return parts_->port;
}

std::uint16_t Server::side_port() const {
  return parts_->side_port;
}

void Server::reload_certificates() {
  parts_->hall->load_contexts();
}

void Server::stop(std::function<void()> done) {
  const auto& hall = parts_->hall;
  hall->stopping = true;
  const auto lanes_left = std::make_shared<std::atomic<std::size_t>>(hall->lanes.size());
  const auto shared_done =
      std::make_shared<std::function<void()>>([parts = parts_, done = std::move(done)] {
        if (!parts->side) return done();
        net::post(parts->side->get_executor(), [parts, done] {
          ErrorCode ec;
          parts->side->close(ec);
          done();
        });
      });
  for (auto& lane : hall->lanes) {
    const auto executor = lane->executor();
    net::co_spawn(executor, empty_then(hall, *lane, lanes_left, shared_done), net::detached);
  }
}

}  // namespace adit::http
