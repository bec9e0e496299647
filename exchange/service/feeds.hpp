// What is announced and what came of it, as calendars and feeds that programs of other people poll.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "wire/language.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Of each announced lot the opening, of each published result the end of its publication; the
// newest limits::feed_entries_max of either. `site` is what addresses begin with.
[[nodiscard]] std::string sessions_calendar(store::Transaction& tx, const std::string& site,
                                            wire::Language language);
// The same of one lot. Refuses with lot.not_found, also for one that is not announced.
[[nodiscard]] base::Outcome<std::string> lot_calendar(store::Transaction& tx,
                                                      const std::string& lot,
                                                      const std::string& site,
                                                      wire::Language language);

[[nodiscard]] std::string announcements_feed(store::Transaction& tx, const std::string& site,
                                             wire::Language language);
[[nodiscard]] std::string results_feed(store::Transaction& tx, const std::string& site,
                                       wire::Language language);

}  // namespace adit::service
