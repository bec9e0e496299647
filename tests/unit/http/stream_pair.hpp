// A TlsStream as server and a blocking OpenSSL client on one loopback connection, each in its own
// thread: the stage of the stream's tests.
#pragma once

#include <gtest/gtest.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/write.hpp>
#include <csignal>
#include <functional>
#include <thread>

#include "http/awaiting.hpp"
#include "http/tls_stream.hpp"
#include "unit/http/throw_away.hpp"

namespace adit::http {

struct Client {
  int descriptor;
  SSL* ssl;

  void read_exactly(char* to, std::size_t n) const {
    while (n > 0) {
      const int r = SSL_read(ssl, to, static_cast<int>(n));
      ASSERT_GT(r, 0);
      to += r;
      n -= static_cast<std::size_t>(r);
    }
  }
  // Reads until the end; true when it was a close_notify.
  [[nodiscard]] bool ends_well() const {
    char bytes[65'536];
    int r = 0;
    while ((r = SSL_read(ssl, bytes, sizeof bytes)) > 0) {
    }
    return SSL_get_error(ssl, r) == SSL_ERROR_ZERO_RETURN;
  }
  // Reads raw bytes until the peer hangs up.
  void read_out() const {
    char bytes[8192];
    while (::recv(descriptor, bytes, sizeof bytes, 0) > 0) {
    }
  }
};

struct Stage {
  bool handshake = true;  // of both sides, before the parts begin
  int small_buffers = 0;  // bytes of the server's send buffer; 0: the system's
  std::string name{};     // the client's SNI
  std::shared_ptr<const TlsContexts> contexts{};  // else a throw-away certificate
};

using ServerPart = std::function<Task<void>(TlsStream)>;
using ClientPart = std::function<void(Client)>;

inline std::shared_ptr<const TlsContexts> throw_away_contexts() {
  static const auto contexts = [] {
    const TemporaryFolder folder;
    return std::make_shared<const TlsContexts>(
        std::vector{throw_away_certificate(folder.path(), "localhost")}, UnknownName::gets_first,
        std::make_shared<TicketKeys>());
  }();
  return contexts;
}

inline void run_client(std::uint16_t port, const Stage& stage, const ClientPart& part) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
  int receive = 8192;
  if (stage.small_buffers > 0) {
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receive, sizeof receive);
  }
  const net::ip::tcp::endpoint to(net::ip::address_v4::loopback(), port);
  ASSERT_EQ(::connect(descriptor, to.data(), static_cast<socklen_t>(to.size())), 0);
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  SSL* ssl = SSL_new(context);
  if (!stage.name.empty()) {
    SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char*>(stage.name.c_str()));
  }
  SSL_set_fd(ssl, descriptor);
  if (stage.handshake) {
    EXPECT_EQ(SSL_connect(ssl), 1);
  }
  part({descriptor, ssl});
  SSL_free(ssl);
  SSL_CTX_free(context);
  ::close(descriptor);
}

inline Task<void> run_server(Acceptor& acceptor, const Stage& stage, const ServerPart& part,
                             bool& done) {
  auto [ec, socket] = co_await acceptor.async_accept(awaited);
  EXPECT_FALSE(ec);
  if (stage.small_buffers > 0) {
    socket.set_option(net::socket_base::send_buffer_size(stage.small_buffers));
  }
  TlsStream stream(std::move(socket), stage.contexts ? stage.contexts : throw_away_contexts());
  stream.expires_after(std::chrono::seconds(20));
  if (stage.handshake) {
    const auto [failed] = co_await stream.async_handshake(awaited);
    EXPECT_FALSE(failed) << failed.message();
  }
  co_await part(std::move(stream));
  done = true;
}

// Plays both parts to their ends.
inline void play(const Stage& stage, const ServerPart& server, const ClientPart& client) {
  std::signal(SIGPIPE, SIG_IGN);  // the client's own BIO writes without MSG_NOSIGNAL
  net::io_context io(1);
  const net::ip::tcp::endpoint any(net::ip::address_v4::loopback(), 0);
  Acceptor acceptor(io.get_executor(), any);
  bool done = false;
  net::co_spawn(io.get_executor(), run_server(acceptor, stage, server, done),
                [](std::exception_ptr fault) { EXPECT_FALSE(fault); });
  std::thread thread([&] { run_client(acceptor.local_endpoint().port(), stage, client); });
  io.run();
  thread.join();
  EXPECT_TRUE(done);
}

}  // namespace adit::http
