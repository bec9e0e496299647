// The fault that is nobody's bug: something outside (the database, a full queue) cannot serve now.
#pragma once

#include <stdexcept>

namespace adit::base {

// Thrown by the rooms that talk to the outside; a request that meets it is answered with 503.
struct Unavailable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace adit::base
