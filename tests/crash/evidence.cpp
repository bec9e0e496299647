// The checker: reads the export line by line and holds it against the diary.
#include "crash/evidence.hpp"

#include <sstream>
#include <utility>

#include "base/instant.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {

using support::json_member;

void Diary::sends(const std::string& bid_id) {
  const std::lock_guard lock(mutex_);
  sent_.insert(bid_id);
}

void Diary::is_told(const std::string& bid_id, Acknowledged answer) {
  const std::lock_guard lock(mutex_);
  told_.emplace(bid_id, std::move(answer));
}

void Diary::is_refused(const std::string& bid_id) {
  const std::lock_guard lock(mutex_);
  refused_.insert(bid_id);
}

void Diary::hears_resumption(const std::string& until, base::Instant at) {
  const std::lock_guard lock(mutex_);
  heard_.emplace(until, at);
}

std::map<std::string, base::Instant> Diary::heard() const {
  const std::lock_guard lock(mutex_);
  return heard_;
}

std::set<std::string> Diary::sent() const {
  const std::lock_guard lock(mutex_);
  return sent_;
}

std::multimap<std::string, Acknowledged> Diary::told() const {
  const std::lock_guard lock(mutex_);
  return told_;
}

std::set<std::string> Diary::refused() const {
  const std::lock_guard lock(mutex_);
  return refused_;
}

namespace {

// The events of an export by kind, with places checked on the way.
struct Exported {
  std::multimap<std::string, Acknowledged> bids;
  std::vector<std::string> gaps;
  std::map<std::string, Resumptions> resumptions;
  std::set<std::string> heard;
  std::vector<std::string> rushed;
  std::string rushed_last;  // unless the session pauses again next
};

// What this countdown has to be seen as, and by whom.
struct Seen {
  std::int64_t countdown_ms;
  std::map<std::string, base::Instant> heard;
};

// A resumption that another outage met is followed by the next one, and nobody has lost by it.
void check_resumption(const std::string& line, const Seen& seen, Exported& out) {
  Resumptions& of_cause = out.resumptions[json_member(line, "cause")];
  ++of_cause.all;
  // A resumption of the free phase gives its rest back; the full countdown follows it anyway.
  const std::string until = json_member(line, "deadline");
  const auto heard = seen.heard.find(until.empty() ? json_member(line, "free_ends_at") : until);
  if (heard != seen.heard.end()) out.heard.insert(heard->first);
  if (until.empty()) return;
  ++of_cause.countdowns;
  auto from = base::parse_instant(json_member(line, "at"));
  if (heard != seen.heard.end()) from = heard->second;
  const auto end = base::parse_instant(until);
  if (!from || !end || *end - *from < seen.countdown_ms) out.rushed_last = line;
}

Exported read(const std::string& text, const Seen& seen) {
  Exported out;
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);  // the header
  for (std::int64_t expected = 1; std::getline(lines, line); ++expected) {
    const std::int64_t seq = std::stoll(json_member(line, "seq"));
    if (seq != expected) out.gaps.push_back("line says " + std::to_string(seq));
    const std::string kind = json_member(line, "kind");
    if (!out.rushed_last.empty()) {
      if (kind != "session.interrupted") out.rushed.push_back(out.rushed_last);
      out.rushed_last.clear();
    }
    if (kind == "session.resumed") check_resumption(line, seen, out);
    if (kind != "session.bid_accepted") continue;
    out.bids.emplace(
        json_member(line, "bid_id"),
        Acknowledged{.seq = seq, .amount_fen = std::stoll(json_member(line, "amount_fen"))});
  }
  if (!out.rushed_last.empty()) out.rushed.push_back(out.rushed_last);
  return out;
}

}  // namespace

Judgement judge(const Diary& diary, const std::string& exported, std::int64_t countdown_ms) {
  const Exported record = read(exported, {countdown_ms, diary.heard()});
  Judgement out{.gaps = record.gaps,
                .bids = record.bids.size(),
                .resumptions = record.resumptions,
                .heard = record.heard.size(),
                .rushed = record.rushed};
  for (const auto& [until, at] : diary.heard()) {
    if (!record.heard.contains(until)) out.unfounded.push_back(until);
  }
  const auto sent = diary.sent();
  const auto told = diary.told();
  for (const auto& [bid_id, answer] : told) {
    const auto found = record.bids.find(bid_id);
    if (found == record.bids.end() || found->second.seq != answer.seq ||
        found->second.amount_fen != answer.amount_fen) {
      out.lost.push_back(bid_id);
    }
    if (told.find(bid_id)->second.answer != answer.answer) out.differing.push_back(bid_id);
  }
  for (const auto& bid_id : diary.refused()) {
    if (record.bids.contains(bid_id)) out.denied.push_back(bid_id);
  }
  for (const auto& [bid_id, answer] : record.bids) {
    if (record.bids.count(bid_id) > 1) out.doubled.push_back(bid_id);
    if (!sent.contains(bid_id)) out.invented.push_back(bid_id);
  }
  return out;
}

}  // namespace adit::crash
