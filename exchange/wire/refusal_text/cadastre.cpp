// Words for shapes, planned blocks, the register of rights and published results.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {
namespace {

constexpr RefusalText rows[] = {
    {"lot.not_found", "没有标的 {lot}。", "There is no lot {lot}."},
    {"lot.block_reserved",
     "规划区块 {block} 已由标的 {holder_number} 占用，同一区块内原则上只设置一个勘查主体。",
     "Planned block {block} is held by lot {holder_number}; in principle a block has one "
     "exploration entity."},
    {"lot.ground_taken",
     "标的与 {holder} 已占用的范围重叠 {overlap_m2} 平方米；已登记矿业权的范围内不得再设矿业权。",
     "The lot shares {overlap_m2} m² with ground that {holder} holds; inside a registered right "
     "no second one may be granted."},
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
    {"facts.unit_missing", "{name} 没有计量单位。请写明 amount 和 unit 两项，例如 80 和 percent。",
     "{name} has no unit. State both its amount and its unit, such as 80 and percent."},
    {"facts.term_list", "{name} 应当是一列文字。", "{name} is to be a list of texts."},
    {"facts.unit_unknown",
     "不认识计量单位 {unit}，不能据此审查。请用已登记的单位，例如 10kt_ore_per_year。",
     "The unit {unit} is not known, so that nothing can be judged by it. Take one that is, such "
     "as 10kt_ore_per_year."},
    {"facts.amount",
     "{amount} 不能精确换算为 {unit}：须为十进制数，整数至多九位，小数至多四位。请改写。",
     "{amount} is no exact amount of {unit}: write a decimal number of at most nine digits with "
     "at most four decimals."},
    {"mineral.unknown", "规划矿种表中没有“{mineral}”。名称相近的：{like}。请改用表中的名称或别名。",
     "The plan's table has no mineral “{mineral}”. Names like it: {like}. Take a name or "
     "alias of the table."},
    {"block.not_found", "没有规划区块 {block}。", "There is no planned block {block}."},
    {"right.exists", "登记中已有编号 {right}。", "Right {right} is registered already."},
    {"right.not_found", "登记中没有矿业权 {right}。", "The register has no right {right}."},
    {"report.not_found",
     "没有摘要为 {digest} 的审查报告，或者它所属的标的尚未公告。请核对 64 位摘要。",
     "There is no report with the digest {digest}, or its lot is not announced yet. Check the 64 "
     "characters."},
    {"assessment.right_ended",
     "矿业权 {right} 在登记中已终止（{state}），不能延续或变更。如登记有误，请先导入更正。",
     "The right {right} has ended on record ({state}): it can be neither extended nor changed. "
     "If the register is wrong, import a correction first."},
    {"assessment.not_of_right",
     "登记的是{kind_of_right}，不适用“{item}"
     "”。勘查阶段只属于探矿权，生产规模和方法只属于采矿权；请去掉"
     "这一项。",
     "The register has {kind_of_right}, to which {item} does not belong: a stage is of "
     "exploration, capacity and methods are of mining. Leave it out."},
    {"assessment.extension_changes",
     "延续不改变矿业权，而“{item}”与登记不同。请去掉这一项，或改为申请变更。",
     "An extension changes nothing, and {item} would differ from the register. Leave it out, or "
     "ask for a change."},
    {"assessment.changes_nothing",
     "申请变更，但没有一项与登记不同。请写明要变更的内容，或改为申请延续。",
     "A change is asked for, but nothing differs from the register. Say what is to change, or "
     "ask for an extension."},
    {"assessment.no_ground",
     "登记中的矿业权 {right} 没有范围，无法对照规划。请画出范围，或先导入带范围的登记。",
     "The right {right} has no outline on record to hold against the plan. Draw it, or import "
     "the register with its outline first."},
    {"assessment.holder_unknown", "登记中没有矿业权人 {holder}。请先登记该主体，或核对其编号。",
     "The register has no holder {holder}. Register it first, or check its id."},
    {"assessment.ground_taken",
     "新范围与矿业权 {right} 重叠 {overlap_m2} 平方米；已登记矿业权的范围内不得再设矿业权。请改画"
     "范围。",
     "The new ground shares {overlap_m2} m² with the right {right}; inside a registered right no "
     "second one may be granted. Draw it otherwise."},
    {"registry.kind_unknown", "没有登记类别“{kind}”。", "There is no kind of record “{kind}”."},
    {"snapshot.not_found", "没有登记快照 {snapshot}。", "There is no snapshot {snapshot}."},
    {"plan.block_elsewhere", "规划区块 {block} 已属于规划 {plan}。",
     "Planned block {block} belongs to plan {plan} already."},
    {"plan.block_in_use", "规划 {plan} 的区块 {block} 仍被矿业权或标的占用，不能移除。",
     "Block {block} of plan {plan} is still held by a right or a lot and cannot be dropped."},
    {"result.not_found", "没有场次 {session} 的结果。", "There is no result of session {session}."},
};

}  // namespace

RefusalTable cadastre_texts() {
  return rows;
}

}  // namespace adit::wire
