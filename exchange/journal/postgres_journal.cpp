// The journal in PostgreSQL: the committer's door, and the one that everybody else reads through.
#include <mutex>

#include "journal/committer.hpp"
#include "journal/postgres_rows.hpp"

namespace adit::journal {

namespace {

class PostgresPort final : public Port {
 public:
  explicit PostgresPort(std::string conninfo) : conninfo_(std::move(conninfo)) {}

  void open() override {
    connection_.reset();
    asked([this] {
      connection_ = std::make_unique<pq::Connection>(conninfo_, "adit journal", given_up_);
      prepare_statements(*connection_);
    });
  }

  std::int64_t take_batch_numbers() override {
    return asked(
        [this] { return connection_->exec("SELECT nextval('receipt_batch_number')").int8(0, 0); });
  }

  SendOutcome send(const CommitBatch& batch) override {
    try {
      insert_rows(*connection_, batch);
    } catch (const pq::Refused& refused) {
      return outcome_of(refused);
    }
    replicated();
    return SendOutcome::committed;
  }

  std::vector<std::optional<base::Digest>> hashes(const std::vector<Place>& places) override {
    return asked([&] { return select_hashes(*connection_, places); });
  }

  // A commit of our own waits for everything before it.
  void settle() override {
    asked([this] { connection_->exec("SELECT pg_logical_emit_message(true, 'adit', '')"); });
    replicated();
  }

  void ping() override {
    asked([this] { connection_->exec("SELECT 1"); });
  }

  void give_up() noexcept override { given_up_ = true; }

 private:
  // Outside of insertions a refusal of the server is a fault like any other.
  template <class Step>
  static auto asked(Step step) -> decltype(step()) {
    try {
      return step();
    } catch (const pq::Refused& refused) {
      throw Unavailable(refused.what());
    }
  }

  void replicated() const {
    if (connection_->warned()) throw Unavailable("the commit was not replicated");
  }

  std::string conninfo_;
  std::atomic<bool> given_up_{false};
  std::unique_ptr<pq::Connection> connection_;
};

class PostgresJournal final : public Journal {
 public:
  explicit PostgresJournal(std::string conninfo) : conninfo_(std::move(conninfo)) {}

  std::vector<Entry> read(std::string_view stream, std::int64_t after_seq,
                          std::size_t limit) override {
    return reading([&](pq::Connection& connection) {
      return select_entries(connection, stream, after_seq, static_cast<std::int64_t>(limit));
    });
  }

  Head head(std::string_view stream) override {
    return reading([&](pq::Connection& connection) { return select_head(connection, stream); });
  }

  AppendOutcome append(const std::vector<Entry>& entries) override {
    CommitBatch batch;
    for (const Entry& entry : entries) batch.rows.push_back(&entry);
    const std::lock_guard lock(mutex_);
    const auto insert = [&](pq::Connection& connection) {
      try {
        insert_rows(connection, batch);
      } catch (const pq::Refused& refused) {
        if (outcome_of(refused) == SendOutcome::conflict) return AppendOutcome::conflict;
        throw;
      }
      if (connection.warned()) throw Unavailable("the commit was not replicated");
      return AppendOutcome::committed;
    };
    return attempt(insert);
  }

  std::optional<ledger::SignedBatch> batch_of(std::string_view stream, std::int64_t seq,
                                              const base::Digest& leaf) override {
    const auto batches = reading([&](pq::Connection& connection) {
      return select_batches(connection, {stream, seq});
    });
    for (const ledger::SignedBatch& batch : batches)
      if (batch.tree.index_of(leaf)) return batch;
    return std::nullopt;
  }

 private:
  // Runs `step`, which only reads. A connection that broke while nobody used it says so now, and
  // says nothing about the database: once more, on a new one.
  template <class Step>
  auto reading(Step step) -> decltype(step(std::declval<pq::Connection&>())) {
    const std::lock_guard lock(mutex_);
    const bool used_before = connection_ != nullptr;
    try {
      return attempt(step);
    } catch (const Unavailable&) {
      if (!used_before) throw;
    }
    return attempt(step);
  }

  // On a connection that works at the moment; a broken one is dropped.
  template <class Step>
  auto attempt(Step& step) -> decltype(step(std::declval<pq::Connection&>())) {
    try {
      if (!connection_) {
        connection_ = std::make_unique<pq::Connection>(conninfo_, "adit reader", never_given_up_);
      }
      return step(*connection_);
    } catch (const Unavailable&) {
      connection_.reset();
      throw;
    } catch (const pq::Refused& refused) {
      throw Unavailable(refused.what());
    }
  }

  std::string conninfo_;
  std::mutex mutex_;
  const std::atomic<bool> never_given_up_{false};
  std::unique_ptr<pq::Connection> connection_;
};

}  // namespace

std::unique_ptr<Port> postgres_port(std::string conninfo) {
  return std::make_unique<PostgresPort>(std::move(conninfo));
}

std::unique_ptr<Journal> postgres_journal(std::string conninfo) {
  return std::make_unique<PostgresJournal>(std::move(conninfo));
}

}  // namespace adit::journal
