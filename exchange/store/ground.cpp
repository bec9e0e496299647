// An advisory lock of the database, which the trigger lot_ground_held takes as well
// (schemas/sql/0009_registry.sql).
#include "store/ground.hpp"

#include "store/statement.hpp"

namespace adit::store {

void hold_ground(Transaction& tx, Ground purpose) {
  static_cast<void>(run(tx, purpose == Ground::read ? "SELECT pg_advisory_xact_lock_shared(4490)"
                                                    : "SELECT pg_advisory_xact_lock(4490)"));
}

}  // namespace adit::store
