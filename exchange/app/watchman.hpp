// Watches whether the database answers and tells the sessions: away, and they pause in public;
// back, and they resume by themselves. Never waits for the database itself.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "app/outage.hpp"
#include "app/probe.hpp"
#include "app/rounds.hpp"
#include "base/clock.hpp"
#include "journal/committer.hpp"
#include "live/session_directory.hpp"

namespace adit::app {

class Watchman {
 public:
  // All of it outlives this. Starts at once.
  Watchman(std::string conninfo, const base::Clock& clock, const journal::Committer& committer,
           live::SessionDirectory& directory);

  // True while both the probe's connection and the committer's work. From any thread.
  [[nodiscard]] bool database_answers() const { return answers_; }
  void stop();

 private:
  [[nodiscard]] std::optional<base::Instant> away_since() const;
  [[nodiscard]] base::Millis look();

  const base::Clock& clock_;
  const journal::Committer& committer_;
  live::SessionDirectory& directory_;
  Probe probe_;
  OutageRule rule_;
  std::atomic<bool> answers_{false};
  Rounds rounds_;  // last: it uses everything above
};

}  // namespace adit::app
