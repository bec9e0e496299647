// What the tests of the importer share: texts of corners, and what came of them.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ground/read.hpp"

namespace adit::domain::ground {

// Rows n,X,Y of a square in zone 42: its south-west corner so many metres from a fixed place.
inline std::string square(int north_m, int east_m, int side_m) {
  std::string out;
  const int corners[][2] = {{0, 0}, {0, side_m}, {side_m, side_m}, {side_m, 0}};
  int number = 0;
  for (const auto& [up, right] : corners) {
    out += std::to_string(++number) + "," + std::to_string(4'860'000 + north_m + up) + "," +
           std::to_string(42'440'000 + east_m + right) + "\n";
  }
  return out;
}

inline Reading reading_of(std::string_view text, const Wishes& wishes = {}) {
  const auto reading = read_corner_text(text, wishes);
  if (!reading) {
    ADD_FAILURE() << reading.error().code << " of\n" << text;
    throw std::runtime_error("not read");
  }
  return *reading;
}

// The codes of the warnings, in their order.
inline std::vector<std::string> codes_of(const Reading& reading) {
  std::vector<std::string> out;
  for (const Warning& warning : reading.warnings) out.emplace_back(warning.code());
  return out;
}

inline std::int64_t number_in(const base::Refusal& refusal, std::string_view name) {
  for (const auto& [param, value] : refusal.params) {
    if (param == name) return std::get<std::int64_t>(value);
  }
  return -1;
}

// The text is refused with this code, and the line is named.
inline void expect_refused(std::string_view text, const std::string& code, int line,
                           const Wishes& wishes = {}) {
  const auto reading = read_corner_text(text, wishes);
  ASSERT_FALSE(reading) << "read, but should be " << code << "\n" << text;
  EXPECT_EQ(reading.error().code, code) << text;
  EXPECT_EQ(number_in(reading.error(), "line"), line) << text;
}

}  // namespace adit::domain::ground
