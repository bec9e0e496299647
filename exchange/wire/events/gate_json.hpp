// The gate of a session in events: {"report_digest","rules","verdict"}.
#pragma once

#include <string_view>

#include "domain/session/gate.hpp"
#include "wire/json.hpp"
#include "wire/members.hpp"

namespace adit::wire {

void write_gate(JsonWriter& out, const domain::session::Gate& gate);
[[nodiscard]] domain::session::Gate gate_of(const Members& in);

// The verdict that a schema's enumeration has admitted.
[[nodiscard]] domain::conformity::Verdict verdict_of(std::string_view text);

}  // namespace adit::wire
