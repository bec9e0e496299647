// What a fuzz target does with a property that does not hold: it says which, and ends.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

// Called by libFuzzer for each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace adit::fuzz {

inline void hold(bool condition, const char* property) {
  if (condition) return;
  std::fprintf(stderr, "does not hold: %s\n", property);
  std::abort();
}

[[nodiscard]] inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  // libFuzzer may pass no pointer with no bytes.
  return size == 0 ? std::string_view()
                   : std::string_view(reinterpret_cast<const char*>(data), size);
}

// The first byte, which often chooses what is done with the rest; 0 when there is none.
[[nodiscard]] inline std::size_t take_choice(std::string_view& input) {
  if (input.empty()) return 0;
  const auto choice = static_cast<std::uint8_t>(input.front());
  input.remove_prefix(1);
  return choice;
}

}  // namespace adit::fuzz
