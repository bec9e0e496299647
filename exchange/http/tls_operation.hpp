// The asynchronous operations of TlsStream: a step of TlsCore is tried, then the readiness that it
// asks for is awaited, until it is done. Nothing completes inside its initiating function.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/post.hpp>
#include <cstring>

#include "http/tls_core.hpp"

namespace adit::http {

// The whole sequence if it is one buffer, else its first 16 KiB side by side, so that header and
// payload become one record and one system call.
template <class Buffers>
net::const_buffer flatten(const Buffers& buffers) {
  thread_local char scratch[tls_record_max];
  net::const_buffer one;
  std::size_t n = 0;
  const auto end = net::buffer_sequence_end(buffers);
  for (auto i = net::buffer_sequence_begin(buffers); i != end && n < tls_record_max; ++i) {
    const net::const_buffer buffer(*i);
    if (buffer.size() == 0) continue;
    if (n == 0) {
      if (buffer.size() >= tls_record_max) return {buffer.data(), tls_record_max};
      one = buffer;
      n = buffer.size();
      continue;
    }
    if (one.data() != scratch) {
      std::memcpy(scratch, one.data(), n);
      one = {scratch, n};
    }
    const auto k = std::min(buffer.size(), tls_record_max - n);
    std::memcpy(scratch + n, buffer.data(), k);
    n += k;
  }
  return {one.data(), n};
}

template <class Step>
struct TlsOperation {
  enum class State : std::uint8_t { first, waiting, posted };

  std::shared_ptr<TlsCore> core;
  Step step;
  std::size_t n = 0;
  ErrorCode ec{};
  State state = State::first;

  template <class Self>
  void operator()(Self& self, ErrorCode waited = {}) {
    if (state == State::posted) return finish(self);
    if (state == State::first) limit_cancellation(self);
    if (waited) {
      if (Step::writes) core->abandon_write();
      ec = core->expired() ? ErrorCode(beast::error::timeout) : waited;
      return finish(self);
    }
    const bool idle = state == State::first && step.skip(*core);
    advance(self, idle ? Want::read : step(*core, n, ec));
  }

 private:
  template <class Self>
  void advance(Self& self, Want want) {
    if (want != Want::done) {
      state = State::waiting;
      auto& socket = core->socket();
      socket.async_wait(want == Want::read ? TcpSocket::wait_read : TcpSocket::wait_write,
                        std::move(self));
    } else if (state == State::first) {
      state = State::posted;
      auto executor = self.get_executor();
      net::post(executor, std::move(self));
    } else {
      finish(self);
    }
  }

  // Half a record cannot be taken back, so then only terminal cancellation is heard.
  template <class Self>
  void limit_cancellation(Self& self) {
    self.reset_cancellation_state([p = core.get()](net::cancellation_type type) {
      return Step::writes && p->write_begun() ? type & net::cancellation_type::terminal : type;
    });
  }

  template <class Self>
  void finish(Self& self) {
    const auto keep = std::move(core);  // the handler may destroy the stream
    if constexpr (Step::sized) {
      self.complete(ec, n);
    } else {
      self.complete(ec);
    }
  }
};

template <class Buffers>
struct ReadStep {
  static constexpr bool sized = true;
  static constexpr bool writes = false;
  Buffers buffers;

  [[nodiscard]] bool skip(const TlsCore& core) const { return core.nothing_buffered(); }
  Want operator()(TlsCore& core, std::size_t& n, ErrorCode& ec) const {
    const auto end = net::buffer_sequence_end(buffers);
    for (auto i = net::buffer_sequence_begin(buffers); i != end; ++i) {
      const net::mutable_buffer buffer(*i);
      if (buffer.size() > 0) return core.read(buffer, n, ec);
    }
    return Want::done;  // nothing was asked for
  }
};

template <class Buffers>
struct WriteStep {
  static constexpr bool sized = true;
  static constexpr bool writes = true;
  Buffers buffers;

  [[nodiscard]] bool skip(const TlsCore&) const { return false; }
  Want operator()(TlsCore& core, std::size_t& n, ErrorCode& ec) const {
    const auto flat = flatten(buffers);
    return flat.size() > 0 ? core.write(flat, n, ec) : Want::done;
  }
};

struct PlainStep {
  static constexpr bool sized = false;
  static constexpr bool writes = true;
  Want (*step)(TlsCore&, ErrorCode&);

  [[nodiscard]] bool skip(const TlsCore&) const { return false; }
  Want operator()(TlsCore& core, std::size_t&, ErrorCode& ec) const { return step(core, ec); }
};

}  // namespace adit::http
