// Frames, too, are held against their schemas before a member is read.
#include "app/robot/bidder.hpp"

#include <chrono>
#include <map>

#include "app/robot/talk.hpp"
#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "http/client_live.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::app {

namespace {

namespace robot = domain::robot;
using Clock = std::chrono::steady_clock;
using base::Outcome;
using std::chrono::milliseconds;

constexpr milliseconds glance{200};          // between two decisions, when nothing comes
constexpr milliseconds last_answers{2'000};  // that a robot waits for when it leaves

std::int64_t us_since(Clock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin).count();
}

bool takes_bids(const std::string& phase) {
  return phase == "free" || phase == "countdown";
}

bool has_ended(const std::string& phase) {
  return phase == "sold" || phase == "unsold" || phase == "not_opened" || phase == "suspended";
}

std::string text_or_empty(const wire::Json& json) {
  return json.is(wire::JsonKind::string) ? std::string(json.text()) : std::string();
}

// What is known of the session, from frames.
struct Known {
  std::string phase;
  robot::Sight sight{};
  bool paused = false;
  bool leader_may_raise = false;
  std::int64_t bids = -1;
  std::optional<base::Instant> ends{};
  std::optional<base::Millis> server_ahead_ms{};  // of the clock below
  Clock::time_point since{};                      // that the price stands
};

class Robot {
 public:
  Robot(const RobotWish& wish, const std::atomic<bool>& stop) : wish_(wish), stop_(stop) {}

  RobotOutcome run();

 private:
  Outcome<void> choose_session();
  Outcome<void> take_seat();
  void bid_on();
  void hear(const std::string& text);
  void hear_session(const wire::Json& frame);
  void hear_price(const wire::Json& frame);
  void hear_clock(const wire::Json& frame);
  void hear_answer(const wire::Json& frame, bool accepted);
  void stands(std::int64_t bids, const std::string& leader);
  void set_clock(const wire::Json& server_now);
  [[nodiscard]] bool over() const;
  [[nodiscard]] std::optional<std::int64_t> amount();
  void place(std::int64_t amount_fen);
  void send(wire::JsonWriter& frame) { live_->send(frame.end_object().take()); }

  const RobotWish& wish_;
  const std::atomic<bool>& stop_;
  http::ClientHttps client_{wish_.target};
  std::optional<http::ClientLive> live_;
  RobotOutcome outcome_;
  robot::Character character_;
  Known known_;
  std::map<std::string, Clock::time_point> open_;  // bids without an answer
  Clock::time_point begun_{};                      // to bid
  Clock::time_point next_bid_{};
};

RobotOutcome Robot::run() try {
  outcome_.account = wish_.account;
  auto step = sign_in(client_, {wish_.account, wish_.password});
  if (step) step = choose_session();
  if (step) step = take_seat();
  if (step) {
    bid_on();
  } else {
    outcome_.trouble = step.error();
  }
  outcome_.unanswered = open_.size();
  return outcome_;
} catch (const http::Disconnected& fault) {
  outcome_.unanswered = open_.size();
  outcome_.trouble = unreachable(wish_.target, fault);
  return outcome_;
}

// Of those that admit its company the one that takes bids, else the one that opens first.
Outcome<void> Robot::choose_session() {
  outcome_.session = wish_.session;
  if (!wish_.session.empty()) return {};
  const auto list = answer(client_, {"GET", "/api/v1/sessions", {}, 200, "replies/sessions"});
  if (!list) return tl::unexpected(list.error());
  std::string soonest;
  for (const auto session : list->root()["sessions"].elements()) {
    const std::string phase(session["phase"].text());
    if (!session.find("own_bid_number") || has_ended(phase)) continue;
    const std::string opens(session["opens_at"].text());
    const std::string order = (takes_bids(phase) ? "0" : "1") + opens;
    if (!soonest.empty() && order >= soonest) continue;
    soonest = order;
    outcome_.session = session["id"].text();
  }
  if (outcome_.session.empty()) return base::refuse("robot.not_admitted");
  return {};
}

// The answer to a watch tells the bid number, where there is one.
Outcome<void> Robot::take_seat() {
  const auto ticket =
      answer(client_, {"POST", "/api/v1/live-tickets", {}, 201, "replies/live-ticket"});
  if (!ticket) return tl::unexpected(ticket.error());
  const std::string path = "/api/v1/live?ticket=" + std::string(ticket->root()["ticket"].text());
  live_.emplace(wish_.target, path, client_.cookie());
  wire::JsonWriter watch;
  send(watch.begin_object().member("kind", "watch").member("session", outcome_.session));
  const auto until = Clock::now() + std::chrono::seconds(10);
  while (known_.phase.empty() && !outcome_.trouble && Clock::now() < until) {
    if (const auto text = live_->next(glance)) hear(*text);
  }
  if (outcome_.trouble) return tl::unexpected(*outcome_.trouble);
  if (outcome_.bid_number.empty()) return base::refuse("robot.not_admitted");
  character_ = robot::character_of(outcome_.session, wish_.account, wish_.keenness);
  if (wish_.temperament) {
    character_ =
        robot::character_of(outcome_.session, wish_.account, wish_.keenness, *wish_.temperament);
  }
  outcome_.temperament = robot::name_of(character_.temperament);
  return {};
}

bool Robot::over() const {
  if (stop_ || has_ended(known_.phase)) return true;
  return wish_.seconds > 0 && Clock::now() - begun_ > std::chrono::duration<double>(wish_.seconds);
}

void Robot::bid_on() {
  begun_ = Clock::now();
  while (!over()) {
    const bool by_rate = wish_.bids_per_second > 0;
    const auto wait = by_rate ? milliseconds(5) : glance;
    if (const auto text = live_->next(wait)) hear(*text);
    if (const auto fen = amount()) place(*fen);
  }
  outcome_.phase = known_.phase;
  const auto until = Clock::now() + last_answers;
  while (!open_.empty() && Clock::now() < until) {
    if (const auto text = live_->next(glance)) hear(*text);
  }
}

std::optional<std::int64_t> Robot::amount() {
  if (!takes_bids(known_.phase) || known_.paused) return std::nullopt;
  const auto now = Clock::now();
  robot::Sight sight = known_.sight;
  sight.leads = sight.leader == outcome_.bid_number;
  sight.own_bids = static_cast<int>(outcome_.accepted);
  if (wish_.bids_per_second > 0) {
    if (now < next_bid_ || (sight.leads && !known_.leader_may_raise)) return std::nullopt;
    next_bid_ = now + std::chrono::duration_cast<Clock::duration>(
                          std::chrono::duration<double>(1 / wish_.bids_per_second));
    return sight.least_fen;
  }
  if (!open_.empty() || !known_.ends || !known_.server_ahead_ms) return std::nullopt;
  const auto here = std::chrono::duration_cast<milliseconds>(now.time_since_epoch()).count();
  sight.left_ms = known_.ends->ms - (here + *known_.server_ahead_ms);
  sight.stood_ms = std::chrono::duration_cast<milliseconds>(now - known_.since).count();
  return robot::bid_of(character_, sight);
}

void Robot::place(std::int64_t amount_fen) {
  const std::string bid_id = base::to_hex(base::random_bytes(16));
  open_.emplace(bid_id, Clock::now());
  wire::JsonWriter frame;
  send(frame.begin_object()
           .member("kind", "bid")
           .member("session", outcome_.session)
           .member("bid_id", bid_id)
           .member("amount_fen", amount_fen));
}

void Robot::hear(const std::string& text) {
  const auto frame = wire::JsonDocument::parse(text, wire::file_limits);
  if (!frame || !frame->root().is(wire::JsonKind::object)) return;
  const auto kind = frame->root().find("kind");
  if (!kind || !kind->is(wire::JsonKind::string)) return;
  const std::string name(kind->text());
  const bool ours = name == "session" || name == "price" || name == "clock" || name == "accepted" ||
                    name == "refused" || name == "problem";
  if (!ours || !wire::read("frames/" + name, text, wire::file_limits)) return;
  if (name == "session") hear_session(frame->root());
  if (name == "price") hear_price(frame->root());
  if (name == "clock") hear_clock(frame->root());
  if (name == "accepted" || name == "refused") hear_answer(frame->root(), name == "accepted");
  if (name == "problem") {
    outcome_.trouble = refusal_in(frame->root()["problem"]);
  }
}

void Robot::hear_session(const wire::Json& frame) {
  if (frame["session"].text() != outcome_.session) return;
  const wire::Json state = frame["state"];
  known_.phase = state["phase"].text();
  known_.paused = !state["interrupted"].is(wire::JsonKind::null);
  known_.leader_may_raise = state["profile"]["leader_may_raise"].boolean();
  known_.sight.counting_down = known_.phase == "countdown";
  known_.sight.start_price_fen = state["start_price_fen"].integer();
  known_.sight.increment_fen = state["increment_fen"].integer();
  known_.sight.least_fen = state["least_fen"].integer();
  const auto ends = base::parse_instant(
      text_or_empty(state[known_.sight.counting_down ? "deadline" : "free_ends_at"]));
  known_.ends = ends ? std::optional(*ends) : std::nullopt;
  if (const auto own = state.find("own_bid_number")) outcome_.bid_number = own->text();
  stands(state["bids"].integer(), text_or_empty(state["leader"]));
  set_clock(state["server_now"]);
}

void Robot::hear_price(const wire::Json& frame) {
  if (frame["session"].text() != outcome_.session) return;
  known_.phase = frame["phase"].text();
  known_.sight.counting_down = known_.phase == "countdown";
  known_.sight.least_fen = frame["least_fen"].integer();
  if (const auto ends = base::parse_instant(text_or_empty(frame["deadline"]))) known_.ends = *ends;
  stands(frame["bids"].integer(), text_or_empty(frame["leader"]));
  set_clock(frame["server_now"]);
}

void Robot::hear_clock(const wire::Json& frame) {
  set_clock(frame["server_now"]);
  for (const auto one : frame["sessions"].elements()) {
    if (one["session"].text() != outcome_.session) continue;
    known_.phase = one["phase"].text();
    known_.sight.counting_down = known_.phase == "countdown";
    if (const auto ends = base::parse_instant(text_or_empty(one["deadline"]))) known_.ends = *ends;
  }
}

void Robot::stands(std::int64_t bids, const std::string& leader) {
  if (bids == known_.bids) return;
  const bool overtaken =
      known_.sight.leader == outcome_.bid_number && leader != known_.sight.leader;
  if (overtaken && known_.sight.rival.empty()) known_.sight.rival = leader;
  known_.bids = bids;
  known_.sight.leader = leader;
  known_.since = Clock::now();
}

void Robot::set_clock(const wire::Json& server_now) {
  const auto now = base::parse_instant(server_now.text());
  if (!now) return;
  const auto here =
      std::chrono::duration_cast<milliseconds>(Clock::now().time_since_epoch()).count();
  known_.server_ahead_ms = now->ms - here;
}

void Robot::hear_answer(const wire::Json& frame, bool accepted) {
  const auto asked = open_.find(std::string(frame["bid_id"].text()));
  if (asked == open_.end()) return;
  outcome_.latencies_us.push_back(us_since(asked->second));
  open_.erase(asked);
  if (accepted) {
    ++outcome_.accepted;
  } else {
    ++outcome_.refused[std::string(frame["problem"]["code"].text())];
  }
}

}  // namespace

RobotOutcome run_robot(const RobotWish& wish, const std::atomic<bool>& stop) {
  return Robot(wish, stop).run();
}

}  // namespace adit::app
