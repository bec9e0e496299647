// The names of the kinds, and what states and heights mean.
#include "domain/registry/record.hpp"

#include <algorithm>
#include <array>

namespace adit::domain::registry {
namespace {

struct KindNames {
  Kind kind;
  std::string_view name;
  std::string_view zh;
};

constexpr std::array kind_names{
    KindNames{Kind::holder, "holder", "矿业权人"},
    KindNames{Kind::right, "right", "矿业权"},
    KindNames{Kind::deposit, "deposit", "矿产地"},
    KindNames{Kind::reserve_report, "reserve_report", "储量报告"},
    KindNames{Kind::prior_work, "prior_work", "原有工作"},
    KindNames{Kind::mine, "mine", "矿山"},
    KindNames{Kind::land_use, "land_use", "土地利用"},
    KindNames{Kind::programme, "programme", "年度实施方案"},
    KindNames{Kind::programme_item, "programme_item", "年度出让项目"},
    KindNames{Kind::lower_plan, "lower_plan", "下级规划"},
};

}  // namespace

std::optional<Kind> kind_named(std::string_view name) {
  const auto found = std::ranges::find_if(
      kind_names, [&](const KindNames& names) { return name == names.name || name == names.zh; });
  return found == kind_names.end() ? std::nullopt : std::optional(found->kind);
}

// The table stands in the order of the kinds.
std::string_view name_of(Kind kind) {
  return kind_names.at(static_cast<std::size_t>(kind)).name;
}

std::string_view Record::member(std::string_view name) const {
  const auto found =
      std::ranges::find_if(members, [&](const auto& member) { return member.first == name; });
  return found == members.end() ? std::string_view() : std::string_view(found->second);
}

bool holds_ground(std::string_view state) {
  return state == "live" || state == "awarded" || state == "pending";
}

bool share_heights(const std::optional<Elevations>& a, const std::optional<Elevations>& b) {
  if (!a || !b) return true;
  return a->bottom_mm < b->top_mm && b->bottom_mm < a->top_mm;
}

}  // namespace adit::domain::registry
