// Words for deliveries of the register: each sentence names what is wrong, and what to do about it.
// A line is that of the file, or the number of a feature.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {
namespace {

constexpr RefusalText rows[] = {
    {"registry.empty",
     "文件中没有记录。请交付至少一条记录：一行表头加数据行，或 FeatureCollection。",
     "The file holds no record. Deliver at least one: a row of headings with rows below it, or a "
     "FeatureCollection."},
    {"registry.encoding",
     "第 {line} 行不是 UTF-8 文本，或含有零字节（可能是 GB 18030/GBK 或 UTF-16）。请另存为 UTF-8 "
     "CSV，或转换：iconv -f GB18030 -t UTF-8 原文件 > 新文件。",
     "Line {line} is not UTF-8 text or holds a zero byte; it may be GB 18030 (GBK) or UTF-16. "
     "Save as CSV UTF-8, or convert: iconv -f GB18030 -t UTF-8 OLD > NEW."},
    {"registry.headings", "表头缺少：{missing}。请在第一行补上这些列。",
     "These headings are missing: {missing}. Add the columns in the first row."},
    {"registry.heading_unknown", "表头“{heading}”不认识。请改正或删除该列；可用的表头：{known}。",
     "The heading “{heading}” is not known. Correct it or leave the column out; known are: "
     "{known}."},
    {"registry.heading_twice", "表头“{heading}”与前面一列含义相同。请只保留一列。",
     "The heading “{heading}” means the same as one before it. Keep one of the columns."},
    {"registry.quote",
     "第 {line} 行的引号不成对：含逗号、引号或换行的单元格须整个放在双引号内，其中的引号写两个。",
     "The quotes in line {line} do not match. A cell with commas, quotes or line breaks stands "
     "in double quotes as a whole, and quotes within it are doubled."},
    {"registry.many_records", "记录超过 {records_max} 条的上限。请分开交付。",
     "There are more than {records_max} records. Divide the delivery."},
    {"registry.not_features",
     "JSON 文件不是 GeoJSON 的 FeatureCollection。请以 FeatureCollection 导出，或交付 CSV。",
     "The JSON file is no FeatureCollection of GeoJSON. Export it as one, or deliver CSV."},
    {"registry.not_a_feature", "第 {line} 个元素不是 GeoJSON 的 Feature。请改正或删除。",
     "Element {line} is no Feature of GeoJSON. Correct it or leave it out."},
    {"registry.crs", "坐标系“{crs}”不能读。请先换算为 CGCS2000 经纬度（EPSG:4490）。",
     "The reference system “{crs}” cannot be read. Convert to longitude and latitude on CGCS2000 "
     "(EPSG:4490) first."},
    {"registry.kind",
     "第 {line} 行的类别“{value}”不认识。可用：holder 矿业权人、right 矿业权、deposit 矿产地、"
     "reserve_report 储量报告、prior_work 原有工作、mine 矿山、land_use 土地利用、programme "
     "年度实施方案、programme_item 年度出让项目、lower_plan 下级规划。",
     "The kind “{value}” in line {line} is not known. Known are: holder 矿业权人, right 矿业权, "
     "deposit 矿产地, reserve_report 储量报告, prior_work 原有工作, mine 矿山, land_use 土地利用, "
     "programme 年度实施方案, programme_item 年度出让项目, lower_plan 下级规划."},
    {"registry.member_missing", "第 {line} 行缺少“{member}”。请填写。",
     "“{member}” is missing in line {line}. Fill it in."},
    {"registry.value", "第 {line} 行的“{member}”不能是“{value}”。应为：{allowed}。",
     "“{member}” in line {line} cannot be “{value}”. It is one of: {allowed}."},
    {"registry.not_of_kind",
     "第 {line} 行填写了“{member}”，而类别 {kind} 没有这一列。请清空，或改正类别。",
     "Line {line} fills in “{member}”, which the kind {kind} does not have. Empty the cell, or "
     "correct the kind."},
    {"registry.fields", "第 {line} 行应有 {expected} 个单元格，实有 {found} 个。请补齐或删去。",
     "Line {line} has {found} cells where the headings are {expected}. Add or remove some."},
    {"registry.holder_differs",
     "第 {line} 行对矿业权人 {holder} 的说明与第 {first_line} 行不同。请使名称和控制人一致。",
     "Line {line} says other things of the holder {holder} than line {first_line}. Make name and "
     "control group agree."},
    {"registry.ground", "第 {line} 行的图形不合要求：{reason}。",
     "The ground in line {line} is not sound: {reason}."},
    {"registry.ground_crossing",
     "第 {line} 行的边界在 {lon}, {lat} 附近自相交或折返。请核对拐点的次序。",
     "The boundary in line {line} meets itself near {lon}, {lat}. Check the order of its corners."},
    {"registry.outside_china",
     "第 {line} 行的点 {lon}, {lat} 超出东经 73–136°、北纬 3–54°。坐标须为 CGCS2000 "
     "度数，经度在前、纬度在后；请检查是否写反。",
     "The point {lon}, {lat} in line {line} lies outside 73–136° E, 3–54° N. Coordinates are "
     "degrees on CGCS2000, longitude before latitude; check that they are not swapped."},
    {"registry.id_twice", "第 {line} 行的 {kind} {id} 在第 {first_line} 行已出现。请只保留一条。",
     "Line {line} repeats the {kind} {id} of line {first_line}. Keep one of them."},
    {"registry.block_unknown",
     "第 {line} 行的 {id} 所在规划区块 {block} "
     "不在任何已载入的规划中。请核对编号，或先载入该规划。",
     "No loaded plan has the planned block {block} that {id} in line {line} names. Check its "
     "number, "
     "or load the plan first."},
    {"registry.overlap_kept",
     "第 {line} 行的矿业权 {first} 与登记中的 {second} 重叠 {overlap_m2} 平方米。请核对图形和标高，"
     "或在同一文件中写明 {second} 已终止。",
     "The right {first} in line {line} shares {overlap_m2} m² with {second}, which is on record. "
     "Check outlines and heights, or say in the same file that {second} has ended."},
    {"registry.future", "数据日期 {taken_on} 晚于今天（{today}）。请改正日期。",
     "The file is said to speak of {taken_on}, which is after today ({today}). Correct the date."},
    {"registry.older",
     "数据日期 {taken_on} 早于最新文件的 {newest}；旧文件会覆盖较新的登记。请导入更新的文件。",
     "The file speaks of {taken_on}, the newest one of {newest}: it would put old data over new. "
     "Import a newer file."},
    {"registry.holder_unknown",
     "第 {line} 行的 {right} 引用矿业权人 {holder}，而交付文件和登记中都没有。请加一条 holder "
     "记录，或在 holder_zh 列说明其名称。",
     "{right} in line {line} names the holder {holder}, who is neither in the delivery nor in the "
     "register. Add a record of kind holder, or the name in a column holder_zh."},
    {"registry.deposit_unknown",
     "第 {line} 行的储量报告 {report} 引用矿产地 {deposit}，而交付文件中没有。请加一条 deposit "
     "记录。",
     "The report {report} in line {line} names the deposit {deposit}, which is not in the "
     "delivery. Add a record of kind deposit."},
    {"registry.dates_missing",
     "第 {line} 行的矿业权 {right} 有效，但没有有效期起止。请填写 valid_from 和 valid_to。",
     "The right {right} in line {line} is live but has no period. Fill in valid_from and "
     "valid_to."},
    {"registry.dates_order",
     "第 {line} 行的矿业权 {right} 有效期止 {to} 早于有效期起 {from}。请改正其一。",
     "The right {right} in line {line} ends on {to}, before it begins on {from}. Correct one of "
     "the days."},
    {"registry.heights_order",
     "第 {line} 行的矿业权 {right} 最高标高 {top_mm} 毫米不高于最低标高 {bottom_mm} 毫米。请改正。",
     "The top of the right {right} in line {line}, at {top_mm} mm, is not above its bottom at "
     "{bottom_mm} mm. Correct them."},
    {"registry.programme_unknown",
     "第 {line} 行的出让项目 {item} 引用年度实施方案 "
     "{programme}，而交付文件和登记中都没有。请加一条 "
     "programme 记录，或改正编号。",
     "The item {item} in line {line} names the programme {programme}, which is neither in the "
     "delivery nor in the register. Add a record of kind programme, or correct its number."},
    {"registry.programme_twice",
     "第 {line} 行的年度实施方案 {programme} 与 {first} 同为 {year} "
     "年：一年只能有一个。请合并，或改正"
     "年度。",
     "The programme {programme} in line {line} is for {year}, as {first} is: a year has one. Merge "
     "them, or correct the year."},
    {"registry.programme_kept",
     "第 {line} 行的年度实施方案 {programme} 为 {year} 年，而登记中已有该年的 {other}：一年只能有一"
     "个。请沿用编号 {other} 交付调整后的方案。",
     "The programme {programme} in line {line} is for {year}, of which the register has {other}: a "
     "year has one. Deliver the adjusted programme under the number {other}."},
    {"registry.item_nowhere",
     "第 {line} 行的出让项目 {item} 既没有规划区块，也没有图形，无法对应任何标的。请填写 "
     "block，或画出"
     "范围。",
     "The item {item} in line {line} names no planned block and draws no ground, so that no lot "
     "can "
     "be it. Fill in block, or draw its ground."},
    {"registry.coverage_missing",
     "第 {line} 行的下级规划 {plan} 没有图形，不知道管到哪里。请画出规划范围。",
     "The lower plan {plan} in line {line} has no ground, so that nobody knows where it applies. "
     "Draw the area that it covers."},
    {"registry.period_order",
     "第 {line} 行的下级规划 {plan} 有效期止 {to} 早于有效期起 {from}。请改正其一。",
     "The lower plan {plan} in line {line} ends on {to}, before it begins on {from}. Correct one "
     "of "
     "the days."},
    {"registry.mineral_unknown",
     "第 {line} 行“{member}”中的矿种“{mineral}”不在任何已载入规划的矿种表中。请改用规划中的名称。",
     "The mineral “{mineral}” in “{member}” of line {line} is in no loaded plan's table. Use a "
     "name "
     "of the plan."},
    {"registry.minerals_contradict",
     "第 {line} 行的下级规划 {plan} 把“{mineral}”同时列入“{other}”和“{member}”。请只保留一处。",
     "The lower plan {plan} in line {line} has “{mineral}” both in “{other}” and in “{member}”. "
     "Keep one of them."},
    {"registry.laxer",
     "第 {line} 行的下级规划 {plan} 在“opens”中开放“{mineral}”，而省级规划 {edition} "
     "禁止或限制开采。"
     "下级规划只能更严，不能更宽：请从 opens 中删去该矿种。",
     "The lower plan {plan} in line {line} opens “{mineral}”, which the province's plan {edition} "
     "prohibits or restricts to mine. A lower plan may be stricter, never laxer: take the mineral "
     "out of opens."},
    {"registry.overlap",
     "第 {line} 行的矿业权 {second} 与第 {first_line} 行的 {first} 重叠 {overlap_m2} "
     "平方米，标高也相交；已登记的区域内不得再设矿业权（矿产资源法第二十三条）。请改正边界、标高或"
     "状态。",
     "The right {second} in line {line} overlaps {first} of line {first_line} by {overlap_m2} m² "
     "at shared heights; there is no second right within a registered area (Mineral Resources "
     "Law, Art. 23). Correct a boundary, the heights or a state."},
};

}  // namespace

RefusalTable registry_texts() {
  return rows;
}

}  // namespace adit::wire
