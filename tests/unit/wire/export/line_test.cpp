// The bytes of an export line and its hash.
#include "wire/export/line.hpp"

#include <gtest/gtest.h>

namespace adit::wire {

namespace {

LineFields fields() {
  return {7,
          base::Instant{1'800'000'000'123},
          "session.countdown_started",
          1,
          R"({"deadline":"2027-01-15T16:00:50.000+08:00"})",
          base::sha256("before")};
}

TEST(export_line, has_these_bytes) {
  EXPECT_EQ(line_without_hash(fields()),
            R"({"seq":7,"at":"2027-01-15T16:00:00.123+08:00","kind":"session.countdown_started",)"
            R"("v":1,"body":{"deadline":"2027-01-15T16:00:50.000+08:00"},"prev":")" +
                base::to_hex(base::sha256("before")) + R"("})");
  const std::string sealed = sealed_line(fields());
  const std::string plain = line_without_hash(fields());
  EXPECT_EQ(sealed, plain.substr(0, plain.size() - 1) + R"(,"hash":")" +
                        base::to_hex(base::sha256(plain)) + R"("})");
  EXPECT_EQ(sealed_line(fields(), line_hash(fields())), sealed);
}

}  // namespace

}  // namespace adit::wire
