// Line by line: bytes against hash, place against sequence, event against rules. The order of the
// checks decides which line is named: a line whose own hash holds is not blamed for its neighbour.
#include "wire/export/replay.hpp"

#include "domain/session/auction/phase_name.hpp"
#include "wire/events/session_events.hpp"
#include "wire/export/export_lines.hpp"
#include "wire/export/header.hpp"
#include "wire/export/retrace.hpp"
#include "wire/json.hpp"
#include "wire/result/result.hpp"
#include "wire/schema.hpp"

namespace adit::wire {

namespace auction = domain::auction;

namespace {

class Replay {
 public:
  ReplayOutcome run(const NextLine& next) {
    header_ = next().value_or("");
    if (!read("documents/session-export", header_)) {
      return fault(1, "hash", "no header of a session export");
    }
    while (const auto line = next()) {
      ++line_;
      if (auto blame = take(*line)) return {std::nullopt, std::move(blame)};
    }
    if (out_.events == 0) return fault(1, "sequence", "no event follows the header");
    return {std::move(out_), std::nullopt};
  }

 private:
  static ReplayOutcome fault(std::int64_t line, const char* reason, std::string detail) {
    return {std::nullopt, ReplayFault{line, reason, std::move(detail)}};
  }

  std::optional<ReplayFault> blame(const char* reason, std::string detail) const {
    return ReplayFault{line_, reason, std::move(detail)};
  }

  std::optional<ReplayFault> take(std::string_view line) {
    if (!hash_holds(line)) return blame("hash", "the bytes do not have the hash that they name");
    const auto entry = read_export_line(line);
    if (!entry) return blame("rule", entry.error().code + " " + entry.error().pointer);
    if (entry->seq != out_.events + 1) return blame("sequence", "seq does not follow");
    const auto event = decode_session_event(entry->kind, entry->v, entry->body);
    if (!event) return blame("rule", event.error().code + " " + event.error().pointer);
    if (out_.events == 0) {
      if (auto wrong = begin(*entry, *event)) return wrong;
    } else if (entry->prev != out_.head) {
      return blame("hash", "prev is not the hash of the line before");
    }
    const auto right = retrace(out_.auction, *event, entry->at, hammer_head_);
    if (!right) return blame("rule", right.error().code);
    out_.auction.evolve(*event);
    ++out_.events;
    out_.head = entry->hash;
    if (std::holds_alternative<auction::Hammered>(*event)) hammer_head_ = entry->hash;
    note_result();
    return std::nullopt;
  }

  // The header is a function of the first event, which has just shown its own bytes to be whole.
  std::optional<ReplayFault> begin(const ExportLine& entry, const auction::Event& event) const {
    const auto* terms = std::get_if<auction::Scheduled>(&event);
    if (terms == nullptr) return blame("rule", "the first event is not session.scheduled");
    if (export_header(*terms) != header_ || entry.prev != base::sha256(header_)) {
      return ReplayFault{1, "hash", "the header is not that of session.scheduled"};
    }
    return std::nullopt;
  }

  // A published result, or one that needs no name to be complete.
  void note_result() {
    const auto& state = out_.auction;
    if (state.result()) {
      out_.result_hash = state.result()->result_hash;
    } else if (state.phase() == auction::Phase::unsold) {
      out_.result_hash = result_hash(domain::result::result_of(state, hammer_head_, std::nullopt));
    }
  }

  std::string header_;
  std::int64_t line_ = 1;
  base::Digest hammer_head_;
  Replayed out_;
};

std::string_view outcome_word(const auction::Auction& state) {
  return state.ended() ? name(state.phase()) : "open";
}

std::string_view reserve_word(const auction::Auction& state) {
  if (!state.terms().reserve_commitment) return "none";
  const bool opened = state.hammered() && state.hammered()->reserve_opened;
  return opened ? "opened" : "not_opened";
}

void write_winner(JsonWriter& out, const auction::Auction& state) {
  const bool sold = state.hammered() && state.hammered()->winner;
  if (sold) {
    out.member("price_fen", state.hammered()->winner->price_fen);
    out.member("winner", state.hammered()->winner->bid_number.text);
  } else {
    out.member_null("price_fen").member_null("winner");
  }
  if (!state.result() || !state.result()->winner) return;
  out.key("published_winner").begin_object();
  out.member("credit_code", state.result()->winner->credit_code);
  out.member("name", state.result()->winner->name);
  out.end_object();
}

std::string replayed_json(const Replayed& replayed) {
  const auto& state = replayed.auction;
  JsonWriter out;
  out.begin_object();
  out.member("session", state.terms().session.text);
  out.member("outcome", outcome_word(state));
  write_winner(out, state);
  out.member("bids", state.bids().size());
  out.member("events", replayed.events);
  out.member("reserve", reserve_word(state));
  out.member("head", replayed.head);
  if (replayed.result_hash) {
    out.member("result_hash", *replayed.result_hash);
  } else {
    out.member_null("result_hash");
  }
  out.end_object();
  return out.take();
}

}  // namespace

ReplayOutcome replay(const NextLine& next) {
  return Replay().run(next);
}

ReplayOutcome replay(std::string_view bytes) {
  ExportLines lines(bytes);
  return replay([&lines] { return lines.next(); });
}

std::string replay_json(const ReplayOutcome& outcome) {
  if (outcome.replayed) return replayed_json(*outcome.replayed);
  JsonWriter out;
  out.begin_object();
  out.member("line", outcome.fault->line);
  out.member("reason", outcome.fault->reason);
  out.member("detail", outcome.fault->detail);
  out.end_object();
  return out.take();
}

}  // namespace adit::wire
