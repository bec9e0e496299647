// One transaction on the database: the events of a cold command, its projections and reservations
// go in together or not at all. The constraints of the tables have the last word.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "journal/entry.hpp"
#include "store/pool.hpp"

namespace pqxx {
class transaction_base;
}

namespace adit::store {

// Begins when constructed; rolls back unless committed. Read committed, so rows that must not
// change are locked by the statements that read them. Lives on the thread of its connection.
class Transaction {
 public:
  // Throws Unavailable.
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  // Throws InDoubt when the connection broke meanwhile, Conflict when a deferred constraint
  // refused.
  void commit();

  // Whose command this transaction carries out: noted beside everything that it appends from here
  // on. Without a word it is the exchange's own.
  void acts_for(std::string person, std::string account);

  // Appends `drafts` to `stream` after `expected` and returns the sealed entries. Throws Conflict
  // (journal_pkey) when somebody else has written there: reload, decide again.
  std::vector<journal::Entry> append_cold(std::string_view stream, const journal::Head& expected,
                                          std::vector<journal::Draft> drafts);

  // The entries of `stream` above `after_seq`, and its end, as this transaction sees them.
  [[nodiscard]] std::vector<journal::Entry> read_stream(std::string_view stream,
                                                        std::int64_t after_seq = 0);
  [[nodiscard]] journal::Head stream_head(std::string_view stream);

  // The same without the entries of `kind`, but for the newest of them: for readers who need to
  // know of the others only that they are there, in which case the server need not send them.
  [[nodiscard]] std::vector<journal::Entry> read_stream_with_newest(std::string_view stream,
                                                                    std::int64_t after_seq,
                                                                    std::string_view kind);

  // For the read models of this room only. Wrap statements in `translated` (store/sqlstate.hpp).
  [[nodiscard]] pqxx::transaction_base& sql();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace adit::store
