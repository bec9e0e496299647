// Beginning, beating and forgetting; and the robots, who bid through the directory like anybody.
#include "live/rehearsals.hpp"

#include <utility>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "base/limits.hpp"
#include "wire/events/session_events.hpp"
#include "wire/export/header.hpp"
#include "wire/json.hpp"

namespace adit::live {

namespace auction = domain::auction;
namespace rehearsal = domain::rehearsal;

namespace {

constexpr base::Millis until_opening_ms = 6'000;

// In the place of the companies that are admitted to a session. No account begins so.
std::string robot_name(rehearsal::Temper temper) {
  return "robot/" + std::to_string(static_cast<int>(temper));
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
  for (const auto temper : rehearsal::tempers) {
    next += 1 + roll();
    bidders.emplace(robot_name(temper), domain::BidNumber{std::to_string(next)});
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

rehearsal::Sight sight_of(wire::Json state, base::Instant now) {
  rehearsal::Sight out{.countdown = state["phase"].text() == "countdown",
                       .left_ms = 0,
                       .start_fen = state["start_price_fen"].integer(),
                       .least_fen = state["least_fen"].integer(),
                       .increment_fen = state["increment_fen"].integer(),
                       .leads = false};
  if (state["deadline"].is(wire::JsonKind::string)) {
    const auto deadline = base::parse_instant(state["deadline"].text());
    if (deadline) out.left_ms = *deadline - now;
  }
  const auto own = state.find("own_bid_number");
  const auto leader = state["leader"];
  out.leads = own && leader.is(wire::JsonKind::string) && own->text() == leader.text();
  return out;
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
    if (!before && by_account_.size() >= base::limits::rehearsals_max) {
      return base::refuse("rehearsal.full",
                          {{"most", static_cast<std::int64_t>(base::limits::rehearsals_max)}});
    }
    by_account_[account] = made;
  }
  if (before) forget(*before);
  const auto written = journal_.append(stream_from(terms, bidders, now));
  ADIT_INVARIANT(written == journal::AppendOutcome::committed, "a new stream has room");
  backstage_.add(session, std::move(bidders));
  directory_.refresh(session);
  return made;
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
  forget(session);
  return {};
}

// Nobody finds it any more; its stream goes at the next beat, when what was on its way has landed.
void Rehearsals::forget(const std::string& session) {
  backstage_.forget(session);
  directory_.forget(session);
  const std::lock_guard lock(mutex_);
  leaving_.push_back(session);
}

void Rehearsals::forget_old(base::Instant now) {
  std::vector<std::string> gone;
  std::vector<std::string> old;
  {
    const std::lock_guard lock(mutex_);
    gone = std::exchange(leaving_, {});
    for (auto at = by_account_.begin(); at != by_account_.end();) {
      const bool over = now >= at->second.ends_at;
      if (over) old.push_back(at->second.session.text);
      at = over ? by_account_.erase(at) : std::next(at);
    }
  }
  for (const auto& session : gone) journal_.forget(stream_of(session));
  for (const auto& session : old) forget(session);
}

// Nothing outside can stand in the way of a bid here, which is what the hammer waits to hear.
void Rehearsals::beat() {
  if (stopped_) return;
  const base::Instant now = clock_.now();
  directory_.all_clear(now);
  forget_old(now);
  for (const auto& session : open_sessions()) look(session);
  loops_.at(0).wake_at(now + base::limits::rehearsal_beat_ms, [this] { beat(); });
}

std::vector<std::string> Rehearsals::open_sessions() {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> out;
  for (const auto& [account, one] : by_account_) out.push_back(one.session.text);
  return out;
}

void Rehearsals::look(const std::string& session) {
  const auto temper = rehearsal::tempers.at(roll() % rehearsal::tempers.size());
  const std::string robot = robot_name(temper);
  directory_.view(session, robot, [this, session, robot, temper](const base::Outcome<View>& view) {
    if (view && !stopped_) consider(session, robot, temper, *view);
  });
}

void Rehearsals::consider(const std::string& session, const std::string& robot,
                          rehearsal::Temper temper, const View& view) {
  if (view.phase != "free" && view.phase != "countdown") return;
  const auto document = wire::JsonDocument::parse(view.json, wire::file_limits);
  if (!document) return;
  const auto amount = rehearsal::bid_of(temper, sight_of(document->root(), clock_.now()), roll());
  if (!amount) return;
  Bid bid{.bid_id = base::to_hex(base::random_bytes(16)),
          .organisation = robot,
          .amount_fen = *amount,
          .t_recv = clock_.now()};
  // A refusal is as good: somebody was quicker.
  directory_.place(session, std::move(bid),
                   [](const base::Outcome<Accepted>&, std::optional<std::int64_t>) {});
}

}  // namespace adit::live
