// The BIO under OpenSSL: the socket itself. It never raises SIGPIPE, and it notices when a recv has
// emptied the socket, which saves the call that would only say so.
#include <openssl/bio.h>
#include <sys/socket.h>

#include <cerrno>
#include <new>

#include "http/tls_core.hpp"

namespace adit::http {

namespace {

TlsCore* core_of(BIO* bio) {
  return static_cast<TlsCore*>(BIO_get_data(bio));
}

}  // namespace

int TlsCore::bio_read(BIO* bio, char* to, std::size_t size, std::size_t* got) {
  auto& core = *core_of(bio);
  BIO_clear_retry_flags(bio);
  if (core.abused_) {  // OpenSSL would go on as long as there is input: let it find none
    core.eof_ = true;
    return 0;
  }
  ssize_t r = 0;
  do {
    r = ::recv(core.descriptor_, to, size, 0);
  } while (r < 0 && errno == EINTR);
  core.drained_ = r < static_cast<ssize_t>(size);
  *got = r > 0 ? static_cast<std::size_t>(r) : 0;
  if (r == 0) core.eof_ = true;
  if (r < 0 && errno == EAGAIN) BIO_set_retry_read(bio);
  return r > 0 ? 1 : 0;
}

int TlsCore::bio_write(BIO* bio, const char* from, std::size_t size, std::size_t* put) {
  auto& core = *core_of(bio);
  BIO_clear_retry_flags(bio);
  ssize_t r = 0;
  do {
    r = ::send(core.descriptor_, from, size, MSG_NOSIGNAL);
  } while (r < 0 && errno == EINTR);
  *put = r > 0 ? static_cast<std::size_t>(r) : 0;
  if (r < 0 && errno == EAGAIN) BIO_set_retry_write(bio);
  return r >= 0 ? 1 : 0;
}

long TlsCore::bio_ctrl(BIO* bio, int command, long, void*) {
  if (command == BIO_CTRL_FLUSH) return 1;
  return command == BIO_CTRL_EOF && core_of(bio)->eof_ ? 1 : 0;
}

BIO_METHOD* TlsCore::bio_method() {
  static BIO_METHOD* const method = [] {
    auto* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "adit socket");
    BIO_meth_set_read_ex(made, &TlsCore::bio_read);
    BIO_meth_set_write_ex(made, &TlsCore::bio_write);
    BIO_meth_set_ctrl(made, &TlsCore::bio_ctrl);
    return made;
  }();
  return method;
}

void TlsCore::attach_bio() {
  ssl_ = SSL_new(contexts_->first());
  BIO* bio = ssl_ != nullptr ? BIO_new(bio_method()) : nullptr;
  if (bio == nullptr) {
    SSL_free(ssl_);
    throw std::bad_alloc();
  }
  BIO_set_data(bio, this);
  BIO_set_init(bio, 1);
  SSL_set_bio(ssl_, bio, bio);
  SSL_set_accept_state(ssl_);
  SSL_set_msg_callback(ssl_, &TlsCore::on_message);
  SSL_set_msg_callback_arg(ssl_, this);
}

// Counts what a client may ask again and again after the handshake: KeyUpdates (TLS 1.3) and the
// hellos of refused renegotiations (TLS 1.2). Each costs us a key schedule or an answer.
void TlsCore::on_message(int writing, int, int type, const void*, std::size_t, SSL*, void* self) {
  if (writing != 0 || type != SSL3_RT_HANDSHAKE) return;
  static_cast<TlsCore*>(self)->count_handshake_message();
}

void TlsCore::count_handshake_message() {
  if (!established_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - late_since_ > std::chrono::minutes(1)) {
    late_since_ = now;
    late_messages_ = 0;
  }
  if (++late_messages_ > base::limits::late_handshakes_per_minute_max) abused_ = true;
}

}  // namespace adit::http
