// What the sandbox shows next, so that whoever comes finds a session in each of its states: which
// kinds of sessions there are, and whose turn it is. Knows the time only as an argument.
#pragma once

#include <cstddef>
#include <optional>

#include "base/instant.hpp"

namespace adit::app {

enum class Show {
  long_sale,   // as long as the lot's steps allow
  short_sale,  // some minutes
  cool_sale,   // the bids stay below the reserve: unsold
  halted,      // a right enters the register meanwhile: suspended at the hammer
  thin         // too few bidders: not opened
};

// After a first start everything is shown at once, within two minutes; then sales follow one
// another, and what is rare comes at its time.
class Programme {
 public:
  // `fresh`: nobody has shown anything here yet.
  Programme(bool fresh, base::Instant now);

  // One of the first round that is not shown yet; these do not wait for their turn.
  [[nodiscard]] std::optional<Show> opening_show() const;
  // The kind of the next session to look forward to. One that `fills` a gap, because nothing else
  // runs, lasts as long as it can.
  [[nodiscard]] Show next_sale(base::Instant now, bool fills) const;
  // Whether a session without enough bidders is due, beside the others.
  [[nodiscard]] bool thin_is_due(base::Instant now) const { return now >= next_thin_; }

  // It has been announced.
  void shown(Show show, base::Instant now);
  // It could not be: later again.
  void failed(Show show, base::Instant now);

 private:
  std::size_t opening_ = 0;  // of the first round
  std::size_t sales_ = 0;
  base::Instant next_thin_;
  base::Instant next_halt_;
};

}  // namespace adit::app
