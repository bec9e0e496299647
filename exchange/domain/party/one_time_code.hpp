// One-time codes as people read them aloud and type them: 26 letters that carry 130 bits, and two
// that tell a slip of the tongue from a code that is not known. No letter looks like another one.
#pragma once

#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace adit::domain::party {

// How many random bytes make a code.
inline constexpr std::size_t code_random_bytes = 26;

// A code of `random` bytes, of which each gives one letter; there must be code_random_bytes. In
// seven groups of four: "ABCD-EFGH-…".
[[nodiscard]] std::string write_one_time_code(std::string_view random);

// What was typed as the code is written, with the letters that its digest covers: small letters,
// spaces and hyphens are as good as none. Refuses with `one_time_code.mistyped`, never naming what
// was typed, when the letters are not those of any code.
[[nodiscard]] base::Outcome<std::string> read_one_time_code(std::string_view typed);

}  // namespace adit::domain::party
