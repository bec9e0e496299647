// Each call becomes a job; what the job throws becomes how the work ended.
#include "api/backstage.hpp"

#include <exception>
#include <memory>
#include <utility>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "ledger/receipt.hpp"
#include "live/record.hpp"
#include "service/gates.hpp"
#include "store/sessions.hpp"
#include "store/transaction.hpp"
#include "wire/events/session_events.hpp"

namespace adit::api {

namespace {

using live::Ended;
namespace auction = domain::auction;

Ended ended_by(const std::exception_ptr& fault, const char* what) {
  try {
    std::rethrow_exception(fault);
  } catch (const store::Conflict&) {
    return Ended::conflict;
  } catch (const store::InDoubt&) {
    return Ended::in_doubt;
  } catch (const store::Unavailable&) {
    return Ended::unavailable;
  } catch (const journal::Unavailable&) {
    return Ended::unavailable;
  } catch (const std::exception& error) {
    base::log::error("work for a session failed", {{"work", what}, {"reason", error.what()}});
    return Ended::refused;
  }
}

// Runs `work(tx)` on a worker and tells `done` its value once it is committed.
template <class T, class Work>
void run(store::Pool& pool, const char* what, const live::Backstage::Done<T>& done, Work work) {
  const auto reply = std::make_shared<live::Reply<T>>();
  const auto job = [reply, work](store::Connection& connection) {
    store::Transaction tx(connection);
    base::Outcome<T> outcome = work(tx);
    if (!outcome) {
      base::log::error("a session's work was refused", {{"code", outcome.error().code}});
      reply->ended = Ended::refused;
      return;
    }
    tx.commit();
    *reply = {Ended::done, std::move(*outcome)};
  };
  const auto finished = [reply, done, what](const std::exception_ptr& fault) {
    if (fault) *reply = {ended_by(fault, what), {}};
    done(std::move(*reply));
  };
  if (!pool.run(job, finished)) done({Ended::unavailable, {}});
}

live::Bidders bidders_of(store::Transaction& tx, const std::string& session) {
  live::Bidders bidders;
  for (auto& [organisation, number] : store::admitted_companies(tx, session)) {
    bidders.emplace(std::move(organisation), domain::BidNumber{std::move(number)});
  }
  return bidders;
}

base::Outcome<live::Loaded> loaded(store::Transaction& tx, const std::string& session,
                                   std::int64_t after_seq) {
  live::Loaded out;
  out.bidders = bidders_of(tx, session);
  out.entries = tx.read_stream(live::stream_of(session), after_seq);
  return out;
}

base::Outcome<ledger::Leaf> leaf_of(const std::string& session, const journal::Entry& entry) {
  const auto event = wire::decode_session_event(entry.kind, entry.v, entry.body);
  if (!event) return tl::unexpected(event.error());
  const auto* bid = std::get_if<auction::BidAccepted>(&*event);
  if (bid == nullptr) return base::refuse("bid.unknown");
  return ledger::Leaf{session,         entry.seq,   bid->bid_id, bid->bid_number.text,
                      bid->amount_fen, bid->t_recv, entry.hash};
}

}  // namespace

void Backstage::load(const std::string& session, std::int64_t after_seq, Done<live::Loaded> done) {
  run<live::Loaded>(sessions_, "load", done, [session, after_seq](store::Transaction& tx) {
    return loaded(tx, session, after_seq);
  });
}

// Page by page through the journal's own connection: a stream is only ever added to.
void Backstage::read(const std::string& session, live::ReadFor whom, Done<live::Whole> done) {
  auto& workers = whom == live::ReadFor::session ? sessions_ : readers_;
  run<live::Whole>(
      workers, "read", done, [this, session](store::Transaction& tx) -> base::Outcome<live::Whole> {
        auto bidders = bidders_of(tx, session);
        const auto next = [this, stream = live::stream_of(session)](std::int64_t after_seq) {
          return journal_.read(stream, after_seq, base::limits::stream_page_rows);
        };
        return live::Whole{live::Record::read(next), std::move(bidders)};
      });
}

void Backstage::unfinished(Done<std::vector<std::string>> done) {
  run<std::vector<std::string>>(
      sessions_, "unfinished", done,
      [](store::Transaction& tx) -> base::Outcome<std::vector<std::string>> {
        return store::unfinished_sessions(tx);
      });
}

void Backstage::open(auction::Auction state, journal::Head head,
                     Done<std::vector<journal::Entry>> done) {
  run<std::vector<journal::Entry>>(
      sessions_, "open", done, [this, state = std::move(state), head](store::Transaction& tx) {
        return service::gate_opening(tx, setting_, state, head, clock_.now());
      });
}

void Backstage::hammer(auction::Auction state, journal::Head head,
                       Done<std::vector<journal::Entry>> done) {
  run<std::vector<journal::Entry>>(
      sessions_, "hammer", done,
      [this, state = std::move(state), head,
       asked = clock_.now()](store::Transaction& tx) -> base::Outcome<std::vector<journal::Entry>> {
        auto entries = service::gate_hammer(tx, setting_, state, head, clock_.now());
        if (clock_.now() - asked > base::limits::hammer_ms_max) {
          throw store::Unavailable("the gate took too long for a hammer");
        }
        return entries;
      });
}

void Backstage::receipt(const std::string& session, std::int64_t seq, Done<std::string> done) {
  run<std::string>(readers_, "receipt", done,
                   [this, session, seq](store::Transaction&) -> base::Outcome<std::string> {
                     const std::string stream = live::stream_of(session);
                     const auto entries = journal_.read(stream, seq - 1, 1);
                     if (entries.empty()) return base::refuse("bid.unknown");
                     const auto leaf = leaf_of(session, entries.front());
                     if (!leaf) return tl::unexpected(leaf.error());
                     const auto receipt = journal::stored_receipt(journal_, stream, *leaf);
                     if (!receipt) return base::refuse("bid.unknown");
                     return *receipt;
                   });
}

}  // namespace adit::api
