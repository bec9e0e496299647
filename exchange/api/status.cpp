// 404 what is not there, 403 what this person may not do, 409 what the state forbids now, 422 what
// the rules forbid, 429 and 503 what may be tried again later (RFC 9110 section 15).
#include "api/status.hpp"

#include <utility>

#include "http/status.hpp"

namespace adit::api {

namespace {

constexpr std::pair<std::string_view, int> statuses[] = {
    {"account.exists", 409},
    {"account.last_administrators", 409},
    {"account.locked", 403},
    {"account.not_found", 404},
    {"account.other_side", 409},
    {"account.own_affair", 403},
    {"account.same_role", 409},
    {"account.staff_only", 422},
    {"account.wrong_state", 409},
    {"account_proposal.closed", 409},
    {"account_proposal.member_excess", 422},
    {"account_proposal.member_missing", 422},
    {"account_proposal.not_found", 404},
    {"account_proposal.not_own", 403},
    {"account_proposal.not_stoppable", 409},
    {"account_proposal.open", 409},
    {"account_proposal.own", 403},
    {"application.exists", 409},
    {"application.not_found", 404},
    {"application.reason_required", 422},
    {"application.registration_closed", 409},
    {"application.wrong_state", 409},
    {"approval.own_proposal", 403},
    {"assessment.right_ended", 409},
    {"audit.days_order", 422},
    {"audit.malformed_cursor", 422},
    {"audit.malformed_date", 422},
    {"audit.unknown_kind", 422},
    {"audit.unknown_person", 422},
    {"bid.above_maximum", 422},
    {"bid.above_own_limit", 422},
    {"bid.after_hammer", 409},
    {"bid.below_minimum", 422},
    {"bid.confirmation_invalid", 422},
    {"bid.id_conflict", 409},
    {"bid.interrupted", 503},
    {"bid.leader_may_not_raise", 409},
    {"bid.needs_confirmation", 422},
    {"bid.not_admitted", 403},
    {"bid.not_multiple", 422},
    {"bid.not_open", 409},
    {"bid.unknown", 404},
    {"bid.unknown_outcome", 504},
    {"bid.viewer_may_not_bid", 403},
    {"block.not_found", 422},
    {"calendar.past_end", 422},
    {"collection.not_found", 404},
    {"deposit.in_future", 422},
    {"deposit.late", 409},
    {"deposit.reference_taken", 409},
    {"feature.not_found", 404},
    {"ground.busy", 503},
    {"lot.block_reserved", 409},
    {"lot.ground_taken", 409},
    {"lot.not_conforming", 409},
    {"lot.not_found", 404},
    {"lot.not_proposer", 403},
    {"lot.too_early", 422},
    {"lot.wrong_state", 409},
    {"mail.code_expired", 409},
    {"mail.code_too_many", 429},
    {"mail.code_too_soon", 429},
    {"mail.code_tries", 409},
    {"mail.no_code", 409},
    {"mail.off", 409},
    {"notice.not_found", 404},
    {"member.not_found", 404},
    {"organisation.exists", 409},
    {"organisation.last_manager", 409},
    {"organisation.manager_only", 403},
    {"organisation.member_has_password", 409},
    {"organisation.no_withdrawal", 409},
    {"organisation.none", 404},
    {"organisation.not_found", 404},
    {"organisation.not_verified", 409},
    {"organisation.other_version", 409},
    {"organisation.own_decision", 403},
    {"organisation.own_withdrawal", 403},
    {"organisation.viewer_may_not_apply", 403},
    {"organisation.withdrawal_open", 409},
    {"organisation.wrong_state", 409},
    {"one_time_code.mistyped", 422},
    {"one_time_code.too_early", 409},
    {"one_time_code.unknown", 404},
    {"password.wrong", 403},
    {"person.not_found", 404},
    {"plan.no_provisions", 404},
    {"plan.not_loaded", 404},
    {"plan_part.not_found", 404},
    {"plan_row.not_found", 404},
    {"profile.not_found", 404},
    {"profile.not_in_force", 422},
    {"registration.too_many", 429},
    {"result.not_found", 404},
    {"rehearsal.full", 503},
    {"rehearsal.too_many", 429},
    {"rehearsal.not_found", 404},
    {"request.conflict", 503},
    {"request.in_doubt", 503},
    {"report.not_found", 404},
    {"right.exists", 409},
    {"right.not_found", 404},
    {"self_crossing", 422},
    {"session.at_gate", 503},
    {"session.busy", 503},
    {"session.held", 409},
    {"session.interrupted", 409},
    {"session.moved", 503},
    {"session.not_found", 404},
    {"session.not_held", 409},
    {"session.not_interrupted", 409},
    {"session.platform_paused", 409},
    {"session.registration_closed", 409},
    {"session.unavailable", 503},
    {"session.wrong_phase", 409},
    {"snapshot.not_found", 404},
    {"sign_in.busy", 503},
    {"sign_in.ticket_invalid", 401},
    {"sign_in.too_many_attempts", 429},
    {"sign_in.wrong_credentials", 401},
    {"text.blank", 422},
    {"text.control", 422},
};

// Everything else that a lot, an application, a code or a delivery can have wrong is a rule unmet.
constexpr std::string_view rule_areas[] = {
    "lot.",     "mineral.",  "credit_code.",  "plan.",      "profile.", "session.",
    "deposit.", "approval.", "organisation.", "registry.",  "mail.",    "email.",
    "notice.",  "name.",     "facts.",        "assessment."};

}  // namespace

int status_of(std::string_view code) {
  for (const auto& [known, status] : statuses) {
    if (known == code) return status;
  }
  for (const auto area : rule_areas) {
    if (code.starts_with(area)) return 422;
  }
  return http::status_of(code);
}

http::Reply refused(const base::Refusal& refusal, wire::Language language) {
  return http::problem(status_of(refusal.code), refusal, language);
}

}  // namespace adit::api
