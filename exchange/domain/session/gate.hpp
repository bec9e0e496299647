// What a session remembers of a conformity check made at its door: the check itself belongs to
// domain/conformity, its report is kept beside and named here by digest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "domain/conformity/report.hpp"

namespace adit::domain::session {

// The word for a verdict in events and refusals.
[[nodiscard]] constexpr std::string_view name(conformity::Verdict verdict) {
  switch (verdict) {
    case conformity::Verdict::conforming:
      return "conforming";
    case conformity::Verdict::nonconforming:
      return "nonconforming";
    case conformity::Verdict::needs_justification:
      return "needs_justification";
    case conformity::Verdict::undetermined:
      return "undetermined";
  }
  return "undetermined";
}

struct Gate {
  conformity::Verdict verdict = conformity::Verdict::undetermined;
  base::Digest report_digest;      // SHA-256 of the report in canonical form
  std::vector<std::string> rules;  // ids of the findings that stand in the way; sorted

  [[nodiscard]] bool passed() const { return verdict == conformity::Verdict::conforming; }
  bool operator==(const Gate&) const = default;
};

}  // namespace adit::domain::session
