// D5 (L651): in the restricted oil-shale zone (a) the use of land is opined on, (b) there are at
// most three mining rights, (c) each yields a million tonnes of shale oil a year, (d) all waste is
// put to use, and (e) ecology, groundwater and farmland have their opinions. Three such rights need
// far more ore than table 4 has (K5); the clause stands all the same.
#include <algorithm>

#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/release.hpp"
#include "domain/conformity/rules/restricted.hpp"

namespace adit::domain::conformity {
namespace {

Judgement judge_waste(const Case& given, const plan::Prerequisite& row) {
  const auto all =
      std::ranges::find(row.thresholds, std::string_view("waste_used"), &plan::Threshold::id);
  const plan::Quantity* used = figure_of(given.lot, "waste_used");
  if (all == row.thresholds.end()) return undetermined({"provisions:D5"});
  if (used == nullptr) return undetermined({"lot:terms.waste_used"});
  const auto enough = plan::within(*used, all->bound, all->quantity);
  if (!enough) return undetermined({"lot:terms.waste_used"});
  const std::string stated = plan::words_of(*used).en;
  return {*enough ? FindingVerdict::pass : FindingVerdict::fail,
          {"矿山废渣综合利用率为 " + stated + (*enough ? "。" : "，没有全部利用。"),
           stated + " of the waste is put to use" + (*enough ? "." : ", not all of it.")},
          {{"waste_used", stated}},
          {}};
}

// The opinions by their types; `wanting` are those that nobody who may has given.
std::vector<std::string> wanting_of(const Case& given, const plan::Prerequisite& row,
                                    bool of_land) {
  std::vector<std::string> wanting;
  for (const plan::RequiredDocument& document : row.documents) {
    if ((document.type == "land_use_opinion") != of_land) continue;
    const auto found = find_justification(given, document.type, plan::AuthorityRole::planning);
    if (!found.accepted) wanting.push_back(document.type);
  }
  return wanting;
}

Judgement judge_opinions(const Case& given, const plan::Prerequisite& row, bool of_land) {
  const auto wanting = wanting_of(given, row, of_land);
  Judgement judgement;
  judgement.inputs = {{of_land ? "land_use_wanting" : "opinions_wanting", wanting}};
  if (wanting.empty()) return judgement;
  judgement.verdict = of_land ? FindingVerdict::needs_justification : FindingVerdict::fail;
  for (const std::string& type : wanting) {
    const plan::Words name = document_words(type);
    judgement.explain.zh += "缺少" + name.zh + "。";
    judgement.explain.en +=
        (judgement.explain.en.empty() ? "" : " ") + std::string("The ") + name.en + " is missing.";
  }
  return judgement;
}

}  // namespace

Judgement judge_d5(const Case& given) {
  Restricted found = restricted_zones(given, "D5");
  if (found.answer) return *found.answer;
  const auto rows = plan::rows_of(given.provisions->prerequisites, "D5");
  if (rows.empty() || !found.minimum->at_least) return undetermined({"provisions:D5"});
  Judgement judgement = judge_minimum(given, *found.minimum->at_least);
  judgement.inputs.emplace_back("zones", ids_of(found.zones));
  add_reading(judgement, found.minimum->entry);
  judgement = worse(std::move(judgement), judge_waste(given, *rows.front()));
  judgement = worse(std::move(judgement), judge_opinions(given, *rows.front(), false));
  judgement = worse(std::move(judgement), judge_opinions(given, *rows.front(), true));
  if (given.lot.event != LotEvent::establish) return judgement;
  return worse(judge_quota(given, *found.quota), std::move(judgement));
}

}  // namespace adit::domain::conformity
