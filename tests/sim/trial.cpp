// Officers, mishaps, and the mending.
#include "sim/trial.hpp"

#include <algorithm>

#include "live/record.hpp"
#include "support/auction_case.hpp"
#include "wire/export/header.hpp"
#include "wire/result/result.hpp"

namespace adit::sim {

namespace auction = domain::auction;

namespace {

constexpr Millis trouble_ms = 60'000;
// So long everything may take to come to its end: a free phase that an officer's notice of a minute
// put off may pass unattended, before another server takes it up and gives all of it back.
constexpr Millis mending_ms = 420'000;
constexpr Millis free_phase_ms = 6'000;
constexpr Millis countdown_ms = 8'000;

const base::SigningKey& key() {
  static const base::SigningKey one = base::SigningKey::generate();
  return one;
}

std::string company_of(const std::string& session, int number) {
  return session + "/" + std::to_string(number);
}

domain::BidNumber number_of(int number) {
  return domain::BidNumber("000" + std::to_string(number));
}

}  // namespace

Trial::Trial(std::uint64_t seed)
    : seed_(seed), world_(seed), judge_(world_, database_, tables_, key()) {
  for (int i = 1; i <= 1 + static_cast<int>(world_.dice.roll(3)); ++i) announce(i);
  // In the others the hammers fall amid the mishaps: what an officer holds waits for their end.
  officers_ = world_.dice.one_in(3);
  start_server();
  publish_results();
  later_mishap();
  busy_loops();
}

Trial::~Trial() {
  servers_.clear();
}

void Trial::read_along(const std::string& conninfo) {
  followers_ = std::make_unique<Followers>(world_, database_, tables_, seed_, conninfo);
}

// An officer announces a session and admits its bidders, the last of them close to the opening.
void Trial::announce(int number) {
  const std::string session = "s" + std::to_string(number);
  auction::Scheduled terms = tests::terms();
  terms.session.text = session;
  terms.lot.text = "lot-" + session;
  terms.opens_at = world_.now() + 2'000 + static_cast<Millis>(world_.dice.roll(6'000));
  terms.profile.auction = {free_phase_ms, countdown_ms, 3, false};
  if (world_.dice.one_in(3)) {
    const std::int64_t steps = static_cast<std::int64_t>(world_.dice.roll(30));
    const auto reserve = tests::reserve(tests::start_fen + steps * tests::step_fen);
    terms.reserve_commitment = domain::session::reserve_commitment(terms.session, reserve);
    tables_.reserves.emplace(session, reserve);
  }
  tables_.gate_fails[session] = world_.dice.one_in(15);
  (void)database_.journal.append(
      sealed(session, {0, wire::export_root(terms)}, world_.now(), {terms}));
  tables_.sessions.push_back(session);
  const int bidders = 3 + static_cast<int>(world_.dice.roll(3));
  for (int i = 1; i <= bidders; ++i) {
    const auto wait = static_cast<Millis>(world_.dice.roll(i > 3 ? 8'000 : 1'500));
    world_.after(wait, [this, session, i] { admit(session, i); });
    bidders_.push_back(
        std::make_unique<Bidder>(world_, network_, judge_, session, company_of(session, i)));
    bidders_.back()->begin();
  }
}

// A cold command: the row and the event in one transaction, or neither.
void Trial::admit(const std::string& session, int number) {
  const auto record = live::Record::fold(database_.journal.read(live::stream_of(session)));
  const auto decision =
      record->state().decide(auction::AdmitBidder{number_of(number)}, world_.now());
  if (!decision) return;
  const auto entries = sealed(session, record->head(), world_.now(), decision->events);
  if (database_.journal.append(entries) != journal::AppendOutcome::committed) return;
  tables_.bidders[session][company_of(session, number)] = number_of(number);
  for (const auto& server : servers_) server->refresh(session);
}

// What follows an ended session: its result, once.
void Trial::publish_results() {
  for (const auto& session : tables_.sessions) {
    if (!judge_.knows(session) || !judge_.story(session).hammered()) continue;
    const auto record = live::Record::fold(database_.journal.read(live::stream_of(session)));
    const bool sold = record->state().phase() == auction::Phase::sold;
    std::optional<auction::Winner> winner;
    if (sold) winner = auction::Winner{"示例", "91220000MA00000000"};
    const auto hash =
        wire::result_hash(domain::result::result_of(record->state(), record->head().hash, winner));
    const auto decision =
        record->state().decide(auction::PublishResult{winner, hash, world_.now()}, world_.now());
    if (!decision) continue;
    (void)database_.journal.append(sealed(session, record->head(), world_.now(), decision->events));
    for (const auto& server : servers_) server->refresh(session);
  }
  world_.after(300, [this] { publish_results(); });
}

// An officer stops a session, or lets one go on, as the dice say.
void Trial::officer() {
  if (servers_.empty()) return;
  const auto& session = tables_.sessions[world_.dice.roll(tables_.sessions.size())];
  const bool stop = !judge_.knows(session) || !judge_.story(session).held();
  servers_[world_.dice.roll(servers_.size())]->order(
      session, stop, [this, stop](const std::string& code) {
        ++judge_.met[(stop ? "officer stops: " : "officer lets go on: ") + code];
      });
}

// When all is mended no session is left held: the officer asks until each goes on.
void Trial::let_go_on() {
  for (const auto& session : tables_.sessions) {
    if (servers_.empty() || !judge_.knows(session) || !judge_.story(session).held()) continue;
    servers_.front()->order(session, false, [](const std::string&) {});
  }
  world_.after(1'000, [this] { let_go_on(); });
}

void Trial::start_server() {
  world_.tell("a server starts");
  network_.contested = !servers_.empty();
  servers_.push_back(std::make_shared<Server>(world_, database_, tables_, key()));
  network_.servers.assign(servers_.begin(), servers_.end());
  const auto ear = [this](const std::string& text) { judge_.told(text); };
  (void)servers_.back()->open_channel(tables_.sessions, "", ear);
}

void Trial::kill(std::size_t index) {
  world_.tell("a server is killed");
  const auto wait = static_cast<Millis>(100 + world_.dice.roll(3'000));
  servers_.erase(servers_.begin() + static_cast<std::ptrdiff_t>(index));
  if (!servers_.empty()) return;
  ++starting_;
  world_.after(wait, [this] {
    --starting_;
    if (servers_.empty()) start_server();
  });
}

void Trial::later_mishap() {
  world_.after(static_cast<Millis>(300 + world_.dice.roll(6'000)), [this] {
    if (mended_) return;
    mishap();
    later_mishap();
  });
}

// An io thread that has much to do, every now and then.
void Trial::busy_loops() {
  world_.after(static_cast<Millis>(100 + world_.dice.roll(1'500)), [this] {
    if (mended_) return;
    const auto ms = static_cast<Millis>(20 + world_.dice.roll(500));
    if (!servers_.empty()) servers_[world_.dice.roll(servers_.size())]->hold_up_a_loop(ms);
    busy_loops();
  });
}

void Trial::mishap() {
  const auto ms = static_cast<Millis>(50 + world_.dice.roll(world_.dice.one_in(2) ? 800 : 7'000));
  switch (world_.dice.roll(8)) {
    case 0:
    case 1:
      if (!servers_.empty()) kill(world_.dice.roll(servers_.size()));
      return;
    case 2:
      judge_.lost();
      return database_.crash(ms);
    case 3:
      return database_.hang(ms);
    case 4:
      return freeze();
    case 5:
      if (officers_) officer();
      return;
    case 6:
      for (const auto& bidder : bidders_)
        if (world_.dice.one_in(2)) bidder->drop();
      return;
    default:
      network_.cut = true;
      world_.after(ms / 4, [this] { network_.cut = false; });
  }
}

// A server stands still; it may be that another is started meanwhile, and that both go on.
void Trial::freeze() {
  if (servers_.empty()) return;
  const auto ms = static_cast<Millis>(100 + world_.dice.roll(8'000));
  world_.tell("a server stands still for " + std::to_string(ms) + " ms");
  servers_[world_.dice.roll(servers_.size())]->freeze(ms);
  if (servers_.size() < 2 && world_.dice.one_in(3)) start_server();
}

// Notes for how long nobody could bid, or be answered.
void Trial::note_absence() {
  const bool served =
      std::ranges::any_of(servers_, [](const auto& server) { return !server->frozen(); });
  note(unserved_since_, !served);
  note(silent_since_, database_.silent_since().has_value());
}

void Trial::note(std::optional<Instant>& since, bool away) {
  if (away && !since) since = world_.now();
  if (away || !since) return;
  judge_.away(*since);
  since.reset();
}

// No more mishaps; a server that was alone stays, of two the older goes.
void Trial::mend() {
  world_.tell("all is mended");
  mended_ = true;
  database_.mishaps = false;
  network_.lossy = network_.cut = false;
  if (servers_.empty() && starting_ == 0) start_server();
  let_go_on();
}

bool Trial::at_rest() {
  for (const auto& session : tables_.sessions) {
    if (!judge_.story(session).settled()) return false;
  }
  return std::ranges::all_of(bidders_, [](const auto& bidder) { return bidder->content(); });
}

void Trial::run() {
  const Instant mending = world_.now() + trouble_ms;
  const Instant end = mending + mending_ms;
  judge_.look();
  while (world_.now() < end && world_.faults.empty() && world_.step()) {
    note_absence();
    judge_.look();
    if (followers_) followers_->look();
    if (!mended_ && world_.now() >= mending) mend();
    if (at_rest()) break;
  }
  for (const auto& bidder : bidders_) {
    if (world_.faults.empty() && !bidder->content()) world_.fault("a bidder never gets an answer");
  }
  if (world_.faults.empty()) judge_.close();
  if (world_.faults.empty() && followers_) followers_->close();
}

}  // namespace adit::sim
