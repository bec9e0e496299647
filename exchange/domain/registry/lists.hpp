// Cells that hold a list: the numbers of a programme, and the minerals that a plan of a city or
// county prohibits, restricts or opens. Items are parted by ; 、 or a comma in either script, and
// written with "; " between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace adit::domain::registry {

// `name=number` items, each name once: released_rights (mining, also 采矿权) and
// released_exploration_rights (探矿权), either with :mineral, the latter with :period (规划期);
// numbers from 0 to 100000.
[[nodiscard]] std::optional<std::string> canonical_limits(std::string_view text);

// Minerals by any name, each item once, with `mining:` (采矿权) or `exploration:` (探矿权) in front
// where the plan speaks of one kind of right alone.
[[nodiscard]] std::optional<std::string> canonical_minerals(std::string_view text);

// A limit apart: the name of the counter, the mineral that it counts or an empty text, the number.
struct Limit {
  std::string counter;  // released_rights, released_exploration_rights, also with :period
  std::string mineral;
  std::int64_t number = 0;
  bool operator==(const Limit&) const = default;
};

// A mineral of a list, and the one kind of right that is meant, or an empty text.
struct ListedMineral {
  std::string right;  // exploration, mining
  std::string mineral;
  bool operator==(const ListedMineral&) const = default;
};

// The items of a canonical text; none of an empty one.
[[nodiscard]] std::vector<Limit> limits_in(std::string_view canonical);
[[nodiscard]] std::vector<ListedMineral> minerals_in(std::string_view canonical);

}  // namespace adit::domain::registry
