// The terms that the lots of the sandbox are put up with: the same fair conditions and lawful
// duties for all, so that no example leaves anybody out.
#pragma once

#include <string>
#include <string_view>

namespace adit::wire::demo {

// What is told beside the terms, in both languages; none where both are empty.
struct Notes {
  std::string zh;
  std::string en;
};

// Of a mine; empty members are not said.
struct Design {
  std::string way;            // underground or open_pit
  std::string reserve_class;  // large, medium or small
};

// The terms of a draft as canonical JSON. `right` is exploration or mining.
[[nodiscard]] std::string example_terms(std::string_view right, const Notes& notes = {},
                                        const Design& design = {});

}  // namespace adit::wire::demo
