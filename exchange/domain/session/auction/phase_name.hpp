// The words for phases and outcomes that stand in events, frames and refusals.
#pragma once

#include <string_view>

#include "domain/session/auction/auction.hpp"

namespace adit::domain::auction {

[[nodiscard]] constexpr std::string_view name(Phase phase) {
  switch (phase) {
    case Phase::unborn:
      return "unborn";
    case Phase::scheduled:
      return "scheduled";
    case Phase::free:
      return "free";
    case Phase::countdown:
      return "countdown";
    case Phase::closing:
      return "closing";
    case Phase::sold:
      return "sold";
    case Phase::unsold:
      return "unsold";
    case Phase::not_opened:
      return "not_opened";
    case Phase::suspended:
      return "suspended";
  }
  return "unborn";
}

[[nodiscard]] constexpr std::string_view name(HammerOutcome outcome) {
  return outcome == HammerOutcome::sold ? "sold" : "unsold";
}

[[nodiscard]] constexpr std::string_view name(NotOpenedReason reason) {
  return reason == NotOpenedReason::gate ? "gate" : "too_few_bidders";
}

}  // namespace adit::domain::auction
