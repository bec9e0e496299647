// Transactions, and the cold path of the journal inside them.
#include "store/transaction.hpp"

#include <utility>

#include "store/connection.hpp"
#include "store/sqlstate.hpp"

namespace adit::store {

class Transaction::Impl {
 public:
  explicit Impl(pqxx::connection& connection) : work(connection) {}
  pqxx::work work;
};

namespace {

pqxx::binarystring binary(std::string_view bytes) {
  return pqxx::binarystring(bytes.data(), bytes.size());
}

pqxx::binarystring binary(const base::Digest& digest) {
  return pqxx::binarystring(digest.bytes.data(), digest.bytes.size());
}

base::Digest digest_of(const pqxx::field& field) {
  const pqxx::binarystring bytes(field);
  base::Digest out;
  if (bytes.size() != out.bytes.size()) throw std::runtime_error("a digest of the journal is cut");
  std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
  return out;
}

journal::Entry entry_of(std::string_view stream, const pqxx::row& row) {
  return {std::string(stream),
          row[0].as<std::int64_t>(),
          base::Instant{row[1].as<std::int64_t>()},
          row[2].as<std::string>(),
          row[3].as<int>(),
          pqxx::binarystring(row[4]).str(),
          digest_of(row[5]),
          digest_of(row[6])};
}

}  // namespace

Transaction::Transaction(Connection& connection) {
  translated([&] { impl_ = std::make_unique<Impl>(connection.impl_->raw()); });
}

Transaction::~Transaction() = default;

void Transaction::commit() {
  translated([this] { impl_->work.commit(); });
}

std::vector<journal::Entry> Transaction::append_cold(std::string_view stream,
                                                     const journal::Head& expected,
                                                     std::vector<journal::Draft> drafts) {
  std::vector<journal::Entry> entries;
  journal::Head head = expected;
  for (auto& draft : drafts) {
    entries.push_back(journal::seal(stream, head, std::move(draft)));
    head = journal::head_of(entries.back());
  }
  translated([&] {
    for (const auto& entry : entries) {
      impl_->work.exec_params0(
          "INSERT INTO journal (stream, seq, at_ms, kind, v, body, prev, hash) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
          entry.stream, entry.seq, entry.at.ms, entry.kind, entry.v, binary(entry.body),
          binary(entry.prev), binary(entry.hash));
    }
  });
  return entries;
}

std::vector<journal::Entry> Transaction::read_stream(std::string_view stream,
                                                     std::int64_t after_seq) {
  const auto rows = translated([&] {
    return impl_->work.exec_params(
        "SELECT seq, at_ms, kind, v, body, prev, hash FROM journal "
        "WHERE stream = $1 AND seq > $2 ORDER BY seq",
        std::string(stream), after_seq);
  });
  std::vector<journal::Entry> entries;
  entries.reserve(rows.size());
  for (const auto& row : rows) entries.push_back(entry_of(stream, row));
  return entries;
}

journal::Head Transaction::stream_head(std::string_view stream) {
  const auto rows = translated([&] {
    return impl_->work.exec_params(
        "SELECT seq, hash FROM journal WHERE stream = $1 ORDER BY seq DESC LIMIT 1",
        std::string(stream));
  });
  if (rows.empty()) return {};
  return {rows[0][0].as<std::int64_t>(), digest_of(rows[0][1])};
}

pqxx::transaction_base& Transaction::sql() { return impl_->work; }

}  // namespace adit::store
