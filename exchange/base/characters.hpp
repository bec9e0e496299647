// Characters of UTF-8 one at a time, and the one judge of those that hide: whoever refuses, leaves
// out or counts what people have typed asks here.
#pragma once

#include <cstddef>
#include <string_view>

namespace adit::base {

// The length in bytes of the UTF-8 character that begins `text`; 1 where none does, 0 at the end.
[[nodiscard]] std::size_t character_bytes(std::string_view text);

// The code point of one character as character_bytes measures it. Nothing sensible for bytes that
// are no UTF-8; overlong forms and surrogates come out as what they spell.
[[nodiscard]] char32_t code_point(std::string_view one);

// True for what shows nothing, turns the text around it, or shows differently everywhere: controls,
// line ends, marks of direction (UAX #9), joints of no width, selectors of variants, tags, private
// planes, and what is no character at all.
[[nodiscard]] bool is_hidden(char32_t c);

}  // namespace adit::base
