// The dead man's switch: looks for signs of life and tells the sessions. Without them they pause in
// public, with them they resume by themselves, and no hammer falls before this has said that all
// was well at its moment. Never waits for the database itself.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "app/probe.hpp"
#include "app/rounds.hpp"
#include "base/clock.hpp"
#include "journal/committer.hpp"
#include "live/pause_rule.hpp"
#include "live/session_directory.hpp"

namespace adit::app {

class Watchman {
 public:
  // All of it outlives this. Starts at once.
  Watchman(std::string conninfo, const base::AnchoredClock& clock,
           const journal::Committer& committer, live::SessionDirectory& directory);

  // True while both the probe's connection and the committer's work. From any thread.
  [[nodiscard]] bool database_answers() const { return answers_; }
  void stop();

 private:
  [[nodiscard]] std::optional<base::Instant> away_since() const;
  [[nodiscard]] base::Millis look();

  const base::AnchoredClock& clock_;
  const journal::Committer& committer_;
  live::SessionDirectory& directory_;
  Probe probe_;
  live::PauseRule rule_;
  std::atomic<bool> answers_{false};
  Rounds rounds_;  // last: it uses everything above
};

}  // namespace adit::app
