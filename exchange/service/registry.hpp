// The register of existing rights: rule B1 (L636) means nothing without it.
#pragma once

#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "wire/replies/public.hpp"
#include "wire/requests/people.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Registers a right, behind the lock of its block, so that no gate misses it. Refuses with
// right.exists {right}, block.not_found {block}.
[[nodiscard]] base::Outcome<wire::replies::RegisteredRight> register_right(
    store::Transaction& tx, const Actor& actor, const wire::requests::Right& request,
    base::Instant now);

// Every right, by id.
[[nodiscard]] std::vector<wire::replies::RegisteredRight> list_rights(store::Transaction& tx);

}  // namespace adit::service
