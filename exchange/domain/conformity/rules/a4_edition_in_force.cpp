// A4 (L87): a decision is made under the plan of its own day. Figures for 2016–2020 in the plan are
// an outlook and never make it valid longer. The document was issued when a year of its period was
// over (K23): what was decided before that was decided under the plan before it.
#include "domain/conformity/rules/a_rules.hpp"

namespace adit::domain::conformity {

namespace {

// In the period, and yet before there was a document.
Judgement before_issue(const Case& given, Judgement judgement) {
  const std::string issued = base::to_text(given.edition.document.issued);
  const plan::Words& title = given.edition.title;
  judgement.verdict = FindingVerdict::fail;
  judgement.explain = {"规划《" + title.zh + "》于 " + issued +
                           " 才印发，此前的决定依当时有效的规划，不以本版规划为依据。",
                       "The plan “" + title.en + "” was issued on " + issued +
                           "; decisions before that rest on the plan of their own time."};
  return judgement;
}

}  // namespace

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
                      {"issued", base::to_text(given.edition.document.issued)},
                      {"plan", given.edition.id}};
  if (in_force && date < given.edition.document.issued) {
    return before_issue(given, std::move(judgement));
  }
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
