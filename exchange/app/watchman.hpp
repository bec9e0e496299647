// Watches whether the database answers, from a connection of its own, and tells the sessions: away
// for three seconds, and they pause in public; back, and they resume by themselves.
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "app/rounds.hpp"
#include "base/clock.hpp"
#include "journal/committer.hpp"
#include "live/session_directory.hpp"
#include "store/pool.hpp"

namespace adit::app {

class Watchman {
 public:
  // All of it outlives this. Starts at once.
  Watchman(std::string conninfo, const base::Clock& clock, const journal::Committer& committer,
           live::SessionDirectory& directory);

  // True while both this connection and the committer's work. From any thread.
  [[nodiscard]] bool database_answers() const { return answers_; }
  void stop() { rounds_.stop(); }

 private:
  [[nodiscard]] bool ask();
  [[nodiscard]] std::optional<base::Instant> away_since();
  [[nodiscard]] base::Millis look();

  std::string conninfo_;
  const base::Clock& clock_;
  const journal::Committer& committer_;
  live::SessionDirectory& directory_;
  std::unique_ptr<store::Connection> connection_;
  std::optional<base::Instant> silent_since_;
  bool paused_ = false;
  std::atomic<bool> answers_{false};
  Rounds rounds_;  // last: it uses everything above
};

}  // namespace adit::app
