// Accept all, then write and write.
#include "bench/bare_fan_out.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "bench/stage.hpp"

namespace adit::bench {

namespace {

// With what the product sets, so that both encrypt alike and hold as little.
SSL_CTX* server_context(const std::string& certificate, const std::string& key) {
  SSL_CTX* context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_options(context, SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_read_ahead(context, 1);
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(context, 1);
  if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1 ||
      SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1) {
    std::_Exit(3);
  }
  return context;
}

SSL* welcome(SSL_CTX* context, int listener) {
  const int fd = ::accept(listener, nullptr, nullptr);
  const int on = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  SSL* ssl = SSL_new(context);
  SSL_set_fd(ssl, fd);
  if (SSL_accept(ssl) != 1) std::_Exit(4);
  std::string request;
  while (request.find("\r\n\r\n") == std::string::npos) {
    std::array<char, 4096> chunk{};
    const int got = SSL_read(ssl, chunk.data(), static_cast<int>(chunk.size()));
    if (got <= 0) std::_Exit(5);
    request.append(chunk.data(), static_cast<std::size_t>(got));
  }
  constexpr std::string_view reply = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
  SSL_write(ssl, reply.data(), static_cast<int>(reply.size()));
  return ssl;
}

[[noreturn]] void serve(SSL_CTX* context, int listener, int orders, std::size_t watchers) {
  std::vector<SSL*> connections;
  for (std::size_t i = 0; i < watchers; ++i) connections.push_back(welcome(context, listener));
  std::vector<char> bytes(1 << 16);
  for (;;) {
    const ssize_t size = ::read(orders, bytes.data(), bytes.size());
    if (size <= 0) std::_Exit(0);
    for (SSL* connection : connections) {
      if (SSL_write(connection, bytes.data(), static_cast<int>(size)) != size) std::_Exit(6);
    }
  }
}

int listen_somewhere(int& port) {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
      ::listen(listener, 4096) != 0) {
    throw std::runtime_error("the bare loop cannot listen");
  }
  ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
  port = ntohs(address.sin_port);
  return listener;
}

}  // namespace

BareFanOut::BareFanOut(const std::string& certificate, const std::string& key,
                       std::size_t watchers) {
  const int listener = listen_somewhere(port_);
  std::array<int, 2> ends{};
  // In packets: what is written at once is read at once.
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    throw std::runtime_error("the bare loop gets no orders");
  }
  pid_ = ::fork();
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::close(ends[0]);
    serve(server_context(certificate, key), listener, ends[1], watchers);
  }
  ::close(ends[1]);
  ::close(listener);
  orders_ = ends[0];
}

BareFanOut::~BareFanOut() {
  ::close(orders_);
  int status = 0;
  ::waitpid(pid_, &status, 0);
  hold_to_account("the bare loop", status);
}

void BareFanOut::write(std::string_view bytes) {
  if (::write(orders_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the bare loop takes no orders");
  }
}

}  // namespace adit::bench
