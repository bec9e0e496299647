// The secret reserve price (底价): a commitment is published with the announcement and the amount
// is opened with its salt at the hammer, so that nobody can move it in between.
#pragma once

#include <cstdint>
#include <string>

#include "base/digest.hpp"
#include "domain/ids.hpp"

namespace adit::domain::session {

// What opens a commitment. The salt is 32 random bytes as 64 lower-case hexadecimal characters.
struct ReserveOpening {
  std::int64_t amount_fen = 0;
  std::string salt;

  bool operator==(const ReserveOpening&) const = default;
};

// SHA-256 over {"amount_fen":N,"salt":"hex","session":"id"}.
[[nodiscard]] base::Digest reserve_commitment(const SessionId& session,
                                              const ReserveOpening& opening);

}  // namespace adit::domain::session
