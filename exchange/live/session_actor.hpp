// One session on its loop. Commands are decided against a state that runs ahead of the disk, are
// sealed and handed to the committer; only what has been committed moves the durable state, answers
// the bidder and reaches the audience. Readers never see more than the durable side.
#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/outcome.hpp"
#include "journal/append.hpp"
#include "live/attendance.hpp"
#include "live/backstage.hpp"
#include "live/confirmations.hpp"
#include "live/loop.hpp"
#include "live/record.hpp"
#include "live/ticker.hpp"
#include "wire/frames/server_frame.hpp"

namespace adit::live {

struct Bid {
  std::string bid_id;
  std::string organisation;  // whose sign-in it came from; empty when nobody's
  std::int64_t amount_fen = 0;
  base::Instant t_recv;
  std::string confirmation{};  // for an amount far above the least
  std::string person{};  // who placed it: kept beside the event for the company, told nobody else
};

struct Accepted {
  domain::auction::Acceptance bid;
  std::string receipt;
  bool repeat = false;  // the bid id had been answered before
};

// Told once, on the session's loop. Besides the refusals of auction::decide: session.moved,
// session.busy, bid.unknown_outcome {bid_id} (no result within limits::bid_answer_ms_max: ask again
// with the same id), bid.unknown, bid.needs_confirmation {amount_fen, least_fen, steps, jump_steps,
// start_percent, leader_percent?, confirmation, expires_at}, bid.confirmation_invalid {amount_fen}.
using Answer = std::function<void(base::Outcome<Accepted>)>;

// Told once, on the session's loop, when an officer's order is durable or will not be: besides what
// auction::decide refuses, session.moved, session.busy, session.at_gate (opening or hammer are at
// work), session.platform_paused {since, cause} (its own pause has to end first) and
// request.in_doubt (no result within limits::bid_answer_ms_max: look before asking again).
using Obeyed = std::function<void(base::Outcome<void>)>;

// Where a session's news go: to every loop's audience.
class Announcer {
 public:
  virtual ~Announcer() = default;
  virtual void price(const wire::Standing& standing,
                     const std::vector<domain::auction::Acceptance>& bids) = 0;
  virtual void tell(const wire::Standing& standing, std::string payload) = 0;
};

// The word that nothing stood in the way of bids up to an instant; given from outside, many times a
// second. From any thread.
class AllClear {
 public:
  void until(base::Instant at) { at_ = at.ms; }
  [[nodiscard]] bool covers(base::Instant at) const { return at_ >= at.ms; }

 private:
  std::atomic<std::int64_t> at_{0};
};

// What a session uses; all of it outlives the session.
struct ActorParts {
  Loop& loop;
  Loops& loops;
  const base::Clock& clock;
  journal::AppendQueue& journal;
  Backstage& backstage;
  Announcer& announcer;
  Ticker& ticker;
  const AllClear& all_clear;  // without it no hammer falls
  const Confirmations& confirmations;
};

// Belongs to one loop; everything is called on it.
class SessionActor : public std::enable_shared_from_this<SessionActor> {
 public:
  enum class Stage {
    resting,    // announced, not open: its stream is written by cold commands
    opening,    // the gate is at work
    running,    // only this actor writes the stream
    hammering,  // nothing in flight will land; the gate is at work, or whether it was is looked up
    ended,      // cold again
    lost,       // another server owns the stream, until its end or until that one leaves it alone
  };

  SessionActor(ActorParts parts, std::string session, Record record, Bidders bidders);

  // Goes to work after construction: a session that was running when the server stopped is resumed
  // with a full countdown, any other waits for its next deadline.
  void begin();

  void place(const Bid& bid, Answer answer);
  // The answer that was given to a bid of this organisation, or bid.unknown.
  void recall(const std::string& organisation, const std::string& bid_id, Answer answer);

  // The ticker's call: does what is due, if anything is.
  void tick();
  // Called a few times a second: bids without result for too long are told so, and when too many
  // bidders were cut off, the session pauses.
  void beat();

  // A channel of an admitted company watches the session; and no longer, also when it was cut.
  void came(const std::string& organisation, std::uint64_t channel);
  void went(const std::string& organisation, std::uint64_t channel, bool cut);

  [[nodiscard]] const Attendance& attendance() const { return attendance_; }

  // The platform cannot take bids, or not from everybody: none until that is over and a full
  // countdown is given.
  void pause(const domain::auction::Interrupted& why);
  void unpause();

  // An officer stops the session, for a reason that everybody reads; and lets it go on, once
  // `notice_ms` have passed. Both outlast this server.
  void hold(const domain::auction::Order& order, const Obeyed& answer);
  void release(const domain::auction::Order& order, base::Millis notice_ms, const Obeyed& answer);

  // Others have written the stream (cold commands, or the server that has taken the session over):
  // reads on, and takes a session over that its owner has left unattended. Does nothing while the
  // session is written from here, unless an officer holds it and nothing is on its way.
  void refresh();

  [[nodiscard]] Stage stage() const { return stage_; }
  [[nodiscard]] const Record& record() const { return durable_; }
  [[nodiscard]] bool settled() const;  // ended, and nothing more is expected in its stream
  [[nodiscard]] std::optional<domain::BidNumber> number_of(const std::string& organisation) const;
  [[nodiscard]] std::string json(std::optional<domain::BidNumber> own) const;
  [[nodiscard]] wire::Standing standing() const;
  [[nodiscard]] std::string frame(std::optional<domain::BidNumber> own) const;

 private:
  struct FlyingBid {
    std::string id;
    ledger::WrittenLeaf leaf;
  };
  struct Flight {
    std::vector<domain::auction::Event> events;
    std::vector<journal::Head> heads;  // after each event
    base::Instant at;
    std::optional<FlyingBid> bid;  // if it is one
    std::vector<Answer> waiting;
    Obeyed obeyed{};  // set for an officer's order
  };

  [[nodiscard]] base::Outcome<void> meant(const Bid& bid, const domain::BidNumber& number,
                                          base::Instant now) const;
  [[nodiscard]] base::Outcome<Accepted> not_now(const std::string& bid_id) const;
  // `by` is the person whose bid it is; of the platform's own commands nobody.
  [[nodiscard]] bool commit(std::vector<domain::auction::Event> events, base::Instant at,
                            Answer& answer, const std::string& by = {});
  void landed(const journal::CommitResult& result);
  void acknowledge(Flight& flight, const journal::CommitResult& result);
  void attach(const domain::auction::Acceptance& repeat, Answer answer);
  [[nodiscard]] bool attach_to_flight(const std::string& bid_id, Answer& answer);
  void settle();
  void drained(base::Instant at);
  void interrupt(const domain::auction::Interrupted& why);
  void look_for_absent();
  void resume();
  void resumed_since(base::Instant begins);
  [[nodiscard]] base::Outcome<void> takes_orders();
  void obey(const domain::auction::Command& command, const Obeyed& answer);
  void order(const domain::auction::Command& command);

  void begin_opening();
  void ready_to_open(Reply<Loaded>& reply);
  void opened(Reply<std::vector<journal::Entry>>& reply);
  void make_up_for_late_opening();
  void begin_hammer();
  void hammered(Reply<std::vector<journal::Entry>>& reply);
  void look_for_hammer();
  void after_hammer(Reply<Loaded>& reply);
  void refreshed(Reply<Loaded>& reply);
  [[nodiscard]] bool writes() const;
  [[nodiscard]] bool waits_for_a_word() const;
  [[nodiscard]] bool adopt(const std::vector<journal::Entry>& entries);
  [[nodiscard]] bool unattended() const;
  void take_up();
  void take_over();
  void back_to(Stage stage, Ended ended);
  static constexpr base::Millis retry_ms = 500;     // to a database that may be back soon
  static constexpr base::Millis all_clear_ms = 20;  // the word comes ten times a second
  void retry_later(base::Millis wait_ms);

  void fenced();
  void lose();
  static void turn_away(const Flight& flight);
  static void in_doubt(Flight& flight);
  void publish(const std::vector<wire::Notice>& notices);
  void publish_prices();
  void watch_deadline();
  template <class T>
  std::function<void(Reply<T>)> on_loop(void (SessionActor::*handle)(Reply<T>&));

  ActorParts parts_;
  std::string session_;
  std::string stream_;
  Stage stage_ = Stage::resting;
  Record durable_;
  domain::auction::Auction ahead_;
  journal::Head ahead_head_;
  Bidders bidders_;
  Attendance attendance_;
  std::deque<Flight> flights_;  // submitted and not yet reported, oldest first

  std::optional<domain::auction::Interrupted> paused_;
  std::optional<domain::auction::Interrupted> trouble_;  // of the platform, now
  std::optional<domain::auction::Interrupted> absence_;  // of bidders who are waited for
  // Began at the hammer, due if that does not fall.
  std::optional<domain::auction::Interrupted> pause_owed_;
  bool resuming_ = false;                  // the events that end the pause are in flight
  bool reading_ = false;                   // a refresh is on its way
  bool read_again_ = false;                // and another is wanted after it
  bool contested_ = false;                 // the last gate found the stream moved on
  bool doubtful_ = false;                  // a gate's answer was lost, its commit may yet come
  bool taken_up_ = false;                  // from another server, and nothing has landed since
  std::optional<base::Instant> draining_;  // a watermark is asked for
  base::Instant drained_to_;               // all that was received before has been decided
  std::int64_t told_seq_ = 0;              // prices are published up to here
  bool price_posted_ = false;
};

}  // namespace adit::live
