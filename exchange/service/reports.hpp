// Reports of the gate by their digest, which is their address for good.
#pragma once

#include <optional>
#include <string>

#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "wire/replies/reports.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// The report that says this, of a lot or of a registered right: that of a lot which is not
// announced is there for administrators and inspectors only. Refuses with report.not_found
// {digest}.
[[nodiscard]] base::Outcome<wire::replies::KeptReport> find_report(
    store::Transaction& tx, const std::optional<Actor>& actor, const std::string& digest);

}  // namespace adit::service
