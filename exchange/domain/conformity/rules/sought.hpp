// What most rules on mining ask first: which of the plan's rows speak of the lot's mineral. Where
// none does, or nobody can say, that is the whole answer.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// The lot's minerals as the edition knows them, the main one first. `unknown` holds the names that
// it does not know, such as mineral:砂 金子.
struct LotMinerals {
  const plan::Mineral* main = nullptr;
  std::vector<const plan::Mineral*> all;
  std::vector<std::string> unknown;
};
[[nodiscard]] LotMinerals minerals_of(const Case& given);

// Whether a name that a document uses means the mineral with this id.
[[nodiscard]] bool means(const Case& given, std::string_view name, std::string_view mineral);

[[nodiscard]] inline bool among(const std::vector<std::string>& ids, std::string_view id) {
  return std::ranges::find(ids, id) != ids.end();
}

// The row and the mineral, or the answer that stands in for them; exactly one is there.
template <class Row>
struct Sought {
  const Row* row = nullptr;
  const plan::Mineral* mineral = nullptr;
  std::optional<Judgement> answer;
};

// `not_applicable` to a lot of another mineral than these.
[[nodiscard]] Judgement other_mineral(const Case& given, const std::vector<std::string>& spoken_of);

// Notes that the rule follows a reading of the ledger of contradictions which no row of its own
// names, such as K14; nothing where the ledger lacks it. The case has provisions.
void cite(const Case& given, Judgement& judgement, std::string_view contradiction);

// Whether a rule on mining can be judged at all: the answer for an exploration lot, an edition
// without provisions, or a main mineral that the edition does not know.
[[nodiscard]] std::optional<Judgement> not_to_be_judged(const Case& given);

// The first of `rows` that names the rule and the lot's main mineral; a row without minerals speaks
// of each.
template <class Row>
[[nodiscard]] Sought<Row> seek(const Case& given, std::string_view rule,
                               std::vector<Row> plan::Provisions::*rows) {
  if (auto answer = not_to_be_judged(given)) return {nullptr, nullptr, std::move(answer)};
  const plan::Mineral* mineral = minerals_of(given).main;
  const auto of_rule = plan::rows_of(given.provisions->*rows, rule);
  if (of_rule.empty()) {
    return {nullptr, nullptr, undetermined({"provisions:" + std::string(rule)})};
  }
  std::vector<std::string> spoken_of;
  for (const Row* row : of_rule) {
    if (row->minerals.empty() || among(row->minerals, mineral->id)) return {row, mineral, {}};
    spoken_of.insert(spoken_of.end(), row->minerals.begin(), row->minerals.end());
  }
  return {nullptr, nullptr, other_mineral(given, spoken_of)};
}

}  // namespace adit::domain::conformity
