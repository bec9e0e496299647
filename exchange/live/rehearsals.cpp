// Beginning, beating and forgetting.
#include "live/rehearsals.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "base/limits.hpp"
#include "wire/events/session_events.hpp"
#include "wire/export/header.hpp"

namespace adit::live {

namespace auction = domain::auction;
namespace rehearsal = domain::rehearsal;
namespace robot = domain::robot;

namespace {

constexpr base::Millis until_opening_ms = 6'000;

// In the place of the companies that are admitted to a session. No account begins so.
constexpr std::string_view robot_prefix = "robot/";

std::vector<std::string> robot_names() {
  std::vector<std::string> out;
  out.reserve(std::size(rehearsal::robots));
  for (const auto temperament : rehearsal::robots) {
    out.push_back(std::string(robot_prefix).append(robot::name_of(temperament)));
  }
  return out;
}

unsigned roll() {
  return static_cast<unsigned char>(base::random_bytes(1)[0]);
}

// Four numbers that differ, as a session draws them.
Bidders draw_numbers(const std::string& account) {
  Bidders bidders;
  const unsigned first = 1000 + roll() * 8;
  bidders.emplace(account, domain::BidNumber{std::to_string(first)});
  unsigned next = first;
  for (auto& name : robot_names()) {
    next += 1 + roll();
    bidders.emplace(std::move(name), domain::BidNumber{std::to_string(next)});
  }
  return bidders;
}

std::vector<journal::Entry> stream_from(const auction::Scheduled& terms, const Bidders& bidders,
                                        base::Instant now) {
  const auto scheduled = auction::schedule(terms);
  ADIT_INVARIANT(scheduled.has_value(), "the terms of a rehearsal are sound");
  std::vector<auction::Event> events{*scheduled};
  for (const auto& [name, number] : bidders) events.emplace_back(auction::BidderAdmitted{number});
  journal::Head head{0, wire::export_root(terms)};
  std::vector<journal::Entry> entries;
  for (const auto& event : events) {
    auto encoded = wire::encode(event);
    entries.push_back(
        journal::seal(stream_of(terms.session.text), head,
                      {now, std::move(encoded.kind), encoded.v, std::move(encoded.body)}));
    head = journal::head_of(entries.back());
  }
  return entries;
}

}  // namespace

Rehearsals::Rehearsals(Loops& loops, const base::Clock& clock, Encode encode)
    : loops_(loops),
      clock_(clock),
      committer_(journal_.port(), base::SigningKey::generate(), clock),
      backstage_(journal_, clock),
      directory_({loops, clock, committer_, backstage_, std::move(encode)}) {}

Rehearsals::~Rehearsals() {
  stop();
}

void Rehearsals::start() {
  directory_.start();
  loops_.at(0).post([this] { beat(); });
}

void Rehearsals::stop() {
  stopped_ = true;
  directory_.stop();
  committer_.stop();
}

base::Outcome<Rehearsals::Rehearsal> Rehearsals::begin(const std::string& account,
                                                       rehearsal::Pace pace) {
  const base::Instant now = clock_.now();
  const std::string session =
      std::string(rehearsal::id_prefix) + base::to_hex(base::random_bytes(16));
  const auto terms = rehearsal::terms_of(domain::SessionId{session}, pace, now + until_opening_ms);
  auto bidders = draw_numbers(account);
  const Rehearsal made{terms.session, pace, bidders.at(account), terms.opens_at,
                       now + base::limits::rehearsal_ms_max};
  std::optional<std::string> before;
  {
    const std::lock_guard lock(mutex_);
    const auto had = by_account_.find(account);
    if (had != by_account_.end()) before = had->second.session.text;
    if (const auto room = has_room(account); !room) return tl::unexpected(room.error());
    by_account_[account] = made;
  }
  if (before) forget(account, *before);
  const auto written = journal_.append(stream_from(terms, bidders, now));
  ADIT_INVARIANT(written == journal::AppendOutcome::committed, "a new stream has room");
  backstage_.add(session, std::move(bidders));
  directory_.refresh(session);
  return made;
}

// Who begins again and again is held up before he takes the room of all.
base::Outcome<void> Rehearsals::has_room(const std::string& account) const {
  using base::limits::rehearsals_left_max;
  using base::limits::rehearsals_max;
  const bool full = !by_account_.contains(account) && by_account_.size() >= rehearsals_max;
  if (full || leaving_.size() >= rehearsals_max) {
    return base::refuse("rehearsal.full", {{"most", static_cast<std::int64_t>(rehearsals_max)}});
  }
  const auto own = static_cast<std::size_t>(std::ranges::count(leaving_, account, &Left::account));
  if (own < rehearsals_left_max) return {};
  return base::refuse("rehearsal.too_many",
                      {{"most", static_cast<std::int64_t>(rehearsals_left_max)}});
}

std::optional<Rehearsals::Rehearsal> Rehearsals::of(const std::string& account) {
  const std::lock_guard lock(mutex_);
  const auto found = by_account_.find(account);
  if (found == by_account_.end()) return std::nullopt;
  return found->second;
}

bool Rehearsals::owns(const std::string& account, const std::string& session) {
  const auto own = of(account);
  return own && own->session.text == session;
}

base::Outcome<void> Rehearsals::end(const std::string& account, const std::string& session) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = by_account_.find(account);
    if (found == by_account_.end() || found->second.session.text != session) {
      return base::refuse("rehearsal.not_found");
    }
    by_account_.erase(found);
  }
  forget(account, session);
  return {};
}

// Nobody finds it any more. What was on its way may yet land and would begin the stream anew, so
// that this goes only when no bid can be on its way any longer.
void Rehearsals::forget(const std::string& account, const std::string& session) {
  drop(session);
  const std::lock_guard lock(mutex_);
  leaving_.push_back({account, session, clock_.now()});
}

void Rehearsals::drop(const std::string& session) {
  backstage_.forget(session);
  directory_.forget(session);
  robots_.forget(session);
}

// One that its owner replaced while it was being begun has come after it was forgotten: it is
// dropped once more.
void Rehearsals::forget_old(base::Instant now) {
  std::vector<Left> gone;
  std::vector<Left> old;
  {
    const std::lock_guard lock(mutex_);
    const auto stays = std::ranges::find_if(leaving_, [now](const Left& one) {
      return now < one.at + base::limits::bid_answer_ms_max;
    });
    gone.assign(leaving_.begin(), stays);
    leaving_.erase(leaving_.begin(), stays);
    for (auto at = by_account_.begin(); at != by_account_.end();) {
      const bool over = now >= at->second.ends_at;
      if (over) old.push_back({at->first, at->second.session.text, now});
      at = over ? by_account_.erase(at) : std::next(at);
    }
  }
  for (const auto& one : gone) {
    drop(one.session);
    journal_.forget(stream_of(one.session));
  }
  for (const auto& one : old) forget(one.account, one.session);
}

// Nothing outside can stand in the way of a bid here, which is what the hammer waits to hear.
void Rehearsals::beat() {
  if (stopped_) return;
  const base::Instant now = clock_.now();
  directory_.all_clear(now);
  forget_old(now);
  for (const auto& session : open_sessions()) look(session);
  (void)robots_.take_ended();  // their owners see them until their time is over
  loops_.at(0).wake_at(now + base::limits::rehearsal_beat_ms, [this] { beat(); });
}

std::vector<std::string> Rehearsals::open_sessions() {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> out;
  for (const auto& [account, one] : by_account_) out.push_back(one.session.text);
  return out;
}

void Rehearsals::look(const std::string& session) {
  robots_.look_at(session, robot_names(), [session](const std::string& name) {
    const auto temperament = robot::temperament_named(name.substr(robot_prefix.size()));
    return robot::character_of(session, name, robot::Keenness::warm, *temperament);
  });
}

}  // namespace adit::live
