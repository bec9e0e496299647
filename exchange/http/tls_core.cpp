// Handshake, read, write and the end of a TLS connection, step by step and never blocking.
#include "http/tls_core.hpp"

#include <openssl/err.h>
#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/ssl/error.hpp>
#include <cerrno>
#include <new>

namespace adit::http {

using namespace std::chrono_literals;

void clear_tls_errors() {
  if (ERR_peek_error() != 0) ERR_clear_error();
  errno = 0;
}

TlsCore::TlsCore(TcpSocket connected, std::shared_ptr<const TlsContexts> contexts)
    : socket_(std::move(connected)),
      contexts_(std::move(contexts)),
      wheel_(net::use_service<DeadlineWheel>(
          net::query(socket_.get_executor(), net::execution::context))),
      descriptor_(socket_.native_handle()) {
  attach_bio();
  ErrorCode ec;
  socket_.non_blocking(true, ec);
  wheel_.add(*this);
}

TlsCore::~TlsCore() {
  close();
  SSL_free(ssl_);
}

void TlsCore::close() noexcept {
  if (descriptor_ < 0) return;
  wheel_.remove(*this);  // before the descriptor's number can be used again
  descriptor_ = -1;
  broken_ = true;
  ErrorCode ec;
  socket_.close(ec);
  drop_queue();
}

// Wakes whatever waits for the descriptor; the operations then find `expired_`.
void TlsCore::expire() noexcept {
  expired_ = true;
  const linger reset{1, 0};
  setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  ::shutdown(descriptor_, SHUT_RDWR);
}

void TlsCore::expires_after(std::chrono::milliseconds span) {
  deadline_ = wheel_.after(span);
  wheel_.moved(*this);
}

void TlsCore::expires_never() {
  deadline_ = never;
}

void TlsCore::fail(ErrorCode& ec, ErrorCode why) {
  broken_ = true;
  if (abused_) why = net::error::connection_aborted;
  ec = expired_ ? ErrorCode(beast::error::timeout) : why;
}

Want TlsCore::gone(ErrorCode& ec) const {
  ec = expired_ ? ErrorCode(beast::error::timeout) : ErrorCode(net::error::operation_aborted);
  return Want::done;
}

// To be called at once after an SSL_* call that failed: it reads errno and the error queue.
Want TlsCore::result(int r, ErrorCode& ec) {
  const int system = errno;
  switch (SSL_get_error(ssl_, r)) {
    case SSL_ERROR_WANT_READ:
      return Want::read;
    case SSL_ERROR_WANT_WRITE:
      return Want::write;
    case SSL_ERROR_ZERO_RETURN:  // close_notify: our side may still write
      ec = net::error::eof;
      if (expired_) fail(ec, ec);
      return Want::done;
    case SSL_ERROR_SYSCALL:
      fail(ec, system != 0 && !eof_ ? ErrorCode(system, boost::system::system_category())
                                    : ErrorCode(net::ssl::error::stream_truncated));
      break;
    default: {
      const auto error = ERR_peek_error();
      fail(ec, ERR_GET_REASON(error) == SSL_R_UNEXPECTED_EOF_WHILE_READING
                   ? ErrorCode(net::ssl::error::stream_truncated)
                   : ErrorCode(static_cast<int>(error), net::error::get_ssl_category()));
    }
  }
  ERR_clear_error();
  return Want::done;
}

Want TlsCore::handshake(ErrorCode& ec) {
  if (descriptor_ < 0) return gone(ec);
  clear_tls_errors();
  const int r = SSL_do_handshake(ssl_);
  if (r != 1) return result(r, ec);
  established_ = true;
  return Want::done;
}

Want TlsCore::read(net::mutable_buffer buffer, std::size_t& n, ErrorCode& ec) {
  if (descriptor_ < 0) return gone(ec);
  clear_tls_errors();
  if (!forbidden_ && SSL_read_ex(ssl_, buffer.data(), buffer.size(), &n) != 1) {
    return result(0, ec);
  }
  if (watch_ && !forbidden_) {
    const auto seen = watch_->feed({static_cast<const char*>(buffer.data()), n});
    forbidden_ = seen < n;
    n = seen;
  }
  if (forbidden_ && n == 0) ec = net::error::invalid_argument;
  return Want::done;
}

Want TlsCore::write(net::const_buffer buffer, std::size_t& n, ErrorCode& ec) {
  if (broken_) return gone(ec);
  if (!out_.empty() && owner_ != Owner::operation && !flush()) {
    if (!broken_) return Want::write;
    fail(ec, net::error::broken_pipe);
    return Want::done;
  }
  clear_tls_errors();
  if (SSL_write_ex(ssl_, buffer.data(), buffer.size(), &n) == 1) {
    owner_ = Owner::none;
    if (!out_.empty()) pump();
    return Want::done;
  }
  const auto want = result(0, ec);
  owner_ = want == Want::done ? Owner::none : Owner::operation;
  return want;
}

Want TlsCore::shutdown(ErrorCode& ec) {
  if (descriptor_ < 0 || broken_) return gone(ec);
  if (notified_) return Want::done;
  if (!out_.empty() && !flush()) {
    if (!broken_) return Want::write;
    fail(ec, net::error::broken_pipe);
    return Want::done;
  }
  if (SSL_in_init(ssl_) != 0) {  // before the handshake is over there is nobody to notify
    fail(ec, net::error::connection_aborted);
    return Want::done;
  }
  clear_tls_errors();
  if (const int r = SSL_shutdown(ssl_); r < 0) {
    const auto want = result(r, ec);
    if (want != Want::done || ec) return want;
  }
  notified_ = true;
  ::shutdown(descriptor_, SHUT_WR);
  return Want::done;
}

Want TlsCore::teardown(ErrorCode& ec) {
  // A peer that never closes must not keep us, whatever deadline there was.
  deadline_ = std::min(deadline_, wheel_.after(2s));
  wheel_.moved(*this);
  const auto want = shutdown(ec);
  if (want != Want::done) return want;
  if (!ec) {
    char bytes[4096];  // raw: nobody will read them, so decrypting them would be waste
    for (int i = 0; i < 64; ++i) {
      const auto r = ::recv(descriptor_, bytes, sizeof bytes, 0);
      if (r > 0 || (r < 0 && errno == EINTR)) continue;
      if (r < 0 && errno == EAGAIN) return Want::read;
      break;
    }
    if (expired_) ec = beast::error::timeout;
  }
  close();
  return Want::done;
}

}  // namespace adit::http
