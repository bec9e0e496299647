// What the exchange's officers may see of a session after its hammer and the public may not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.hpp"

namespace adit::wire::replies {

// A secret reserve with what its published commitment hides.
struct OpenedReserve {
  std::string commitment;  // SHA-256, as announced
  std::int64_t amount_fen = 0;
  std::string salt;  // 64 hexadecimal characters
};

struct Evidence {
  std::string session;
  std::string lot;
  std::string outcome;  // sold or unsold
  base::Instant closed_at;
  std::optional<std::int64_t> highest_fen;  // nothing without a bid
  std::optional<OpenedReserve> reserve;     // nothing where none was announced
};
// schemas/replies/evidence
[[nodiscard]] std::string to_json(const Evidence& evidence);

}  // namespace adit::wire::replies
