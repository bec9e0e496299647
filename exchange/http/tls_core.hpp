// One TLS connection without templates: OpenSSL on the socket itself through a small BIO, so there
// are no memory BIOs, no engine buffers of 2 × 17 KiB and no copies between them. The stream
// (http/tls_stream.hpp) and its outstanding operations share it.
#pragma once

#include <openssl/ssl.h>

#include <boost/asio/buffer.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.hpp"
#include "http/deadline_wheel.hpp"
#include "http/net.hpp"
#include "http/socket.hpp"
#include "http/tls_context.hpp"

namespace adit::http {

inline constexpr std::size_t tls_record_max = 16'384;  // plaintext of one record (RFC 8446 5.1)

// What a step needs next. done: it is over, well or with an error.
enum class Want : std::uint8_t { done, read, write };

// Sees the decrypted bytes before the reader does, and may forbid them.
class ByteWatch {
 public:
  virtual ~ByteWatch() = default;
  // How many of the bytes the reader may see. Fewer than all: the rest is withheld, and the read
  // that has nothing left to give fails with net::error::invalid_argument, as all later ones do.
  virtual std::size_t feed(std::string_view bytes) = 0;
};

// Everything runs on the thread of the socket's io_context. Deadlines expire as
// beast::error::timeout in the outstanding operations.
class TlsCore final : public std::enable_shared_from_this<TlsCore>, private WheelEntry {
 public:
  TlsCore(TcpSocket connected, std::shared_ptr<const TlsContexts> contexts);
  ~TlsCore() override;

  Want handshake(ErrorCode& ec);
  Want read(net::mutable_buffer buffer, std::size_t& n, ErrorCode& ec);
  Want write(net::const_buffer buffer, std::size_t& n, ErrorCode& ec);
  Want shutdown(ErrorCode& ec);  // sends the queue, close_notify and FIN
  Want teardown(ErrorCode& ec);  // the same, then throws away what comes until the peer's FIN

  // Writes the frame now if the socket takes it, else keeps a reference; no handler, and on the
  // fast path no allocation. Beyond limits::outbox_bytes_max nothing is kept.
  Sent push(const Frame& frame);
  void close() noexcept;

  void expires_after(std::chrono::milliseconds span);
  void expires_never();
  // The longest time that the queue may make no progress; then the connection is cut.
  void write_stall(std::chrono::milliseconds span) { stall_span_ = span; }
  void watch(std::unique_ptr<ByteWatch> watch) { watch_ = std::move(watch); }

  // The last recv emptied the socket, and OpenSSL holds nothing: waiting is cheaper than trying.
  [[nodiscard]] bool nothing_buffered() const {
    return drained_ && !forbidden_ && SSL_has_pending(ssl_) == 0;
  }
  [[nodiscard]] bool write_begun() const { return owner_ == Owner::operation; }
  // A half sent record cannot be taken back: the stream refuses from then on.
  void abandon_write() {
    if (owner_ == Owner::operation) broken_ = true;
  }
  [[nodiscard]] bool expired() const { return expired_; }
  [[nodiscard]] std::size_t queued() const { return queued_; }
  [[nodiscard]] SSL* ssl() const { return ssl_; }
  [[nodiscard]] TcpSocket& socket() { return socket_; }

 private:
  // Whose record OpenSSL holds half sent: only its owner may call SSL_write, with the same bytes.
  enum class Owner : std::uint8_t { none, operation, queue };

  void expire() noexcept override;
  Want result(int r, ErrorCode& ec);
  Want gone(ErrorCode& ec) const;  // the error of using a closed or broken connection
  void fail(ErrorCode& ec, ErrorCode why);
  bool flush();
  std::size_t flush_frames();
  void drop_queue();
  void keep(const Frame& frame, std::size_t taken);
  void pump();
  void restart_stall();

  void attach_bio();
  static BIO_METHOD* bio_method();
  static int bio_read(BIO* bio, char* to, std::size_t size, std::size_t* got);
  static int bio_write(BIO* bio, const char* from, std::size_t size, std::size_t* put);
  static long bio_ctrl(BIO* bio, int command, long, void*);
  static void on_message(int writing, int version, int type, const void* bytes, std::size_t size,
                         SSL* ssl, void* self);
  void count_handshake_message();

  TcpSocket socket_;
  std::shared_ptr<const TlsContexts> contexts_;  // the name callback reads it
  DeadlineWheel& wheel_;
  SSL* ssl_ = nullptr;
  int descriptor_;
  Owner owner_ = Owner::none;
  bool drained_ = false;
  bool eof_ = false;
  bool broken_ = false;
  bool notified_ = false;
  bool pumping_ = false;
  bool expired_ = false;
  bool established_ = false;
  bool forbidden_ = false;          // the watch has withheld bytes
  bool abused_ = false;             // too many handshake messages after the handshake
  std::uint8_t late_messages_ = 0;  // handshake messages in the current minute
  std::chrono::steady_clock::time_point late_since_{};
  std::vector<Frame> out_;  // frames not yet taken by OpenSSL
  std::size_t taken_ = 0;   // bytes of the first that were
  std::size_t queued_ = 0;
  std::chrono::milliseconds stall_span_{10'000};
  std::unique_ptr<ByteWatch> watch_;
};

// Leftovers of other OpenSSL users on this thread would be taken for ours: call before SSL_*.
void clear_tls_errors();

}  // namespace adit::http
