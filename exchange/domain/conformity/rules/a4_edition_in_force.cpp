// A4 (L87): a decision is made under the plan of its own day. Figures for 2016–2020 in the plan are
// an outlook and never make it valid longer.
#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

Judgement judge_a4(const Case& given) {
  const base::Date date = base::shanghai_date(given.at);
  const std::string from = base::to_text(given.edition.effective_from);
  const std::string to = base::to_text(given.edition.effective_to);
  const std::string day = base::to_text(date);
  const bool in_force = plan::effective(given.edition, date);
  Judgement judgement;
  judgement.verdict = in_force ? FindingVerdict::pass : FindingVerdict::fail;
  judgement.inputs = {{"decided_on", day},
                      {"effective_from", from},
                      {"effective_to", to},
                      {"plan", given.edition.id}};
  const plan::Words& title = given.edition.title;
  judgement.explain = in_force
                          ? plan::Words{"规划《" + title.zh + "》在决定之日 " + day + " 有效（" +
                                            from + " 至 " + to + "）。",
                                        "The plan “" + title.en + "” is in force on " + day + " (" +
                                            from + " to " + to + ")."}
                          : plan::Words{"规划《" + title.zh + "》的规划期为 " + from + " 至 " + to +
                                            "，决定之日 " + day + " 不在其中，不能作为依据。",
                                        "The plan “" + title.en + "” runs from " + from + " to " +
                                            to + "; a decision on " + day + " cannot rest on it."};
  return judgement;
}

}  // namespace adit::domain::conformity
