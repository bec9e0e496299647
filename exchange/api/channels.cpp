// Weak references: the connections own their sockets.
#include "api/channels.hpp"

namespace adit::api {

namespace {

constexpr std::uint16_t policy_violation = 1008;  // RFC 6455, 7.4.1

}  // namespace

void Channels::opened(const std::shared_ptr<http::Socket>& socket) {
  if (!socket->sign_in()) return;
  const std::lock_guard lock(mutex_);
  by_sign_in_.emplace(socket->sign_in()->id, socket);
}

void Channels::closed(const http::Socket& socket) {
  if (!socket.sign_in()) return;
  const std::lock_guard lock(mutex_);
  const auto [begin, end] = by_sign_in_.equal_range(socket.sign_in()->id);
  for (auto at = begin; at != end;) {
    const auto other = at->second.lock();
    at = !other || other.get() == &socket ? by_sign_in_.erase(at) : std::next(at);
  }
}

void Channels::end(const std::string& sign_in) {
  std::vector<std::shared_ptr<http::Socket>> sockets;
  {
    const std::lock_guard lock(mutex_);
    const auto [begin, end] = by_sign_in_.equal_range(sign_in);
    for (auto at = begin; at != end; ++at) {
      if (auto socket = at->second.lock()) sockets.push_back(std::move(socket));
    }
  }
  for (const auto& socket : sockets) {
    socket->post([](http::Socket& open) { open.close(policy_violation, "signed out"); });
  }
}

}  // namespace adit::api
