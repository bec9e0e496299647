// The lots of a demonstration as a document: outlines of published notices, moved and renamed, each
// with what became of the notice's figures and what the conformity review is to find.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::wire::demo {

struct Lot {
  std::string id;
  std::string notice;                // whose outline it has, such as R01
  std::int64_t area_m2 = 0;          // of the notice, on the ellipsoid
  std::optional<std::string> block;  // the planned block that it lies in
  // The rules that it does not satisfy under its edition and that edition's register, by id.
  std::vector<std::string> unsatisfied;
  // Without a reserve. Its notes tell the notice's mode and term, which a draft has no members for.
  requests::LotDraft draft;
};

// Reads a document of schemas/documents/demo-lots. Refuses with what the schema refuses, and
// `lot.coordinate_precision` (pointer) for more than eight decimals or an exponent.
[[nodiscard]] base::Outcome<std::vector<Lot>> read_lots(std::string_view bytes);

}  // namespace adit::wire::demo
