// Runs a script through the rules of an auction, with time as the script tells it: no server, no
// clock, no journal. Things that are due by themselves (opening, end of the free phase, hammer)
// happen at their own moment before whatever comes later.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "domain/profile/rule_profile.hpp"
#include "wire/rehearsal/script.hpp"

namespace adit::wire {

// The document schemas/documents/rehearsed. One step a command, in order: {"events":[…]} or
// {"refusal":{"code","params","message"}}, and "before" with what became due before the command.
// tick shows what becomes due as its own events; so do open and hammer from what they ask for on,
// where that is due by itself. Actors stand where a session would show bid numbers. Refuses like
// auction::schedule when the lot's terms are no session's.
[[nodiscard]] base::Outcome<std::string> rehearse(const Script& script,
                                                  const domain::profile::RuleProfile& profile);

}  // namespace adit::wire
