// OpenSSL between a socket and, where the ciphertext is cut up, a buffer in memory.
#include "hostile/raw_tls.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <utility>

namespace adit::hostile {

namespace {

using support::Disconnected;

SSL_CTX* context() {
  static SSL_CTX* const made = [] {
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX* fresh = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(fresh, SSL_VERIFY_NONE, nullptr);
    return fresh;
  }();
  return made;
}

sockaddr_in address_of(const std::string& host, int port) {
  sockaddr_in out{};
  out.sin_family = AF_INET;
  out.sin_port = htons(static_cast<std::uint16_t>(port));
  ::inet_pton(AF_INET, host.c_str(), &out.sin_addr);
  return out;
}

int connect_from(const Seat& seat, int port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  // The port is chosen at connect, so that each address has all of them.
  ::setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
  if (seat.receive_bytes > 0) {
    ::setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &seat.receive_bytes, sizeof seat.receive_bytes);
  }
  const auto here = address_of(seat.address, 0);
  const auto there = address_of("127.0.0.1", port);
  const bool fine = ::bind(fd, reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0 &&
                    ::connect(fd, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
  if (!fine) {
    ::close(fd);
    throw Disconnected("no connection from " + seat.address + " to port " + std::to_string(port));
  }
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  const timeval patience{30, 0};  // a server that is stuck must not hold a test for ever
  ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  return fd;
}

bool readable(int fd, std::chrono::milliseconds wait) {
  pollfd ready{fd, POLLIN, 0};
  return ::poll(&ready, 1, static_cast<int>(wait.count())) > 0;
}

bool ended(int fd) {
  pollfd state{fd, POLLRDHUP, 0};
  return ::poll(&state, 1, 0) > 0;
}

}  // namespace

class RawTls::Impl {
 public:
  Impl(int port, const Seat& seat) : fd_(connect_from(seat, port)), ssl_(SSL_new(context())) {
    SSL_set_fd(ssl_, fd_);
    SSL_ctrl(ssl_, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char*>("localhost"));
    ERR_clear_error();
    if (SSL_connect(ssl_) == 1) return;
    release();
    throw Disconnected("the TLS handshake failed");
  }
  ~Impl() { release(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void write(std::string_view bytes) {
    ERR_clear_error();
    if (bytes.empty()) return;
    if (SSL_write(ssl_, bytes.data(), static_cast<int>(bytes.size())) <= 0) {
      throw Disconnected("the server takes no more");
    }
  }

  void dribble(std::string_view bytes, std::size_t piece) {
    BIO* const memory = BIO_new(BIO_s_mem());
    BIO* const socket = SSL_get_wbio(ssl_);
    BIO_up_ref(socket);
    SSL_set0_wbio(ssl_, memory);
    write(bytes);
    char* sealed = nullptr;
    const auto size = static_cast<std::size_t>(BIO_get_mem_data(memory, &sealed));
    const std::string records(sealed, size);
    SSL_set0_wbio(ssl_, socket);
    for (std::size_t at = 0; at < size; at += piece) {
      const auto n = std::min(piece, size - at);
      if (::send(fd_, records.data() + at, n, 0) < 0) throw Disconnected("takes no more");
    }
  }

  void finish() {
    SSL_shutdown(ssl_);
    ::shutdown(fd_, SHUT_WR);
  }

  std::string read_some(std::chrono::milliseconds wait) {
    ERR_clear_error();
    if (SSL_pending(ssl_) == 0 && !readable(fd_, wait)) return {};
    std::string chunk(16'384, '\0');
    const int got = SSL_read(ssl_, chunk.data(), static_cast<int>(chunk.size()));
    if (got <= 0) throw Disconnected("the server closed the connection");
    chunk.resize(static_cast<std::size_t>(got));
    return chunk;
  }

  [[nodiscard]] bool hung_up() const { return ended(fd_); }

 private:
  void release() {
    SSL_free(ssl_);
    ::close(fd_);
  }
  int fd_;
  SSL* ssl_;
};

RawTls::RawTls(int port, const Seat& seat) : impl_(std::make_unique<Impl>(port, seat)) {}
RawTls::~RawTls() = default;
RawTls::RawTls(RawTls&&) noexcept = default;
RawTls& RawTls::operator=(RawTls&&) noexcept = default;
void RawTls::write(std::string_view bytes) {
  impl_->write(bytes);
}
void RawTls::dribble(std::string_view bytes, std::size_t piece) {
  impl_->dribble(bytes, piece);
}
void RawTls::finish() {
  impl_->finish();
}
std::string RawTls::read_some(std::chrono::milliseconds wait) {
  return impl_->read_some(wait);
}

bool RawTls::hung_up() const {
  return impl_->hung_up();
}

RawTcp::RawTcp(int port, const Seat& seat) : fd_(connect_from(seat, port)) {
  context();  // SIGPIPE is ignored
}
RawTcp::RawTcp(RawTcp&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
RawTcp::~RawTcp() {
  if (fd_ >= 0) ::close(fd_);
}
void RawTcp::write(std::string_view bytes) const {
  (void)::send(fd_, bytes.data(), bytes.size(), MSG_DONTWAIT);
}
bool RawTcp::hung_up() const {
  return ended(fd_);
}

}  // namespace adit::hostile
