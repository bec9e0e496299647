// Text that people have typed, made fit to stand in a line of somebody else's program: a mail, a
// calendar, a feed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace adit::wire {

// One line of plain text: line breaks, tabs and other control characters become single spaces, what
// else hides (base::is_hidden) is left out, what is not UTF-8 becomes U+FFFD, and of more than
// `most` characters the rest is cut with an ellipsis.
[[nodiscard]] std::string plain_line(std::string_view text, std::size_t most);

}  // namespace adit::wire
