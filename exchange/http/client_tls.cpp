// Over OpenSSL's own socket BIO; SIGPIPE is ignored.
#include "http/client_tls.hpp"

#include <netdb.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>

#include "base/digest.hpp"

namespace adit::http {

namespace {

constexpr timeval patience{30, 0};  // a server that stops mid-answer holds nobody for ever

struct ContextFree {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using Context = std::unique_ptr<SSL_CTX, ContextFree>;

struct AddressesFree {
  void operator()(addrinfo* found) const { ::freeaddrinfo(found); }
};

Context context_for(const ClientTarget& target) {
  static const bool quiet = std::signal(SIGPIPE, SIG_IGN) != SIG_ERR;
  static_cast<void>(quiet);
  Context made(SSL_CTX_new(TLS_client_method()));
  if (target.any_certificate) {
    SSL_CTX_set_verify(made.get(), SSL_VERIFY_NONE, nullptr);
    return made;
  }
  SSL_CTX_set_verify(made.get(), SSL_VERIFY_PEER, nullptr);
  if (target.ca_file.empty()) {
    SSL_CTX_set_default_verify_paths(made.get());
  } else if (SSL_CTX_load_verify_file(made.get(), target.ca_file.c_str()) != 1) {
    throw Disconnected(target.ca_file + " holds no certificate to trust");
  }
  return made;
}

int connected(const addrinfo& address) {
  const int fd = ::socket(address.ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  if (::connect(fd, address.ai_addr, address.ai_addrlen) != 0) {
    ::close(fd);
    return -1;
  }
  const int on = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  return fd;
}

int connect_to(const ClientTarget& target) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* list = nullptr;
  const std::string port = std::to_string(target.port);
  if (::getaddrinfo(target.host.c_str(), port.c_str(), &wanted, &list) != 0) {
    throw Disconnected("there is no host " + target.host);
  }
  const std::unique_ptr<addrinfo, AddressesFree> found(list);
  for (const addrinfo* one = list; one != nullptr; one = one->ai_next) {
    const int fd = connected(*one);
    if (fd >= 0) return fd;
  }
  throw Disconnected("nobody listens on port " + port);
}

}  // namespace

std::string ClientTarget::authority() const {
  const bool bare_v6 = name().find(':') != std::string::npos;
  return (bare_v6 ? "[" + name() + "]" : name()) + ":" + std::to_string(port);
}

std::optional<ClientTarget> parse_server(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  if (!url.starts_with(scheme)) return std::nullopt;
  url.remove_prefix(scheme.size());
  if (url.ends_with('/')) url.remove_suffix(1);
  const bool v6 = url.starts_with('[');
  const std::size_t end = v6 ? url.find(']') : url.find(':');
  if (v6 && end == std::string_view::npos) return std::nullopt;
  ClientTarget target{.host = std::string(v6 ? url.substr(1, end - 1) : url.substr(0, end)),
                      .port = 443};
  constexpr std::string_view in_a_name =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:";
  if (target.host.empty() || target.host.find_first_not_of(in_a_name) != std::string::npos) {
    return std::nullopt;
  }
  const std::string_view rest = end == std::string_view::npos ? "" : url.substr(v6 ? end + 1 : end);
  if (rest.empty()) return target;
  const auto [read, ec] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), target.port);
  const bool whole = ec == std::errc() && read == rest.data() + rest.size();
  if (rest.front() != ':' || !whole || target.port < 1 || target.port > 65'535) return std::nullopt;
  return target;
}

class ClientTls::Impl {
 public:
  explicit Impl(const ClientTarget& target)
      : context_(context_for(target)), fd_(connect_to(target)), ssl_(SSL_new(context_.get())) {
    SSL_set_fd(ssl_, fd_);
    SSL_ctrl(ssl_, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char*>(target.name().c_str()));
    X509_VERIFY_PARAM* const rules = SSL_get0_param(ssl_);
    if (X509_VERIFY_PARAM_set1_ip_asc(rules, target.name().c_str()) != 1) {
      SSL_set1_host(ssl_, target.name().c_str());
    }
    ERR_clear_error();
    if (SSL_connect(ssl_) == 1) return;
    const long verdict = SSL_get_verify_result(ssl_);
    release();
    if (verdict == X509_V_OK) throw Disconnected("the TLS handshake failed");
    throw Disconnected("the certificate is not trusted: " +
                       std::string(X509_verify_cert_error_string(verdict)));
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

  std::string read_some(std::chrono::milliseconds wait) {
    ERR_clear_error();
    if (SSL_pending(ssl_) == 0) {
      pollfd ready{fd_, POLLIN, 0};
      if (::poll(&ready, 1, static_cast<int>(wait.count())) == 0) return {};
    }
    std::string chunk(16384, '\0');
    const int got = SSL_read(ssl_, chunk.data(), static_cast<int>(chunk.size()));
    if (got <= 0) throw Disconnected("the server closed the connection");
    chunk.resize(static_cast<std::size_t>(got));
    return chunk;
  }

  [[nodiscard]] int descriptor() const { return fd_; }

  [[nodiscard]] std::string certificate_digest() const {
    std::array<char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    X509* const shown = SSL_get1_peer_certificate(ssl_);
    X509_digest(shown, EVP_sha256(), reinterpret_cast<unsigned char*>(digest.data()), &size);
    X509_free(shown);
    return base::to_hex(std::string_view(digest.data(), size));
  }

 private:
  void release() {
    SSL_free(ssl_);
    ::close(fd_);
  }
  Context context_;
  int fd_;
  SSL* ssl_;
};

ClientTls::ClientTls(const ClientTarget& target) : impl_(std::make_unique<Impl>(target)) {}
ClientTls::~ClientTls() = default;
ClientTls::ClientTls(ClientTls&&) noexcept = default;
ClientTls& ClientTls::operator=(ClientTls&&) noexcept = default;
void ClientTls::write(std::string_view bytes) {
  impl_->write(bytes);
}
std::string ClientTls::read_some(std::chrono::milliseconds wait) {
  return impl_->read_some(wait);
}
int ClientTls::descriptor() const {
  return impl_->descriptor();
}
std::string ClientTls::certificate_digest() const {
  return impl_->certificate_digest();
}

}  // namespace adit::http
