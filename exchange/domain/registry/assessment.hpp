// What is asked of the gate about a right that is on record already: that it go on as it is (延续),
// or that it go on otherwise (变更). The plan wants a review of either (L1233).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/plan/mineral.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/registry/record.hpp"

namespace adit::domain::registry {

// The right as it is to be. An absent member stays as it is on record.
struct Wish {
  conformity::LotEvent event = conformity::LotEvent::extend;
  std::optional<std::string> holder{};  // an entity of the register
  std::optional<std::string> mineral{};
  std::optional<std::vector<std::string>> co_minerals{};
  std::optional<std::string> stage{};                 // of an exploration right
  std::optional<plan::Quantity> capacity{};           // of a mining right
  std::optional<std::vector<std::string>> methods{};  // the same
  std::optional<Elevations> elevations{};
  bool ground = false;  // an outline is drawn
};

// What of the right would change, in this order: holder, mineral, co_minerals, stage, capacity,
// methods, elevations, ground; none for an extension. What the register does not say may be told
// with an extension, and is a change with a change. `outlined`: an outline is on record. Minerals
// are compared by what `minerals` takes them for. Refuses with
// - assessment.right_ended (right, state);
// - assessment.not_of_right (item, kind_of_right): a stage of a mine, a capacity of an exploration
// right;
// - assessment.extension_changes (item): an extension that would change something;
// - assessment.changes_nothing: a change that would not;
// - assessment.no_ground (right): no outline on record, and none drawn.
[[nodiscard]] base::Outcome<std::vector<std::string>> changes_of(const Record& right,
                                                                 const Wish& wish,
                                                                 const plan::MineralTable& minerals,
                                                                 bool outlined);

// The amount that a record states, such as "30 10kt_ore_per_year" or 30万吨矿石/年; nothing where
// it is not to be read.
[[nodiscard]] std::optional<plan::Quantity> capacity_on_record(std::string_view text);

// The items of a list that a record keeps as one text, parted by ; , 、 or their wide forms.
[[nodiscard]] std::vector<std::string> items_on_record(std::string_view text);

}  // namespace adit::domain::registry
