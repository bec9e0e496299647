// The rehearsals of everybody: the same sessions, committer and audience as in earnest, over a
// journal in memory and with a key of their own, which no list of keys names. Nothing survives the
// process, and nothing of it is ever written to the exchange's journal.
#pragma once

#include <atomic>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/limits.hpp"
#include "base/outcome.hpp"
#include "domain/session/rehearsal/rehearsal.hpp"
#include "journal/committer.hpp"
#include "journal/memory_journal.hpp"
#include "live/rehearsal_backstage.hpp"
#include "live/robots.hpp"
#include "live/session_directory.hpp"

namespace adit::live {

// Safe from every thread. Tasks that it posts may run until the loops have stopped, so it outlives
// their threads.
class Rehearsals {
 public:
  using Rehearsal = domain::rehearsal::Rehearsal;

  // Both outlive this.
  Rehearsals(Loops& loops, const base::Clock& clock, Encode encode);
  ~Rehearsals();
  Rehearsals(const Rehearsals&) = delete;
  Rehearsals& operator=(const Rehearsals&) = delete;

  void start();
  void stop();

  // Begins one for this account, which opens in a few seconds; one that it had is forgotten.
  // Refuses with `rehearsal.full` {most}, also while so many that were left wait to be let go, and
  // with `rehearsal.too_many` {most} while so many of these are the account's own.
  [[nodiscard]] base::Outcome<Rehearsal> begin(const std::string& account,
                                               domain::rehearsal::Pace pace);

  // The one that this account has, if any.
  [[nodiscard]] std::optional<Rehearsal> of(const std::string& account);

  // Forgets it before its time. Refuses with `rehearsal.not_found` what is not this account's.
  [[nodiscard]] base::Outcome<void> end(const std::string& account, const std::string& session);

  // Whether this account may see it; nobody else may.
  [[nodiscard]] bool owns(const std::string& account, const std::string& session);

  // How many have a stream in memory: those that stand, and those that were left a moment ago.
  [[nodiscard]] std::size_t kept() { return journal_.streams(); }

  // Where they are held; an owner bids there in the name of its account.
  [[nodiscard]] SessionDirectory& directory() { return directory_; }

 private:
  struct Left {
    std::string account;
    std::string session;
    base::Instant at;
  };

  void beat();
  void forget_old(base::Instant now);
  void forget(const std::string& account, const std::string& session);
  void drop(const std::string& session);
  // With the lock held.
  [[nodiscard]] base::Outcome<void> has_room(const std::string& account) const;
  void look(const std::string& session);
  [[nodiscard]] std::vector<std::string> open_sessions();

  Loops& loops_;
  const base::Clock& clock_;
  journal::MemoryJournal journal_;
  journal::Committer committer_;
  RehearsalBackstage backstage_;
  SessionDirectory directory_;
  Robots robots_{directory_, clock_};
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;  // guards the next two
  std::map<std::string, Rehearsal> by_account_;
  std::vector<Left> leaving_;  // the oldest first; their streams go once nothing can write them
};

}  // namespace adit::live
