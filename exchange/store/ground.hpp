// Who may change what lies on the ground: announcements and the register's changes come one after
// another, and while one is under way nobody judges by what it is about to change.
#pragma once

#include "store/transaction.hpp"

namespace adit::store {

enum class Ground { read, change };

// Holds the ground until the transaction ends. Readers share it; who changes has it alone. Take it
// before the rows of planned blocks (store/plans.hpp), and never `change` after `read`: two that do
// so wait for each other. Throws Conflict after five seconds.
void hold_ground(Transaction& tx, Ground purpose);

}  // namespace adit::store
