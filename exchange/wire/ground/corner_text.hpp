// A reading written out again as corner text, which registration clients exchange.
#pragma once

#include <string>

#include "domain/ground/reading.hpp"

namespace adit::wire {

// Rows n,X,Y or n,longitude,latitude, each ring with its row *,top,bottom,name,flag. Read again it
// gives the same points: figures stay as they were written, packed ones become d°m′s″ and decimal
// degrees carry °, so that nothing is left to guess; Xi'an 1980 is named above the rows.
[[nodiscard]] std::string corner_text(const domain::ground::Reading& reading);

}  // namespace adit::wire
