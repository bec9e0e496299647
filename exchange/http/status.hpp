// Which HTTP status carries a refusal of this room.
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "http/request.hpp"

namespace adit::http {

// The status for a refusal code born in http/ or in the JSON door; 400 for every other.
[[nodiscard]] int status_of(std::string_view code);

// problem() with the status of the refusal's own code.
[[nodiscard]] Reply refused(const base::Refusal& refusal, wire::Language language);

}  // namespace adit::http
