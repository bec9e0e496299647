// The database of a simulation: the journal's twin in memory behind doors that are slow, fail
// before or after they did what was asked, hang, lose their connection, or do it later than anybody
// waited for. What was committed is never lost.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "journal/memory_journal.hpp"
#include "journal/port.hpp"
#include "sim/world.hpp"

namespace adit::sim {

class Database {
 public:
  explicit Database(World& world) : world_(world) {}

  void crash(Millis away_ms);  // every connection breaks; back after that
  void hang(Millis ms);        // no answer, and nothing happens, for so long

  // Changes with every crash: a connection is good while this is what it was at its opening.
  [[nodiscard]] std::uint64_t life() const { return life_; }
  [[nodiscard]] bool runs() const { return !away_until_ || world_.now() >= *away_until_; }
  [[nodiscard]] std::optional<Instant> hangs_until() const;
  // Since when it answers nobody, if it does not.
  [[nodiscard]] std::optional<Instant> silent_since() const;

  // What somebody asked for and did not wait for: done within the next seconds, unless a crash
  // comes first. Mishaps of the dice come only while this is true.
  void later(std::function<void()> work);
  bool mishaps = true;

  journal::MemoryJournal journal;

 private:
  World& world_;
  std::uint64_t life_ = 1;
  std::optional<Instant> away_until_;
  std::optional<Instant> hangs_until_;
  std::optional<Instant> silent_since_;
};

// A committer's door. `wait` lets time pass on the fiber that asks.
class SimPort final : public journal::Port {
 public:
  using Wait = std::function<void(Millis)>;
  SimPort(World& world, Database& database, Wait wait)
      : world_(world),
        database_(database),
        inner_(database.journal.port()),
        wait_(std::move(wait)) {}

  void open() override;
  [[nodiscard]] std::int64_t take_batch_numbers() override;
  [[nodiscard]] journal::SendOutcome send(const journal::CommitBatch& batch) override;
  [[nodiscard]] std::vector<std::optional<base::Digest>> hashes(
      const std::vector<journal::Place>& places) override;
  void settle() override;
  void ping() override;
  void give_up() noexcept override {}

 private:
  void reach();
  void come_back();
  [[noreturn]] void lose(const char* why);
  void send_late(const journal::CommitBatch& batch);
  template <class Action>
  auto ask(Action action) -> decltype(action());

  World& world_;
  Database& database_;
  std::unique_ptr<journal::Port> inner_;
  Wait wait_;
  std::uint64_t life_ = 0;  // of the database when this was opened; 0: not open
};

}  // namespace adit::sim
