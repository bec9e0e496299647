// A small machine over frame headers (RFC 6455 5.2 to 5.5); payloads are skipped.
#include "http/frame_guard.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace adit::http {

namespace limits = base::limits;

// Two bytes, the longer length where there is one, and the mask.
std::size_t FrameGuard::header_size() const {
  if (header_read_ < 2) return 2;
  const unsigned short_length = header_[1] & 0x7fU;
  return 2U + (short_length == 126 ? 2U : short_length == 127 ? 8U : 0U) + 4U;
}

std::uint64_t FrameGuard::length() const {
  const unsigned short_length = header_[1] & 0x7fU;
  if (short_length < 126) return short_length;
  const std::size_t bytes = short_length == 126 ? 2 : 8;
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < bytes; ++i) out = out << 8 | header_[2 + i];
  return out;
}

FrameFault FrameGuard::feed(std::string_view bytes, base::Instant now) {
  good_ = 0;
  std::size_t at = 0;
  while (at < bytes.size() && fault_ == FrameFault::none && !close_seen_) {
    if (payload_left_ > 0) {
      const auto skip = std::min<std::uint64_t>(payload_left_, bytes.size() - at);
      payload_left_ -= skip;
      at += static_cast<std::size_t>(skip);
      continue;
    }
    if (header_read_ == 0) good_ = at;
    header_[header_read_++] = static_cast<unsigned char>(bytes[at++]);
    // Unmasked frames have no four bytes more to wait for, but they are refused anyway.
    if (header_read_ == 2 && (header_[1] & 0x80U) == 0) fault_ = FrameFault::protocol;
    if (fault_ == FrameFault::none && header_read_ == header_size()) fault_ = judge(now);
  }
  if (fault_ == FrameFault::none) good_ = bytes.size();
  return fault_;
}

FrameFault FrameGuard::judge(base::Instant now) {
  const unsigned opcode = header_[0] & 0x0fU;
  const bool fin = (header_[0] & 0x80U) != 0;
  const bool reserved = (header_[0] & 0x70U) != 0;
  const bool control = opcode >= 8;
  const auto n = length();
  const unsigned short_length = header_[1] & 0x7fU;
  const bool longer_than_needed =
      (short_length == 126 && n < 126) || (short_length == 127 && n < 65'536);
  if (reserved || longer_than_needed || n >> 63 != 0) return FrameFault::protocol;
  if (control && (opcode > 10 || !fin || n > 125)) return FrameFault::protocol;
  if (!control) {
    if (const auto fault = judge_data(opcode, fin, n); fault != FrameFault::none) return fault;
  }
  close_seen_ = close_seen_ || opcode == 8;
  header_read_ = 0;
  payload_left_ = n;
  return count(now, control);
}

FrameFault FrameGuard::judge_data(unsigned opcode, bool fin, std::uint64_t length) {
  const bool continuation = opcode == 0;
  if (opcode > 2 || continuation != in_message_) return FrameFault::protocol;
  if (opcode == 2) return FrameFault::unsupported;
  if (!continuation) {
    fragments_ = 0;
    message_bytes_ = 0;
  }
  in_message_ = !fin;
  if (length > limits::frame_bytes_max) return FrameFault::too_big;
  message_bytes_ += length;
  if (message_bytes_ > limits::frame_bytes_max) return FrameFault::too_big;
  return ++fragments_ > limits::fragments_max ? FrameFault::policy : FrameFault::none;
}

FrameFault FrameGuard::count(base::Instant now, bool control) {
  if (now - second_ >= 1000) {
    second_ = now;
    controls_ = 0;
    frames_ = 0;
  }
  controls_ += control ? 1U : 0U;
  const bool flood = ++frames_ > limits::text_frames_per_second_max ||
                     controls_ > limits::control_frames_per_second_max;
  return flood ? FrameFault::policy : FrameFault::none;
}

}  // namespace adit::http
