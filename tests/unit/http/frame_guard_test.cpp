// Client frames: what passes, and the close code of what does not.
#include "http/frame_guard.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "http/frame.hpp"

namespace adit::http {
namespace {

constexpr base::Instant now{1'000'000};
constexpr int fin = 0x80;

std::string big_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xff);
  return out;
}

// A masked frame header, its length in 7, 16 or 64 bits as asked.
std::string header(int first, std::uint64_t n, int length_bytes) {
  std::string out(1, static_cast<char>(first));
  const int code = length_bytes == 0 ? static_cast<int>(n) : length_bytes == 2 ? 126 : 127;
  out += static_cast<char>(0x80 | code);
  return out + big_endian(n, length_bytes) + "mask";
}

std::string frame(int first, std::size_t n) {
  const int length_bytes = n < 126 ? 0 : n < 65'536 ? 2 : 8;
  return header(first, n, length_bytes) + std::string(n, 'x');
}

FrameFault fault(const std::string& bytes) {
  return FrameGuard().feed(bytes, now);
}

TEST(FrameGuard, LetsTextAndControlFramesThrough) {
  EXPECT_EQ(fault(frame(fin | 1, 0) + frame(fin | 1, 125) + frame(fin | 1, 126) +
                  frame(fin | 1, base::limits::frame_bytes_max) + frame(fin | 9, 125) +
                  frame(fin | 10, 0) + frame(fin | 8, 2)),
            FrameFault::none);
}

TEST(FrameGuard, SeesFramesInPiecesOfAnySize) {
  const auto bytes = frame(fin | 1, 300) + frame(1, 5) + frame(fin | 9, 3) + frame(fin | 0, 7);
  for (std::size_t size = 1; size < 20; ++size) {
    FrameGuard guard;
    for (std::size_t at = 0; at < bytes.size(); at += size) {
      EXPECT_EQ(guard.feed(std::string_view(bytes).substr(at, size), now), FrameFault::none);
    }
    EXPECT_EQ(guard.feed(frame(fin | 3, 0), now), FrameFault::protocol) << "lost its place";
  }
}

TEST(FrameGuard, RefusesLengthsThatLie) {
  EXPECT_EQ(fault(header(fin | 1, std::uint64_t{1} << 63, 8)), FrameFault::protocol);
  EXPECT_EQ(fault(header(fin | 1, ~std::uint64_t{0}, 8)), FrameFault::protocol);
  EXPECT_EQ(fault(header(fin | 1, 5, 2)), FrameFault::protocol);
  EXPECT_EQ(fault(header(fin | 1, 126, 8)), FrameFault::protocol);
  EXPECT_EQ(fault(header(fin | 1, std::uint64_t{1} << 62, 8)), FrameFault::too_big);
}

TEST(FrameGuard, RefusesMalformedFrames) {
  EXPECT_EQ(fault(std::string("\x81\x01x", 3)), FrameFault::protocol);  // not masked
  for (const int reserved : {0x40, 0x20, 0x10}) {
    EXPECT_EQ(fault(frame(fin | reserved | 1, 1)), FrameFault::protocol);
  }
  for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
    EXPECT_EQ(fault(frame(fin | opcode, 1)), FrameFault::protocol) << opcode;
  }
  EXPECT_EQ(fault(frame(9, 1)), FrameFault::protocol);          // a ping in fragments
  EXPECT_EQ(fault(frame(fin | 9, 126)), FrameFault::protocol);  // a long ping
  EXPECT_EQ(fault(frame(fin | 0, 1)), FrameFault::protocol);    // continues nothing
  EXPECT_EQ(fault(frame(1, 1) + frame(fin | 1, 1)), FrameFault::protocol);
}

TEST(FrameGuard, RefusesBinary) {
  EXPECT_EQ(fault(frame(fin | 2, 1)), FrameFault::unsupported);
}

TEST(FrameGuard, RefusesLargeMessages) {
  EXPECT_EQ(fault(frame(fin | 1, base::limits::frame_bytes_max + 1)), FrameFault::too_big);
  EXPECT_EQ(fault(frame(1, 10'000) + frame(fin | 0, 10'000)), FrameFault::too_big);
}

TEST(FrameGuard, CountsFragments) {
  std::string bytes = frame(1, 1);
  for (std::size_t i = 1; i < base::limits::fragments_max; ++i) bytes += frame(0, 0);
  EXPECT_EQ(fault(bytes), FrameFault::none);
  EXPECT_EQ(fault(bytes + frame(0, 0)), FrameFault::policy);
}

TEST(FrameGuard, CountsFramesInASecond) {
  FrameGuard guard;
  for (int second = 0; second < 3; ++second) {
    for (std::size_t i = 0; i < base::limits::control_frames_per_second_max; ++i) {
      EXPECT_EQ(guard.feed(frame(fin | 9, 0), now + second * 1000), FrameFault::none);
    }
  }
  EXPECT_EQ(guard.feed(frame(fin | 9, 0), now + 2999), FrameFault::policy);
  std::string texts;
  for (std::size_t i = 0; i < base::limits::text_frames_per_second_max; ++i) {
    texts += frame(fin | 1, 1);
  }
  EXPECT_EQ(fault(texts), FrameFault::none);
  EXPECT_EQ(fault(texts + frame(fin | 1, 1)), FrameFault::policy);
}

TEST(FrameGuard, StaysAtItsFault) {
  FrameGuard guard;
  EXPECT_EQ(guard.feed(frame(fin | 2, 1), now), FrameFault::unsupported);
  EXPECT_EQ(guard.feed(frame(fin | 1, 1), now), FrameFault::unsupported);
}

TEST(FrameGuard, TellsWhatCameBeforeTheFault) {
  const auto right = frame(fin | 1, 5);
  const auto wrong = frame(fin | 3, 0);
  FrameGuard one;
  EXPECT_EQ(one.feed(right + wrong, now), FrameFault::protocol);
  EXPECT_EQ(one.good(), right.size());
  EXPECT_EQ(one.feed(right, now), FrameFault::protocol);
  EXPECT_EQ(one.good(), 0U);
  FrameGuard two;  // the wrong frame begins in one piece and ends in the next
  EXPECT_EQ(two.feed(right + wrong.substr(0, 1), now), FrameFault::none);
  EXPECT_EQ(two.good(), right.size() + 1);
  EXPECT_EQ(two.feed(wrong.substr(1), now), FrameFault::protocol);
  EXPECT_EQ(two.good(), 0U);
}

TEST(FrameGuard, JudgesNothingAfterAClose) {
  FrameGuard guard;
  EXPECT_EQ(guard.feed(frame(fin | 8, 2) + frame(fin | 3, 0), now), FrameFault::none);
  EXPECT_TRUE(guard.close_seen());
  EXPECT_EQ(guard.feed(frame(fin | 3, 0), now), FrameFault::none);
}

TEST(Frames, AreWrittenInTheShortestForm) {
  EXPECT_EQ(*encode_text_frame("hi"), "\x81\x02hi");
  EXPECT_EQ(encode_text_frame(std::string(125, 'x'))->substr(0, 2), "\x81\x7d");
  EXPECT_EQ(encode_text_frame(std::string(126, 'x'))->substr(0, 4),
            std::string("\x81\x7e\0\x7e", 4));
  EXPECT_EQ(encode_text_frame(std::string(70'000, 'x'))->substr(0, 10),
            std::string("\x81\x7f\0\0\0\0\0\x01\x11\x70", 10));
  EXPECT_EQ(*encode_close_frame(1008), "\x88\x02\x03\xf0");
  EXPECT_EQ(*ping_frame(), std::string("\x89\0", 2));
}

}  // namespace
}  // namespace adit::http
