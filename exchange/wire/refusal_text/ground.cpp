// Words for corner texts: what stops their reading, and what is odd about them.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {
namespace {

constexpr RefusalText rows[] = {
    {"ground.busy", "服务器正忙，请稍后再粘贴一次。",
     "The server is busy; please paste it again in a moment."},
    {"lot.encoding",
     "第 {line} 行不是 UTF-8 文本（可能是 GB 18030/GBK）。请先转换：iconv -f GB18030 -t UTF-8 "
     "原文件 > 新文件。",
     "Line {line} is not UTF-8 text; it may be GB 18030 (GBK). Convert it first: iconv -f "
     "GB18030 -t UTF-8 OLD > NEW."},
    {"lot.no_corners",
     "读到第 {line} 行仍没有拐点。每个拐点占一行：点号,X,Y（带号在 Y 前），或经度,纬度。",
     "There is no corner up to line {line}. Each corner is a row n,X,Y (Y with its zone number) "
     "or longitude,latitude."},
    {"lot.row_unreadable", "第 {line} 行不是拐点：“{text}”。应为：点号,X,Y，或点号,经度,纬度。",
     "Line {line} is no corner: “{text}”. A corner is n,X,Y or n,longitude,latitude."},
    {"lot.ring_end_unreadable",
     "第 {line} 行应为 *,顶标高,底标高,名称,标志（标志为 1 或 0，标高以米计）：“{text}”。",
     "Line {line} should be *,top,bottom,name,flag (flag 1 or 0, elevations in metres): "
     "“{text}”."},
    {"lot.ring_without_corners", "第 {line} 行结束一个环，但其前没有拐点。",
     "Line {line} ends a ring, but no corners stand before it."},
    {"lot.flag_against_heading",
     "第 {line} 行的标志为 1（计入），而上方标题说明以下范围应扣除。请改正其一。",
     "The flag in line {line} is 1 (included), but the heading above says that what follows is "
     "cut out. Correct one of them."},
    {"lot.too_many_corners", "第 {line} 行已超过 {corners_max} 个拐点的上限。",
     "Line {line} is beyond the limit of {corners_max} corners."},
    {"lot.rows_differ", "第 {line} 行的列与第一个拐点不同（列数，或平面坐标与经纬度混用）。",
     "The columns of line {line} are not those of the first corner (their number, or grid "
     "metres beside degrees)."},
    {"lot.pair_unreadable",
     "第 {line} 行的“{first}”和“{second}”不是一对坐标：X 为 7 位整数，Y 连带号为 8 位整数；"
     "经纬度以度计。",
     "“{first}” and “{second}” in line {line} are no pair of coordinates: X has 7 digits before "
     "the point, Y has 8 with its zone number; longitude and latitude are degrees."},
    {"lot.zone_missing",
     "第 {line} 行的 Y 坐标“{text}”没有带号。Y 须为 8 位整数，前两位是 3 度带带号（如 "
     "42445573.35）。请在 Y 前补上带号。",
     "The easting Y “{text}” in line {line} has no zone number. Y has 8 digits before the "
     "point, of which the first two are the 3-degree zone (42445573.35). Write the zone before "
     "Y."},
    {"lot.zone_unknown",
     "第 {line} 行的 Y 坐标“{text}”以 {zone} 为带号。只读 3 度带 25 至 45；6 度带（13 至 "
     "23）请先换算为 3 度带。",
     "The easting Y “{text}” in line {line} begins with zone {zone}. Only 3-degree zones 25 to "
     "45 are read; convert 6-degree zones (13 to 23) first."},
    {"lot.notation_unfit",
     "第 {line} 行的“{text}”不能按 {notation} 读。请改正该值，或更换 --notation。",
     "“{text}” in line {line} cannot be read as {notation}. Correct it, or choose another "
     "--notation."},
    {"lot.outside_china", "第 {line} 行的“{text}”超出范围：东经 73–137°，北纬 3–54°。",
     "“{text}” in line {line} is out of range: 73–137° E, 3–54° N."},
    {"lot.notations_disagree",
     "第 {line} 行的平面坐标与经纬度相差 {distance_m} 米，不是同一点。请核对公告。",
     "The grid metres and the degrees in line {line} are {distance_m} m apart and not one "
     "corner. Check the notice."},
    {"lot.datum_unclear",
     "第 {line} 行起有两组同类坐标，但标题没有说明哪一组属于哪个坐标系。请在表头写明，如："
     "西安80, CGCS2000。",
     "From line {line} on there are two pairs of one kind, but no heading says which datum each "
     "is on. Name them above the table: Xi'an 80, CGCS2000."},
    {"lot.datum_unknown", "第 {line} 行的标题写明 1954 年北京坐标系，不能读。请先换算为 CGCS2000。",
     "The heading in line {line} names the Beijing 1954 datum, which cannot be read. Convert to "
     "CGCS2000 first."},
    {"lot.ring_short", "第 {line} 行开始的第 {ring} 个环不足三个不同的拐点。",
     "Ring {ring}, which begins in line {line}, has fewer than three different corners."},
    {"self_crossing",
     "第 {ring} 个环自相交：从拐点 {first} 和拐点 {second}（第 {line} 行）出发的两条边相交。",
     "Ring {ring} crosses itself: the sides that begin at its corners {first} and {second} "
     "(line {line}) meet."},
    {"lot.hole_outside", "第 {line} 行开始的扣除范围（第 {ring} 个环）不完全在任何一个外环之内。",
     "The hole that begins in line {line} (ring {ring}) is not wholly inside one outer ring."},
    {"lot.holes_overlap", "第 {line} 行开始的扣除范围（第 {ring} 个环）与第 {other} 个环重叠。",
     "The hole that begins in line {line} (ring {ring}) overlaps ring {other}."},
    {"lot.rings_overlap", "第 {line} 行开始的第 {ring} 个环与第 {other} 个环重叠。",
     "Ring {ring}, which begins in line {line}, overlaps ring {other}."},
    {"lot.published_area", "公布面积须为大于零的十进制数（平方千米），不是“{text}”。",
     "The published area is a decimal number of km² above zero, not “{text}”."},
    {"lot.legacy_not_mapped",
     "1980 西安坐标系不能写成 {format}：该格式用 WGS 84，而换算参数不公开。请先换算为 CGCS2000，"
     "或写成 text。",
     "Xi'an 1980 cannot be written as {format}, which is on WGS 84: the parameters are not "
     "public. Convert to CGCS2000 first, or write text."},
    {"area_differs", "公布面积 {published_km2} 平方千米，计算面积 {computed_km2} 平方千米。",
     "The published area is {published_km2} km², the computed one {computed_km2} km²."},
    {"ring_open", "此环没有以 * 行结束，而其他环有（第 {line} 行）。",
     "This ring ends without a row * though others have one (line {line})."},
    {"ring_open.nearly",
     "最后一个拐点（第 {line} 行）与第一个相距 {distance_mm} 毫米，按闭合处理。",
     "The last corner (line {line}) is {distance_mm} mm from the first and was taken for it."},
    {"repeated_corner", "拐点与前一个相同（第 {line} 行），已略去。",
     "The corner repeats the one before it (line {line}) and was left out."},
    {"outside_box", "拐点（第 {line} 行）在吉林省范围之外（东经 121.6–131.4°，北纬 40.8–46.4°）。",
     "A corner (line {line}) lies outside Jilin's box (121.6–131.4° E, 40.8–46.4° N)."},
    {"wrong_zone", "拐点（第 {line} 行）的带号是 {zone}，而多数拐点是 {most}。",
     "The corner (line {line}) is in zone {zone}, but most are in zone {most}."},
    {"wrong_zone.far",
     "拐点（第 {line} 行）距 {zone} 带中央子午线 {meridian}° 超过 1.6°，带号可能有误。",
     "The corner (line {line}) is more than 1.6° from {meridian}° E, the central meridian of "
     "zone {zone}; the zone may be wrong."},
    {"columns_swapped", "列的次序颠倒（Y 在 X 前，或纬度在经度前），已按数值读取。",
     "The columns are swapped (Y before X, or latitude before longitude); the figures were read "
     "by their values."},
    {"legacy_datum",
     "1980 西安坐标系：点位和面积都在其自身椭球上，与 CGCS2000 相差可达百米，不能上图或提交。",
     "Xi'an 1980: points and area are on its own ellipsoid, up to a hundred metres from "
     "CGCS2000; they are not drawn on the map and cannot be submitted."},
    {"notation_guessed",
     "按度分秒压缩格式（ddd.mmss）读取，因为所有分、秒都小于 60；这些数也可能是十进制度。用 "
     "--notation packed 或 --notation degrees 确认。",
     "Read as packed ddd.mmss because every minute and second is below 60; the same numbers "
     "could be decimal degrees. Settle it by --notation packed or --notation degrees."},
    {"datum_chosen", "表中有两种坐标系的坐标，已取 {datum}。",
     "The table has coordinates on two datums; those on {datum} were taken."},
    {"datum_contradicted", "标题所写的坐标系不是读取时所用的坐标系。",
     "The headings name another datum than the one that was used."},
    {"over_block_cap",
     "占 {blocks} 个基本单位区块，超过 {mineral} 的上限 {cap} 个（国务院令第240号第三条）。",
     "The lot has part of {blocks} grid blocks, above the cap of {cap} for {mineral} (State "
     "Council Decree 240, article 3)."},
    {"over_block_cap.no_mineral",
     "占 {blocks} 个基本单位区块。上限：矿泉水 10，金属、非金属、放射性矿产 40，地热、煤、"
     "水气矿产 200，石油、天然气 2500。用 --mineral 指明矿种。",
     "The lot has part of {blocks} grid blocks. Caps: mineral water 10; metals, non-metals and "
     "radioactive minerals 40; geothermal energy, coal, water and gas 200; oil and natural gas "
     "2500. Name the mineral by --mineral."},
    {"over_block_cap.not_named",
     "占 {blocks} 个基本单位区块，超过 {cap} 个；第240号令第三条没有列出 {mineral}。上限："
     "矿泉水 10，金属、非金属、放射性矿产 40，地热、煤、水气矿产 200，石油、天然气 2500。",
     "The lot has part of {blocks} grid blocks, above {cap}; article 3 of Decree 240 does not "
     "name {mineral}. Caps: mineral water 10; metals, non-metals and radioactive minerals 40; "
     "geothermal energy, coal, water and gas 200; oil and natural gas 2500."},
};

}  // namespace

RefusalTable ground_texts() {
  return rows;
}

}  // namespace adit::wire
