// Seats, sweeps and slices.
#include "live/audience.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace adit::live {

namespace {

constexpr base::Millis sweep_pause_ms = 1000 / base::limits::sweeps_per_second_max;

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
      everyone_(halls_[""]),
      self_(std::make_shared<Audience*>(this)) {}

Audience::~Audience() {
  *self_ = nullptr;
}

void Audience::arrive(Watcher& watcher) {
  seat(everyone_, watcher, false);
}

void Audience::leave(Watcher& watcher) {
  for (auto at = halls_.begin(); at != halls_.end();) {
    unseat(at->second, watcher);
    const bool idle = at->second.seats.empty() && !at->first.empty();
    at = idle ? halls_.erase(at) : std::next(at);
  }
}

void Audience::watch(Watcher& watcher, const std::string& session) {
  Hall& room = halls_[session];
  if (!room.seats.contains(watcher.number())) seat(room, watcher, false);
}

bool Audience::promote(std::uint64_t watcher, const std::string& session) {
  const auto found = halls_.find(session);
  if (found == halls_.end()) return false;
  const auto seat_of = found->second.seats.find(watcher);
  if (seat_of == found->second.seats.end()) return false;
  if (seat_of->second.bidder) return true;
  Watcher& who = *found->second.others[seat_of->second.place];
  unseat(found->second, who);
  seat(found->second, who, true);
  return true;
}

void Audience::unwatch(Watcher& watcher, const std::string& session) {
  const auto found = halls_.find(session);
  if (found == halls_.end()) return;
  unseat(found->second, watcher);
  if (found->second.seats.empty()) halls_.erase(found);
}

void Audience::price(const wire::Standing& standing,
                     std::vector<domain::auction::Acceptance> bids) {
  const auto found = halls_.find(standing.session);
  if (found == halls_.end()) return;
  Hall& room = found->second;
  if (!room.standing) room.swept_seq = bids.empty() ? standing.seq : bids.front().seq - 1;
  room.standing = standing;
  for (auto& bid : bids) room.recent.push_back(std::move(bid));
  while (room.recent.size() > base::limits::price_rows_max) room.recent.pop_front();
  room.price_due = true;
  begin(standing.session, room);
}

void Audience::stands(const wire::Standing& standing) {
  const auto found = halls_.find(standing.session);
  if (found == halls_.end() || found->second.standing) return;
  found->second.standing = standing;
  found->second.swept_seq = standing.seq;
}

void Audience::tell(const wire::Standing& standing, std::string_view payload) {
  const auto found = halls_.find(standing.session);
  if (found == halls_.end()) return;
  if (!found->second.standing) found->second.swept_seq = standing.seq;
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
  std::vector<wire::Standing> running;
  for (auto& [name, room] : halls_) {
    if (!room.standing || !runs(*room.standing)) continue;
    running.push_back(*room.standing);
  }
  everyone_.waiting.clear();
  everyone_.waiting.push_back(encode_(wire::clock_frame(running, clock_.now())));
  begin("", everyone_);
}

void Audience::seat(Hall& room, Watcher& watcher, bool bidder) {
  auto& places = bidder ? room.bidders : room.others;
  room.seats[watcher.number()] = {bidder, places.size()};
  places.push_back(&watcher);
}

void Audience::unseat(Hall& room, Watcher& watcher) {
  const auto found = room.seats.find(watcher.number());
  if (found == room.seats.end()) return;
  auto& places = found->second.bidder ? room.bidders : room.others;
  places[found->second.place] = nullptr;
  room.seats.erase(found);
}

void Audience::close_gaps(Hall& room, std::vector<Watcher*>& places, bool bidders) {
  if (std::find(places.begin(), places.end(), nullptr) == places.end()) return;
  std::erase(places, nullptr);
  for (std::size_t i = 0; i < places.size(); ++i) {
    room.seats[places[i]->number()] = {bidders, i};
  }
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
  if (room.current || !room.waiting.empty() || room.price_due) begin(name, room);
}

void Audience::send_slice(Hall& room) {
  const std::size_t all = room.bidders.size() + room.others.size();
  const std::size_t end = std::min(all, room.cursor + base::limits::sweep_slice);
  for (; room.cursor < end; ++room.cursor) {
    const bool first = room.cursor < room.bidders.size();
    Watcher* watcher =
        first ? room.bidders[room.cursor] : room.others[room.cursor - room.bidders.size()];
    if (watcher == nullptr || (room.droppable && watcher->queued() > 0)) continue;
    watcher->send(room.current);
  }
  if (room.cursor >= all) room.current.reset();
}

// Chooses the next frame: what must be told first, then the price when its time has come.
bool Audience::take_next(const std::string& name, Hall& room) {
  if (!room.waiting.empty()) {
    room.current = std::move(room.waiting.front());
    room.waiting.pop_front();
    room.droppable = &room == &everyone_;
  } else if (room.price_due && clock_.now() >= room.next_price) {
    room.current = price_frame(room);
    room.next_price = clock_.now() + sweep_pause_ms;
    room.droppable = true;
  } else {
    if (room.price_due) wake_for_price(name, room);
    return false;
  }
  close_gaps(room, room.bidders, true);
  close_gaps(room, room.others, false);
  room.cursor = 0;
  ++sweeps_;
  return true;
}

void Audience::wake_for_price(const std::string& name, Hall& room) {
  if (room.timed) return;
  room.timed = true;
  loop_.wake_at(room.next_price, [self = self_, name] {
    if (*self == nullptr) return;
    const auto found = (*self)->halls_.find(name);
    if (found == (*self)->halls_.end()) return;
    found->second.timed = false;
    (*self)->begin(name, found->second);
  });
}

Frame Audience::price_frame(Hall& room) {
  const std::vector<domain::auction::Acceptance> rows(room.recent.begin(), room.recent.end());
  Frame frame = encode_(wire::price_frame(*room.standing, room.swept_seq, rows, clock_.now()));
  room.swept_seq = room.standing->seq;
  room.recent.clear();
  room.price_due = false;
  return frame;
}

}  // namespace adit::live
