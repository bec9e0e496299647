// SQL for entries and receipts.
#include "journal/postgres_rows.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace adit::journal {

namespace {

// The arrays are unnested in the select list: in FROM each of them would be put into a table of its
// own first, which took a tenth of the bids a second at 64 bidders.
constexpr const char* insert_sql = R"(
  WITH receipts AS (
    INSERT INTO receipt_batch (batch, size, leaves, root, key_id, sig)
    SELECT $10::bigint, $11::int, $12::bytea, $13::bytea, $14::text, $15::bytea
    WHERE $10::bigint IS NOT NULL)
  INSERT INTO journal (stream, seq, at_ms, kind, v, body, prev, hash, by_person)
  SELECT unnest($1::text[]), unnest($2::bigint[]), unnest($3::bigint[]), unnest($4::text[]),
         unnest($5::int[]), unnest($6::bytea[]), unnest($7::bytea[]), unnest($8::bytea[]),
         unnest($9::text[]))";

constexpr const char* hashes_sql = R"(
  SELECT journal.hash
  FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS wanted (stream, seq, place)
  LEFT JOIN journal USING (stream, seq)
  ORDER BY place)";

constexpr const char* entries_sql = R"(
  SELECT seq, at_ms, kind, v, body, prev, hash FROM journal
  WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT $3)";

constexpr const char* head_sql =
    "SELECT seq, hash FROM journal WHERE stream = $1 ORDER BY seq DESC LIMIT 1";

constexpr const char* batches_sql = R"(
  SELECT batch, leaves, key_id, sig FROM receipt_batch JOIN journal USING (txid)
  WHERE stream = $1 AND seq = $2)";

std::string_view bytes_of(const base::Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

base::Digest digest_of(std::string_view bytes) {
  base::Digest digest;
  std::copy_n(bytes.begin(), std::min(bytes.size(), digest.bytes.size()), digest.bytes.begin());
  return digest;
}

std::vector<base::Digest> digests_of(std::string_view joined) {
  std::vector<base::Digest> all;
  for (; !joined.empty(); joined.remove_prefix(std::min<std::size_t>(32, joined.size())))
    all.push_back(digest_of(joined.substr(0, 32)));
  return all;
}

void add_receipts(pq::Params& params, const ledger::SignedBatch* batch) {
  if (!batch) {
    for (int i = 0; i < 6; ++i) params.null();
    return;
  }
  std::string leaves;
  for (const base::Digest& leaf : batch->tree.leaves()) leaves += bytes_of(leaf);
  params.int8(batch->batch).int4(static_cast<std::int32_t>(batch->tree.size())).bytes(leaves);
  params.bytes(bytes_of(batch->tree.root())).bytes(batch->key_id).bytes(batch->sig);
}

}  // namespace

void prepare_statements(pq::Connection& connection) {
  connection.prepare("insert", insert_sql);
  connection.prepare("hashes", hashes_sql);
  connection.prepare("entries", entries_sql);
  connection.prepare("head", head_sql);
  connection.prepare("batches", batches_sql);
}

void insert_rows(pq::Connection& connection, const CommitBatch& batch) {
  using Of = pq::Array::Of;
  const std::size_t count = batch.rows.size();
  pq::Array stream(Of::text, count, 40), seq(Of::int8, count, 8), at(Of::int8, count, 8);
  pq::Array kind(Of::text, count, 24), v(Of::int4, count, 4), body(Of::bytea, count, 192);
  pq::Array prev(Of::bytea, count, 32), hash(Of::bytea, count, 32), by(Of::text, count, 24);
  for (const Entry* entry : batch.rows) {
    stream.add(entry->stream);
    seq.add_int8(entry->seq);
    at.add_int8(entry->at.ms);
    kind.add(entry->kind);
    v.add_int4(entry->v);
    body.add(entry->body);
    prev.add(bytes_of(entry->prev));
    hash.add(bytes_of(entry->hash));
    by.add(entry->by);
  }
  pq::Params params;
  for (pq::Array* column : {&stream, &seq, &at, &kind, &v, &body, &prev, &hash, &by})
    params.array(std::move(*column));
  add_receipts(params, batch.receipts.get());
  (void)connection.run("insert", insert_sql, params);
}

std::vector<std::optional<base::Digest>> select_hashes(pq::Connection& connection,
                                                       const std::vector<Place>& places) {
  pq::Array streams(pq::Array::Of::text, places.size(), 40);
  pq::Array seqs(pq::Array::Of::int8, places.size(), 8);
  for (const Place& place : places) {
    streams.add(place.stream);
    seqs.add_int8(place.seq);
  }
  const pq::Result result = connection.run(
      "hashes", hashes_sql, pq::Params().array(std::move(streams)).array(std::move(seqs)));
  std::vector<std::optional<base::Digest>> hashes;
  for (int row = 0; row < result.rows(); ++row) {
    if (result.is_null(row, 0))
      hashes.emplace_back();
    else
      hashes.emplace_back(digest_of(result.bytes(row, 0)));
  }
  return hashes;
}

std::vector<Entry> select_entries(pq::Connection& connection, std::string_view stream,
                                  std::int64_t after_seq, std::int64_t limit) {
  const pq::Result result = connection.run("entries", entries_sql,
                                           pq::Params().bytes(stream).int8(after_seq).int8(limit));
  std::vector<Entry> entries;
  entries.reserve(static_cast<std::size_t>(result.rows()));
  for (int row = 0; row < result.rows(); ++row) {
    entries.push_back({std::string(stream), result.int8(row, 0), base::Instant{result.int8(row, 1)},
                       std::string(result.bytes(row, 2)), result.int4(row, 3),
                       std::string(result.bytes(row, 4)), digest_of(result.bytes(row, 5)),
                       digest_of(result.bytes(row, 6))});
  }
  return entries;
}

Head select_head(pq::Connection& connection, std::string_view stream) {
  const pq::Result result = connection.run("head", head_sql, pq::Params().bytes(stream));
  if (result.rows() == 0) return {};
  return {result.int8(0, 0), digest_of(result.bytes(0, 1))};
}

std::vector<ledger::SignedBatch> select_batches(pq::Connection& connection, const Place& place) {
  const pq::Result result =
      connection.run("batches", batches_sql, pq::Params().bytes(place.stream).int8(place.seq));
  std::vector<ledger::SignedBatch> batches;
  batches.reserve(static_cast<std::size_t>(result.rows()));
  for (int row = 0; row < result.rows(); ++row) {
    batches.push_back({result.int8(row, 0), ledger::MerkleTree(digests_of(result.bytes(row, 1))),
                       std::string(result.bytes(row, 2)), std::string(result.bytes(row, 3))});
  }
  return batches;
}

SendOutcome outcome_of(const pq::Refused& refused) {
  const std::string_view state = refused.sqlstate;
  if (state == "23505") return SendOutcome::conflict;
  // 22 data, 23 constraints, 42 wrong statement or missing table: sending again would not help.
  if (state.starts_with("22") || state.starts_with("23") || state.starts_with("42")) {
    base::log::error("the database refuses journal rows",
                     {{"sqlstate", refused.sqlstate}, {"message", refused.what()}});
    return SendOutcome::refused;
  }
  throw Unavailable(refused.what());
}

}  // namespace adit::journal
