// Loading, beating and forgetting on one loop.
#include "live/directory_part.hpp"

#include <exception>

#include "base/limits.hpp"
#include "base/log.hpp"

namespace adit::live {

namespace {

constexpr base::Millis beat_ms = 250;
constexpr std::uint64_t beats_per_second = 4;
constexpr std::uint64_t beats_per_search = 20;

}  // namespace

SessionDirectory::Part::Part(Loop& home, const DirectoryParts& directory, Announcer& speaker,
                             const AllClear& clear, const Confirmations& confirmed)
    : loop(home),
      parts(directory),
      announcer(speaker),
      all_clear(clear),
      confirmations(confirmed),
      ticker(home, directory.clock,
             [this](const std::string& session) {
               const auto found = sessions.find(session);
               if (found != sessions.end()) found->second.actor->tick();
             }),
      audience(home, directory.clock, directory.encode),
      beat_at(directory.clock.now().ms) {}

void SessionDirectory::Part::with(const std::string& session, Work work, Missing missing,
                                  Need need) {
  const auto found = sessions.find(session);
  if (found != sessions.end()) {
    found->second.used = parts.clock.now();
    return work(*found->second.actor);
  }
  if (need == Need::reader) {
    if (const auto room = room_for_reader(session); !room) return missing(room.error());
  }
  auto& asked = reading[session];
  asked.waiting.push_back({std::move(work), std::move(missing)});
  if (need == Need::session && !asked.for_session) {
    asked.for_session = true;
    load(session);
  } else if (asked.waiting.size() == 1) {
    to_read.push_back(session);
    read_next();
  }
}

base::Outcome<void> SessionDirectory::Part::room_for_reader(const std::string& session) {
  const auto missed = unknown.find(session);
  if (missed != unknown.end() && parts.clock.now() < missed->second) {
    return base::refuse("session.not_found");
  }
  const auto asked = reading.find(session);
  const bool full = asked == reading.end()
                        ? to_read.size() >= base::limits::sessions_to_read_max
                        : asked->second.waiting.size() >= base::limits::session_inbox_max;
  if (full) return base::refuse("session.busy");
  return {};
}

// At once, also where readers wait for the same session.
void SessionDirectory::Part::load(const std::string& session) {
  unknown.erase(session);
  parts.backstage.read(session, ReadFor::session,
                       [self = weak_from_this(), session](Reply<Whole> reply) {
                         const auto part = self.lock();
                         if (!part) return;
                         part->loop.post([self, session, reply = std::move(reply)]() mutable {
                           if (const auto there = self.lock())
                             there->arrived(session, std::move(reply));
                         });
                       });
}

void SessionDirectory::Part::read_next() {
  while (!to_read.empty() && read_at_once < base::limits::sessions_read_at_once_max) {
    const std::string session = std::move(to_read.front());
    to_read.pop_front();
    const auto asked = reading.find(session);
    if (asked == reading.end() || asked->second.for_session) continue;
    ++read_at_once;
    parts.backstage.read(session, ReadFor::reader,
                         [self = weak_from_this(), session](Reply<Whole> reply) {
                           const auto part = self.lock();
                           if (!part) return;
                           part->loop.post([self, session, reply = std::move(reply)]() mutable {
                             const auto there = self.lock();
                             if (!there) return;
                             --there->read_at_once;
                             there->arrived(session, std::move(reply));
                             there->read_next();
                           });
                         });
  }
}

void SessionDirectory::Part::arrived(const std::string& session, Reply<Whole> reply) {
  if (!reading.contains(session)) return;  // read twice, and answered
  if (reply.ended != Ended::done) return fail(session, {.code = "session.unavailable"});
  try {
    auto& record = reply.value.record;
    if (!record) return fail(session, record.error());
    const auto actor = std::make_shared<SessionActor>(
        ActorParts{loop, parts.loops, parts.clock, parts.journal, parts.backstage, announcer,
                   ticker, all_clear, confirmations},
        session, std::move(*record), std::move(reply.value.bidders));
    sessions[session] = {actor, parts.clock.now()};
    held = sessions.size();
    if (trouble) actor->pause(*trouble);
    actor->begin();
    auto asked = reading.extract(session);
    for (auto& waiting : asked.mapped().waiting) waiting.work(*actor);
  } catch (const std::exception& fault) {
    base::log::error("session cannot be read", {{"session", session}, {"reason", fault.what()}});
    fail(session, {.code = "session.unavailable"});
  }
}

void SessionDirectory::Part::fail(const std::string& session, const base::Refusal& refusal) {
  if (refusal.code == "session.not_found") remember_unknown(session);
  const auto asked = reading.extract(session);
  if (asked.empty()) return;
  for (const auto& one : asked.mapped().waiting) one.missing(refusal);
}

void SessionDirectory::Part::remember_unknown(const std::string& session) {
  const base::Instant now = parts.clock.now();
  if (unknown.size() >= base::limits::unknown_sessions_max) {
    std::erase_if(unknown, [now](const auto& one) { return one.second <= now; });
  }
  if (unknown.size() >= base::limits::unknown_sessions_max) return;
  unknown[session] = now + base::limits::unknown_session_ms;
}

void SessionDirectory::Part::beat() {
  if (stopped) return;
  beat_at = parts.clock.now().ms;
  ++beats;
  for (auto& [session, held_session] : sessions) held_session.actor->beat();
  if (beats % beats_per_second == 0) audience.clock();
  if (beats % beats_per_search == 0) {
    read_held();
    find_unfinished();
    forget_idle();
  }
  watchers = audience.watchers();
  sweeps = audience.sweeps();
  again(beat_ms);
}

// A server on which an officer has let a session go on may be another than this one.
void SessionDirectory::Part::read_held() {
  for (auto& [session, held_session] : sessions) {
    if (held_session.actor->record().state().held()) held_session.actor->refresh();
  }
}

void SessionDirectory::Part::again(base::Millis wait_ms) {
  loop.wake_at(parts.clock.now() + wait_ms, [self = weak_from_this()] {
    if (const auto part = self.lock()) part->beat();
  });
}

// Sessions that are announced or run and are not here yet: at start, and those that another server
// announced. Ended ones whose result is awaited are read on.
void SessionDirectory::Part::find_unfinished() {
  for (auto& [session, held_session] : sessions) {
    if (!held_session.actor->settled()) held_session.actor->refresh();
  }
  if (finding) return;
  finding = true;
  parts.backstage.unfinished([self = weak_from_this()](Reply<std::vector<std::string>> reply) {
    const auto part = self.lock();
    if (!part) return;
    part->loop.post([self, reply = std::move(reply)] {
      const auto there = self.lock();
      if (!there) return;
      there->finding = false;
      if (reply.ended == Ended::done) {
        there->take_in(reply.value);
      } else if (!there->loaded) {
        there->loop.wake_at(there->parts.clock.now() + 500, [self] {
          if (const auto later = self.lock()) later->find_unfinished();
        });
      }
    });
  });
}

void SessionDirectory::Part::take_in(const std::vector<std::string>& unfinished) {
  const auto left = std::make_shared<std::size_t>(1);
  const auto settle = [this, left] {
    if (--*left == 0) loaded = true;
  };
  for (const auto& session : unfinished) {
    if (!mine(session) || sessions.contains(session)) continue;
    ++*left;
    with(
        session, [settle](SessionActor&) { settle(); },
        [session, settle](const base::Refusal& refusal) {
          base::log::warn("session not loaded", {{"session", session}, {"code", refusal.code}});
          if (refusal.code != "session.unavailable") settle();
        },
        Need::session);
  }
  settle();
}

void SessionDirectory::Part::forget_idle() {
  const base::Instant old = parts.clock.now() - base::limits::session_idle_ms_max;
  for (auto at = sessions.begin(); at != sessions.end();) {
    const auto& [actor, used] = at->second;
    const bool idle = used < old || sessions.size() > base::limits::sessions_held_max;
    at = actor->settled() && idle ? sessions.erase(at) : std::next(at);
  }
  held = sessions.size();
}

void SessionDirectory::Part::forget(const std::string& session) {
  ticker.set(session, std::nullopt);
  sessions.erase(session);
  held = sessions.size();
}

void SessionDirectory::Part::pause(const domain::auction::Interrupted& why) {
  trouble = why;
  for (auto& [session, held_session] : sessions) held_session.actor->pause(why);
}

void SessionDirectory::Part::unpause() {
  trouble.reset();
  for (auto& [session, held_session] : sessions) held_session.actor->unpause();
}

}  // namespace adit::live
