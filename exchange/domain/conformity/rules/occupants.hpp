// Who is in the planned blocks that a lot touches: holders of exploration rights, winners who await
// registration, other lots. Rules B1, B2 and B3 look at the same occupants.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// The occupants besides the lot itself and, in an extension or change, the applicant's group.
struct Occupants {
  std::set<std::string> blocks;      // touched beyond the tolerance
  std::set<std::string> occupied;    // those of them that somebody below is in
  std::vector<Fields> rights;        // block, control_group, entity, right, state
  std::vector<Fields> lots;          // block, lot and, of a reservation, slot
  std::vector<Fields> later;         // lots that an exception let in beside this one
  std::vector<std::string> missing;  // what must be known first: lot:applicant, right:<id>
};

[[nodiscard]] Occupants occupants_of(const Case& given);

// Whether the right keeps others out of the block: a live exploration right that lies in it, is
// not this lot's own sale and did not come later by an exception. A right of which no block is on
// record lies in the touched blocks when its polygon overlaps the lot by more than the lot has
// outside them.
[[nodiscard]] bool holds(const Case& given, const RegisteredRight& right, const std::string& block);

// The slot that a reservation of the block takes: the lot's own, else the first above all others.
[[nodiscard]] std::int64_t slot_for(const Case& given, const std::string& block);

// Whether the block is the applicant's already, so that an extension or change reserves nothing.
[[nodiscard]] bool held_by_applicant(const Case& given, const std::string& block);

}  // namespace adit::domain::conformity
