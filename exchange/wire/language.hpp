// The two languages of the exchange: Chinese first, English complete.
#pragma once

#include <string_view>

namespace adit::wire {

enum class Language { zh, en };

// Chooses from an Accept-Language value (RFC 9110, 12.5.4): the first of zh and en by weight, and
// Chinese where neither is named or the value is not understood.
[[nodiscard]] Language preferred_language(std::string_view accept_language);

}  // namespace adit::wire
