// Rows of the provisions against the documents and the figures of a lot.
#include "domain/conformity/rules/duty.hpp"

#include <algorithm>
#include <array>

#include "domain/conformity/rules/lists.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

// The day on which the revised Mineral Resources Law took effect.
base::Date law_revised() {
  return base::date_of({2025, 7, 1});
}

struct StageName {
  std::string_view name;
  Stage stage;
};

// An application for a mining right is accepted after the award and before the licence.
constexpr std::array stage_names{
    StageName{"lot", Stage::lot}, StageName{"open", Stage::open}, StageName{"award", Stage::award},
    StageName{"acceptance", Stage::licence}, StageName{"licence", Stage::licence}};

std::string_view due_word(const plan::Prerequisite& row, base::Instant at) {
  return base::shanghai_date(at) < law_revised() ? row.due_by_plan : row.due_today;
}

// A change is taken for one that rebuilds or expands the mine: the lot does not say which it is.
bool of_event(const plan::Prerequisite& row, LotEvent event) {
  const auto has = [&](std::string_view name) {
    return std::ranges::find(row.events, name) != row.events.end();
  };
  if (event == LotEvent::establish) return has("establish");
  if (event == LotEvent::extend) return has("extend");
  return has("change") || has("rebuild") || has("expand");
}

// The rows that concern the lot, and minerals that must be known to tell.
struct Concerned {
  std::vector<const plan::Prerequisite*> rows;
  std::vector<std::string> missing;
};

bool of_several_metals(const Case& given) {
  std::vector<std::string> metals;
  for (const plan::Mineral* mineral : minerals_of(given).all) {
    if (mineral->group == plan::MineralGroup::metal) add_item(metals, mineral->id);
  }
  return metals.size() > 1;
}

void add_row(const Case& given, const plan::Prerequisite* row, const MineralIds& minerals,
             Concerned& found) {
  if (!of_event(*row, given.lot.event)) return;
  const bool meant = row->minerals.empty() || share_item(row->minerals, minerals.ids) ||
                     (row->polymetal && of_several_metals(given));
  if (meant) return found.rows.push_back(row);
  if (!due(given, *row)) return;
  for (const std::string& name : minerals.unknown) add_item(found.missing, name);
}

std::string due_name(const Case& given, const plan::Prerequisite& row) {
  return std::string(due_word(row, given.at));
}

int weight(FindingVerdict verdict) {
  switch (verdict) {
    case FindingVerdict::fail:
      return 6;
    case FindingVerdict::undetermined:
      return 5;
    case FindingVerdict::needs_justification:
      return 4;
    case FindingVerdict::info:
      return 3;
    case FindingVerdict::justified:
      return 2;
    case FindingVerdict::pass:
      return 1;
    case FindingVerdict::not_applicable:
      break;
  }
  return 0;
}

// What several rows say under one name stands in one list.
void add_input(Inputs& inputs, std::string name, InputValue value) {
  const auto found = std::ranges::find(inputs, name, &Inputs::value_type::first);
  if (found == inputs.end()) return inputs.emplace_back(std::move(name), std::move(value)), void();
  if (auto* records = std::get_if<std::vector<Fields>>(&found->second)) {
    const auto& more = std::get<std::vector<Fields>>(value);
    records->insert(records->end(), more.begin(), more.end());
  } else if (auto* texts = std::get_if<std::vector<std::string>>(&found->second)) {
    for (const auto& text : std::get<std::vector<std::string>>(value)) add_item(*texts, text);
  } else if (auto* text = std::get_if<std::string>(&found->second)) {
    const auto& more = std::get<std::string>(value);
    if (text->find(more) == std::string::npos) *text += " " + more;
  }
}

plan::Words unmet_in_words(const plan::Prerequisite& row, const Duty& duty) {
  const plan::Words lacking = listed(duty.lacking);
  const plan::Words short_of = listed(duty.short_of);
  const bool both = !duty.lacking.empty() && !duty.short_of.empty();
  return {row.name.zh + "：" + (duty.lacking.empty() ? "" : "缺少" + lacking.zh) +
              (both ? "；" : "") + (duty.short_of.empty() ? "" : "不合要求：" + short_of.zh) + "。",
          row.name.en + ": " + (duty.lacking.empty() ? "" : "without " + lacking.en) +
              (both ? "; " : "") +
              (duty.short_of.empty() ? "" : "not as required: " + short_of.en) + "."};
}

}  // namespace

std::optional<Stage> due_at(const plan::Prerequisite& row, base::Instant at) {
  const auto found = std::ranges::find(stage_names, due_word(row, at), &StageName::name);
  return found == stage_names.end() ? std::nullopt : std::optional(found->stage);
}

bool due(const Case& given, const plan::Prerequisite& row) {
  const auto stage = due_at(row, given.at);
  return stage && *stage <= given.stage;
}

void add_document(Duty& duty, const plan::RequiredDocument& wanted, const Justification& found) {
  if (found.accepted) {
    duty.documents.push_back({{"issuer", found.accepted->issuer},
                              {"number", found.accepted->number},
                              {"type", wanted.type}});
    return;
  }
  duty.lacking.push_back(wanted.name);
  duty.refused.insert(duty.refused.end(), found.refused.begin(), found.refused.end());
}

void look_for_documents(const Case& given, const plan::Prerequisite& row, Duty& duty) {
  for (const plan::RequiredDocument& wanted : row.documents) {
    add_document(duty, wanted, find_document(given, wanted.type, [&](const std::string& issuer) {
                   return !wanted.reviewed ||
                          plan::may_act(given.edition, issuer, plan::AuthorityRole::planning);
                 }));
  }
}

void compare_figures(const Case& given, const plan::Prerequisite& row, Duty& duty) {
  for (const plan::Threshold& wanted : row.thresholds) {
    const plan::Quantity* figure = figure_of(given.lot, wanted.id);
    const auto met =
        figure == nullptr ? std::nullopt : plan::within(*figure, wanted.bound, wanted.quantity);
    if (!met) {
      duty.missing.push_back("lot:terms." + wanted.id);
      continue;
    }
    duty.figures.push_back(
        {{"given", figure->amount}, {"id", wanted.id}, {"required", wanted.quantity.amount}});
    if (*met) continue;
    const plan::Words is = plan::words_of(*figure);
    const plan::Words should = plan::words_of(wanted.quantity);
    duty.short_of.push_back({wanted.name.zh + " " + is.zh + "（须 " + should.zh + "）",
                             wanted.name.en + " " + is.en + " (required: " + should.en + ")"});
  }
}

Judgement judgement_of(const plan::Prerequisite& row, Duty duty) {
  const bool unmet = !duty.lacking.empty() || !duty.short_of.empty();
  if (!unmet && !duty.missing.empty()) return undetermined(std::move(duty.missing));
  Judgement judgement;
  judgement.explain = {row.name.zh + "：已具备。", row.name.en + ": in order."};
  if (unmet) {
    judgement.verdict = FindingVerdict::fail;
    judgement.explain = unmet_in_words(row, duty);
  }
  judgement.inputs = {{"documents", std::move(duty.documents)},
                      {"figures", std::move(duty.figures)}};
  if (!duty.refused.empty()) judgement.inputs.emplace_back("documents_refused", duty.refused);
  return judgement;
}

Judgement obligation(const Case& given, const plan::Prerequisite& row) {
  const std::string duty = row.entry.id;
  Judgement judgement = owed(
      duty, due_at(row, given.at).value_or(Stage::licence),
      {"现阶段不检查，作为义务写入公告和合同：" + row.name.zh + "。",
       "Not due yet; an obligation that the announcement and the contract name: " + row.name.en +
           "."});
  std::vector<std::string> asked;
  for (const plan::RequiredDocument& wanted : row.documents) asked.push_back(wanted.type);
  for (const plan::Threshold& wanted : row.thresholds) asked.push_back(wanted.id);
  judgement.inputs.emplace_back("asked", std::move(asked));
  judgement.inputs.emplace_back("due_in_words", due_name(given, row));
  return judgement;
}

Judgement documents_and_figures(const Case& given, const plan::Prerequisite& row) {
  Duty duty;
  look_for_documents(given, row, duty);
  compare_figures(given, row, duty);
  return judgement_of(row, std::move(duty));
}

Judgement judge_duty(const Case& given, std::string_view rule,
                     Judgement (*check)(const Case&, const plan::Prerequisite&)) {
  if (given.lot.right != Right::mining) return mining_only();
  if (given.provisions == nullptr) return undetermined({"provisions"});
  const auto rows = plan::rows_of(given.provisions->prerequisites, rule);
  if (rows.empty()) return undetermined({"provisions:" + std::string(rule)});
  const MineralIds minerals = mineral_ids(given);
  Concerned found;
  for (const plan::Prerequisite* row : rows) add_row(given, row, minerals, found);
  if (found.rows.empty() && !found.missing.empty()) return undetermined(found.missing);
  if (found.rows.empty()) {
    return not_applicable("本条不涉及这类事项或矿种。",
                          "The rule does not speak of this event or mineral.");
  }
  std::vector<Judgement> parts;
  for (const plan::Prerequisite* row : found.rows) {
    parts.push_back(due(given, *row) ? check(given, *row) : obligation(given, *row));
  }
  if (!found.missing.empty()) parts.push_back(undetermined(found.missing));
  return combined(std::move(parts));
}

Judgement combined(std::vector<Judgement> parts) {
  Judgement whole = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    Judgement& part = parts[i];
    if (weight(part.verdict) > weight(whole.verdict)) whole.verdict = part.verdict;
    whole.explain.zh += part.explain.zh;
    whole.explain.en += " " + part.explain.en;
    for (auto& [name, value] : part.inputs) add_input(whole.inputs, name, std::move(value));
    for (std::string& what : part.missing) add_item(whole.missing, std::move(what));
  }
  return whole;
}

}  // namespace adit::domain::conformity
