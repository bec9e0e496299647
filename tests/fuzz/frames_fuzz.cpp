// The guard of client frames: how bytes are cut into pieces changes nothing, and what it lets
// through a plain reader finds well formed.
#include <algorithm>

#include "base/limits.hpp"
#include "fuzz/hold.hpp"
#include "http/frame_guard.hpp"

namespace {

using adit::fuzz::hold;
using adit::http::FrameFault;
using adit::http::FrameGuard;

constexpr adit::base::Instant now{1'000'000};

struct Told {
  FrameFault fault = FrameFault::none;
  std::size_t good = 0;
  bool closed = false;
};

Told whole(std::string_view bytes) {
  FrameGuard guard;
  guard.feed(bytes, now);
  return {guard.fault(), guard.good(), guard.close_seen()};
}

// Pieces of 1 to 7 bytes. Bytes of a header that came in an earlier piece have been let through,
// so the sum may only be more, by less than a header.
Told in_pieces(std::string_view bytes, std::size_t seed) {
  FrameGuard guard;
  Told out;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto n = 1 + (seed = seed * 31 + 7) % 7;
    guard.feed(bytes.substr(at, n), now);
    out.good += guard.good();
    at += n;
  }
  out.fault = guard.fault();
  out.closed = guard.close_seen();
  return out;
}

// Reads the frames that were let through, by another way than the guard's.
void reread(std::string_view bytes) {
  bool open = false;
  while (bytes.size() >= 2) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const unsigned opcode = byte(0) & 15U;
    const bool last = byte(0) >= 128;
    std::uint64_t n = byte(1) & 127U;
    const std::size_t wide = n == 126 ? 2 : n == 127 ? 8 : 0;
    if (bytes.size() < 2 + wide + 4) return;  // a header under way is not judged yet
    hold((byte(0) & 0x70U) == 0 && byte(1) >= 128, "no reserved bit, always a mask");
    if (wide > 0) n = 0;
    for (std::size_t i = 0; i < wide; ++i) n = n << 8 | byte(2 + i);
    hold(wide != 2 || n > 125, "two bytes only where one is too few");
    hold(wide != 8 || n > 65'535, "eight bytes only where two are too few");
    hold(opcode <= 1 || (opcode >= 8 && opcode <= 10), "no opcode but text and control");
    hold(opcode < 8 || (last && n <= 125), "control frames are short and whole");
    hold(opcode >= 8 || (opcode == 0) == open, "a continuation continues something");
    hold(n <= adit::base::limits::frame_bytes_max, "no frame is too long");
    if (opcode < 8) open = !last;
    if (opcode == 8) return;
    bytes.remove_prefix(std::min<std::size_t>(bytes.size(), 2 + wide + 4 + n));
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto input = adit::fuzz::view(data, size);
  const auto seed = adit::fuzz::take_choice(input);
  const auto one = whole(input);
  const auto two = in_pieces(input, seed);
  hold(one.fault == two.fault, "pieces do not change the fault");
  hold(one.closed == two.closed, "pieces do not change the end");
  hold(two.good >= one.good && two.good < one.good + 14, "nor what came before it");
  hold(one.fault != FrameFault::none || one.good == input.size(), "what is right passes whole");
  reread(input.substr(0, one.good));
  return 0;
}
