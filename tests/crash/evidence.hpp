// What the bidders saw and what the exchange exported, and the judgement over both: nothing lost,
// nothing twice, nothing that nobody sent.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::crash {

struct Acknowledged {
  std::int64_t seq = 0;
  std::int64_t amount_fen = 0;
  std::string answer{};  // as it was written, where answers to one bid are to be compared
};

// Written by the bidders' threads as they go; the checker reads it at the end.
class Diary {
 public:
  void sends(const std::string& bid_id);
  void is_told(const std::string& bid_id, Acknowledged answer);
  // The bid does not stand, says the exchange, and it is not sent again.
  void is_refused(const std::string& bid_id);
  // A resumption until `until` (as the notice writes it) was heard of at `at`.
  void hears_resumption(const std::string& until, base::Instant at);
  [[nodiscard]] std::map<std::string, base::Instant> heard() const;
  [[nodiscard]] std::set<std::string> sent() const;
  [[nodiscard]] std::multimap<std::string, Acknowledged> told() const;
  [[nodiscard]] std::set<std::string> refused() const;

 private:
  mutable std::mutex mutex_;
  std::set<std::string> sent_;
  std::multimap<std::string, Acknowledged> told_;
  std::set<std::string> refused_;
  std::map<std::string, base::Instant> heard_;
};

// How often the session went on after one cause.
struct Resumptions {
  std::size_t all = 0;
  std::size_t countdowns = 0;  // of these, in a countdown: none else can be rushed
};

struct Judgement {
  std::vector<std::string> lost{};       // acknowledged, but not in the export as told
  std::vector<std::string> doubled{};    // more than once in the export
  std::vector<std::string> invented{};   // in the export, sent by nobody
  std::vector<std::string> denied{};     // in the export, but its bidder was told that it is not
  std::vector<std::string> differing{};  // answered more than once, and not by the same words
  std::vector<std::string> gaps{};       // places in the stream that are missing or out of order
  std::size_t bids = 0;
  std::map<std::string, Resumptions> resumptions{};  // by cause
  std::size_t heard = 0;                             // of these, by the diary
  std::vector<std::string> unfounded{};  // ends of resumptions that were heard of and are not there
  std::vector<std::string> rushed{};  // resumptions that gave less than a full countdown, counted
                                      // from when the diary heard, else from the event's time

  [[nodiscard]] bool clean() const {
    return lost.empty() && doubled.empty() && invented.empty() && denied.empty() &&
           differing.empty() && gaps.empty() && unfounded.empty() && rushed.empty();
  }
};

// `exported` is the whole export; `countdown_ms` what each resumption must at least give.
[[nodiscard]] Judgement judge(const Diary& diary, const std::string& exported,
                              std::int64_t countdown_ms);

}  // namespace adit::crash
