// Session events into the read model of sessions. Bids stay in the journal: whoever reads them
// reads there, and a second copy of each would cost as much as taking it did.
#include "service/follower.hpp"

#include <set>

#include "base/digest.hpp"
#include "domain/session/auction/phase_name.hpp"
#include "service/stream.hpp"
#include "store/audit.hpp"
#include "store/feed.hpp"
#include "store/sessions.hpp"

namespace adit::service {

namespace auction = domain::auction;

namespace {

constexpr const char* follower_name = "sessions";
constexpr std::string_view session_prefix = "session/";
constexpr std::string_view bid_kind = "session.bid_accepted";

// One event onto the row.
class Projection {
 public:
  Projection(store::SessionRow& row, base::Instant at) : row_(row), at_(at) {}

  void operator()(const auction::Scheduled& event) {
    row_.id = event.session.text;
    row_.lot = event.lot.text;
    row_.number = event.number;
    row_.title_zh = event.title_zh;
    row_.title_en = event.title_en;
    row_.phase = "scheduled";
    row_.opens_at = event.opens_at;
    row_.start_price_fen = event.start_price_fen;
    row_.increment_fen = event.increment_fen;
  }
  void operator()(const auction::BidderAdmitted&) { ++row_.bidders; }
  void operator()(const auction::Opened&) { row_.phase = "free"; }
  void operator()(const auction::NotOpened&) { end("not_opened"); }
  void operator()(const auction::BidAccepted& event) {
    row_.price_fen = event.amount_fen;
    row_.leader = event.bid_number.text;
    ++row_.bids;
  }
  void operator()(const auction::CountdownStarted&) { row_.phase = "countdown"; }
  void operator()(const auction::Interrupted&) {}
  void operator()(const auction::Resumed&) {}
  void operator()(const auction::Hammered& event) { end(auction::name(event.outcome)); }
  void operator()(const auction::Suspended&) { end("suspended"); }
  void operator()(const auction::ResultPublished&) {}

 private:
  void end(std::string_view phase) {
    row_.phase = phase;
    row_.ended_at = at_;
  }

  store::SessionRow& row_;
  const base::Instant at_;
};

// A live session's actor writes the journal only: whose order it was is noted from here.
void note_order(store::Transaction& tx, const journal::Entry& entry, const auction::Event& event) {
  const std::optional<auction::Order>* order = nullptr;
  if (const auto* pause = std::get_if<auction::Interrupted>(&event)) order = &pause->order;
  if (const auto* resumed = std::get_if<auction::Resumed>(&event)) order = &resumed->order;
  if (order != nullptr && *order) store::note_act(tx, entry, (*order)->by.text);
}

// Reads the stream on from where its row stands, whatever entry told of it. Of bids only the newest
// is read: the gaps between the entries are bids that were outbid, and only their number matters.
void project(store::Transaction& tx, const std::string& session) {
  auto row = store::find_session(tx, session).value_or(store::SessionRow{});
  const auto entries = tx.read_stream_with_newest(session_stream(session), row.seq, bid_kind);
  if (entries.empty()) return;
  for (const auto& entry : entries) {
    row.bids += entry.seq - row.seq - 1;
    const auto event = decode_session_entry(entry);
    std::visit(Projection(row, entry.at), event);
    note_order(tx, entry, event);
    row.seq = entry.seq;
  }
  row.head = base::to_hex(entries.back().hash);
  store::put_session(tx, row);
}

}  // namespace

std::size_t follow(store::Transaction& tx, std::size_t most) {
  const auto cursor = store::lock_cursor(tx, follower_name);
  const auto news = store::read_feed(tx, cursor, most);
  std::set<std::string> sessions;
  for (const auto& place : news) {
    if (place.stream.starts_with(session_prefix)) {
      sessions.insert(place.stream.substr(session_prefix.size()));
    }
  }
  for (const auto& session : sessions) project(tx, session);
  if (!news.empty()) store::move_cursor(tx, follower_name, news.back());
  return news.size();
}

std::vector<std::string> ended_sessions(store::Transaction& tx, std::size_t most) {
  return store::unsettled_sessions(tx, most);
}

}  // namespace adit::service
