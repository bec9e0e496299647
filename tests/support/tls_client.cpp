// The clients of the tests, over OpenSSL's own socket BIO; SIGPIPE is ignored.
#include "support/tls_client.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <csignal>

namespace adit::support {

namespace {

SSL_CTX* client_context() {
  static SSL_CTX* const context = [] {
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX* made = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(made, SSL_VERIFY_NONE, nullptr);
    return made;
  }();
  return context;
}

int connect_to(int port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    ::close(fd);
    throw Disconnected("nobody listens on port " + std::to_string(port));
  }
  const int on = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  // A server that was stopped mid-answer must not hold a test for ever.
  timeval patience{30, 0};
  ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  return fd;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string authority(int port) {
  return "localhost:" + std::to_string(port);
}

}  // namespace

class TlsConnection::Impl {
 public:
  Impl(int port, const std::string& name) : fd_(connect_to(port)), ssl_(SSL_new(client_context())) {
    SSL_set_fd(ssl_, fd_);
    SSL_ctrl(ssl_, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name,
             const_cast<char*>(name.c_str()));
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
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    X509* const shown = SSL_get1_peer_certificate(ssl_);
    X509_digest(shown, EVP_sha256(), digest.data(), &size);
    X509_free(shown);
    std::string hex;
    for (unsigned i = 0; i < size; ++i) {
      hex += "0123456789abcdef"[digest[i] >> 4];
      hex += "0123456789abcdef"[digest[i] & 15];
    }
    return hex;
  }

 private:
  void release() {
    SSL_free(ssl_);
    ::close(fd_);
  }
  int fd_;
  SSL* ssl_;
};

TlsConnection::TlsConnection(int port, const std::string& server_name)
    : impl_(std::make_unique<Impl>(port, server_name)) {}
TlsConnection::~TlsConnection() = default;
TlsConnection::TlsConnection(TlsConnection&&) noexcept = default;
TlsConnection& TlsConnection::operator=(TlsConnection&&) noexcept = default;
void TlsConnection::write(std::string_view bytes) {
  impl_->write(bytes);
}
std::string TlsConnection::read_some(std::chrono::milliseconds wait) {
  return impl_->read_some(wait);
}
int TlsConnection::descriptor() const {
  return impl_->descriptor();
}
std::string TlsConnection::certificate_digest() const {
  return impl_->certificate_digest();
}

std::string read_out(TlsConnection& connection, std::chrono::milliseconds wait) {
  std::string out;
  try {
    while (true) {
      const auto chunk = connection.read_some(wait);
      if (chunk.empty()) return out + "<silence>";
      out += chunk;
    }
  } catch (const Disconnected&) {
    return out;
  }
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

namespace {

// Reads until `done` says that `in` holds a whole message.
template <class Done>
void read_until(TlsConnection& connection, std::string& in, Done&& done) {
  while (!done()) {
    const std::string chunk = connection.read_some(std::chrono::seconds(30));
    if (chunk.empty()) throw Disconnected("the server is silent");
    in += chunk;
  }
}

HttpReply parse_head(std::string_view head) {
  HttpReply reply;
  reply.status = std::stoi(std::string(head.substr(9, 3)));
  std::size_t at = head.find("\r\n");
  while (at != std::string_view::npos && at + 2 < head.size()) {
    const std::size_t end = head.find("\r\n", at + 2);
    const auto line = head.substr(at + 2, end == std::string_view::npos ? end : end - at - 2);
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) {
      const std::size_t value = line.find_first_not_of(' ', colon + 1);
      reply.headers[lower(std::string(line.substr(0, colon)))] =
          value == std::string_view::npos ? "" : std::string(line.substr(value));
    }
    at = end;
  }
  return reply;
}

}  // namespace

namespace {

HttpsClient::Observer& observer() {
  static HttpsClient::Observer one;
  return one;
}

}  // namespace

HttpReply HttpsClient::exchange(const std::string& bytes) {
  if (!connection_) connection_.emplace(port_);
  connection_->write(bytes);
  std::string in;
  read_until(*connection_, in, [&] { return in.find("\r\n\r\n") != std::string::npos; });
  const std::size_t head = in.find("\r\n\r\n");
  HttpReply reply = parse_head(std::string_view(in).substr(0, head));
  const auto length = reply.headers.find("content-length");
  const bool bodiless = bytes.rfind("HEAD ", 0) == 0 || length == reply.headers.end();
  const std::size_t size = bodiless ? 0 : std::stoul(length->second);
  read_until(*connection_, in, [&] { return in.size() >= head + 4 + size; });
  reply.body = in.substr(head + 4, size);
  const auto cookie = reply.headers.find("set-cookie");
  if (cookie != reply.headers.end() && cookie->second.rfind("__Host-adit=", 0) == 0) {
    cookie_ = cookie->second.substr(12, cookie->second.find(';') - 12);
  }
  const auto keep = reply.headers.find("connection");
  if (keep != reply.headers.end() && lower(keep->second) == "close") connection_.reset();
  return reply;
}

HttpReply HttpsClient::request(std::string_view method, const std::string& target,
                               std::string_view body, const Headers& headers) {
  std::string bytes =
      std::string(method) + ' ' + target + " HTTP/1.1\r\nHost: " + authority(port_) + "\r\n";
  const auto given = [&](std::string_view name) {
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto& header) { return lower(header.first) == name; });
  };
  if (!given("origin")) bytes += "Origin: https://" + authority(port_) + "\r\n";
  if (!cookie_.empty()) bytes += "Cookie: __Host-adit=" + cookie_ + "\r\n";
  if (!body.empty() && !given("content-type")) bytes += "Content-Type: application/json\r\n";
  if (!body.empty() || method == "POST" || method == "PUT") {
    bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  }
  for (const auto& [name, value] : headers) bytes += name + ": " + value + "\r\n";
  bytes += "\r\n";
  bytes += body;
  HttpReply reply = send(bytes);
  if (observer()) observer()(method, target, reply);
  return reply;
}

HttpReply HttpsClient::send(const std::string& bytes) {
  const bool reused = connection_.has_value();
  try {
    return exchange(bytes);
  } catch (const Disconnected&) {
    connection_.reset();
    // An idle connection may have been closed meanwhile; a fresh one that fails is news.
    if (!reused) throw;
    return exchange(bytes);
  }
}

void HttpsClient::observe(Observer given) {
  observer() = std::move(given);
}

bool HttpsClient::sign_in(const std::string& account, const std::string& password) {
  const std::string body = "{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}";
  return post("/api/v1/sign-ins", body).status == 201;
}

LiveClient::LiveClient(int port, const std::string& target, const std::string& cookie)
    : connection_(port) {
  std::string request = "GET " + target + " HTTP/1.1\r\nHost: " + authority(port) +
                        "\r\nOrigin: https://" + authority(port) +
                        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Version: 13\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  if (!cookie.empty()) request += "Cookie: __Host-adit=" + cookie + "\r\n";
  connection_.write(request + "\r\n");
  read_until(connection_, in_, [&] { return in_.find("\r\n\r\n") != std::string::npos; });
  if (in_.rfind("HTTP/1.1 101", 0) != 0) {
    throw Disconnected("no upgrade: " + in_.substr(0, in_.find("\r\n")));
  }
  in_.erase(0, in_.find("\r\n\r\n") + 4);
}

void LiveClient::send(std::string_view text) {
  send_frame(1, text);
}

void LiveClient::send_frame(std::uint8_t opcode, std::string_view payload, bool last) {
  std::string frame(1, static_cast<char>((last ? 0x80 : 0) | opcode));
  const auto push = [&](std::size_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) frame += static_cast<char>(value >> (8 * i) & 0xff);
  };
  if (payload.size() < 126) {
    push(0x80 | payload.size(), 1);
  } else if (payload.size() < 65536) {
    push(0x80 | 126, 1);
    push(payload.size(), 2);
  } else {
    push(0x80 | 127, 1);
    push(payload.size(), 8);
  }
  frame.append(4,
               '\0');  // a mask of zeros is a mask (RFC 6455 5.3) and leaves the payload as it is
  frame += payload;
  connection_.write(frame);
}

// Takes one whole frame off the input; true when it was text. Pings are answered, a close ends it.
bool LiveClient::take_frame(std::string& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(in_[i]); };
  std::size_t length = byte(1) & 0x7f;
  std::size_t head = 2;
  if (length >= 126) {
    const std::size_t more = length == 126 ? 2 : 8;
    length = 0;
    for (std::size_t i = 2; i < 2 + more; ++i) length = length << 8 | byte(i);
    head += more;
  }
  const int opcode = byte(0) & 0x0f;
  std::string payload = in_.substr(head, length);
  in_.erase(0, head + length);
  if (opcode == 9) send_frame(10, payload);
  if (opcode == 8) {
    if (payload.size() >= 2) {
      close_code_ =
          static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
    }
    throw Disconnected("the server closed the channel");
  }
  if (opcode == 1) text = std::move(payload);
  return opcode == 1;
}

std::optional<std::string> LiveClient::next(std::chrono::milliseconds wait) {
  const auto until = std::chrono::steady_clock::now() + wait;
  const auto whole = [&] {
    if (in_.size() < 2) return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(in_[i]); };
    std::size_t length = byte(1) & 0x7f;
    if (length == 126) {
      if (in_.size() < 4) return false;
      length = 4 + (static_cast<std::size_t>(byte(2)) << 8 | byte(3));
    } else if (length == 127) {
      if (in_.size() < 10) return false;
      std::size_t size = 0;
      for (std::size_t i = 2; i < 10; ++i) size = size << 8 | byte(i);
      length = 10 + size;
    } else {
      length += 2;
    }
    return in_.size() >= length;
  };
  for (;;) {
    std::string text;
    while (whole()) {
      if (take_frame(text)) return text;
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    in_ += connection_.read_some(left);
  }
}

std::optional<std::string> LiveClient::next_with(std::string_view part,
                                                 std::chrono::milliseconds wait) {
  const auto until = std::chrono::steady_clock::now() + wait;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    auto text = next(left);
    if (text && text->find(part) != std::string::npos) return text;
  }
}

std::optional<int> LiveClient::end_code(std::chrono::milliseconds wait,
                                        const std::function<void(const std::string&)>& hear) try {
  const auto until = std::chrono::steady_clock::now() + wait;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::nullopt;
    const auto text = next(left);
    if (text && hear) hear(*text);
  }
} catch (const Disconnected&) {
  return close_code_;
}

std::string json_member(std::string_view json, std::string_view name) {
  const std::string key = "\"" + std::string(name) + "\":";
  std::size_t at = json.find(key);
  if (at == std::string_view::npos) return {};
  at += key.size();
  if (json[at] == '"') return std::string(json.substr(at + 1, json.find('"', at + 1) - at - 1));
  return std::string(json.substr(at, json.find_first_of(",}]", at) - at));
}

}  // namespace adit::support
