// From libpqxx's exceptions to the three that this room throws. Only read models of this room
// include this: they wrap their statements in `translated`.
#pragma once

#include <pqxx/pqxx>
#include <string>
#include <utility>

#include "store/pool.hpp"

namespace adit::store {

// Rethrows the exception being handled as Unavailable, InDoubt or Conflict; one that means a wrong
// statement or wrong data is rethrown as it is.
[[noreturn]] void rethrow_translated();

// Runs `step` with its exceptions translated.
template <class Step>
auto translated(Step&& step) -> decltype(step()) {
  try {
    return std::forward<Step>(step)();
  } catch (const pqxx::failure&) {
    rethrow_translated();
  }
}

// The constraint that a verbose server message names; empty when it names none.
[[nodiscard]] std::string constraint_in(const std::string& message);

// Bytes on their way into a bytea parameter. The bytes are not copied.
[[nodiscard]] inline pqxx::binarystring as_bytea(std::string_view bytes) {
  return pqxx::binarystring(bytes.data(), bytes.size());
}

}  // namespace adit::store
