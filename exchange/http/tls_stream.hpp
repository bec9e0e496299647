// A TLS server stream for Asio and Beast over TlsCore: meets AsyncReadStream, AsyncWriteStream and
// what http::async_read and websocket::stream ask of a next layer.
//  * At most one read-side and one write-side operation outstanding; a handshake, shutdown or
//    teardown counts as both.
//  * push() may be called at any time on the io thread, also beside a write operation: frames and
//    operations never mix inside a record. A buffer sequence of up to 16 KiB is one record, so
//    Beast's control frames are atomic against push(); longer operations must not run beside it.
#pragma once

#include <boost/beast/core/role.hpp>

#include "http/tls_operation.hpp"

namespace adit::http {

class TlsStream {
 public:
  using executor_type = Executor;
  // `socket` is connected; the handshake is still to come.
  TlsStream(TcpSocket socket, std::shared_ptr<const TlsContexts> contexts)
      : core_(std::make_shared<TlsCore>(std::move(socket), std::move(contexts))) {}
  TlsStream(TlsStream&&) = default;
  TlsStream& operator=(TlsStream&& other) noexcept {
    if (this != &other) {
      close();
      core_ = std::move(other.core_);
    }
    return *this;
  }
  ~TlsStream() { close(); }

  [[nodiscard]] executor_type get_executor() noexcept { return core_->socket().get_executor(); }
  [[nodiscard]] TcpSocket& socket() { return core_->socket(); }
  [[nodiscard]] SSL* native_handle() { return core_->ssl(); }
  void close() noexcept {
    if (core_) core_->close();
  }

  // One deadline for the connection. When it passes, the outstanding operations complete with
  // beast::error::timeout and the peer gets a reset.
  void expires_after(std::chrono::milliseconds span) { core_->expires_after(span); }
  void expires_never() { core_->expires_never(); }
  void write_stall(std::chrono::milliseconds span) { core_->write_stall(span); }
  void watch(std::unique_ptr<ByteWatch> watch) { core_->watch(std::move(watch)); }

  Sent push(const Frame& frame) { return core_->push(frame); }
  [[nodiscard]] std::size_t queued() const { return core_->queued(); }
  // Outlives the stream's moves; valid as long as someone holds it.
  [[nodiscard]] const std::shared_ptr<TlsCore>& core() const { return core_; }

  template <class Token>
  auto async_handshake(Token&& token) {
    return plain([](TlsCore& core, ErrorCode& ec) { return core.handshake(ec); }, token);
  }
  template <class Token>
  auto async_shutdown(Token&& token) {
    return plain([](TlsCore& core, ErrorCode& ec) { return core.shutdown(ec); }, token);
  }
  template <class Token>
  auto async_teardown(Token&& token) {
    return plain([](TlsCore& core, ErrorCode& ec) { return core.teardown(ec); }, token);
  }
  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return net::async_compose<Token, void(ErrorCode, std::size_t)>(
        TlsOperation<ReadStep<Buffers>>{core_, {buffers}}, token, core_->socket());
  }
  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return net::async_compose<Token, void(ErrorCode, std::size_t)>(
        TlsOperation<WriteStep<Buffers>>{core_, {buffers}}, token, core_->socket());
  }

 private:
  template <class Token>
  auto plain(Want (*step)(TlsCore&, ErrorCode&), Token& token) {
    return net::async_compose<Token, void(ErrorCode)>(TlsOperation<PlainStep>{core_, {step}}, token,
                                                      core_->socket());
  }
  std::shared_ptr<TlsCore> core_;
};

// Beast's customization points, found by argument-dependent look-up.
inline void beast_close_socket(TlsStream& stream) {
  stream.close();
}

template <class Handler>
void async_teardown(beast::role_type, TlsStream& stream, Handler&& handler) {
  stream.async_teardown(std::forward<Handler>(handler));
}

inline void teardown(beast::role_type, TlsStream& stream, ErrorCode& ec) {
  ec = {};
  stream.close();
}

}  // namespace adit::http
