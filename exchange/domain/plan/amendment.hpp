// A change that an edition makes in its plan, with the document that it rests on (L1239).
#pragma once

#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// `indicator` changes a figure and is argued for; `principle` changes the direction, scale or
// layout of exploration and mining, and the authority that approved the plan approves it.
enum class AmendmentKind { indicator, principle };

// The name in documents.
[[nodiscard]] constexpr std::string_view name_of(AmendmentKind kind) {
  return kind == AmendmentKind::principle ? "principle" : "indicator";
}

// Number and issuer are empty while the document is not there.
struct Amendment {
  std::string id;
  AmendmentKind kind = AmendmentKind::indicator;
  Words what;
  std::string number;
  std::string issuer;
  base::Date date;
};

}  // namespace adit::domain::plan
