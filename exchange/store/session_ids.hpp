// Which sessions there are, for lists.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// Newest opening first. `phase` is empty for all sessions; sold, unsold, not_opened or suspended
// for those that the read model knows to have ended so; scheduled for those that may still have to
// open; any other word for those that may be open at `now`. "May": the read model follows behind
// the sessions, so whoever asks looks again at the sessions themselves.
[[nodiscard]] std::vector<std::string> list_session_ids(Transaction& tx, const std::string& phase,
                                                        base::Instant now, int limit);

}  // namespace adit::store
