// The watchers of one loop. Prices are conflated: each watcher is told ten a second, in slices of
// sixteen sockets with the loop's other work in between, so that an acknowledgement never waits for
// an audience. The bidders of a session come first; a frame is made once for a row of watchers.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "live/loop.hpp"
#include "live/seating.hpp"
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

  // The session now stands so, after these further bids; told to each row in its turn.
  void price(const wire::Standing& standing, std::vector<domain::auction::Acceptance> bids);
  // The session stands so and every watcher of it is to get this payload, in the order of calls.
  void tell(const wire::Standing& standing, std::string_view payload);
  void tell(const std::string& session, std::string_view payload);

  // Sends everyone the time and the standing of the sessions that run, each row in its turn; called
  // each second.
  void clock();

  [[nodiscard]] std::size_t watchers() const { return everyone_.seating.size(); }
  // Frames that were begun.
  [[nodiscard]] std::uint64_t sweeps() const { return sweeps_; }

 private:
  struct Hall {
    explicit Hall(base::Millis period_ms) : seating(period_ms) {}

    Seating seating;
    std::deque<Frame> waiting;  // what all are to be told, in this order
    Frame current;
    bool droppable = false;  // the current frame may be left out for a reader who lags
    std::size_t row = 0;     // how far it has come, and its last row
    std::size_t cursor = 0;
    std::size_t last_row = 0;
    std::optional<wire::Standing> standing;
    std::int64_t newest =
        0;  // of which every row is to hear: the seq of a price, a second's number
    std::deque<domain::auction::Acceptance> recent;
    bool posted = false;                  // a turn for this hall is on its way
    std::optional<base::Instant> awaken;  // so is a wake for the next row
  };

  Hall& hall_of(const std::string& session);
  void begin(const std::string& name, Hall& hall);
  void proceed(const std::string& name);
  void send_slice(Hall& hall);
  [[nodiscard]] bool next_row(Hall& hall);
  void wake_for_rows(const std::string& name, Hall& hall);
  [[nodiscard]] bool take_next(const std::string& name, Hall& hall);
  void take_notice(Hall& hall);
  void take_row(Hall& hall, std::size_t row);
  Frame clock_frame() const;
  Frame price_frame(const Hall& hall, std::int64_t told) const;

  Loop& loop_;
  const base::Clock& clock_;
  Encode encode_;
  std::map<std::string, Hall> halls_;  // by session; the clock's hall has the empty name
  Hall& everyone_;
  std::uint64_t sweeps_ = 0;
  std::shared_ptr<Audience*> self_;  // emptied when this dies, for tasks that are still out
};

}  // namespace adit::live
