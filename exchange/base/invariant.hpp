// A broken invariant is a bug: the process says so and aborts, also in a release build, because a
// wrong answer about money is worse than none and the journal restarts us.
#pragma once

namespace adit::base {

// Prints the sentence and its place to standard error, then aborts.
[[noreturn]] void broken_invariant(const char* sentence, const char* file, int line) noexcept;

}  // namespace adit::base

// Use as ADIT_INVARIANT(state.price >= start, "the price never falls below the start price").
#define ADIT_INVARIANT(condition, sentence)                                         \
  do {                                                                              \
    if (!(condition)) ::adit::base::broken_invariant(sentence, __FILE__, __LINE__); \
  } while (false)
