// Runs an auction as a server would, without one: decides commands and writes each event as a line
// of an export.
#pragma once

#include <string>
#include <vector>

#include "support/auction_case.hpp"
#include "wire/events/session_events.hpp"
#include "wire/export/header.hpp"
#include "wire/export/line.hpp"
#include "wire/result/result.hpp"

namespace adit::tests {

class RecordedSession {
 public:
  RecordedSession(const Scheduled& what, Instant at) : head_(wire::export_root(what)) {
    lines_.push_back(wire::export_header(what));
    write(what, at);
  }

  // What the rules decide; a refusal fails the test that tells the story.
  RecordedSession& does(const Command& command, Instant at) {
    const auto decision = state_.decide(command, at);
    EXPECT_TRUE(decision.has_value()) << (decision ? "" : decision.error().code);
    if (!decision) return *this;
    for (const Event& event : decision->events) write(event, at);
    return *this;
  }
  RecordedSession& does(const PlaceBid& command) { return does(command, command.t_recv + 2); }

  RecordedSession& publishes(const std::optional<Winner>& winner, Instant at) {
    const auto hash = wire::result_hash(domain::result::result_of(state_, head_, winner));
    return does(PublishResult{winner, hash, at + 60'000}, at);
  }

  // Appends an event whether the rules allow it or not.
  void write(const Event& event, Instant at) {
    const auto encoded = wire::encode(event);
    const wire::LineFields fields{state_.seq() + 1, at,           encoded.kind,
                                  encoded.v,        encoded.body, head_};
    head_ = wire::line_hash(fields);
    lines_.push_back(wire::sealed_line(fields, head_));
    state_.evolve(event);
  }

  const Auction& state() const { return state_; }
  const base::Digest& head() const { return head_; }
  const std::vector<std::string>& lines() const { return lines_; }

  std::string text() const {
    std::string out;
    for (const std::string& line : lines_) out += line + "\n";
    return out;
  }

 private:
  Auction state_;
  base::Digest head_;
  std::vector<std::string> lines_;
};

}  // namespace adit::tests
