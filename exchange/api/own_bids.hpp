// The door of the auction for a person: what the company lets this one bid is asked first.
#pragma once

#include <string>

#include "domain/organisation/mandate.hpp"
#include "live/session_directory.hpp"

namespace adit::api {

// Places the bid within the mandate. Otherwise it never reaches the auction and is refused as
// domain organisation::may_bid; unless the same bid was accepted before the limit fell: then it is
// answered as it was, for a repeat is only a question.
void place_own(live::SessionDirectory& directory, const std::string& session,
               const domain::organisation::Mandate& mandate, live::Bid bid,
               live::PlacedAnswer answer);

}  // namespace adit::api
