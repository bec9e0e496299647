// Seats, gaps, and the turn of each row.
#include "live/seating.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace adit::live {

namespace {

// Steps of 0.62 of a period lie about evenly in it, however many there are.
constexpr base::Millis turn_step_percent = 62;

}  // namespace

void Seating::seat(Watcher& watcher, std::int64_t told) {
  if (seats_.contains(watcher.number())) return;
  std::size_t index = 1;
  while (index < rows_.size() && rows_[index].places.size() >= base::limits::row_seats) ++index;
  if (index == rows_.size()) rows_.emplace_back();
  if (rows_[index].places.empty()) rows_[index].told = told;
  put(watcher, index);
}

// What the front row has been told already and the newcomer has not, all of the row are told again.
void Seating::promote(std::uint64_t watcher) {
  const auto found = seats_.find(watcher);
  if (found == seats_.end() || found->second.row == 0) return;
  Row& from = rows_[found->second.row];
  Watcher& who = *from.places[found->second.place];
  rows_[0].told = rows_[0].places.empty() ? from.told : std::min(rows_[0].told, from.told);
  unseat(watcher);
  put(who, 0);
}

void Seating::unseat(std::uint64_t watcher) {
  const auto found = seats_.find(watcher);
  if (found == seats_.end()) return;
  rows_[found->second.row].places[found->second.place] = nullptr;
  seats_.erase(found);
}

std::optional<Seating::Seat> Seating::seat_of(std::uint64_t watcher) const {
  const auto found = seats_.find(watcher);
  return found == seats_.end() ? std::nullopt : std::optional(found->second);
}

void Seating::put(Watcher& watcher, std::size_t index) {
  auto& places = rows_[index].places;
  seats_[watcher.number()] = {index, places.size()};
  places.push_back(&watcher);
}

void Seating::all_told(std::int64_t number) {
  for (Row& row : rows_) row.told = number;
}

bool Seating::waits(const Row& row, std::int64_t newest) const {
  return row.told < newest && !row.places.empty();
}

std::optional<std::size_t> Seating::due(std::int64_t newest, base::Instant now) const {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!waits(rows_[i], newest) || rows_[i].next > now) continue;
    if (i == 0) return i;
    if (!first || rows_[i].next < rows_[*first].next) first = i;
  }
  return first;
}

std::optional<base::Instant> Seating::next_due(std::int64_t newest) const {
  std::optional<base::Instant> next;
  for (const Row& row : rows_) {
    if (waits(row, newest) && (!next || row.next < *next)) next = row.next;
  }
  return next;
}

void Seating::begin(std::size_t index, std::int64_t number, base::Instant now) {
  close_gaps(index);
  rows_[index].told = number;
  rows_[index].next = turn_after(index, now);
}

void Seating::close_gaps(std::size_t index) {
  auto& places = rows_[index].places;
  if (std::find(places.begin(), places.end(), nullptr) == places.end()) return;
  std::erase(places, nullptr);
  for (std::size_t i = 0; i < places.size(); ++i) seats_[places[i]->number()] = {index, i};
}

// A period later; the back rows at that one of their own points which is nearest to it.
base::Instant Seating::turn_after(std::size_t index, base::Instant now) const {
  const base::Instant later = now + period_ms_;
  if (index < 2) return later;
  const auto turn = static_cast<base::Millis>(index) * turn_step_percent % 100 * period_ms_ / 100;
  const base::Millis past = (later.ms - turn + period_ms_ / 2) % period_ms_;
  return later + (period_ms_ / 2 - past);
}

}  // namespace adit::live
