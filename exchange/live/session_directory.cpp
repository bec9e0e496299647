// Finding a session's loop, and carrying questions there and answers back.
#include "live/session_directory.hpp"

#include <algorithm>
#include <functional>

#include "base/limits.hpp"
#include "live/directory_part.hpp"
#include "wire/frames/session.hpp"
#include "wire/json.hpp"

namespace adit::live {

// Carries a session's news to the audience of every loop.
class SessionDirectory::Herald final : public Announcer {
 public:
  std::vector<std::shared_ptr<Part>>* parts = nullptr;

  void price(const wire::Standing& standing,
             const std::vector<domain::auction::Acceptance>& bids) override {
    for (const auto& part : *parts) {
      run(*part, [part, standing, bids] { part->audience.price(standing, bids); });
    }
  }

  void tell(const wire::Standing& standing, std::string payload) override {
    const auto shared = std::make_shared<const std::string>(std::move(payload));
    for (const auto& part : *parts) {
      run(*part, [part, standing, shared] { part->audience.tell(standing, *shared); });
    }
  }

 private:
  template <class Do>
  static void run(Part& part, Do&& act) {
    if (part.loop.here()) {
      act();
    } else {
      part.loop.post(std::forward<Do>(act));
    }
  }
};

SessionDirectory::SessionDirectory(DirectoryParts parts)
    : parts_(std::move(parts)), herald_(std::make_unique<Herald>()) {
  for (std::size_t i = 0; i < parts_.loops.size(); ++i) {
    by_loop_.push_back(
        std::make_shared<Part>(parts_.loops.at(i), parts_, *herald_, all_clear_, confirmations_));
    by_loop_.back()->mine = [this, i](const std::string& session) {
      return index_of(session) == i;
    };
  }
  herald_->parts = &by_loop_;
}

// Who still waits for a session holds the part that he waits at, and is held by it.
SessionDirectory::~SessionDirectory() {
  for (const auto& part : by_loop_) part->reading.clear();
}

void SessionDirectory::start() {
  for (const auto& part : by_loop_) {
    part->loop.post([part] {
      part->find_unfinished();
      part->beat();
    });
  }
}

bool SessionDirectory::loaded() const {
  for (const auto& part : by_loop_) {
    if (!part->loaded) return false;
  }
  return true;
}

void SessionDirectory::stop() {
  for (const auto& part : by_loop_) part->stopped = true;
}

std::size_t SessionDirectory::index_of(const std::string& session) const {
  return std::hash<std::string>{}(session) % by_loop_.size();
}

// On the session's own loop at once; from elsewhere as a posted task, of which only so many wait.
void SessionDirectory::with(const std::string& session, Work work, Missing missing) {
  const auto& part = by_loop_[index_of(session)];
  if (part->loop.here()) return part->with(session, std::move(work), std::move(missing));
  if (part->posted.fetch_add(1) >= base::limits::session_inbox_max) {
    --part->posted;
    return missing({.code = "session.busy"});
  }
  part->loop.post([part, session, work = std::move(work), missing = std::move(missing)]() mutable {
    --part->posted;
    part->with(session, std::move(work), std::move(missing));
  });
}

void SessionDirectory::place(const std::string& session, Bid bid, PlacedAnswer answer) {
  Part* part = by_loop_[index_of(session)].get();
  // Shared, for one of the two below will be called and copies of an answer are dear.
  const auto counted = std::make_shared<PlacedAnswer>(
      [part, answer = std::move(answer)](base::Outcome<Accepted> outcome,
                                         std::optional<std::int64_t> seq) {
        ++(outcome ? part->bids_accepted : part->bids_refused);
        answer(std::move(outcome), seq);
      });
  with(
      session,
      [bid = std::move(bid), counted](SessionActor& actor) {
        actor.place(
            bid, [asked = actor.weak_from_this(), counted](base::Outcome<Accepted> outcome) {
              const auto there = outcome ? nullptr : asked.lock();
              const auto seq = there ? std::optional(there->record().state().seq()) : std::nullopt;
              (*counted)(std::move(outcome), seq);
            });
      },
      [counted](const base::Refusal& refusal) {
        (*counted)(tl::unexpected(refusal), std::nullopt);
      });
}

void SessionDirectory::recall(const std::string& session, const std::string& organisation,
                              const std::string& bid_id, const Answer& answer) {
  with(
      session,
      [organisation, bid_id, answer](SessionActor& actor) {
        actor.recall(organisation, bid_id, answer);
      },
      [answer](const base::Refusal& refusal) { answer(tl::unexpected(refusal)); });
}

void SessionDirectory::view(const std::string& session, const std::string& organisation,
                            const Seen& reply) {
  with(
      session,
      [organisation, reply](SessionActor& actor) {
        reply(View{std::string(wire::phase_text(actor.standing().phase)),
                   actor.json(actor.number_of(organisation))});
      },
      [reply](const base::Refusal& refusal) { reply(tl::unexpected(refusal)); });
}

void SessionDirectory::ladder(const std::string& session, std::int64_t after, std::size_t limit,
                              const Text& reply) {
  with(
      session,
      [after, limit, reply](SessionActor& actor) {
        reply(wire::ladder_json(actor.record().state(), after, limit));
      },
      [reply](const base::Refusal& refusal) { reply(tl::unexpected(refusal)); });
}

void SessionDirectory::attendance(const std::string& session, const Text& reply) {
  with(
      session,
      [reply](SessionActor& actor) {
        wire::JsonWriter out;
        out.begin_object().member("bidders", actor.record().state().bidders());
        out.member("cut_off", actor.attendance().cut_off());
        out.member("present", actor.attendance().present()).end_object();
        reply(out.take());
      },
      [reply](const base::Refusal& refusal) { reply(tl::unexpected(refusal)); });
}

void SessionDirectory::hold(const std::string& session, const domain::auction::Order& order,
                            const Text& reply) {
  const auto give = [order](SessionActor& actor, const Obeyed& obeyed) {
    actor.hold(order, obeyed);
  };
  obey(session, give, reply);
}

void SessionDirectory::release(const std::string& session, const domain::auction::Order& order,
                               base::Millis notice_ms, const Text& reply) {
  const auto give = [order, notice_ms](SessionActor& actor, const Obeyed& obeyed) {
    actor.release(order, notice_ms, obeyed);
  };
  obey(session, give, reply);
}

void SessionDirectory::obey(const std::string& session,
                            const std::function<void(SessionActor&, const Obeyed&)>& give,
                            const Text& reply) {
  const auto work = [give, reply](SessionActor& actor) {
    give(actor, [asked = actor.weak_from_this(), reply](const base::Outcome<void>& outcome) {
      const auto there = asked.lock();
      if (!outcome) return reply(tl::unexpected(outcome.error()));
      if (!there) return reply(base::refuse("session.unavailable"));
      reply(there->json(std::nullopt));
    });
  };
  with(session, work, [reply](const base::Refusal& refusal) { reply(tl::unexpected(refusal)); });
}

void SessionDirectory::refresh(const std::string& session) {
  const auto& part = by_loop_[index_of(session)];
  part->loop.post([part, session] {
    part->with(
        session, [](SessionActor& actor) { actor.refresh(); }, [](const base::Refusal&) {},
        Part::Need::session);
  });
}

void SessionDirectory::refresh_all() {
  for (const auto& part : by_loop_) {
    part->loop.post([part] { part->find_unfinished(); });
  }
}

void SessionDirectory::forget(const std::string& session) {
  const auto& part = by_loop_[index_of(session)];
  part->loop.post([part, session] { part->forget(session); });
}

void SessionDirectory::pause(const domain::auction::Interrupted& why) {
  for (const auto& part : by_loop_) {
    part->loop.post([part, why] { part->pause(why); });
  }
}

void SessionDirectory::unpause() {
  for (const auto& part : by_loop_) {
    part->loop.post([part] { part->unpause(); });
  }
}

base::Instant SessionDirectory::oldest_beat() const {
  base::Instant oldest{by_loop_.front()->beat_at};
  for (const auto& part : by_loop_) oldest = std::min(oldest, base::Instant{part->beat_at});
  return oldest;
}

void SessionDirectory::arrive(std::size_t index, Watcher& watcher) {
  by_loop_[index]->audience.arrive(watcher);
}

void SessionDirectory::leave(std::size_t index, Watcher& watcher, bool cut) {
  const auto& part = by_loop_[index];
  part->audience.leave(watcher);
  const auto attended = part->attending.extract(watcher.number());
  if (attended.empty()) return;
  for (const auto& [session, organisation] : attended.mapped()) {
    went(session, organisation, watcher.number(), cut);
  }
}

void SessionDirectory::went(const std::string& session, const std::string& organisation,
                            std::uint64_t channel, bool cut) {
  with(
      session,
      [organisation, channel, cut](SessionActor& actor) { actor.went(organisation, channel, cut); },
      [](const base::Refusal&) {});
}

// Seated before the snapshot is asked for, so that nothing that happens in between is missed.
void SessionDirectory::watch(std::size_t index, Watcher& watcher, const std::string& session,
                             const std::string& organisation, const Text& reply) {
  const auto& part = by_loop_[index];
  part->audience.watch(watcher, session);
  with(
      session,
      [this, part, organisation, reply, number = watcher.number()](SessionActor& actor) {
        const auto own = actor.number_of(organisation);
        if (own) actor.came(organisation, number);
        part->loop.post([this, part, number, reply, bidder = own ? organisation : std::string(),
                         standing = actor.standing(), frame = actor.frame(own)] {
          part->audience.stands(standing);
          if (!bidder.empty()) seat(*part, number, standing.session, bidder);
          reply(frame);
        });
      },
      [part, reply](const base::Refusal& refusal) {
        part->loop.post([reply, refusal] { reply(tl::unexpected(refusal)); });
      });
}

// A bidder is served first, and missed when it goes; one who has gone meanwhile is gone.
void SessionDirectory::seat(Part& part, std::uint64_t channel, const std::string& session,
                            const std::string& organisation) {
  if (part.audience.promote(channel, session)) {
    part.attending[channel][session] = organisation;
  } else {
    went(session, organisation, channel, false);
  }
}

void SessionDirectory::unwatch(std::size_t index, Watcher& watcher, const std::string& session) {
  const auto& part = by_loop_[index];
  part->audience.unwatch(watcher, session);
  const auto attended = part->attending.find(watcher.number());
  if (attended == part->attending.end()) return;
  const auto seat = attended->second.extract(session);
  if (!seat.empty()) went(session, seat.mapped(), watcher.number(), false);
}

Figures SessionDirectory::figures() const {
  Figures sum;
  for (const auto& part : by_loop_) {
    sum.bids_accepted += part->bids_accepted;
    sum.bids_refused += part->bids_refused;
    sum.watchers += part->watchers;
    sum.sweeps += part->sweeps;
    sum.sessions += part->held;
  }
  return sum;
}

}  // namespace adit::live
