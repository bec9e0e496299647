// Degrees from text, to text, and as numbers.
#include "domain/ground/degrees.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace adit::domain::ground {
namespace {

using Read = std::optional<std::int64_t>;

TEST(Degrees, AreReadExactly) {
  EXPECT_EQ(read_degrees("127.12345678"), Read(12'712'345'678));
  EXPECT_EQ(read_degrees("127"), Read(12'700'000'000));
  EXPECT_EQ(read_degrees("43.5"), Read(4'350'000'000));
  EXPECT_EQ(read_degrees(".5"), Read(50'000'000));
  EXPECT_EQ(read_degrees("5."), Read(500'000'000));
  EXPECT_EQ(read_degrees("-0.00000001"), Read(-1));
  EXPECT_EQ(read_degrees("+43"), Read(4'300'000'000));
  EXPECT_EQ(read_degrees("42445573.35"), Read(4'244'557'335'000'000));
}

TEST(Degrees, AreRoundedHalfAwayFromZero) {
  EXPECT_EQ(read_degrees("1.000000005"), Read(100'000'001));
  EXPECT_EQ(read_degrees("1.00000000499999999999"), Read(100'000'000));
  EXPECT_EQ(read_degrees("-1.000000005"), Read(-100'000'001));
  EXPECT_EQ(read_degrees("0.999999995"), Read(100'000'000));
}

TEST(Degrees, MayHaveAnExponent) {
  EXPECT_EQ(read_degrees("1.2712345678e2"), Read(12'712'345'678));
  EXPECT_EQ(read_degrees("12712345678E-8"), Read(12'712'345'678));
  EXPECT_EQ(read_degrees("1e+2"), Read(10'000'000'000));
  EXPECT_EQ(read_degrees("5e-9"), Read(1));
  EXPECT_EQ(read_degrees("5e-10"), Read(0));
  EXPECT_EQ(read_degrees("1e-99999"), Read(0));
  EXPECT_EQ(read_degrees("0e99"), Read(0));
}

TEST(Degrees, NothingElseIsRead) {
  for (const char* text : {"", "-", ".", "e5", "1e", "1e+", "1e+-5", "1 2", "1,5", "0x10", "nan",
                           "1e9", "1000000000", "1e99999999999", "--1", "1.2.3", "1e5.0"}) {
    EXPECT_EQ(read_degrees(text), Read()) << text;
  }
}

TEST(Degrees, AreWrittenWithEightDecimalsAndReadBack) {
  for (const std::int64_t e8 :
       {std::int64_t{12'712'345'678}, std::int64_t{0}, std::int64_t{1}, std::int64_t{-1},
        std::int64_t{-12'000'000'000}, std::int64_t{7'300'000'010}}) {
    std::string text;
    append_degrees(text, e8);
    EXPECT_EQ(text.size() - text.find('.'), 9U) << text;
    EXPECT_EQ(read_degrees(text), Read(e8)) << text;
    EXPECT_EQ(as_number(e8), std::strtod(text.c_str(), nullptr)) << text;
  }
}

TEST(Degrees, OfARingKeepItsOrder) {
  const base::DegreeRing ring = degrees_of({{12'700'000'000, 4'300'000'000}, {1, -1}});
  EXPECT_EQ(ring, (base::DegreeRing{{127.0, 43.0}, {1e-8, -1e-8}}));
}

}  // namespace
}  // namespace adit::domain::ground
