// One case: what a client sends after the handshake, and all that it may hear.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hostile/frames.hpp"

namespace adit::hostile {

enum class Manner : std::uint8_t {
  records,  // each write a TLS record
  bytes,    // each byte a TLS record
  dribble,  // each byte of the ciphertext a write of TCP
  hang_up,  // records, then TLS's own end
};

// What is heard is written as words between semicolons: `answer N` and `problem CODE` are texts of
// the exchange, `pong PAYLOAD`, `close CODE REASON`; then `open` where a further question is
// answered, or `end` where the server hangs up.
struct Case {
  std::string name;
  std::string section;  // of RFC 6455
  std::vector<std::string> writes;
  std::string heard;
  Manner manner = Manner::records;
};
using Cases = std::vector<Case>;

[[nodiscard]] std::string what_is_heard(const Case& one);

inline void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name << " (section " << one.section << ")";
}
[[nodiscard]] inline std::string name_of(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

inline constexpr auto refused_1002 = "close 1002; end";

// A number as part of a name: 007, 0x1f.
[[nodiscard]] std::string padded(std::size_t number);
[[nodiscard]] std::string hex(std::string_view bytes);

}  // namespace adit::hostile
