// One TLS WebSocket of a load generator: blocking until it is open, then read and written by the
// events of an epoll, answering pings. Its text goes out under a zero mask, which leaves the
// payload as it is.
#pragma once

#include <netinet/in.h>
#include <openssl/ssl.h>

#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace adit::bench {

// Microseconds of a clock that only rises, the same in all threads and processes.
[[nodiscard]] std::int64_t now_us();

struct ContextFree {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using ClientContext = std::unique_ptr<SSL_CTX, ContextFree>;

// For throw-away certificates: checks none. Buffers of idle connections are given back.
[[nodiscard]] ClientContext client_context();

struct WssTarget {
  int port = 0;
  std::string target;              // path and ticket
  std::string cookie{};            // of the sign-in that the ticket belongs to; empty for none
  std::uint8_t source = 1;         // the last byte of the client's own address, 127.0.0.x
  std::string host = "localhost";  // Host, Origin and SNI
};

class WssConnection {
 public:
  // Connects, shakes hands and upgrades; throws std::runtime_error where that fails.
  WssConnection(SSL_CTX* context, const WssTarget& target);
  ~WssConnection();
  WssConnection(const WssConnection&) = delete;
  WssConnection& operator=(const WssConnection&) = delete;

  [[nodiscard]] int fd() const { return fd_; }

  // Sends one text frame, whose payload is below 64 KiB.
  void send_text(std::string_view payload);

  // When the kernel had the newest of the bytes that were read, on the clock of now_us(): what we
  // were slow to read was not slow to come.
  [[nodiscard]] std::int64_t arrived_us() const { return arrived_us_; }

  // Reads what is there and hands the payload of each text frame to `take`. Whole frames are taken
  // where OpenSSL put them; only what is cut in two is kept.
  template <class Take>
  void read_frames(Take&& take) {
    static thread_local std::array<char, 1 << 15> chunk;
    do {
      const std::size_t got = read_some(chunk.data(), chunk.size());
      if (got == 0) return;
      if (in_.empty()) {
        const std::size_t used = take_frames({chunk.data(), got}, take);
        in_.assign(chunk.data() + used, got - used);
      } else {
        in_.append(chunk.data(), got);
        in_.erase(0, take_frames(in_, take));
      }
    } while (SSL_has_pending(ssl_) != 0);  // what is still in the socket wakes us again
  }

 private:
  static constexpr int text_opcode = 1;
  static constexpr int ping_opcode = 9;

  static BIO_METHOD* bio_method();
  static int bio_read(BIO* bio, char* to, std::size_t room, std::size_t* got);
  static int bio_write(BIO* bio, const char* from, std::size_t size, std::size_t* put);
  static long bio_ctrl(BIO* bio, int command, long, void*);
  void attach(SSL_CTX* context);
  void connect(const WssTarget& target);
  void upgrade(const WssTarget& target);
  void send_pong();  // the server's pings are empty
  void send_bytes(std::string_view bytes);
  std::size_t read_some(char* to, std::size_t room);  // 0: nothing there now

  // How many bytes of `bytes` are whole frames.
  template <class Take>
  std::size_t take_frames(std::string_view bytes, Take& take) {
    std::size_t at = 0;
    for (;;) {
      const std::string_view rest = bytes.substr(at);
      const auto [head, payload] = frame_size(rest);
      if (head == 0 || rest.size() < head + payload) return at;
      if ((rest[0] & 0x0f) == text_opcode) take(rest.substr(head, payload));
      if ((rest[0] & 0x0f) == ping_opcode) send_pong();
      at += head + payload;
    }
  }

  struct FrameSize {
    std::size_t head = 0;  // 0: not all there
    std::size_t payload = 0;
  };
  static FrameSize frame_size(std::string_view bytes);

  int fd_ = -1;
  SSL* ssl_ = nullptr;
  std::int64_t arrived_us_ = 0;
  std::string in_;
};

}  // namespace adit::bench
