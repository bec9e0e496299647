// Each piece of work: on its way, done or not, on its way back.
#include "sim/sim_backstage.hpp"

#include <memory>
#include <optional>
#include <utility>

#include "base/limits.hpp"
#include "live/record.hpp"
#include "support/auction_case.hpp"
#include "wire/events/session_events.hpp"

namespace adit::sim {

namespace auction = domain::auction;
using live::Ended;
using live::Reply;

std::vector<journal::Entry> sealed(const std::string& session, journal::Head head, Instant at,
                                   const std::vector<auction::Event>& events) {
  std::vector<journal::Entry> entries;
  for (const auto& event : events) {
    auto encoded = wire::encode(event);
    entries.push_back(journal::seal(live::stream_of(session), head,
                                    {at, std::move(encoded.kind), encoded.v, encoded.body}));
    head = journal::head_of(entries.back());
  }
  return entries;
}

// The work is done at the database, whatever becomes of its server meanwhile; only the answer needs
// somebody who waits for it.
template <class T>
void SimBackstage::run(const Done<T>& done, std::function<Reply<T>()> work) {
  const auto answer = [this, done](Reply<T> reply) {
    const auto way = static_cast<Millis>(world_.dice.roll(8));
    agenda_.at(world_.now() + way, [done, reply = std::move(reply)] { done(reply); });
  };
  const auto attempt = std::make_shared<Task>();
  *attempt = [this, answer, work, again = std::weak_ptr(attempt), life = database_.life()] {
    if (const auto until = database_.hangs_until()) {
      return agenda_.at(*until, [keep = again.lock()] { (*keep)(); });
    }
    const bool lost = life != database_.life() || !database_.runs();
    if (lost || (database_.mishaps && world_.dice.one_in(60))) {
      return answer({Ended::unavailable, {}});
    }
    answer(work());
  };
  const auto way = static_cast<Millis>(world_.dice.roll(8));
  agenda_.at(world_.now() + way, [attempt] { (*attempt)(); });
}

void SimBackstage::load(const std::string& session, std::int64_t after_seq,
                        Done<live::Loaded> done) {
  run<live::Loaded>(done, [this, session, after_seq] {
    return Reply<live::Loaded>{
        Ended::done,
        {database_.journal.read(live::stream_of(session), after_seq), tables_.bidders[session]}};
  });
}

void SimBackstage::read(const std::string& session, live::ReadFor, Done<live::Whole> done) {
  run<live::Whole>(done, [this, session] {
    const auto entries = database_.journal.read(live::stream_of(session));
    return Reply<live::Whole>{Ended::done, {live::Record::fold(entries), tables_.bidders[session]}};
  });
}

void SimBackstage::unfinished(Done<std::vector<std::string>> done) {
  run<std::vector<std::string>>(done, [this] {
    return Reply<std::vector<std::string>>{Ended::done, tables_.sessions};
  });
}

void SimBackstage::open(auction::Auction state, journal::Head head, Done<Entries> done) {
  run<Entries>(done, [this, state = std::move(state), head] {
    return gate(state, head, auction::Open{tests::passed()});
  });
}

void SimBackstage::hammer(auction::Auction state, journal::Head head, Done<Entries> done) {
  run<Entries>(
      done, [this, state = std::move(state), head, asked = world_.now()]() -> Reply<Entries> {
        const std::string& session = state.terms().session.text;
        if (world_.now() - asked > base::limits::hammer_ms_max) return {Ended::unavailable, {}};
        if (tables_.gate_fails[session]) {
          return gate(state, head, auction::Suspend{tests::failed()});
        }
        std::optional<domain::session::ReserveOpening> reserve;
        if (const auto kept = tables_.reserves.find(session); kept != tables_.reserves.end()) {
          reserve = kept->second;
        }
        return gate(state, head, auction::Hammer{reserve, tests::passed()});
      });
}

Reply<SimBackstage::Entries> SimBackstage::gate(const auction::Auction& state, journal::Head head,
                                                const auction::Command& command) {
  const auto decision = state.decide(command, world_.now());
  if (!decision) return {Ended::refused, {}};
  auto entries = sealed(state.terms().session.text, head, world_.now(), decision->events);
  if (database_.mishaps && world_.dice.one_in(30)) {
    database_.later([&database = database_, entries] { (void)database.journal.append(entries); });
    return {Ended::in_doubt, {}};
  }
  if (database_.journal.append(entries) == journal::AppendOutcome::conflict) {
    return {Ended::conflict, {}};
  }
  if (database_.mishaps && world_.dice.one_in(30)) return {Ended::in_doubt, {}};
  return {Ended::done, std::move(entries)};
}

void SimBackstage::receipt(const std::string& session, std::int64_t seq, Done<std::string> done) {
  run<std::string>(done, [this, session, seq]() -> Reply<std::string> {
    const std::string stream = live::stream_of(session);
    const auto entries = database_.journal.read(stream, seq - 1, 1);
    if (entries.empty()) return {Ended::refused, {}};
    const auto event = wire::decode_session_event(entries[0].kind, entries[0].v, entries[0].body);
    const auto* bid = event ? std::get_if<auction::BidAccepted>(&*event) : nullptr;
    if (bid == nullptr) return {Ended::refused, {}};
    const auto receipt = journal::stored_receipt(database_.journal, stream,
                                                 {session, seq, bid->bid_id, bid->bid_number.text,
                                                  bid->amount_fen, bid->t_recv, entries[0].hash});
    if (!receipt) return {Ended::refused, {}};
    return {Ended::done, *receipt};
  });
}

}  // namespace adit::sim
