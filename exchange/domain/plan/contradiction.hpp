// The ledger of contradictions: where the document contradicts itself, says too little or slips,
// how that is read, and who reads it so.
#pragma once

#include <array>
#include <string_view>

#include "base/instant.hpp"
#include "domain/plan/citation.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

enum class ContradictionKind { contradiction, gap, slip };

inline constexpr std::array<std::string_view, 3> contradiction_kinds{"contradiction", "gap",
                                                                     "slip"};

struct Contradiction {
  Entry entry;  // its rules are those that the reading changes
  ContradictionKind kind = ContradictionKind::contradiction;
  Words says;     // what stands against what
  Words adopted;  // the reading that the rules follow
  Words by;
  base::Date on;
  bool ruled = false;  // an authority has decided; else the reading is put forward
};

}  // namespace adit::domain::plan
