// Members that lot facts and register facts have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/conformity/facts.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// Empty when the member is absent.
inline std::string text_of(Json object, std::string_view key) {
  const auto member = object.find(key);
  return member ? std::string(member->text()) : std::string();
}

inline std::vector<std::string> texts_of(Json object, std::string_view key) {
  std::vector<std::string> texts;
  const auto list = object.find(key);
  if (!list) return texts;
  for (const Json item : list->elements()) texts.emplace_back(item.text());
  return texts;
}

inline domain::conformity::Right right_of(Json object) {
  using domain::conformity::Right;
  return object["right"].text() == "mining" ? Right::mining : Right::exploration;
}

// An amount and its unit, which the schema found in place. Refuses with `facts.unit_unknown` (unit)
// and `facts.amount` (amount, unit) at `place`.
inline base::Outcome<domain::plan::Quantity> quantity_at(Json json, const std::string& place) {
  const std::string amount(json["amount"].text());
  const std::string unit(json["unit"].text());
  if (domain::plan::find_unit(unit) == nullptr) {
    return base::refuse_at(place + "/unit", "facts.unit_unknown", {{"unit", unit}});
  }
  const auto quantity = domain::plan::quantity_of(amount, unit);
  if (quantity) return *quantity;
  return base::refuse_at(place + "/amount", "facts.amount", {{"amount", amount}, {"unit", unit}});
}

}  // namespace adit::wire
