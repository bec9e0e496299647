// A right on record as the rules see it.
#pragma once

#include <string>

#include "domain/conformity/facts.hpp"

namespace adit::service {

// The control group of a holder, by its document; empty where none is on record.
[[nodiscard]] std::string group_of(const std::string& holder_document);

// `document` is a record of kind right as the register keeps it, `holder_document` its holder's or
// empty. A capacity that is no amount of the plan's units is left out, so that nobody counts with
// it, and of several the first is told; the day of release is that of its registration.
[[nodiscard]] domain::conformity::RegisteredRight registered_right(
    const std::string& document, const std::string& holder_document);

}  // namespace adit::service
