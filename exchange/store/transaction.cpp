// A transaction of libpqxx with its exceptions translated.
#include "store/transaction.hpp"

#include <algorithm>

#include "store/connection.hpp"
#include "store/sqlstate.hpp"

namespace adit::store {

namespace {

std::string_view bytes_of(const base::Digest& digest) {
  return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

base::Digest digest_of(const pqxx::field& field) {
  const pqxx::binarystring bytes(field);
  base::Digest digest;
  std::copy_n(bytes.begin(), std::min(bytes.size(), digest.bytes.size()), digest.bytes.begin());
  return digest;
}

journal::Entry entry_of(std::string_view stream, const pqxx::row& row) {
  return {
      std::string(stream),      row[0].as<std::int64_t>(), base::Instant{row[1].as<std::int64_t>()},
      row[2].as<std::string>(), row[3].as<int>(),          pqxx::binarystring(row[4]).str(),
      digest_of(row[5]),        digest_of(row[6])};
}

std::vector<journal::Entry> entries_of(std::string_view stream, const pqxx::result& rows) {
  std::vector<journal::Entry> entries;
  for (const pqxx::row& row : rows) entries.push_back(entry_of(stream, row));
  return entries;
}

}  // namespace

class Transaction::Impl {
 public:
  explicit Impl(Connection::Impl& on) : connection(on), work(on.connection()) {
    connection.note().warned = false;
  }
  Connection::Impl& connection;
  pqxx::work work;
  std::string person{};  // who acts; empty for the exchange itself
  std::string account{};
};

Transaction::Transaction(Connection& connection) {
  connection.ensure();
  translated([&] { impl_ = std::make_unique<Impl>(*connection.impl_); });
}

Transaction::~Transaction() = default;

void Transaction::commit() {
  translated([this] { impl_->work.commit(); });
  if (impl_->connection.note().warned)
    throw InDoubt("the commit stands here, but was not replicated");
}

void Transaction::acts_for(std::string person, std::string account) {
  impl_->person = std::move(person);
  impl_->account = std::move(account);
}

std::vector<journal::Entry> Transaction::append_cold(std::string_view stream,
                                                     const journal::Head& expected,
                                                     std::vector<journal::Draft> drafts) {
  std::vector<journal::Entry> entries;
  journal::Head head = expected;
  for (journal::Draft& draft : drafts) {
    const auto& entry = entries.emplace_back(journal::seal(stream, head, std::move(draft)));
    head = journal::head_of(entry);
    translated([&] {
      impl_->work.exec_prepared0("adit_append", entry.stream, entry.seq, entry.at.ms, entry.kind,
                                 entry.v, as_bytea(entry.body), as_bytea(bytes_of(entry.prev)),
                                 as_bytea(bytes_of(entry.hash)));
      if (impl_->person.empty()) return;
      impl_->work.exec_params(
          "INSERT INTO act (stream, seq, txid, person, account) "
          "VALUES ($1, $2, pg_current_xact_id(), $3, $4)",
          entry.stream, entry.seq, impl_->person, impl_->account);
    });
  }
  return entries;
}

std::vector<journal::Entry> Transaction::read_stream(std::string_view stream,
                                                     std::int64_t after_seq) {
  return translated([&] {
    return entries_of(
        stream, impl_->work.exec_params("SELECT seq, at_ms, kind, v, body, prev, hash FROM journal "
                                        "WHERE stream = $1 AND seq > $2 ORDER BY seq",
                                        std::string(stream), after_seq));
  });
}

std::vector<journal::Entry> Transaction::read_stream_with_newest(std::string_view stream,
                                                                 std::int64_t after_seq,
                                                                 std::string_view kind) {
  return translated([&] {
    return entries_of(
        stream, impl_->work.exec_params(
                    "SELECT seq, at_ms, kind, v, body, prev, hash FROM journal "
                    "WHERE stream = $1 AND seq > $2 AND (kind <> $3 OR seq = (SELECT max(seq) "
                    "FROM journal WHERE stream = $1 AND seq > $2 AND kind = $3)) ORDER BY seq",
                    std::string(stream), after_seq, std::string(kind)));
  });
}

journal::Head Transaction::stream_head(std::string_view stream) {
  return translated([&] {
    const pqxx::result rows = impl_->work.exec_params(
        "SELECT seq, hash FROM journal WHERE stream = $1 ORDER BY seq DESC LIMIT 1",
        std::string(stream));
    if (rows.empty()) return journal::Head{};
    return journal::Head{rows[0][0].as<std::int64_t>(), digest_of(rows[0][1])};
  });
}

pqxx::transaction_base& Transaction::sql() {
  return impl_->work;
}

}  // namespace adit::store
