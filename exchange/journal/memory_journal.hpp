// The journal's twin in memory: the same answers as PostgreSQL without one, for tests of everything
// above and for rehearsals. Nothing survives the object.
#pragma once

#include <memory>

#include "journal/journal.hpp"
#include "journal/port.hpp"

namespace adit::journal {

class MemoryJournal final : public Journal {
 public:
  MemoryJournal();
  ~MemoryJournal() override;

  using Journal::read;
  [[nodiscard]] std::vector<Entry> read(std::string_view stream, std::int64_t after_seq,
                                        std::size_t limit) override;
  [[nodiscard]] Head head(std::string_view stream) override;
  [[nodiscard]] AppendOutcome append(const std::vector<Entry>& entries) override;
  [[nodiscard]] std::optional<ledger::SignedBatch> batch_of(std::string_view stream,
                                                            std::int64_t seq,
                                                            const base::Digest& leaf) override;

  // Drops a stream, and the receipts that were signed for it alone. What others had signed together
  // with it stays.
  void forget(std::string_view stream);
  [[nodiscard]] std::size_t streams();

  // A committer's door to this journal; may outlive it.
  [[nodiscard]] std::unique_ptr<Port> port();

 private:
  class Rows;
  class MemoryPort;
  std::shared_ptr<Rows> rows_;
};

}  // namespace adit::journal
