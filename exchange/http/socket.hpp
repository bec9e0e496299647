// One WebSocket as the live channel sees it: text frames in, shared frames out. A frame is
// serialised once and shared by all its receivers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/request.hpp"

namespace adit::http {

// A whole RFC 6455 frame, header and payload; immutable, shared by all who receive it.
using Frame = std::shared_ptr<const std::string>;

// An unmasked, unfragmented text frame with this payload (UTF-8, any length).
[[nodiscard]] Frame encode_text_frame(std::string_view payload);

enum class Sent : std::uint8_t {
  all,     // the kernel has it
  queued,  // kept, goes out when the peer reads
  full,    // dropped: the peer reads too slowly; wait for on_drained, then send a fresh snapshot
  closed,
};

class Socket : public std::enable_shared_from_this<Socket> {
 public:
  virtual ~Socket() = default;

  // On its io thread only. Frames leave in the order of the calls. At most
  // limits::outbox_bytes_max bytes wait; a peer that makes no progress is cut off.
  virtual Sent send(const Frame& frame) = 0;
  // Bytes that wait for the peer; on its io thread only.
  [[nodiscard]] virtual std::size_t queued() const = 0;
  // Begins the closing handshake (RFC 6455 7.4 code, reason ≤ 123 bytes); on its io thread only.
  // on_close follows.
  virtual void close(std::uint16_t code, std::string_view reason) = 0;

  // Closes because the sign-in has ended: the page goes on as a visitor's, or asks to sign in.
  void sign_out() { close(1008, "signed out"); }  // RFC 6455 7.4.1: policy violation

  // True when it ended and neither side had begun a closing handshake: the line was cut. Once it
  // has closed, on its io thread.
  [[nodiscard]] virtual bool was_cut() const = 0;

  // Runs `job` on its io thread, unless the socket has closed by then. From any thread.
  virtual void post(std::function<void(Socket&)> job) = 0;

  // Fixed for the socket's life; from any thread.
  [[nodiscard]] virtual std::size_t io_thread() const = 0;
  [[nodiscard]] virtual std::uint64_t number() const = 0;  // unique in this process
  [[nodiscard]] virtual const std::optional<SignIn>& sign_in() const = 0;
  [[nodiscard]] virtual wire::Language language() const = 0;

  // The handler's own state for this socket; on its io thread only.
  std::shared_ptr<void> attached{};
};

}  // namespace adit::http
