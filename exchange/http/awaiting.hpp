// Awaiting: the completion token of this room, and a mailbox for answers that come from elsewhere.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <memory>
#include <optional>

#include "http/net.hpp"

namespace adit::http {

// Errors come back as values: `const auto [ec, n] = co_await stream.async_read_some(b, awaited);`
inline constexpr auto awaited = net::as_tuple(net::use_awaitable_t<Executor>{});

// One value from any thread to a coroutine of one io thread. Held by shared_ptr on both sides.
template <class T>
class Mailbox : public std::enable_shared_from_this<Mailbox<T>> {
 public:
  explicit Mailbox(const Executor& executor) : executor_(executor), timer_(executor) {}

  // The first value counts. From any thread; on the io thread itself it is there at once.
  void put(T value) {
    net::dispatch(executor_, [self = this->shared_from_this(), value = std::move(value)]() mutable {
      if (self->value_) return;
      self->value_ = std::move(value);
      self->timer_.cancel();
    });
  }

  // On the io thread, once. Nothing when no value came in time.
  Task<std::optional<T>> take(std::chrono::milliseconds span) {
    if (!value_) {
      timer_.expires_after(span);
      co_await timer_.async_wait(awaited);
    }
    co_return std::move(value_);
  }

 private:
  Executor executor_;
  SteadyTimer timer_;
  std::optional<T> value_;
};

}  // namespace adit::http
