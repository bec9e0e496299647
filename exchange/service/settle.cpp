// What the end of a session means for its lot: closed, blocks freed or kept, the result published;
// and later, for a demonstration right, lapsed. Each step looks at the state first, so that a
// second run finds nothing to do.
#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "base/log.hpp"
#include "domain/result/result.hpp"
#include "service/follower.hpp"
#include "service/opening.hpp"
#include "service/stream.hpp"
#include "store/applications.hpp"
#include "store/conformity.hpp"
#include "store/lots.hpp"
#include "store/plans.hpp"
#include "store/programme.hpp"
#include "store/sessions.hpp"
#include "wire/result/result.hpp"

namespace adit::service {

using base::Instant;
namespace auction = domain::auction;
namespace lot = domain::lot;

namespace {

constexpr base::Millis second_ms = 1000;

lot::CloseOutcome outcome_of(const auction::Auction& session) {
  switch (session.phase()) {
    case auction::Phase::sold:
      return lot::CloseOutcome::sold;
    case auction::Phase::not_opened:
      return lot::CloseOutcome::not_opened;
    case auction::Phase::suspended:
      return lot::CloseOutcome::suspended;
    default:
      return lot::CloseOutcome::unsold;
  }
}

template <class Command>
bool apply(store::Transaction& tx, Loaded<lot::Lot>& loaded, const Command& command, Instant now) {
  const auto events = loaded.state.decide(command, now);
  if (!events) return false;
  append(tx, loaded, *events, now);
  return true;
}

void mark(store::Transaction& tx, const Loaded<lot::Lot>& loaded,
          const std::optional<std::string>& outcome, Instant now) {
  store::mark_state(tx, loaded.state.id().text, std::string(lot::name(loaded.state.state())),
                    outcome, loaded.head.seq, now);
}

// The item of the year's programme goes back with the blocks.
void free_blocks(store::Transaction& tx, const std::string& lot_id) {
  static_cast<void>(store::lock_blocks(tx, store::reserved_blocks(tx, lot_id)));
  store::delete_reservations(tx, lot_id);
  store::give_item_back(tx, lot_id);
}

void close_lot(store::Transaction& tx, const auction::Auction& session, Instant ended_at,
               Instant now) {
  const std::string& lot_id = session.terms().lot.text;
  auto loaded = load_lot(tx, lot_id);
  const auto outcome = outcome_of(session);
  if (!apply(tx, loaded, lot::Close{outcome}, now)) return;
  if (apply(tx, loaded, lot::Release{}, now)) free_blocks(tx, lot_id);
  const auto& profile = session.terms().profile;
  if (loaded.state.holds_blocks() && profile.lapse_after_s) {
    store::set_frees_at(tx, lot_id, lot::lapses_at(profile, loaded.state.state(), ended_at));
  }
  mark(tx, loaded, std::string(lot::name(outcome)), now);
}

std::optional<store::ApplicationView> winner_of(store::Transaction& tx,
                                                const auction::Auction& session) {
  if (!session.hammered() || !session.hammered()->winner) return std::nullopt;
  return store::admitted_as(tx, session.terms().lot.text,
                            session.hammered()->winner->bid_number.text);
}

store::ResultRow row_of(const auction::Auction& session, const domain::result::Result& result,
                        const std::optional<store::ApplicationView>& winner,
                        const base::Digest& published_head, Instant until) {
  store::ResultRow row;
  row.session = session.terms().session.text;
  row.lot = session.terms().lot.text;
  row.outcome = winner ? "sold" : "unsold";
  row.price_fen = result.price_fen;
  if (winner) {
    row.winner = winner->application.organisation;
    row.bid_number = winner->application.bid_number;
  }
  if (const auto& commitment = session.terms().reserve_commitment) {
    row.reserve_commitment = base::to_hex(*commitment);
  }
  if (result.reserve_opened) {
    row.reserve_amount_fen = result.reserve_opened->amount_fen;
    row.reserve_salt = result.reserve_opened->salt;
  }
  row.document = wire::result_document(result);
  row.result_hash = base::to_hex(wire::result_hash(result));
  row.head = base::to_hex(published_head);
  row.closed_at = result.closed_at;
  row.published_until = until;
  return row;
}

Settling publish(store::Transaction& tx, const Setting& setting, const std::string& session_id,
                 Loaded<auction::Auction>& session, Instant now) {
  if (session.state.result()) return Settling::settled;
  const auto until = publication_end(setting.calendar, session.state.terms().profile, now);
  if (!until) {
    base::log::error("a result cannot be published yet",
                     {{"session", session_id}, {"reason", until.error().code}});
    return Settling::waits;
  }
  const auto winner = winner_of(tx, session.state);
  std::optional<auction::Winner> named;
  if (winner) named = auction::Winner{winner->organisation_name, winner->credit_code};
  const auto result = domain::result::result_of(session.state, session.head.hash, named);
  const auction::PublishResult command{named, wire::result_hash(result), *until};
  const auto decision = session.state.decide(command, now);
  ADIT_INVARIANT(decision.has_value(), "a hammered session without a result may publish it");
  const auto entries = append(tx, session_id, session.head, decision->events, now);
  auto row = row_of(session.state, result, winner, entries.back().hash, *until);
  row.published_at = now;
  store::put_result(tx, row);
  return Settling::published;
}

bool lapse(store::Transaction& tx, const store::ClosedLot& closed,
           const domain::profile::RuleProfile& profile, Instant now) {
  auto loaded = load_lot(tx, closed.id);
  if (!apply(tx, loaded, lot::Lapse{closed.closed_at, profile}, now)) return false;
  free_blocks(tx, closed.id);
  mark(tx, loaded, std::nullopt, now);
  return true;
}

}  // namespace

Settling settle(store::Transaction& tx, const Setting& setting, const std::string& session_id,
                Instant now) {
  auto session = load_session(tx, session_id);
  const auto row = store::find_session(tx, session_id);
  if (!session.state.ended() || !row || !row->ended_at) return Settling::settled;
  close_lot(tx, session.state, *row->ended_at, now);
  auto settling = Settling::settled;
  if (session.state.hammered()) settling = publish(tx, setting, session_id, session, now);
  if (settling != Settling::waits) store::mark_settled(tx, session_id);
  return settling;
}

std::size_t lapse_due(store::Transaction& tx, const Setting& setting, Instant now,
                      std::size_t most) {
  std::size_t lapsed = 0;
  for (const auto& profile : setting.profiles) {
    if (!profile.lapse_after_s) continue;
    const base::Millis sold_ms = *profile.lapse_after_s * second_ms;
    const Instant sold_before = now - sold_ms;
    const Instant suspended_before = now - lot::suspended_lapse_times * sold_ms;
    auto due = store::sold_lots(tx, profile.id, sold_before, most - lapsed);
    for (auto& suspended :
         store::suspended_lots(tx, profile.id, suspended_before, most - lapsed - due.size())) {
      due.push_back(std::move(suspended));
    }
    for (const auto& one : due) {
      if (lapse(tx, one, profile, now)) ++lapsed;
    }
  }
  return lapsed;
}

}  // namespace adit::service
