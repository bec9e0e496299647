// Session events into the read models of sessions and bids.
#include "service/follower.hpp"

#include <set>

#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "domain/session/auction/phase_name.hpp"
#include "service/stream.hpp"
#include "store/feed.hpp"
#include "store/sessions.hpp"

namespace adit::service {

namespace auction = domain::auction;

namespace {

constexpr const char* follower_name = "sessions";
constexpr std::string_view session_prefix = "session/";

// One event onto the row; bids go to their own table.
class Projection {
 public:
  Projection(store::Transaction& tx, store::SessionRow& row, const journal::Entry& entry)
      : tx_(tx), row_(row), entry_(entry) {}

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
    store::put_bid(tx_, {row_.id, entry_.seq, event.bid_id, event.bid_number.text, event.amount_fen,
                         event.t_recv});
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
    row_.ended_at = entry_.at;
  }

  store::Transaction& tx_;
  store::SessionRow& row_;
  const journal::Entry& entry_;
};

// Reads the stream on from where its row stands, whatever entry told of it.
void project(store::Transaction& tx, const std::string& session) {
  auto row = store::find_session(tx, session).value_or(store::SessionRow{});
  const auto before = row.seq;
  for (const auto& entry : tx.read_stream(session_stream(session), row.seq)) {
    ADIT_INVARIANT(entry.seq == row.seq + 1, "a stream has no gaps");
    std::visit(Projection(tx, row, entry), decode_session_entry(entry));
    row.seq = entry.seq;
    row.head = base::to_hex(entry.hash);
  }
  if (row.seq > before) store::put_session(tx, row);
}

}  // namespace

std::size_t follow(store::Transaction& tx, std::size_t most) {
  const auto cursor = store::lock_cursor(tx, follower_name);
  const auto news = store::read_feed(tx, cursor, most);
  std::set<std::string> sessions;
  for (const auto& entry : news) {
    if (entry.at.stream.starts_with(session_prefix)) {
      sessions.insert(entry.at.stream.substr(session_prefix.size()));
    }
  }
  for (const auto& session : sessions) project(tx, session);
  if (!news.empty()) store::move_cursor(tx, follower_name, news.back().at);
  return news.size();
}

bool caught_up(store::Transaction& tx) {
  return !store::feed_waits(tx, follower_name);
}

std::vector<std::string> ended_sessions(store::Transaction& tx, std::size_t most) {
  return store::unsettled_sessions(tx, most);
}

}  // namespace adit::service
