// The exception of L636: in a large block planned for oil shale or mineral water an exploration
// right for a scarce mineral may be set up beside what is there. Rule B2 reports it, and B1 lets a
// lot in by it.
#pragma once

#include <string>
#include <vector>

#include "domain/conformity/rules/occupants.hpp"

namespace adit::domain::conformity {

// How far the exception covers every block of the lot that others are in.
struct LargeBlock {
  FindingVerdict verdict = FindingVerdict::not_applicable;
  std::vector<Fields> blocks;        // block, mineral, area_m2, of those that others are in
  std::vector<std::string> unmet;    // conditions that do not hold: mineral, area, scarce
  std::vector<std::string> missing;  // what must be known first, such as plan:large_block_m2
  Justification rationality;         // 合理性论证
  Justification non_interference;    // 互不影响证明

  [[nodiscard]] bool documents_in_order() const {
    return rationality.accepted.has_value() && non_interference.accepted.has_value();
  }
};

// `fail` and `undetermined` stand for an exception that is claimed or possible but does not or
// may not hold; `needs_justification` for one that lacks an approved document.
[[nodiscard]] LargeBlock large_block_exception(const Case& given, const Occupants& occupants);

}  // namespace adit::domain::conformity
