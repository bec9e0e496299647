// What a schema may say. The validator knows draft 4 and passes over everything else in silence, so
// only keywords that are known to work are allowed, and only where they work.
#pragma once

#include <string>
#include <vector>

#include "wire/json.hpp"

namespace adit::tests {

// The complaints about a schema, each with the pointer of its place; none for a sound one.
[[nodiscard]] std::vector<std::string> lint(wire::Json schema);

}  // namespace adit::tests
