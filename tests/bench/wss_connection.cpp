// Connecting, upgrading, and the frames of RFC 6455.
#include "bench/wss_connection.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/bio.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>

namespace adit::bench {

std::int64_t now_us() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

ClientContext client_context() {
  ClientContext context(SSL_CTX_new(TLS_client_method()));
  SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
  SSL_CTX_set_read_ahead(context.get(), 1);
  SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
  return context;
}

namespace {

// Between the clock that the kernel stamps packets with and ours; read once, as both run alike.
std::int64_t stamp_ahead_us() {
  static const std::int64_t ahead = [] {
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(wall).count() - now_us();
  }();
  return ahead;
}

// now_us() where the message carries no stamp.
std::int64_t stamp_us(msghdr& message) {
  for (cmsghdr* one = CMSG_FIRSTHDR(&message); one != nullptr; one = CMSG_NXTHDR(&message, one)) {
    if (one->cmsg_level != SOL_SOCKET || one->cmsg_type != SCM_TIMESTAMPNS) continue;
    timespec at{};
    std::memcpy(&at, CMSG_DATA(one), sizeof at);
    return at.tv_sec * 1'000'000 + at.tv_nsec / 1000 - stamp_ahead_us();
  }
  return now_us();
}

}  // namespace

int WssConnection::bio_read(BIO* bio, char* to, std::size_t room, std::size_t* got) {
  auto& self = *static_cast<WssConnection*>(BIO_get_data(bio));
  BIO_clear_retry_flags(bio);
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(timespec))> control{};
  iovec part{to, room};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  const ssize_t n = ::recvmsg(self.fd_, &message, 0);
  *got = n > 0 ? static_cast<std::size_t>(n) : 0;
  if (n > 0) self.arrived_us_ = stamp_us(message);
  if (n < 0 && errno == EAGAIN) BIO_set_retry_read(bio);
  return n > 0 ? 1 : 0;
}

int WssConnection::bio_write(BIO* bio, const char* from, std::size_t size, std::size_t* put) {
  BIO_clear_retry_flags(bio);
  const auto& self = *static_cast<WssConnection*>(BIO_get_data(bio));
  const ssize_t n = ::send(self.fd_, from, size, MSG_NOSIGNAL);
  *put = n > 0 ? static_cast<std::size_t>(n) : 0;
  if (n < 0 && errno == EAGAIN) BIO_set_retry_write(bio);
  return n >= 0 ? 1 : 0;
}

long WssConnection::bio_ctrl(BIO*, int command, long, void*) {
  return command == BIO_CTRL_FLUSH ? 1 : 0;
}

BIO_METHOD* WssConnection::bio_method() {
  static BIO_METHOD* const method = [] {
    auto* made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "stamped socket");
    BIO_meth_set_read_ex(made, &WssConnection::bio_read);
    BIO_meth_set_write_ex(made, &WssConnection::bio_write);
    BIO_meth_set_ctrl(made, &WssConnection::bio_ctrl);
    return made;
  }();
  return method;
}

void WssConnection::attach(SSL_CTX* context) {
  const int on = 1;
  ::setsockopt(fd_, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
  ssl_ = SSL_new(context);
  BIO* bio = BIO_new(bio_method());
  BIO_set_data(bio, this);
  BIO_set_init(bio, 1);
  SSL_set_bio(ssl_, bio, bio);
}

WssConnection::WssConnection(SSL_CTX* context, const WssTarget& target) {
  connect(target);
  attach(context);
  SSL_ctrl(ssl_, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
           const_cast<char*>(target.host.c_str()));
  if (SSL_connect(ssl_) != 1) throw std::runtime_error("a client's TLS handshake failed");
  upgrade(target);
  ::fcntl(fd_, F_SETFL, O_NONBLOCK);
}

WssConnection::~WssConnection() {
  SSL_free(ssl_);
  ::close(fd_);
}

// From its own source address, so that one address's share of the server's seats is enough.
void WssConnection::connect(const WssTarget& target) {
  fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in own{};
  own.sin_family = AF_INET;
  own.sin_addr.s_addr = htonl((INADDR_LOOPBACK & ~0xffU) | target.source);
  sockaddr_in address = own;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(target.port));
  const int on = 1;
  ::setsockopt(fd_, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
  ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::bind(fd_, reinterpret_cast<sockaddr*>(&own), sizeof own) != 0 ||
      ::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    throw std::runtime_error("a client could not connect");
  }
}

void WssConnection::upgrade(const WssTarget& target) {
  const std::string authority = target.host + ":" + std::to_string(target.port);
  const std::string request =
      "GET " + target.target + " HTTP/1.1\r\nHost: " + authority + "\r\nOrigin: https://" +
      authority +
      "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
      (target.cookie.empty() ? "" : "Cookie: __Host-adit=" + target.cookie + "\r\n") + "\r\n";
  SSL_write(ssl_, request.data(), static_cast<int>(request.size()));
  while (in_.find("\r\n\r\n") == std::string::npos) {
    std::array<char, 4096> chunk{};
    const std::size_t got = read_some(chunk.data(), chunk.size());
    if (got == 0) throw std::runtime_error("the upgrade was not answered");
    in_.append(chunk.data(), got);
  }
  if (!in_.starts_with("HTTP/1.1 101")) {
    throw std::runtime_error("no upgrade: " + in_.substr(0, in_.find("\r\n")));
  }
  in_.erase(0, in_.find("\r\n\r\n") + 4);
}

std::size_t WssConnection::read_some(char* to, std::size_t room) {
  const int got = SSL_read(ssl_, to, static_cast<int>(room));
  if (got > 0) return static_cast<std::size_t>(got);
  if (SSL_get_error(ssl_, got) == SSL_ERROR_WANT_READ) return 0;
  throw std::runtime_error("the server closed a client's connection");
}

void WssConnection::send_text(std::string_view payload) {
  std::string frame(1, static_cast<char>(0x81));
  if (payload.size() < 126) {
    frame += static_cast<char>(0x80 | payload.size());
  } else {
    frame += static_cast<char>(0x80 | 126);
    frame += static_cast<char>(payload.size() >> 8);
    frame += static_cast<char>(payload.size() & 0xff);
  }
  frame.append(4, '\0');  // a zero mask is a mask (RFC 6455 5.3)
  frame += payload;
  send_bytes(frame);
}

void WssConnection::send_pong() {
  constexpr std::string_view pong("\x8a\x80\0\0\0\0", 6);
  send_bytes(pong);
}

void WssConnection::send_bytes(std::string_view bytes) {
  const int size = static_cast<int>(bytes.size());
  if (SSL_write(ssl_, bytes.data(), size) != size) {
    throw std::runtime_error("a client could not send");
  }
}

WssConnection::FrameSize WssConnection::frame_size(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.size() < 2) return {};
  const std::size_t length = byte(1) & 0x7f;
  const std::size_t more = length < 126 ? 0 : length == 126 ? 2 : 8;
  if (bytes.size() < 2 + more) return {};
  if (more == 0) return {2, length};
  std::size_t long_length = 0;
  for (std::size_t i = 2; i < 2 + more; ++i) long_length = long_length << 8 | byte(i);
  return {2 + more, long_length};
}

}  // namespace adit::bench
