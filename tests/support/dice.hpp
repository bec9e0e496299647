// Chance that can be had again: the same seed rolls the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace adit::tests {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  // From 0 to sides - 1. Not std::uniform_int_distribution, which differs between libraries.
  std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(engine_() % sides); }
  bool one_in(std::size_t sides) { return roll(sides) == 0; }

 private:
  std::mt19937_64 engine_;
};

}  // namespace adit::tests
