// A8 (L1234): numbers of rights steer the market only while they are current. The snapshot is at
// most a day old when a lot is reviewed or a licence prepared, and taken for the very decision when
// a session opens or is confirmed; then the register says what it is, or the answer waits.
#include "base/limits.hpp"
#include "domain/conformity/rules/a_rules.hpp"

namespace adit::domain::conformity {
namespace {

std::int64_t fresh_for(Stage stage) {
  const bool live = stage == Stage::open || stage == Stage::award;
  return live ? base::limits::register_live_ms_max : base::limits::register_age_ms_max;
}

}  // namespace

Judgement judge_a8(const Case& given) {
  const std::int64_t age_ms = given.at - given.registry.taken_at;
  const std::int64_t fresh_ms = fresh_for(given.stage);
  const std::string taken = base::to_text(given.registry.taken_at);
  if (age_ms < 0 || age_ms > fresh_ms) {
    Judgement judgement = undetermined({"registry:current"});
    judgement.inputs = {{"age_ms", age_ms}, {"fresh_ms", fresh_ms}, {"taken_at", taken}};
    return judgement;
  }
  Judgement judgement;
  judgement.inputs = {{"age_ms", age_ms}, {"fresh_ms", fresh_ms}, {"taken_at", taken}};
  judgement.explain = {"登记资料取自 " + taken + "，在时限之内。",
                       "The register was read at " + taken + ", recently enough."};
  return judgement;
}

}  // namespace adit::domain::conformity
