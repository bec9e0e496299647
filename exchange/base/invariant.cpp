// The end of a process that found its own state impossible.
#include "base/invariant.hpp"

#include <cstdio>
#include <cstdlib>

namespace adit::base {

void broken_invariant(const char* sentence, const char* file, int line) noexcept {
  std::fprintf(stderr, "broken invariant: %s (%s:%d)\n", sentence, file, line);
  std::abort();
}

}  // namespace adit::base

// What Boost's assertions do (BOOST_ENABLE_ASSERT_HANDLER in rooms.cmake): misuse of a library is a
// bug of ours, so it aborts in every build.
namespace boost {

void assertion_failed(const char* expression, const char*, const char* file, long line) {
  adit::base::broken_invariant(expression, file, static_cast<int>(line));
}

void assertion_failed_msg(const char*, const char* message, const char*, const char* file,
                          long line) {
  adit::base::broken_invariant(message, file, static_cast<int>(line));
}

}  // namespace boost
