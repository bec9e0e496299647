// The part of the directory that lives on one loop: its sessions, their ticker, its audience.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "live/session_directory.hpp"

namespace adit::live {

// Used on its loop alone, but for the figures.
struct SessionDirectory::Part : std::enable_shared_from_this<Part> {
  struct Waiting {
    Work work;
    Missing missing;
  };
  // Whose need it is that a session be read: of readers only so many are served at once.
  enum class Need { reader, session };
  struct Reading {
    std::vector<Waiting> waiting;
    bool for_session = false;
  };
  struct Held {
    std::shared_ptr<SessionActor> actor;
    base::Instant used;
  };

  Part(Loop& home, const DirectoryParts& directory, Announcer& speaker, const AllClear& clear,
       const Confirmations& confirmed);

  // Runs `work` on the session, reading it first where it is not in memory.
  // Refusals: those of reading it, session.busy when too many wait, and session.not_found without
  // another look where there was none a moment ago.
  void with(const std::string& session, Work work, Missing missing, Need need = Need::reader);

  // The next second begins: clock frames, late answers, new sessions, forgotten ones.
  void beat();
  void find_unfinished();
  void read_held();
  void forget(const std::string& session);
  void pause(const domain::auction::Interrupted& why);
  void unpause();

  // Which of the unfinished sessions are this part's; set by the directory.
  std::function<bool(const std::string&)> mine;

  Loop& loop;
  const DirectoryParts& parts;
  Announcer& announcer;
  const AllClear& all_clear;
  const Confirmations& confirmations;
  Ticker ticker;
  Audience audience;
  // What each channel of a bidder watches, and for which company.
  std::unordered_map<std::uint64_t, std::map<std::string, std::string>> attending;
  std::unordered_map<std::string, Held> sessions;
  std::unordered_map<std::string, Reading> reading;
  std::deque<std::string> to_read;                         // for readers, the oldest first
  std::size_t read_at_once = 0;                            // for readers, under way
  std::unordered_map<std::string, base::Instant> unknown;  // and until when that is believed
  std::optional<domain::auction::Interrupted> trouble;
  std::uint64_t beats = 0;
  bool finding = false;

  std::atomic<bool> stopped{false};
  std::atomic<bool> loaded{false};
  std::atomic<std::int64_t> beat_at;   // milliseconds, of the last beat
  std::atomic<std::size_t> posted{0};  // tasks from other loops that wait
  std::atomic<std::uint64_t> bids_accepted{0};
  std::atomic<std::uint64_t> bids_refused{0};
  std::atomic<std::uint64_t> watchers{0};
  std::atomic<std::uint64_t> sweeps{0};
  std::atomic<std::uint64_t> held{0};

 private:
  [[nodiscard]] base::Outcome<void> room_for_reader(const std::string& session);
  void load(const std::string& session);
  void read_next();
  void arrived(const std::string& session, Reply<Whole> reply);
  void fail(const std::string& session, const base::Refusal& refusal);
  void remember_unknown(const std::string& session);
  void take_in(const std::vector<std::string>& unfinished);
  void forget_idle();
  void again(base::Millis wait_ms);
};

}  // namespace adit::live
