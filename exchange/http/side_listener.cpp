// Accept, read one header, answer, close.
#include "http/side_listener.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>

#include "base/limits.hpp"
#include "http/header_gate.hpp"
#include "http/response.hpp"
#include "http/status.hpp"

namespace adit::http {

namespace {

using namespace std::chrono_literals;

Reply answer(const Hall& hall, std::string_view bytes, std::uint16_t port) {
  const auto own = std::to_string(port);
  const auto head = gate(bytes, {"127.0.0.1:" + own, "localhost:" + own});
  if (!head) return refused(head.error(), wire::Language::en);
  const bool reading = head->method == Method::get || head->method == Method::head;
  if (reading && hall.answers(head->target)) return hall.answer(head->target);
  if (reading && head->target == "/metrics" && hall.parts.metrics != nullptr) {
    auto reply = json(200, hall.parts.metrics->text());
    reply.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return reply;
  }
  return refused({"route.unknown"}, wire::Language::en);
}

// The whole exchange must be over in five seconds.
void arm(SteadyTimer& timer, TcpSocket& socket) {
  timer.expires_after(5s);
  timer.async_wait([&socket](ErrorCode ec) {
    ErrorCode ignored;
    if (!ec) socket.cancel(ignored);
  });
}

Task<void> serve_one(std::shared_ptr<Hall> hall, TcpSocket socket, std::uint16_t port,
                     std::shared_ptr<void>) {
  SteadyTimer timer(socket.get_executor());
  arm(timer, socket);
  std::string bytes;
  char chunk[1024];
  while (header_length(bytes) == 0 && bytes.size() <= base::limits::header_bytes_max) {
    const auto buffer = net::buffer(chunk);
    const auto [ec, n] = co_await socket.async_read_some(buffer, awaited);
    if (ec) co_return;
    bytes.append(chunk, n);
  }
  const auto reply = answer(*hall, bytes, port);
  auto out = response_head(reply, {}, http_date(hall->parts.clock.now()), false);
  if (!bytes.starts_with("HEAD ")) out += reply.body;
  const auto buffer = net::buffer(out);
  co_await net::async_write(socket, buffer, awaited);
  timer.cancel();
  ErrorCode ignored;
  socket.shutdown(net::socket_base::shutdown_both, ignored);
}

}  // namespace

Acceptor bind_side_listener(Hall& hall, std::uint16_t port) {
  Acceptor acceptor(hall.lanes.front()->executor());
  const net::ip::tcp::endpoint endpoint(net::ip::address_v4::loopback(), port);
  ErrorCode ec;
  acceptor.open(endpoint.protocol(), ec);
  if (!ec) acceptor.set_option(net::socket_base::reuse_address(true), ec);
  if (!ec) acceptor.bind(endpoint, ec);
  if (!ec) acceptor.listen(net::socket_base::max_listen_connections, ec);
  if (ec) throw std::runtime_error("127.0.0.1:" + std::to_string(port) + ": " + ec.message());
  return acceptor;
}

Task<void> serve_side(std::shared_ptr<Hall> hall, std::shared_ptr<Acceptor> acceptor) {
  const auto port = acceptor->local_endpoint().port();
  const auto seats = std::make_shared<Seats>(base::limits::side_connections_max,
                                             base::limits::side_connections_max);
  const auto executor = acceptor->get_executor();
  while (true) {
    TcpSocket socket(executor);
    const auto [ec] = co_await acceptor->async_accept(socket, awaited);
    if (ec) co_return;
    auto seat = seats->take("loopback");
    if (!seat) continue;
    net::co_spawn(executor, serve_one(hall, std::move(socket), port, std::move(seat)),
                  net::detached);
  }
}

}  // namespace adit::http
