// Where sessions are found. Each belongs to one loop, chosen by its id; asking for one from
// anywhere posts to that loop. Announced and running sessions are loaded at start, others when
// somebody asks, and forgotten when nobody does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/outcome.hpp"
#include "live/audience.hpp"
#include "live/session_actor.hpp"

namespace adit::live {

struct DirectoryParts {
  Loops& loops;
  const base::Clock& clock;
  journal::AppendQueue& journal;
  Backstage& backstage;
  Encode encode;
};

// The answer to a bid. With a refusal comes the number in its stream that the session stands at,
// unless the session was not reached; an acceptance names its own.
using PlacedAnswer = std::function<void(base::Outcome<Accepted>, std::optional<std::int64_t> seq)>;

// What moved since the start; read from any thread.
struct Figures {
  std::uint64_t bids_accepted = 0;
  std::uint64_t bids_refused = 0;
  std::uint64_t watchers = 0;
  std::uint64_t sweeps = 0;
  std::uint64_t sessions = 0;  // in memory now
};

// A session reply, and its phase in the word of the schemas.
struct View {
  std::string phase;
  std::string json;
};

// Safe from every thread unless a function says otherwise. Replies come on the session's loop;
// whoever passes them on to a socket posts.
class SessionDirectory {
 public:
  using Seen = std::function<void(base::Outcome<View>)>;
  using Text = std::function<void(base::Outcome<std::string>)>;

  explicit SessionDirectory(DirectoryParts parts);
  ~SessionDirectory();
  SessionDirectory(const SessionDirectory&) = delete;
  SessionDirectory& operator=(const SessionDirectory&) = delete;

  // Begins to load and to tick; the loops must run or be run afterwards.
  void start();
  // All sessions that had been announced or were running at start are at work.
  [[nodiscard]] bool loaded() const;
  // Ends the beats; what is in flight is left to the committer. The loops still run.
  void stop();

  // Refusals: those of live::Answer, session.not_found, session.busy.
  void place(const std::string& session, Bid bid, PlacedAnswer answer);
  void recall(const std::string& session, const std::string& organisation,
              const std::string& bid_id, const Answer& answer);

  // The session reply, with the own bid number of that organisation; session.not_found,
  // session.unavailable while the database does not answer.
  void view(const std::string& session, const std::string& organisation, const Seen& reply);
  // {"bids":[…],"seq":N}
  void ladder(const std::string& session, std::int64_t after, std::size_t limit, const Text& reply);

  // {"bidders":N,"cut_off":N,"present":N}: how many of the admitted are connected, and nobody's
  // name.
  void attendance(const std::string& session, const Text& reply);

  // An officer's orders (live::Obeyed says what they are refused with); answered with the session
  // as it stands then. Refusals besides: session.not_found, session.busy.
  void hold(const std::string& session, const domain::auction::Order& order, const Text& reply);
  void release(const std::string& session, const domain::auction::Order& order,
               base::Millis notice_ms, const Text& reply);

  // A cold command has written a session's stream (announced, admitted, published): reads it.
  void refresh(const std::string& session);

  // Cold streams have moved, nobody says which: reads all that have not come to their end.
  void refresh_all();

  // The session's stream is no more (a rehearsal that is over): drops what memory holds of it.
  void forget(const std::string& session);

  // The platform cannot take bids, for all sessions; and can again.
  void pause(const domain::auction::Interrupted& why);
  void unpause();
  // Nothing stood in the way of bids up to `at`; without that no hammer falls.
  void all_clear(base::Instant at) { all_clear_.until(at); }
  // When the loop that has not turned for longest last did, a few times a second.
  [[nodiscard]] base::Instant oldest_beat() const;

  // The watchers of loop `index`, on that loop only.
  void arrive(std::size_t index, Watcher& watcher);
  // `cut` when the connection broke without a goodbye.
  void leave(std::size_t index, Watcher& watcher, bool cut);
  // Seats the watcher and answers with the session as it stands: a session frame for this watcher.
  // `reply` comes on loop `index`.
  void watch(std::size_t index, Watcher& watcher, const std::string& session,
             const std::string& organisation, const Text& reply);
  void unwatch(std::size_t index, Watcher& watcher, const std::string& session);

  [[nodiscard]] Figures figures() const;

 private:
  struct Part;
  class Herald;
  using Work = std::function<void(SessionActor&)>;
  using Missing = std::function<void(const base::Refusal&)>;

  void obey(const std::string& session,
            const std::function<void(SessionActor&, const Obeyed&)>& give, const Text& reply);
  [[nodiscard]] std::size_t index_of(const std::string& session) const;
  void with(const std::string& session, Work work, Missing missing);
  void seat(Part& part, std::uint64_t channel, const std::string& session,
            const std::string& organisation);
  void went(const std::string& session, const std::string& organisation, std::uint64_t channel,
            bool cut);

  DirectoryParts parts_;
  AllClear all_clear_;
  Confirmations confirmations_;
  std::unique_ptr<Herald> herald_;
  std::vector<std::shared_ptr<Part>> by_loop_;
};

}  // namespace adit::live
