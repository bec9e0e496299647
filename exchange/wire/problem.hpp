// A refusal on its way to people: RFC 9457 problem details with a sentence in the reader's
// language.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "wire/language.hpp"

namespace adit::wire {

// {"type":"urn:adit:problem:<code>","status":…,"code":…,"message":…,"params":{…}} and, where the
// refusal has them, "clause" and "pointer"; media type application/problem+json.
[[nodiscard]] std::string problem_json(const base::Refusal& refusal, Language language, int status);

// The problem object of a command: {"code","message","params","pointer"?,"line"?}; a parameter
// named line is the line of the input.
[[nodiscard]] std::string command_problem_json(const base::Refusal& refusal, Language language);

// The sentence for a refusal. Parameters stand in for {name}; those named *_fen read as 万元 or
// CNY m, those named *_ms as seconds. A code without a text gives the code itself.
[[nodiscard]] std::string refusal_text(const base::Refusal& refusal, Language language);

}  // namespace adit::wire
