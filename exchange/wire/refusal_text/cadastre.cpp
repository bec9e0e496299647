// Words for shapes, planned blocks, the register of rights and published results.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable cadastre_texts() {
  static constexpr RefusalText rows[] = {
      {"lot.not_found", "没有标的 {lot}。", "There is no lot {lot}."},
      {"lot.block_reserved",
       "规划区块 {block} 已由标的 {holder_number} 占用，同一区块内原则上只设置一个勘查主体。",
       "Planned block {block} is held by lot {holder_number}; in principle a block has one "
       "exploration entity."},
      {"lot.ground_taken",
       "标的与 {holder} 已占用的范围重叠 {overlap_m2} 平方米；已登记矿业权的范围内不得再设矿业权。",
       "The lot shares {overlap_m2} m² with ground that {holder} holds; inside a registered right "
       "no "
       "second one may be granted."},
      {"lot.heights_order", "上限标高 {top_mm} 毫米须高于下限标高 {bottom_mm} 毫米。",
       "The top, {top_mm} mm, must be above the bottom, {bottom_mm} mm."},
      {"lot.few_points", "一个环至少要有三个不同的拐点。",
       "A ring needs at least three different corners."},
      {"lot.many_points", "一个环最多可有 {points_max} 个点。",
       "A ring may have at most {points_max} points."},
      {"lot.outside_box", "坐标超出吉林省范围（东经 121.6–131.4°，北纬 40.8–46.4°）。",
       "A coordinate lies outside Jilin's box (121.6–131.4° E, 40.8–46.4° N)."},
      {"lot.hole_first", "第一个环必须是外环。", "The first ring must be an outer one."},
      {"lot.self_crossing", "边界在 {lon}, {lat} 处自相交。",
       "The boundary crosses itself at {lon}, {lat}."},
      {"lot.bad_geometry", "图形在 {lon}, {lat} 处不成立：{reason}。",
       "The shape is unsound at {lon}, {lat}: {reason}."},
      {"lot.coordinate_precision", "坐标须为十进制度，小数最多 {decimals_max} 位，不用指数。",
       "Coordinates are decimal degrees with at most {decimals_max} decimals and no exponent."},
      {"facts.overlap_above_lot", "重叠面积 {overlap_m2} 平方米大于标的面积 {area_m2} 平方米。",
       "The overlap of {overlap_m2} m² is larger than the lot's {area_m2} m²."},
      {"facts.overlap_above_feature",
       "重叠面积 {overlap_m2} 平方米大于要素面积 {feature_m2} 平方米。",
       "The overlap of {overlap_m2} m² is larger than the feature's {feature_m2} m²."},
      {"mineral.unknown", "规划矿种表中没有“{mineral}”。",
       "The plan's table has no mineral “{mineral}”."},
      {"block.not_found", "没有规划区块 {block}。", "There is no planned block {block}."},
      {"right.exists", "登记中已有编号 {right}。", "Right {right} is registered already."},
      {"right.not_found", "登记中没有矿业权 {right}。", "The register has no right {right}."},
      {"registry.kind_unknown", "没有登记类别“{kind}”。", "There is no kind of record “{kind}”."},
      {"snapshot.not_found", "没有登记快照 {snapshot}。", "There is no snapshot {snapshot}."},
      {"plan.block_elsewhere", "规划区块 {block} 已属于规划 {plan}。",
       "Planned block {block} belongs to plan {plan} already."},
      {"plan.block_in_use", "规划 {plan} 的区块 {block} 仍被矿业权或标的占用，不能移除。",
       "Block {block} of plan {plan} is still held by a right or a lot and cannot be dropped."},
      {"result.not_found", "没有场次 {session} 的结果。",
       "There is no result of session {session}."},
  };
  return rows;
}

}  // namespace adit::wire
