// Everything is answered inside the call.
#include "live/rehearsal_backstage.hpp"

#include <utility>

#include "ledger/receipt.hpp"
#include "wire/events/session_events.hpp"

namespace adit::live {

namespace auction = domain::auction;

namespace {

domain::session::Gate open_gate() {
  return {domain::conformity::Verdict::conforming, base::sha256("rehearsal"), {}};
}

}  // namespace

void RehearsalBackstage::add(const std::string& session, Bidders bidders) {
  const std::lock_guard lock(mutex_);
  sessions_[session] = std::move(bidders);
}

void RehearsalBackstage::forget(const std::string& session) {
  const std::lock_guard lock(mutex_);
  sessions_.erase(session);
}

std::optional<Bidders> RehearsalBackstage::bidders_of(const std::string& session) {
  const std::lock_guard lock(mutex_);
  const auto found = sessions_.find(session);
  if (found == sessions_.end()) return std::nullopt;
  return found->second;
}

void RehearsalBackstage::load(const std::string& session, std::int64_t after_seq,
                              Done<Loaded> done) {
  Loaded loaded;
  loaded.bidders = bidders_of(session).value_or(Bidders{});
  loaded.entries = journal_.read(stream_of(session), after_seq, static_cast<std::size_t>(-1) >> 1);
  done({Ended::done, std::move(loaded)});
}

// What is being forgotten is not there, though its stream still may be.
void RehearsalBackstage::read(const std::string& session, ReadFor, Done<Whole> done) {
  auto bidders = bidders_of(session);
  std::vector<journal::Entry> entries;
  if (bidders) entries = journal_.read(stream_of(session));
  done({Ended::done, Whole{Record::fold(entries), bidders ? std::move(*bidders) : Bidders{}}});
}

void RehearsalBackstage::unfinished(Done<std::vector<std::string>> done) {
  std::vector<std::string> all;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [session, bidders] : sessions_) all.push_back(session);
  }
  done({Ended::done, std::move(all)});
}

void RehearsalBackstage::open(auction::Auction state, journal::Head head,
                              Done<std::vector<journal::Entry>> done) {
  pass(state, head, auction::Open{open_gate()}, done);
}

void RehearsalBackstage::hammer(auction::Auction state, journal::Head head,
                                Done<std::vector<journal::Entry>> done) {
  pass(state, head, auction::Hammer{std::nullopt, open_gate()}, done);
}

void RehearsalBackstage::pass(const auction::Auction& state, journal::Head head,
                              const auction::Command& command,
                              const Done<std::vector<journal::Entry>>& done) {
  const base::Instant now = clock_.now();
  const auto decision = state.decide(command, now);
  if (!decision) return done({Ended::refused, {}});
  std::vector<journal::Entry> entries;
  for (const auto& event : decision->events) {
    auto encoded = wire::encode(event);
    entries.push_back(
        journal::seal(stream_of(state.terms().session.text), head,
                      {now, std::move(encoded.kind), encoded.v, std::move(encoded.body)}));
    head = journal::head_of(entries.back());
  }
  const bool written = journal_.append(entries) == journal::AppendOutcome::committed;
  if (!written) return done({Ended::conflict, {}});
  done({Ended::done, std::move(entries)});
}

void RehearsalBackstage::receipt(const std::string& session, std::int64_t seq,
                                 Done<std::string> done) {
  const std::string stream = stream_of(session);
  const auto entries = journal_.read(stream, seq - 1, 1);
  if (entries.empty()) return done({Ended::refused, {}});
  const auto& entry = entries.front();
  const auto event = wire::decode_session_event(entry.kind, entry.v, entry.body);
  const auto* bid = event ? std::get_if<auction::BidAccepted>(&*event) : nullptr;
  if (bid == nullptr) return done({Ended::refused, {}});
  const auto receipt = journal::stored_receipt(
      journal_, stream,
      {session, seq, bid->bid_id, bid->bid_number.text, bid->amount_fen, bid->t_recv, entry.hash});
  if (!receipt) return done({Ended::refused, {}});
  done({Ended::done, *receipt});
}

}  // namespace adit::live
