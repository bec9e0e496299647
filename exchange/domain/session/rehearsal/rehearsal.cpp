// The terms of a rehearsal.
#include "domain/session/rehearsal/rehearsal.hpp"

namespace adit::domain::rehearsal {

namespace {

constexpr std::int64_t start_fen = 100'000'000;  // a million yuan
constexpr std::int64_t increment_fen = 5'000'000;

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

}  // namespace adit::domain::rehearsal
