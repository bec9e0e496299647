// Where the watchers of one hall sit: the bidders in the first row, everyone else in rows of at
// most limits::row_seats. A row is told as one, at its own point of the period, so that thousands
// of watchers are a steady flow and not ten waves a second, and nobody waits for the end of a wave.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/instant.hpp"
#include "live/watcher.hpp"

namespace adit::live {

// Owned by one audience.
class Seating {
 public:
  struct Row {
    std::vector<Watcher*> places;  // nullptr: left since the row was last begun
    std::int64_t told = 0;         // the number of the newest state that it was told
    base::Instant next;            // not told of a newer one before
  };

  // A row is told once in `period_ms`.
  explicit Seating(base::Millis period_ms) : period_ms_(period_ms) {}

  struct Seat {
    std::size_t row = 0;
    std::size_t place = 0;
  };

  // Seats who has no seat yet. `told`: what a row that was empty begins with.
  void seat(Watcher& watcher, std::int64_t told);
  // Moves a watcher who has a seat to the first row.
  void promote(std::uint64_t watcher);
  void unseat(std::uint64_t watcher);

  [[nodiscard]] std::optional<Seat> seat_of(std::uint64_t watcher) const;
  [[nodiscard]] bool empty() const { return seats_.empty(); }
  [[nodiscard]] std::size_t size() const { return seats_.size(); }
  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  [[nodiscard]] Row& row(std::size_t index) { return rows_[index]; }

  // Every row has been told so much.
  void all_told(std::int64_t number);

  // A row that has not been told `newest` and may be told it now: the bidders' before all others,
  // of those the one whose turn came first, so that on a busy machine all wait alike.
  [[nodiscard]] std::optional<std::size_t> due(std::int64_t newest, base::Instant now) const;
  // When the next of the rows that have not been told it may be; nothing when all have.
  [[nodiscard]] std::optional<base::Instant> next_due(std::int64_t newest) const;

  // The row is about to be told `number`: closes its gaps and sets its next turn.
  void begin(std::size_t index, std::int64_t number, base::Instant now);
  void close_gaps(std::size_t index);

 private:
  void put(Watcher& watcher, std::size_t index);
  [[nodiscard]] bool waits(const Row& row, std::int64_t newest) const;
  [[nodiscard]] base::Instant turn_after(std::size_t index, base::Instant now) const;

  const base::Millis period_ms_;
  std::vector<Row> rows_{1};  // the bidders' row is always there
  std::unordered_map<std::uint64_t, Seat> seats_;
};

}  // namespace adit::live
