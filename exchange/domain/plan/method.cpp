// The table of methods.
#include "domain/plan/method.hpp"

#include <algorithm>
#include <array>

namespace adit::domain::plan {
namespace {

constexpr std::array table{
    Method{"open_bench", "台阶式露天开采"},
    Method{"room_pillar", "房柱法"},
    Method{"cut_fill", "充填法"},
    Method{"caving", "崩落法"},
    Method{"longwall", "长壁式采煤"},
    Method{"well_pumping", "钻井抽采"},
    Method{"reinjection", "采后回灌"},
    Method{"crushing", "破碎筛分"},
    Method{"gravity", "重选"},
    Method{"flotation", "浮选"},
    Method{"magnetic", "磁选"},
    Method{"cyanidation", "氰化法"},
    Method{"heap_leaching", "堆浸"},
    Method{"amalgamation", "混汞法"},
    Method{"primitive", "土法"},
    Method{"retorting", "干馏"},
    Method{"firing", "烧结制砖"},
};

}  // namespace

std::span<const Method> methods() {
  return table;
}

std::string_view method_zh(std::string_view id) {
  const auto* const found = std::ranges::find(table, id, &Method::id);
  return found == table.end() ? id : found->zh;
}

}  // namespace adit::domain::plan
