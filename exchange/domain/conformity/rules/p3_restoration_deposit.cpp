// P3 (L665, L1244): the restoration deposit is paid in full. It belongs to the enterprise, is used
// by decision of the authority alone and is kept apart from deposits of bidders (K22); so it counts
// only where its account is earmarked.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::string_view earmarked = "restoration_account_earmarked";

void compare(const Case& given, Duty& duty) {
  const plan::Quantity* required = figure_of(given.lot, "restoration_required");
  const plan::Quantity* deposited = figure_of(given.lot, "restoration_deposited");
  if (required == nullptr) duty.missing.emplace_back("lot:terms.restoration_required");
  if (deposited == nullptr) duty.missing.emplace_back("lot:terms.restoration_deposited");
  if (required == nullptr || deposited == nullptr) return;
  const auto enough = plan::within(*deposited, plan::Bound::at_least, *required);
  if (!enough) return duty.missing.emplace_back("lot:terms.restoration_deposited:unit"), void();
  duty.figures.push_back({{"given", deposited->amount},
                          {"id", std::string("restoration_deposited")},
                          {"required", required->amount}});
  if (*enough) return;
  const plan::Words is = plan::words_of(*deposited);
  const plan::Words should = plan::words_of(*required);
  duty.short_of.push_back(
      {"已存储 " + is.zh + "，应存储 " + should.zh, "deposited " + is.en + " of " + should.en});
}

Judgement check(const Case& given, const plan::Prerequisite& row) {
  Duty duty;
  look_for_documents(given, row, duty);
  compare(given, duty);
  const auto apart = flag_of(given.lot, earmarked);
  if (!apart) duty.missing.push_back("lot:terms." + std::string(earmarked));
  if (apart && !*apart) duty.lacking.push_back({"专户", "an earmarked account"});
  return judgement_of(row, std::move(duty));
}

}  // namespace

Judgement judge_p3(const Case& given) {
  return judge_duty(given, "P3", check);
}

}  // namespace adit::domain::conformity
