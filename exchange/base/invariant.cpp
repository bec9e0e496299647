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
