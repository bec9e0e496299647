// The session's own stream says whether the hammer has fallen; read models may lag behind it.
#include "service/evidence.hpp"

#include <stdexcept>

#include "domain/session/auction/phase_name.hpp"
#include "service/reserve.hpp"
#include "service/stream.hpp"
#include "wire/events/evidence_events.hpp"

namespace adit::service {

using base::refuse;
namespace auction = domain::auction;

namespace {

wire::replies::OpenedReserve opened_reserve(store::Transaction& tx, const Setting& setting,
                                            const auction::Scheduled& terms) {
  const auto opening = open_secret_reserve(tx, setting, terms.lot.text);
  if (!opening ||
      domain::session::reserve_commitment(terms.session, *opening) != *terms.reserve_commitment) {
    throw std::runtime_error("the sealed reserve of " + terms.lot.text +
                             " does not open to what was announced");
  }
  return {base::to_hex(*terms.reserve_commitment), opening->amount_fen, opening->salt};
}

}  // namespace

base::Outcome<wire::replies::Evidence> open_evidence(store::Transaction& tx, const Setting& setting,
                                                     const Actor& actor, const std::string& session,
                                                     base::Instant now) {
  const auto loaded = load_session(tx, session);
  if (loaded.head.seq == 0) return refuse("session.not_found", {{"session", session}});
  const auto& state = loaded.state;
  if (!state.hammered()) {
    return refuse("session.wrong_phase", {{"phase", std::string(auction::name(state.phase()))}});
  }
  wire::replies::Evidence out;
  out.session = session;
  out.lot = state.terms().lot.text;
  out.outcome = auction::name(state.hammered()->outcome);
  out.closed_at = state.hammered()->closed_at;
  if (const auto* leader = state.leader()) out.highest_fen = leader->amount_fen;
  if (!state.terms().reserve_commitment) return out;
  out.reserve = opened_reserve(tx, setting, state.terms());
  auto event = wire::reserve_opened(session, out.lot, actor.person.text, role_text(actor.role));
  std::vector<journal::Draft> drafts;
  drafts.push_back({now, std::move(event.kind), event.v, std::move(event.body)});
  const auto stream = evidence_stream(session);
  tx.append_cold(stream, tx.stream_head(stream), std::move(drafts));
  return out;
}

}  // namespace adit::service
