// The officers' evidence of a session: the secret reserve, which the public learns only if the
// right was sold or the rules say so.
#pragma once

#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "service/setting.hpp"
#include "wire/replies/evidence.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Opens the reserve for `actor`, whose role the caller has checked, and journals that they saw it.
// Refuses with session.not_found {session} and, before the hammer and where none fell,
// session.wrong_phase {phase}. Throws std::runtime_error when the sealed reserve does not open, or
// opens to something else than was announced.
[[nodiscard]] base::Outcome<wire::replies::Evidence> open_evidence(store::Transaction& tx,
                                                                   const Setting& setting,
                                                                   const Actor& actor,
                                                                   const std::string& session,
                                                                   base::Instant now);

}  // namespace adit::service
