// The statements behind followers.
#include "store/feed.hpp"

#include "store/statement.hpp"

namespace adit::store {

Cursor lock_cursor(Transaction& tx, const std::string& follower) {
  run(tx,
      "INSERT INTO follower_cursor (name, txid, stream, seq) VALUES ($1, '0', '', 0) "
      "ON CONFLICT (name) DO NOTHING",
      follower);
  const auto rows = run(tx,
                        "SELECT txid, stream, seq, "
                        "set_config('idle_in_transaction_session_timeout', '5s', true) "
                        "FROM follower_cursor WHERE name = $1 FOR UPDATE",
                        follower);
  return {text(rows[0][0]), text(rows[0][1]), number(rows[0][2])};
}

void move_cursor(Transaction& tx, const std::string& follower, const Cursor& cursor) {
  run(tx, "UPDATE follower_cursor SET txid = $2::text::xid8, stream = $3, seq = $4 WHERE name = $1",
      follower, cursor.txid, cursor.stream, cursor.seq);
}

std::vector<Cursor> read_feed(Transaction& tx, const Cursor& after, std::size_t most) {
  std::vector<Cursor> out;
  const auto rows = run(tx,
                        "SELECT txid, stream, max(seq) FROM journal WHERE txid >= $1::text::xid8 "
                        "AND (txid, stream, seq) > ($1::text::xid8, $2, $3) "
                        "AND txid < pg_snapshot_xmin(pg_current_snapshot()) "
                        "GROUP BY txid, stream ORDER BY txid, stream LIMIT $4",
                        after.txid, after.stream, after.seq, static_cast<std::int64_t>(most));
  for (const auto& row : rows) out.push_back({text(row[0]), text(row[1]), number(row[2])});
  return out;
}

std::vector<journal::Entry> read_told(Transaction& tx, const Cursor& after, const Cursor& until,
                                      const std::vector<std::string>& kinds) {
  std::vector<journal::Entry> out;
  const auto rows = run(
      tx,
      "SELECT stream, seq, at_ms, kind, v, convert_from(body, 'UTF8') FROM journal "
      "WHERE txid >= $1::text::xid8 AND (txid, stream, seq) > ($1::text::xid8, $2, $3) "
      "AND txid <= $4::text::xid8 AND (txid, stream, seq) <= ($4::text::xid8, $5, $6) "
      "AND kind = ANY($7::text[]) ORDER BY txid, stream, seq",
      after.txid, after.stream, after.seq, until.txid, until.stream, until.seq, array_text(kinds));
  for (const auto& row : rows) {
    journal::Entry entry;
    entry.stream = text(row[0]);
    entry.seq = number(row[1]);
    entry.at = instant(row[2]);
    entry.kind = text(row[3]);
    entry.v = static_cast<int>(number(row[4]));
    entry.body = text(row[5]);
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace adit::store
