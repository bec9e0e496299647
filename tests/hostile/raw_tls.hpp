// A TLS client that decides how its bytes travel: from which address, in which records, and in how
// many writes of TCP.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "support/tls_client.hpp"

namespace adit::hostile {

// Where a client sits: an address of the loopback network, and how much it lets the kernel receive
// for it (0: as usual).
struct Seat {
  std::string address = "127.0.0.1";
  int receive_bytes = 0;
};

class RawTls {
 public:
  // To 127.0.0.1. Throws support::Disconnected when nobody listens or the handshake fails.
  explicit RawTls(int port, const Seat& seat = {});
  ~RawTls();
  RawTls(RawTls&&) noexcept;
  RawTls& operator=(RawTls&&) noexcept;

  // As one record for each 16 KiB; Disconnected when the server takes no more.
  void write(std::string_view bytes);
  // The same records, sent to the socket `piece` bytes at a time.
  void dribble(std::string_view bytes, std::size_t piece = 1);
  // Says by TLS that nothing follows.
  void finish();
  // At least one byte; empty when nothing came in time; Disconnected at the end.
  [[nodiscard]] std::string read_some(std::chrono::milliseconds wait);
  // Whether the server has hung up, also where bytes of before are still unread.
  [[nodiscard]] bool hung_up() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// A connection of TCP alone, for those who never finish a TLS handshake.
class RawTcp {
 public:
  explicit RawTcp(int port, const Seat& seat = {});
  ~RawTcp();
  RawTcp(RawTcp&& other) noexcept;
  RawTcp& operator=(RawTcp&&) = delete;

  // Whatever the kernel takes.
  void write(std::string_view bytes) const;
  [[nodiscard]] bool hung_up() const;

 private:
  int fd_;
};

}  // namespace adit::hostile
