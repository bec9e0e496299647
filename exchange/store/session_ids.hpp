// Which sessions there are, for lists.
#pragma once

#include <string>
#include <vector>

#include "store/transaction.hpp"

namespace adit::store {

// Newest opening first. `ended_in` is sold, unsold, not_opened or suspended, as the read model has
// it; empty for all sessions, whatever their phase.
[[nodiscard]] std::vector<std::string> list_session_ids(Transaction& tx,
                                                        const std::string& ended_in, int limit);

}  // namespace adit::store
