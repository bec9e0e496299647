// Reads the headers of a client's frames before Beast does and enforces what Beast leaves open:
// a 64-bit length with the high bit set, lengths that are not in their shortest form, the number
// of fragments, and how many frames a client may send in a second.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/instant.hpp"

namespace adit::http {

// Why a client is cut off; the close codes of RFC 6455 7.4.1.
enum class FrameFault : std::uint16_t {
  none = 0,
  protocol = 1002,     // malformed
  unsupported = 1003,  // not text
  policy = 1008,       // too many frames
  too_big = 1009,
};

class FrameGuard {
 public:
  // Takes bytes as they come, in pieces of any size. After a fault it stays at that fault; after a
  // close it judges nothing any more (RFC 6455 1.4).
  FrameFault feed(std::string_view bytes, base::Instant now);
  [[nodiscard]] FrameFault fault() const { return fault_; }
  // How many bytes of the last piece came before the frame at fault: what is right in them counts.
  [[nodiscard]] std::size_t good() const { return good_; }
  // The client has said goodbye.
  [[nodiscard]] bool close_seen() const { return close_seen_; }

 private:
  [[nodiscard]] std::size_t header_size() const;
  [[nodiscard]] std::uint64_t length() const;
  FrameFault judge(base::Instant now);
  FrameFault judge_data(unsigned opcode, bool fin, std::uint64_t length);
  FrameFault count(base::Instant now, bool control);

  std::array<unsigned char, 14> header_{};
  std::size_t header_read_ = 0;
  std::uint64_t payload_left_ = 0;
  std::size_t good_ = 0;
  FrameFault fault_ = FrameFault::none;
  bool close_seen_ = false;
  // The message under way.
  bool in_message_ = false;
  std::size_t fragments_ = 0;
  std::uint64_t message_bytes_ = 0;
  // The second under way.
  base::Instant second_{};
  std::size_t controls_ = 0;
  std::size_t frames_ = 0;
};

}  // namespace adit::http
