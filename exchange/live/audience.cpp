// Turns and slices.
#include "live/audience.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/limits.hpp"

namespace adit::live {

namespace {

constexpr base::Millis price_period_ms = 1000 / base::limits::sweeps_per_second_max;
constexpr base::Millis clock_period_ms = 1000;

bool runs(const wire::Standing& standing) {
  using Phase = domain::auction::Phase;
  return standing.phase == Phase::free || standing.phase == Phase::countdown ||
         standing.phase == Phase::closing;
}

}  // namespace

Audience::Audience(Loop& loop, const base::Clock& clock, Encode encode)
    : loop_(loop),
      clock_(clock),
      encode_(std::move(encode)),
      everyone_(halls_.try_emplace("", clock_period_ms).first->second),
      self_(std::make_shared<Audience*>(this)) {}

Audience::~Audience() {
  *self_ = nullptr;
}

Audience::Hall& Audience::hall_of(const std::string& session) {
  return halls_.try_emplace(session, price_period_ms).first->second;
}

void Audience::arrive(Watcher& watcher) {
  everyone_.seating.seat(watcher, everyone_.newest);
}

void Audience::leave(Watcher& watcher) {
  for (auto at = halls_.begin(); at != halls_.end();) {
    at->second.seating.unseat(watcher.number());
    const bool idle = at->second.seating.empty() && !at->first.empty();
    at = idle ? halls_.erase(at) : std::next(at);
  }
}

void Audience::watch(Watcher& watcher, const std::string& session) {
  Hall& room = hall_of(session);
  room.seating.seat(watcher, room.standing ? room.standing->seq : 0);
}

bool Audience::promote(std::uint64_t watcher, const std::string& session) {
  const auto found = halls_.find(session);
  if (found == halls_.end()) return false;
  Hall& room = found->second;
  const auto seat = room.seating.seat_of(watcher);
  if (!seat) return false;
  // A notice that is being told has passed the front row: it is not to miss him.
  const bool ahead = std::pair(seat->row, seat->place) >= std::pair(room.row, room.cursor);
  if (room.current && !room.droppable && ahead) {
    room.seating.row(seat->row).places[seat->place]->send(room.current);
  }
  room.seating.promote(watcher);
  begin(session, room);
  return true;
}

void Audience::unwatch(Watcher& watcher, const std::string& session) {
  const auto found = halls_.find(session);
  if (found == halls_.end()) return;
  found->second.seating.unseat(watcher.number());
  if (found->second.seating.empty()) halls_.erase(found);
}

void Audience::price(const wire::Standing& standing,
                     std::vector<domain::auction::Acceptance> bids) {
  const auto found = halls_.find(standing.session);
  if (found == halls_.end()) return;
  Hall& room = found->second;
  if (!room.standing) {
    room.seating.all_told(bids.empty() ? standing.seq : bids.front().seq - 1);
  }
  room.standing = standing;
  room.newest = standing.seq;
  for (auto& bid : bids) room.recent.push_back(std::move(bid));
  while (room.recent.size() > base::limits::price_rows_max) room.recent.pop_front();
  begin(standing.session, room);
}

void Audience::stands(const wire::Standing& standing) {
  const auto found = halls_.find(standing.session);
  if (found == halls_.end() || found->second.standing) return;
  found->second.standing = standing;
  found->second.seating.all_told(standing.seq);
}

void Audience::tell(const wire::Standing& standing, std::string_view payload) {
  const auto found = halls_.find(standing.session);
  if (found == halls_.end()) return;
  if (!found->second.standing) found->second.seating.all_told(standing.seq);
  found->second.standing = standing;
  tell(standing.session, payload);
}

void Audience::tell(const std::string& session, std::string_view payload) {
  const auto found = halls_.find(session);
  if (found == halls_.end()) return;
  found->second.waiting.push_back(encode_(payload));
  begin(session, found->second);
}

void Audience::clock() {
  ++everyone_.newest;
  begin("", everyone_);
}

// Goes on with the hall at the loop's next turn, unless that is on its way already.
void Audience::begin(const std::string& name, Hall& room) {
  if (room.posted) return;
  room.posted = true;
  loop_.post([self = self_, name] {
    if (*self != nullptr) (*self)->proceed(name);
  });
}

void Audience::proceed(const std::string& name) {
  const auto found = halls_.find(name);
  if (found == halls_.end()) return;
  Hall& room = found->second;
  room.posted = false;
  if (!room.current && !take_next(name, room)) return;
  send_slice(room);
  begin(name, room);
}

void Audience::send_slice(Hall& room) {
  for (std::size_t left = base::limits::sweep_slice; left > 0;) {
    const auto& places = room.seating.row(room.row).places;
    if (room.cursor == places.size()) {
      if (!next_row(room)) return;
      continue;
    }
    Watcher* watcher = places[room.cursor++];
    --left;
    if (watcher == nullptr || (room.droppable && watcher->queued() > 0)) continue;
    watcher->send(room.current);
  }
}

// False when the frame has been through its last row.
bool Audience::next_row(Hall& room) {
  if (room.row == room.last_row) {
    room.current.reset();
    return false;
  }
  room.cursor = 0;
  room.seating.close_gaps(++room.row);
  return true;
}

// Chooses the next frame: what must be told first, then the price for a row whose turn has come.
bool Audience::take_next(const std::string& name, Hall& room) {
  if (!room.waiting.empty()) {
    take_notice(room);
  } else if (const auto row = room.seating.due(room.newest, clock_.now())) {
    take_row(room, *row);
  } else {
    wake_for_rows(name, room);
    return false;
  }
  room.cursor = 0;
  ++sweeps_;
  return true;
}

void Audience::take_notice(Hall& room) {
  room.current = std::move(room.waiting.front());
  room.waiting.pop_front();
  room.droppable = false;
  room.row = 0;
  room.last_row = room.seating.rows() - 1;
  room.seating.close_gaps(0);
}

void Audience::take_row(Hall& room, std::size_t row) {
  const bool everyone = &room == &everyone_;
  room.current = everyone ? clock_frame() : price_frame(room, room.seating.row(row).told);
  room.droppable = true;
  room.row = row;
  room.last_row = row;
  room.seating.begin(row, everyone ? room.newest : room.standing->seq, clock_.now());
}

void Audience::wake_for_rows(const std::string& name, Hall& room) {
  const auto next = room.seating.next_due(room.newest);
  if (!next || (room.awaken && *room.awaken <= *next)) return;
  room.awaken = next;
  loop_.wake_at(*next, [self = self_, name] {
    if (*self == nullptr) return;
    const auto found = (*self)->halls_.find(name);
    if (found == (*self)->halls_.end()) return;
    found->second.awaken.reset();
    (*self)->begin(name, found->second);
  });
}

Frame Audience::clock_frame() const {
  std::vector<wire::Standing> running;
  for (const auto& [name, room] : halls_) {
    if (room.standing && runs(*room.standing)) running.push_back(*room.standing);
  }
  return encode_(wire::clock_frame(running, clock_.now()));
}

// The bids that a row has not been told; of many the newest.
Frame Audience::price_frame(const Hall& room, std::int64_t told) const {
  std::vector<domain::auction::Acceptance> rows;
  std::ranges::copy_if(room.recent, std::back_inserter(rows),
                       [told](const auto& bid) { return bid.seq > told; });
  return encode_(wire::price_frame(*room.standing, told, rows, clock_.now()));
}

}  // namespace adit::live
