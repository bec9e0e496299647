// E5 (L552): the share of large and medium mines rises to ten per cent. A small mine lowers it, and
// argues why unless the target is kept all the same.
#include "domain/conformity/rules/e_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::int64_t whole_share = 10'000;  // hundredths of a per cent

}  // namespace

Judgement judge_e5(const Case& given) {
  const auto sought = seek(given, "E5", &plan::Provisions::targets);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (!sought.row->value) return undetermined({"provisions:E5"});
  const SizeRange size = size_of_lot(given, sought.mineral->id);
  if (size.medium_or_large()) {
    return {FindingVerdict::pass,
            {"本标的为大中型，不降低大中型矿山比例。",
             "The lot is large or medium and does not lower the share."},
            {{"medium", medium_words(size).zh}},
            {}};
  }
  if (!size.only(DepositSize::small)) return without_size(given, size);
  const auto mines = count_of(given.registry, "mines");
  const auto larger = count_of(given.registry, "large_medium_mines");
  if (!mines || !larger) return undetermined({"counts:mines", "counts:large_medium_mines"});
  const std::int64_t after = *larger * whole_share / (*mines + 1);
  const plan::Quantity share{after, plan::Measure::share, plan::Per::once};
  const plan::Words target = plan::words_of(*sought.row->value);
  Judgement judgement;
  judgement.inputs = {{"large_medium_mines", *larger},
                      {"mines", *mines},
                      {"share_after", plan::words_of(share).en}};
  judgement.explain = {"本标的为小型，出让后大中型矿山比例为 " + plan::words_of(share).zh +
                           "，目标为 " + target.zh + " 以上。",
                       "The lot is small; the share of large and medium mines becomes " +
                           plan::words_of(share).en + ", the target is " + target.en + " or more."};
  if (after < sought.row->value->amount) justify(given, "E5", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
