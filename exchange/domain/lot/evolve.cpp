// How facts change a lot, and the words for its states.
#include "domain/lot/lot.hpp"

namespace adit::domain::lot {

std::string_view name(State state) {
  switch (state) {
    case State::unborn:
      return "unborn";
    case State::draft:
      return "draft";
    case State::submitted:
      return "submitted";
    case State::approved:
      return "approved";
    case State::announced:
      return "announced";
    case State::in_session:
      return "in_session";
    case State::sold:
      return "sold";
    case State::unsold:
      return "unsold";
    case State::stopped:
      return "stopped";
    case State::suspended:
      return "suspended";
    case State::lapsed:
      return "lapsed";
  }
  return "unborn";
}

std::string_view name(CloseOutcome outcome) {
  switch (outcome) {
    case CloseOutcome::sold:
      return "sold";
    case CloseOutcome::unsold:
      return "unsold";
    case CloseOutcome::not_opened:
      return "not_opened";
    case CloseOutcome::suspended:
      return "suspended";
  }
  return "unsold";
}

namespace {

State state_after(CloseOutcome outcome) {
  switch (outcome) {
    case CloseOutcome::sold:
      return State::sold;
    case CloseOutcome::unsold:
      return State::unsold;
    case CloseOutcome::not_opened:
      return State::stopped;
    case CloseOutcome::suspended:
      return State::suspended;
  }
  return State::unsold;
}

}  // namespace

void Lot::evolve(const Event& event) {
  std::visit([this](const auto& fact) { apply(fact); }, event);
  ++seq_;
}

void Lot::apply(const Drafted& event) {
  state_ = State::draft;
  id_ = event.lot;
  number_ = event.number;
  proposer_ = event.proposer;
  terms_ = event.terms;
  area_m2_ = event.area_m2;
  draft_ = event.draft;
}

void Lot::apply(const Revised& event) {
  state_ = State::draft;
  version_ = event.version;
  terms_ = event.terms;
  area_m2_ = event.area_m2;
  draft_ = event.draft;
  review_.reset();
}

void Lot::apply(const Reviewed& event) {
  state_ = State::submitted;
  review_ = event;
}

void Lot::apply(const Approved&) {
  state_ = State::approved;
}

void Lot::apply(const Returned&) {
  state_ = State::draft;
}

void Lot::apply(const Announced& event) {
  state_ = State::announced;
  announced_ = event;
  holds_blocks_ = true;
}

void Lot::apply(const Opened&) {
  state_ = State::in_session;
}

void Lot::apply(const Closed& event) {
  state_ = state_after(event.outcome);
}

void Lot::apply(const Released&) {
  holds_blocks_ = false;
}

void Lot::apply(const Lapsed&) {
  state_ = State::lapsed;
  holds_blocks_ = false;
}

}  // namespace adit::domain::lot
