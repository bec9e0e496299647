// A round of sales, and two clocks for what is rare.
#include "app/demo/programme.hpp"

#include <array>

namespace adit::app {

namespace {

constexpr base::Millis minute_ms = 60'000;
constexpr base::Millis thin_every_ms = 45 * minute_ms;
constexpr base::Millis halt_every_ms = 100 * minute_ms;  // a suspended lot lapses after two hours
constexpr base::Millis after_failure_ms = 5 * minute_ms;

// What takes longest to come to its end comes first.
constexpr std::array first_round{Show::halted, Show::cool_sale, Show::short_sale, Show::thin};
constexpr std::array sales{Show::long_sale, Show::long_sale, Show::short_sale, Show::long_sale,
                           Show::cool_sale};

}  // namespace

Programme::Programme(bool fresh, base::Instant now)
    : opening_(fresh ? 0 : first_round.size()),
      next_thin_(now + thin_every_ms),
      next_halt_(now + halt_every_ms) {}

std::optional<Show> Programme::opening_show() const {
  if (opening_ >= first_round.size()) return std::nullopt;
  return first_round[opening_];
}

Show Programme::next_sale(base::Instant now, bool fills) const {
  if (fills) return Show::long_sale;
  return now >= next_halt_ ? Show::halted : sales[sales_ % sales.size()];
}

void Programme::shown(Show show, base::Instant now) {
  if (opening_ < first_round.size()) {
    ++opening_;
  } else if (show == Show::thin) {
    next_thin_ = now + thin_every_ms;
  } else if (show == Show::halted) {
    next_halt_ = now + halt_every_ms;
  } else if (show == sales[sales_ % sales.size()]) {
    ++sales_;
  }
}

// The first round goes on without it.
void Programme::failed(Show show, base::Instant now) {
  if (opening_ < first_round.size()) ++opening_;
  if (show == Show::thin) next_thin_ = now + after_failure_ms;
  if (show == Show::halted) next_halt_ = now + after_failure_ms;
}

}  // namespace adit::app
