// The key under which secrets rest in the database: a file beside it, so that a copy of the
// database alone opens nothing.
#pragma once

#include <string>

#include "base/sealed.hpp"

namespace adit::app {

// Reads `sealing.key` in `directory`, or makes the directory (0700) and a new key (0600). Throws
// std::runtime_error when the file does not hold a key, can be read by others or cannot be written.
[[nodiscard]] base::SealingKey load_or_create_sealing_key(const std::string& directory);

}  // namespace adit::app
