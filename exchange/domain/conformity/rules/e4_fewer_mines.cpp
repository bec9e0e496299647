// E4 (L552): the number of mines falls from 2341 to 2200. The text calls that 4%, which it is not;
// the absolute figure counts (K2), and each year its part of the way.
#include "domain/conformity/rules/e_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/tally.hpp"

namespace adit::domain::conformity {

Judgement judge_e4(const Case& given) {
  const auto sought = seek(given, "E4", &plan::Provisions::targets);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const auto path = on_path(*sought.row, year_of(given.at));
  if (!path) return undetermined({"provisions:E4"});
  Tally mines = all_mines(given);
  const Answer fits = within(mines, 1, *path);
  if (fits == Answer::unknown) return undetermined(std::move(mines.missing));
  const std::string after = std::to_string(mines.least + 1);
  const std::string most = std::to_string(*path);
  Judgement judgement;
  add_tally(judgement, mines, *path);
  add_reading(judgement, sought.row->entry);
  const bool within_path = fits == Answer::yes;
  judgement.explain = {"连同本标的有矿山 " + after + " 个，本年目标路径为 " + most + " 个以内。",
                       "Mines with this lot: " + after + "; this year's path allows " + most + "."};
  if (!within_path) justify(given, "E4", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
