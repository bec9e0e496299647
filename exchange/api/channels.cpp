// Weak references: the connections own their sockets.
#include "api/channels.hpp"

namespace adit::api {

void Channels::opened(const std::shared_ptr<http::Socket>& socket) {
  if (!socket->sign_in()) return;
  const std::lock_guard lock(mutex_);
  by_account_.emplace(socket->sign_in()->account, socket);
}

void Channels::closed(const http::Socket& socket) {
  if (!socket.sign_in()) return;
  const std::lock_guard lock(mutex_);
  const auto [begin, end] = by_account_.equal_range(socket.sign_in()->account);
  for (auto at = begin; at != end;) {
    const auto other = at->second.lock();
    at = !other || other.get() == &socket ? by_account_.erase(at) : std::next(at);
  }
}

void Channels::end(const http::SignIn& sign_in) {
  for (const auto& socket : of(sign_in.account)) {
    if (socket->sign_in()->id != sign_in.id) continue;
    socket->post([](http::Socket& open) { open.sign_out(); });
  }
}

void Channels::end_account(const std::string& account, const std::string& but_sign_in) {
  for (const auto& socket : of(account)) {
    if (socket->sign_in()->id == but_sign_in) continue;
    socket->post([](http::Socket& open) { open.sign_out(); });
  }
}

void Channels::each_of(const std::string& account, const std::function<void(http::Socket&)>& job) {
  for (const auto& socket : of(account)) socket->post(job);
}

std::vector<std::shared_ptr<http::Socket>> Channels::of(const std::string& account) {
  std::vector<std::shared_ptr<http::Socket>> sockets;
  const std::lock_guard lock(mutex_);
  const auto [begin, end] = by_account_.equal_range(account);
  for (auto at = begin; at != end; ++at) {
    if (auto socket = at->second.lock()) sockets.push_back(std::move(socket));
  }
  return sockets;
}

}  // namespace adit::api
