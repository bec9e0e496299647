// The statements behind the audit trail.
#include "store/audit.hpp"

#include <algorithm>
#include <charconv>

#include "store/statement.hpp"

namespace adit::store {

namespace {

// How far the order of transactions and that of their decisions may part: an outage of the database
// stands between the two. The exact instants are asked for besides.
constexpr base::Millis parting_ms = 3'600'000;

// $1 and $2 bound the instant, $3 and $4 the transaction, ($5, $6, $7) is where to go on, $8 how
// many, $9 kinds, $10 streams, $11 a person. Not every source asks for all of them.
constexpr const char* head_sql =
    "WITH asked AS (SELECT $1::bigint, $2::bigint, $3::text, $4::text, $5::text, $6::text, "
    "$7::bigint, $9::text[], $10::text[], $11::text) "
    "SELECT j.txid, j.stream, j.seq, j.at_ms, j.kind, j.v, encode(j.body, 'hex') AS body, "
    "encode(j.prev, 'hex') AS prev, encode(j.hash, 'hex') AS hash, a.person, a.account, "
    "coalesce(c.label, o.label) AS label, coalesce(c.role, o.role) AS role, l.id AS lot, "
    "l.number AS lot_number, n.session, "
    "(j.kind IN ('application.admitted', 'session.bidder_admitted') "
    "AND l.state IN ('announced', 'in_session', 'suspended')) IS TRUE AS withheld FROM ";

constexpr const char* tail_sql =
    "LEFT JOIN act a ON a.stream = j.stream AND a.seq = j.seq "
    "LEFT JOIN account c ON c.name = a.account "
    "LEFT JOIN LATERAL (SELECT p.label, p.role FROM account p WHERE p.person = a.person "
    "AND c.name IS NULL ORDER BY p.created_at_ms, p.name LIMIT 1) o ON true "
    "LEFT JOIN application y ON y.id = CASE WHEN j.stream LIKE 'application/%' "
    "THEN substr(j.stream, 13) END "
    "LEFT JOIN announcement s ON s.session = CASE WHEN j.stream LIKE 'session/%' "
    "THEN substr(j.stream, 9) WHEN j.stream LIKE 'evidence/%' THEN substr(j.stream, 10) END "
    "LEFT JOIN lot l ON l.id = coalesce(CASE WHEN j.stream LIKE 'lot/%' "
    "THEN substr(j.stream, 5) END, y.lot, s.lot) "
    "LEFT JOIN announcement n ON n.id = l.announcement "
    "ORDER BY j.txid DESC, j.stream DESC, j.seq DESC LIMIT $8";

// Of `t`, which is the journal or the notes beside it.
std::string window(const std::string& t) {
  return "AND ($3::text IS NULL OR " + t + ".txid >= $3::xid8) AND ($4::text IS NULL OR " + t +
         ".txid <= $4::xid8) AND ($5::text IS NULL OR (" + t + ".txid, " + t + ".stream, " + t +
         ".seq) < ($5::xid8, $6::text, $7::bigint)) AND ($1::bigint IS NULL OR j.at_ms >= $1) "
         "AND ($2::bigint IS NULL OR j.at_ms < $2) ORDER BY " +
         t + ".txid DESC, " + t + ".stream DESC, " + t + ".seq DESC LIMIT $8";
}

std::string source_of(const AuditQuery& query) {
  if (query.bids) {
    return "(SELECT j.* FROM journal j WHERE j.kind = 'session.bid_accepted' "
           "AND ($10::text[] IS NULL OR j.stream = ANY($10)) " +
           window("j") + ") j ";
  }
  if (query.person) {
    return "(SELECT j.* FROM act b JOIN journal j USING (stream, seq) WHERE b.person = $11 "
           "AND j.kind = ANY($9) AND ($10::text[] IS NULL OR j.stream = ANY($10)) " +
           window("b") + ") j ";
  }
  if (query.streams) {
    return "unnest($10::text[]) AS w(stream) CROSS JOIN LATERAL (SELECT j.* FROM journal j "
           "WHERE j.stream = w.stream AND j.kind <> 'session.bid_accepted' AND j.kind = ANY($9) " +
           window("j") + ") j ";
  }
  return "unnest($9::text[]) AS w(kind) CROSS JOIN LATERAL (SELECT j.* FROM journal j "
         "WHERE j.kind = w.kind AND j.kind <> 'session.bid_accepted' " +
         window("j") + ") j ";
}

base::Digest digest_in(const pqxx::field& field) {
  return base::digest_from_hex(text(field)).value_or(base::Digest{});
}

AuditRow row_of(const pqxx::row& row) {
  AuditRow out;
  auto& entry = out.entry;
  entry.stream = text(row["stream"]);
  entry.seq = number(row["seq"]);
  entry.at = instant(row["at_ms"]);
  entry.kind = text(row["kind"]);
  entry.v = static_cast<int>(number(row["v"]));
  entry.body = base::from_hex(text(row["body"])).value_or("");
  entry.prev = digest_in(row["prev"]);
  entry.hash = digest_in(row["hash"]);
  out.place = {text(row["txid"]), entry.stream, entry.seq};
  out.person = maybe_text(row["person"]);
  out.account = maybe_text(row["account"]);
  out.label = maybe_text(row["label"]);
  out.role = maybe_text(row["role"]);
  out.lot = maybe_text(row["lot"]);
  out.lot_number = maybe_text(row["lot_number"]);
  out.session = maybe_text(row["session"]);
  out.withheld = flag(row["withheld"]);
  return out;
}

using Txid = std::uint64_t;

Txid txid_in(const pqxx::field& field) {
  Txid id = 0;
  const std::string digits = text(field);
  std::from_chars(digits.data(), digits.data() + digits.size(), id);
  return id;
}

// A transaction below which everything was decided before `at`, but for what an outage held up:
// found by halving, a few dozen looks at the index of transactions, instead of an index on instants
// that every bid would pay for.
Txid first_after(Transaction& tx, base::Instant at) {
  const auto ends = run(tx, "SELECT min(txid), max(txid) FROM journal");
  Txid low = txid_in(ends[0][0]);
  Txid high = txid_in(ends[0][1]) + 1;
  while (low < high) {
    const Txid middle = low + (high - low) / 2;
    const auto there =
        run(tx, "SELECT at_ms FROM journal WHERE txid >= $1::text::xid8 ORDER BY txid LIMIT 1",
            std::to_string(middle));
    const bool later = there.empty() || number(there[0][0]) >= at.ms;
    later ? high = middle : low = middle + 1;
  }
  return low;
}

}  // namespace

void note_act(Transaction& tx, const journal::Entry& entry, const std::string& person) {
  run(tx,
      "INSERT INTO act (stream, seq, txid, person) SELECT j.stream, j.seq, j.txid, p.id "
      "FROM journal j, person p WHERE j.stream = $1 AND j.seq = $2 AND p.id = $3 "
      "ON CONFLICT (stream, seq) DO NOTHING",
      entry.stream, entry.seq, person);
}

std::vector<AuditRow> read_audit(Transaction& tx, const AuditQuery& query) {
  std::optional<std::string> low;
  std::optional<std::string> high;
  if (query.from) low = std::to_string(first_after(tx, *query.from - parting_ms));
  if (query.before) high = std::to_string(first_after(tx, *query.before + parting_ms));
  const auto& after = query.after;
  const auto after_txid = after ? std::optional(after->txid) : std::nullopt;
  const auto after_stream = after ? std::optional(after->stream) : std::nullopt;
  const auto after_seq = after ? std::optional(std::to_string(after->seq)) : std::nullopt;
  std::optional<std::string> streams;
  if (query.streams) streams = array_text(*query.streams);
  const std::string sql = head_sql + source_of(query) + tail_sql;
  const auto rows =
      run(tx, sql.c_str(), nullable(query.from), nullable(query.before), nullable(low),
          nullable(high), nullable(after_txid), nullable(after_stream), nullable(after_seq),
          query.limit, array_text(query.kinds), nullable(streams), nullable(query.person));
  std::vector<AuditRow> out;
  for (const auto& row : rows) out.push_back(row_of(row));
  return out;
}

std::vector<std::string> streams_of_lot(Transaction& tx, const std::string& lot) {
  std::vector<std::string> out;
  const auto rows =
      run(tx,
          "WITH asked AS (SELECT l.id, n.session FROM lot l LEFT JOIN announcement n "
          "ON n.id = l.announcement WHERE l.id = $1 OR l.number = $1) "
          "SELECT 'lot/' || id FROM asked UNION ALL SELECT 'session/' || session FROM asked "
          "WHERE session IS NOT NULL UNION ALL SELECT 'evidence/' || session FROM asked "
          "WHERE session IS NOT NULL UNION ALL SELECT 'application/' || y.id FROM asked "
          "JOIN application y ON y.lot = asked.id",
          lot);
  for (const auto& row : rows) out.push_back(text(row[0]));
  return out;
}

}  // namespace adit::store
