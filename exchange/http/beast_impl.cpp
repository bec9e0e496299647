// The compiled parts of Asio and Beast, once for the program, and what their assertions do: misuse
// is a bug of ours, so it aborts in every build.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/assert.hpp>
#include <boost/beast/src.hpp>

#include "base/invariant.hpp"

namespace boost {

void assertion_failed(const char* expression, const char*, const char* file, long line) {
  adit::base::broken_invariant(expression, file, static_cast<int>(line));
}

void assertion_failed_msg(const char*, const char* message, const char*, const char* file,
                          long line) {
  adit::base::broken_invariant(message, file, static_cast<int>(line));
}

}  // namespace boost
