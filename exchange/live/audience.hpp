// The watchers of one loop. Prices are conflated: at most ten sweeps a second a session, each over
// slices of sixteen sockets with the loop's other work in between, so that an acknowledgement never
// waits for an audience. The bidders of a session come first; one frame is shared by all.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "live/loop.hpp"
#include "live/watcher.hpp"
#include "wire/frames/server_frame.hpp"

namespace adit::live {

// Owned by its loop and used on it alone.
class Audience {
 public:
  Audience(Loop& loop, const base::Clock& clock, Encode encode);
  ~Audience();
  Audience(const Audience&) = delete;
  Audience& operator=(const Audience&) = delete;

  // A channel opens and closes; while it is open it gets the clock each second. The watcher must
  // live until it has left.
  void arrive(Watcher& watcher);
  void leave(Watcher& watcher);

  // From now on the watcher gets the frames of this session. Watching again changes nothing.
  void watch(Watcher& watcher, const std::string& session);
  // Those who bid in the session are served first. False for a watcher who has left.
  bool promote(std::uint64_t watcher, const std::string& session);
  void unwatch(Watcher& watcher, const std::string& session);

  // The session stood so when a snapshot of it was sent; for the clock, until something moves.
  void stands(const wire::Standing& standing);

  // The session now stands so, after these further bids; told at the next sweep.
  void price(const wire::Standing& standing, std::vector<domain::auction::Acceptance> bids);
  // The session stands so and every watcher of it is to get this payload, in the order of calls.
  void tell(const wire::Standing& standing, std::string_view payload);
  void tell(const std::string& session, std::string_view payload);

  // Sends everyone the time and the standing of the sessions that run; called each second.
  void clock();

  [[nodiscard]] std::size_t watchers() const { return everyone_.seats.size(); }
  [[nodiscard]] std::uint64_t sweeps() const { return sweeps_; }

 private:
  struct Seat {
    bool bidder = false;
    std::size_t place = 0;
  };
  // Frames that wait for one group of watchers, and how far the current one has come. Places of
  // those who left stay empty until the next sweep begins.
  struct Hall {
    std::unordered_map<std::uint64_t, Seat> seats;
    std::vector<Watcher*> bidders;
    std::vector<Watcher*> others;
    std::deque<Frame> waiting;
    Frame current;
    bool droppable = false;  // the current frame may be left out for a reader who lags
    std::size_t cursor = 0;
    std::optional<wire::Standing> standing;
    std::int64_t swept_seq = 0;
    std::deque<domain::auction::Acceptance> recent;
    bool price_due = false;
    bool posted = false;  // a turn for this hall is on its way
    bool timed = false;   // so is a wake for the next price
    base::Instant next_price;
  };

  static void seat(Hall& hall, Watcher& watcher, bool bidder);
  static void unseat(Hall& hall, Watcher& watcher);
  static void close_gaps(Hall& hall, std::vector<Watcher*>& places, bool bidders);

  void begin(const std::string& name, Hall& hall);
  void proceed(const std::string& name);
  void send_slice(Hall& hall);
  void wake_for_price(const std::string& name, Hall& hall);
  [[nodiscard]] bool take_next(const std::string& name, Hall& hall);
  Frame price_frame(Hall& hall);

  Loop& loop_;
  const base::Clock& clock_;
  Encode encode_;
  std::map<std::string, Hall> halls_;  // by session; the clock's hall has the empty name
  Hall& everyone_;
  std::uint64_t sweeps_ = 0;
  std::shared_ptr<Audience*> self_;  // emptied when this dies, for tasks that are still out
};

}  // namespace adit::live
