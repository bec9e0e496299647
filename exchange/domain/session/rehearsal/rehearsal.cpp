// The terms of a rehearsal and the tempers of its robots.
#include "domain/session/rehearsal/rehearsal.hpp"

namespace adit::domain::rehearsal {

namespace {

constexpr std::int64_t start_fen = 100'000'000;  // a million yuan
constexpr std::int64_t increment_fen = 5'000'000;
constexpr base::Millis late_from_ms = 8'000;  // of the countdown, for who waits

profile::RuleProfile rules_of(Pace pace, base::Instant at) {
  profile::RuleProfile out;
  out.id = "rehearsal";
  out.title_zh = "演练规则";
  out.title_en = "Rehearsal rules";
  out.jurisdiction_zh = "演练";
  out.jurisdiction_en = "Rehearsal";
  out.effective_from = base::shanghai_date(at);
  out.synthetic = true;
  out.periods.basis = profile::PeriodBasis::seconds;
  const bool brisk = pace == Pace::brisk;
  out.auction = {.free_phase_ms = brisk ? 15'000 : 30'000,
                 .countdown_ms = brisk ? 20'000 : 60'000,
                 .min_bidders = 2,
                 .leader_may_raise = false,
                 .jump_steps = 10};
  return out;
}

// How likely a look ends in a bid, of 256; and how many steps above the start are too dear.
struct Habit {
  unsigned likely = 0;
  std::int64_t steps_most = 0;
};

Habit habit_of(Temper temper) {
  switch (temper) {
    case Temper::steady:
      return {12, 18};
    case Temper::eager:
      return {24, 10};
    case Temper::late:
      return {28, 14};
  }
  return {};
}

}  // namespace

auction::Scheduled terms_of(SessionId session, Pace pace, base::Instant opens_at) {
  auction::Scheduled out;
  out.session = std::move(session);
  out.lot.text = "rehearsal";
  out.number = "演练";
  out.title_zh = "演练 · 示例金矿普查探矿权";
  out.title_en = "Rehearsal · 示例 gold exploration right";
  out.right = "exploration";
  out.mineral = "金";
  out.area_m2 = 17'632'500;
  out.profile = rules_of(pace, opens_at);
  out.calendar = "none";
  out.opens_at = opens_at;
  out.start_price_fen = start_fen;
  out.increment_fen = increment_fen;
  return out;
}

std::optional<std::int64_t> bid_of(Temper temper, const Sight& sight, unsigned dice) {
  const Habit habit = habit_of(temper);
  const bool waits = temper == Temper::late && (!sight.countdown || sight.left_ms > late_from_ms);
  if (sight.leads || waits || dice >= habit.likely) return std::nullopt;
  // The quick one now and then goes a step or two further than it must.
  const std::int64_t further = temper == Temper::eager ? dice % 3 : 0;
  const std::int64_t amount = sight.least_fen + further * sight.increment_fen;
  const std::int64_t dear = sight.start_fen + habit.steps_most * sight.increment_fen;
  return amount > dear ? std::nullopt : std::optional(amount);
}

}  // namespace adit::domain::rehearsal
