// What PostgreSQL's errors mean to the rooms above: one translation, used around every statement.
#pragma once

#include <utility>

#include "store/pool.hpp"

namespace adit::store {

// Called inside a catch block: throws Conflict, InDoubt or Unavailable for what they stand for, and
// the exception itself for everything else (a faulty statement is a bug, not a condition).
[[noreturn]] void rethrow_translated();

// Runs `work` and returns what it returns; its database errors come out translated.
template <class Work>
decltype(auto) translated(Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (...) {
    rethrow_translated();
  }
}

}  // namespace adit::store
