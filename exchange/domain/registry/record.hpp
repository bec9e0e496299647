// A record of the register as an authority delivers it: who holds what, where, since when, and what
// is known of the ground. Every kind has the same form, a list of members that its columns describe
// (domain/registry/columns.hpp), so that snapshots, differences and history need no kind of their
// own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/plan/shape.hpp"

namespace adit::domain::registry {

enum class Kind {
  holder,          // 矿业权人: an entity, and the control group that it belongs to
  right,           // 矿业权
  deposit,         // 矿产地
  reserve_report,  // 储量报告
  prior_work,      // 原有工作
  mine,            // 矿山
  land_use,        // 土地利用: farmland and others
  programme,       // 年度实施方案: how many rights a year lets out
  programme_item,  // 年度出让项目: one right that a programme lets out
  lower_plan       // 下级规划: the plan of a city or a county
};
inline constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::lower_plan) + 1;

// By its name in documents, such as reserve_report, or in Chinese; nothing for another name.
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Kind kind);

// A closed outer ring, and the holes in it.
using Polygon = std::vector<plan::Ring>;

// Between two heights above the datum, in whole millimetres; bottom below top. A right is such a
// volume; without heights it reaches from the surface to any depth.
struct Elevations {
  std::int64_t top_mm = 0;
  std::int64_t bottom_mm = 0;
  bool operator==(const Elevations&) const = default;
};

struct Record {
  Kind kind = Kind::right;
  std::string id;
  int line = 0;  // where it begins in its file; of GeoJSON the number of its feature, from 1
  // In the order of the kind's columns, by column name, in canonical form; absent ones left out.
  std::vector<std::pair<std::string_view, std::string>> members;
  std::optional<Elevations> elevations;
  std::vector<Polygon> ground;

  // Empty when absent.
  [[nodiscard]] std::string_view member(std::string_view name) const;
};

// Whether a right of this state keeps others off its ground: live, awarded, pending.
[[nodiscard]] bool holds_ground(std::string_view state);

// Whether two volumes share a height; one without heights shares with all.
[[nodiscard]] bool share_heights(const std::optional<Elevations>& a,
                                 const std::optional<Elevations>& b);

}  // namespace adit::domain::registry
