// Writing, following, comparing.
#include "sim/followers.hpp"

#include <chrono>
#include <thread>
#include <vector>

#include "live/record.hpp"
#include "service/follower.hpp"
#include "store/migrate.hpp"
#include "store/sessions.hpp"
#include "support/postgres.hpp"

namespace adit::sim {

namespace {

// Somebody else's transaction, the vacuum's for one, may keep news from followers for a moment.
constexpr int patience = 500;
constexpr auto moment = std::chrono::milliseconds(10);

// So many more with a world at rest: the last entries, too, may come late or be met by a death.
constexpr int last_acts = 1'000;

}  // namespace

const std::string& emptied_reading_database() {
  // Power cuts are tried elsewhere.
  static const tests::PostgresCluster cluster({.settings = {"fsync=off"}});
  static const std::string conninfo = [] {
    auto fresh = tests::fresh_database(cluster);
    store::Connection connection(fresh);
    store::migrate(connection);
    // Lots are none of this simulation's business, and every run begins with an empty journal.
    tests::execute(fresh,
                   "ALTER TABLE session DROP CONSTRAINT session_lot_fkey; "
                   "ALTER TABLE journal DISABLE TRIGGER USER; "
                   "ALTER TABLE act DISABLE TRIGGER USER; "
                   "ALTER TABLE approval_refusal DISABLE TRIGGER USER");
    return fresh;
  }();
  tests::execute(conninfo, "TRUNCATE journal, follower_cursor, session CASCADE");
  return conninfo;
}

Followers::Followers(World& world, Database& database, const Tables& tables, std::uint64_t seed,
                     const std::string& conninfo)
    : world_(world),
      database_(database),
      tables_(tables),
      dice_(seed),
      journal_(journal::postgres_journal(conninfo)),
      following_(conninfo),
      holding_(conninfo) {}

Followers::~Followers() = default;

Followers::Copy& Followers::copy_of(const std::string& session) {
  Copy& copy = copies_[session];
  if (!copy.story) {
    copy.story = std::make_unique<Story>(
        session, [this](const std::string& what) { world_.fault("as followed: " + what); });
  }
  return copy;
}

std::string Followers::roll_session() {
  return tables_.sessions[dice_.roll(tables_.sessions.size())];
}

void Followers::look() {
  switch (dice_.roll(200)) {
    case 0:
      return hold();
    case 1:
    case 2:
      return release();
    case 3:
    case 4:
    case 5:
      return follow(dice_.one_in(2) ? 1 + dice_.roll(3) : 500);
    case 6:
    case 7:
    case 8:
    case 9:
      return write(roll_session());
    default:
      return;
  }
}

// All that the stream has taken since, as one commit.
void Followers::write(const std::string& session) {
  Copy& copy = copy_of(session);
  const auto news = database_.journal.read(live::stream_of(session), copy.written);
  if (news.empty()) return;
  if (journal_->append(news) != journal::AppendOutcome::committed) {
    return world_.fault(session + " is written twice");
  }
  copy.written = news.back().seq;
}

// A transaction takes its number now and writes later: behind what took a later number, or nothing.
void Followers::hold() {
  if (held_) return;
  held_ = std::make_unique<store::Transaction>(holding_);
  (void)held_->append_cold("registry/held-" + std::to_string(++holds_), {},
                           {{world_.now(), "registry.right_registered", 1, "{}"}});
}

void Followers::release() {
  if (!held_) return;
  const std::string session = roll_session();
  Copy& copy = copy_of(session);
  const std::string stream = live::stream_of(session);
  const auto news = database_.journal.read(stream, copy.written, 1 + dice_.roll(4));
  std::vector<journal::Draft> drafts;
  for (const auto& entry : news) drafts.push_back({entry.at, entry.kind, entry.v, entry.body});
  if (!drafts.empty()) (void)held_->append_cold(stream, held_->stream_head(stream), drafts);
  if (dice_.one_in(4)) {
    held_.reset();  // it died
    return;
  }
  held_->commit();
  held_.reset();
  if (!news.empty()) copy.written = news.back().seq;
}

// A server follows some, and may die before its commit; after it, the next begins where it was.
void Followers::follow(std::size_t most) {
  {
    store::Transaction tx(following_);
    (void)service::follow(tx, most);
    if (dice_.one_in(3)) return;
    tx.commit();
  }
  for (const auto& session : tables_.sessions) compare(session, false);
}

// The row says what a plain reader of the stream finds up to the place that the row names.
void Followers::compare(const std::string& session, bool to_the_end) {
  Copy& copy = copy_of(session);
  Story& story = *copy.story;
  store::Transaction tx(following_);
  const auto row = store::find_session(tx, session);
  const std::int64_t seq = row ? row->seq : 0;
  if (seq < story.seq()) return world_.fault("the row of " + session + " went back");
  if (to_the_end && seq != copy.written) return world_.fault("news of " + session + " is lost");
  if (!row) return;
  const auto stream = live::stream_of(session);
  const auto news = static_cast<std::size_t>(seq - story.seq());
  if (news > 0) {
    for (const auto& entry : database_.journal.read(stream, story.seq(), news)) story.take(entry);
  }
  const bool same = row->bids == static_cast<std::int64_t>(story.bids().size()) &&
                    row->bidders == static_cast<int>(story.admitted()) &&
                    row->price_fen.value_or(0) == story.price_fen() &&
                    row->leader.value_or("") == story.leader() &&
                    row->ended_at.has_value() == story.ended() && row->phase == story.phase();
  if (!same) world_.fault("the row of " + session + " is not what its stream says");
  ++followed_;
}

// Whether all that was written has been followed.
bool Followers::level() {
  store::Transaction tx(following_);
  for (const auto& session : tables_.sessions) {
    const auto row = store::find_session(tx, session);
    if (!row || row->seq != copy_of(session).written) return false;
  }
  return true;
}

void Followers::close() {
  for (int i = 0; i < last_acts; ++i) look();
  held_.reset();
  for (const auto& session : tables_.sessions) write(session);
  for (int i = 0; i < patience; ++i) {
    {
      store::Transaction tx(following_);
      (void)service::follow(tx);
      tx.commit();
    }
    if (level()) break;
    std::this_thread::sleep_for(moment);
  }
  for (const auto& session : tables_.sessions) compare(session, true);
}

}  // namespace adit::sim
