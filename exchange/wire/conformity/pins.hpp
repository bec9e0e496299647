// What an assessment was made with, part by part and by digest, so that anybody can make it again
// and see that nothing was swapped. Reports from before there were pins have none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/conformity/facts.hpp"

namespace adit::wire {

struct Pins {
  std::string kind;          // lot or right
  std::string id;            // of the lot or the right
  std::int64_t version = 1;  // of the lot; of a right the snapshot that says so
  domain::conformity::LotEvent event = domain::conformity::LotEvent::establish;
  std::vector<std::string> changes;  // what of the right would change
  base::Instant at;
  std::string edition;
  base::Digest edition_digest;                      // over its data
  std::optional<base::Digest> provisions_digest{};  // of its document, where there are any
  std::string calendar;                             // the table, by name
  base::Digest calendar_digest;
  struct Snapshot {
    std::int64_t id = 0;
    std::string digest;  // hexadecimal
  };
  std::optional<Snapshot> snapshot{};  // the newest of the register, if it has any
};

// The member `pins` of a report in canonical form, with the digest of the rules of this program.
[[nodiscard]] std::string pins_json(const Pins& pins);

// SHA-256 over catalogue_json(): the rules as this program words and stages them.
[[nodiscard]] const base::Digest& rules_digest();

}  // namespace adit::wire
