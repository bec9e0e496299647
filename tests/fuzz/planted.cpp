// A parser with a mistake in it: it reads one byte behind inputs of three certain letters. The
// suite fails when this is not found, for then it would find nothing else either.
#include <cstring>
#include <memory>

#include "fuzz/hold.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size != 3 || std::memcmp(data, "OOB", 3) != 0) return 0;
  const auto copy = std::make_unique<std::uint8_t[]>(size);
  std::memcpy(copy.get(), data, size);
  volatile std::size_t behind = size;
  adit::fuzz::hold(copy[behind] != 1, "never reached under the address sanitizer");
  return 0;
}
