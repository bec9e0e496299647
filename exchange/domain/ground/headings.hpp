// What a line of prose in a corner text means for the rings after it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/ground/table.hpp"

namespace adit::domain::ground {

// Whether the rings below are holes (扣除以下范围, 剔除区 …) or outer ones again (外环 …); nothing
// for a heading that says neither.
[[nodiscard]] std::optional<bool> holes_below(std::string_view plain);

// The datums that the line names, from left to right: CGCS2000, 2000国家大地坐标系; 西安80,
// 1980西安坐标系, Xi'an 80; 北京54, 1954年北京坐标系. The year or the city alone names none.
[[nodiscard]] std::vector<DatumWord> datums_in(std::string_view plain);

}  // namespace adit::domain::ground
