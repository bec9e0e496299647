// Applications decide by their state and by one clock: the session's opening closes registration.
#include "domain/application/application.hpp"

#include "base/money.hpp"

namespace adit::domain::application {

using base::Instant;
using base::refuse;
using base::to_text;

std::string_view name(State state) {
  switch (state) {
    case State::unborn:
      return "unborn";
    case State::submitted:
      return "submitted";
    case State::qualified:
      return "qualified";
    case State::rejected:
      return "rejected";
    case State::admitted:
      return "admitted";
  }
  return "unborn";
}

std::string_view name(DepositState state) {
  switch (state) {
    case DepositState::awaited:
      return "awaited";
    case DepositState::partial:
      return "partial";
    case DepositState::full:
      return "full";
  }
  return "awaited";
}

base::Outcome<std::vector<Event>> Application::decide(const Command& command, Instant now) const {
  return std::visit([&](const auto& kind) { return on(kind, now); }, command);
}

// Whether the application stands at `state` and registration is open.
base::Outcome<void> Application::open_in(State state, Instant now) const {
  if (state_ != state) {
    return refuse("application.wrong_state", {{"state", std::string(name(state_))}});
  }
  if (state_ != State::unborn && now >= submitted_.opens_at) {
    return refuse("application.registration_closed", {{"opens_at", to_text(submitted_.opens_at)}});
  }
  return {};
}

std::vector<Event> Application::alarms(const Shared& shared) const {
  std::vector<Event> events;
  for (const auto& one : shared) {
    if (!sharing_.contains(one.other_application.text)) events.emplace_back(one);
  }
  return events;
}

Application::Events Application::on(const Submit& command, Instant now) const {
  const auto open = open_in(State::unborn, now);
  if (!open) return tl::unexpected(open.error());
  if (now >= command.opens_at) {
    return refuse("application.registration_closed", {{"opens_at", to_text(command.opens_at)}});
  }
  std::vector<Event> events{Submitted{command.application, command.lot, command.organisation,
                                      command.deposit_due_fen, command.opens_at}};
  for (auto& alarm : alarms(command.shared)) events.push_back(std::move(alarm));
  return events;
}

Application::Events Application::on(const Qualify& command, Instant now) const {
  const auto open = open_in(State::submitted, now);
  if (!open) return tl::unexpected(open.error());
  auto events = alarms(command.shared);
  events.emplace_back(Qualified{command.person});
  return events;
}

Application::Events Application::on(const Reject& command, Instant now) const {
  const auto open = open_in(State::submitted, now);
  if (!open) return tl::unexpected(open.error());
  if (command.reason.empty()) return refuse("application.reason_required");
  return std::vector<Event>{Rejected{command.person, command.reason}};
}

Application::Events Application::on(const RecordDeposit& command, Instant now) const {
  if (const auto known = deposits_.find(command.reference); known != deposits_.end()) {
    if (known->second == command.amount_fen) return std::vector<Event>{};
    return refuse("deposit.reference_taken", {{"reference", command.reference}});
  }
  const Instant opens_at = submitted_.opens_at;
  if (state_ == State::qualified && command.received_at >= opens_at) {
    return refuse("deposit.late",
                  {{"received_at", to_text(command.received_at)}, {"opens_at", to_text(opens_at)}});
  }
  const auto open = open_in(State::qualified, now);
  if (!open) return tl::unexpected(open.error());
  if (command.received_at > now) {
    return refuse("deposit.in_future", {{"received_at", to_text(command.received_at)}});
  }
  const std::int64_t room = base::money_fen_max - received_fen_;
  if (command.amount_fen < 1 || command.amount_fen > room) return refuse("deposit.bad_amount");
  auto events = alarms(command.shared);
  events.emplace_back(
      DepositRecorded{command.amount_fen, command.received_at, command.reference, command.person});
  if (received_fen_ + command.amount_fen >= submitted_.deposit_due_fen) {
    events.emplace_back(Admitted{command.bid_number});
  }
  return events;
}

DepositState Application::deposit_state() const {
  if (state_ == State::admitted) return DepositState::full;
  return received_fen_ == 0 ? DepositState::awaited : DepositState::partial;
}

void Application::evolve(const Event& event) {
  std::visit([this](const auto& fact) { apply(fact); }, event);
  ++seq_;
}

void Application::apply(const Submitted& event) {
  state_ = State::submitted;
  submitted_ = event;
}

void Application::apply(const Qualified&) {
  state_ = State::qualified;
}

void Application::apply(const Rejected& event) {
  state_ = State::rejected;
  reason_ = event.reason;
}

void Application::apply(const DepositRecorded& event) {
  deposits_.emplace(event.reference, event.amount_fen);
  received_fen_ += event.amount_fen;
}

void Application::apply(const ControlShared& event) {
  sharing_.insert(event.other_application.text);
}

void Application::apply(const Admitted& event) {
  state_ = State::admitted;
  bid_number_ = event.bid_number;
}

}  // namespace adit::domain::application
