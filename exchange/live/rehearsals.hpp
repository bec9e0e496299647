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
#include "base/outcome.hpp"
#include "domain/session/rehearsal/rehearsal.hpp"
#include "journal/committer.hpp"
#include "journal/memory_journal.hpp"
#include "live/rehearsal_backstage.hpp"
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
  // Refuses with `rehearsal.full` {most}.
  [[nodiscard]] base::Outcome<Rehearsal> begin(const std::string& account,
                                               domain::rehearsal::Pace pace);

  // The one that this account has, if any.
  [[nodiscard]] std::optional<Rehearsal> of(const std::string& account);

  // Forgets it before its time. Refuses with `rehearsal.not_found` what is not this account's.
  [[nodiscard]] base::Outcome<void> end(const std::string& account, const std::string& session);

  // Whether this account may see it; nobody else may.
  [[nodiscard]] bool owns(const std::string& account, const std::string& session);

  // Where they are held; an owner bids there in the name of its account.
  [[nodiscard]] SessionDirectory& directory() { return directory_; }

 private:
  void beat();
  void forget_old(base::Instant now);
  void forget(const std::string& session);
  void look(const std::string& session);
  void consider(const std::string& session, const std::string& robot,
                domain::rehearsal::Temper temper, const View& view);
  [[nodiscard]] std::vector<std::string> open_sessions();

  Loops& loops_;
  const base::Clock& clock_;
  journal::MemoryJournal journal_;
  journal::Committer committer_;
  RehearsalBackstage backstage_;
  SessionDirectory directory_;
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;  // guards the next two
  std::map<std::string, Rehearsal> by_account_;
  std::vector<std::string> leaving_;  // their streams go once nothing writes them any more
};

}  // namespace adit::live
