// Words for plan editions and calendars.
#include "wire/refusal_text/tables.hpp"

namespace adit::wire {

RefusalTable plan_texts() {
  static constexpr RefusalText rows[] = {
      {"plan.not_loaded", "没有载入规划：{plan}。", "The plan {plan} is not loaded."},
      {"plan.dates", "edition.json 的 effective_to 早于 effective_from。请照规划期改正。",
       "In edition.json effective_to is before effective_from. Correct them after the plan's "
       "period."},
      {"plan.id_twice", "编号 {id} 在同一个文件中出现了两次。请给其中一个另起编号。",
       "The id {id} stands twice in one file. Give one of the two another id."},
      {"plan.mineral_name_twice", "名称“{name}”同时指两个矿种：{first}、{second}。",
       "The name “{name}” means two minerals: {first} and {second}."},
      {"plan.mineral_unknown",
       "{block} 的矿种 {mineral} 不在 minerals.json 中。请改用其中的名称，或在其中补上。",
       "The mineral {mineral} of {block} is not in minerals.json. Take a name from it, or add it "
       "there."},
      {"plan.zone_incomplete", "分区 {id} 缺少 {member}，其图层的规则需要它。",
       "The zone {id} lacks {member}, which the rules on its layer ask for."},
      {"plan.coordinate", "坐标应为十进制度，至多八位小数。",
       "A coordinate is decimal degrees with at most eight decimals."},
      {"plan.ring", "{id} 的边界不合要求（{reason}）：须闭合、不自交，并在吉林省范围内。",
       "The boundary of {id} is not usable ({reason}): it must be closed, not cross itself and lie "
       "within Jilin."},
      {"plan.blocks_overlap", "规划区块 {first} 与 {second} 相接或重叠。",
       "The planned blocks {first} and {second} touch or overlap."},
      {"plan.zones_overlap",
       "分区 {first} 与 {second} 性质相反（鼓励、限制、禁止），范围却重叠。请改正其中一个的边界。",
       "The zones {first} and {second} are of contrary kinds (encouraged, restricted, prohibited) "
       "and share ground. Correct the boundary of one of them."},
      {"plan.layer_or_missing", "{part} 要么给出图层，要么说明缺少哪个附件，二者只取其一。",
       "{part} is either there or said to be missing, not both and not neither."},
      {"plan.authority_missing",
       "edition.json 的 authorities 中没有审批机关。请补上 role 为 approving 的一项。",
       "The authorities of edition.json name none that approves. Add one with the role "
       "approving."},
      {"plan.not_labelled",
       "{id} 的示例标记与名称不一致：示例对象的名称必须含“示例”，真实规划不得含示例对象。",
       "{id} is labelled inconsistently: an example says 示例 in its name, and a real plan holds "
       "none."},
      {"plan.clause_missing", "clauses.json 中没有规则 {rule} 所依据的条款。请照规划原文补上。",
       "clauses.json lacks the clause of rule {rule}. Add it in the plan's own words."},
      {"plan.clause_differs",
       "clauses.json 中规则 {rule} 的条款与规则所依据的原文不一致。请照规划原文改正。",
       "The clause of rule {rule} in clauses.json differs from the words that the rule was written "
       "for. Correct it after the plan's own words."},
      {"calendar.empty", "没有载入任何年份的日历。", "No year of the calendar is loaded."},
      {"calendar.past_end",
       "工作日历只到 {last} 年，{year} 年尚未载入。请用 adit calendar load 载入该年的放假安排，"
       "并重新启动服务器。",
       "The calendar ends with {last}; {year} is not loaded. Load that year's table with adit "
       "calendar load, and start the server again."},
      {"calendar.before_start", "工作日历从 {first} 年开始，{year} 年没有载入。",
       "The calendar begins with {first}; {year} is not loaded."},
      {"calendar.bad_count", "工作日数至少为 1。",
       "The number of working days must be at least 1."},
      {"calendar.reversed", "{to} 早于 {from}。", "{to} lies before {from}."},
      {"calendar.year_twice", "{year} 年的日历载入了两次。", "The year {year} is loaded twice."},
      {"calendar.year_exists",
       "{year} 年的日历已由 {place} "
       "给出，且日期不同：已载入的年份不得改写。若旧表有误，请先移走它。",
       "The year {year} is there already with other days (from {place}), and a loaded year is not "
       "overwritten. If the old table is wrong, take it away first."},
      {"calendar.gap", "缺少 {year} 年的日历：各年须相接，请先载入该年。",
       "The calendar of {year} is missing: years must follow each other; load that one first."},
      {"calendar.wrong_year", "{date} 不在 {year} 年。", "{date} is not in {year}."},
      {"calendar.make_up_weekday", "{date} 不是周六或周日，不能是补班日。",
       "{date} is no Saturday or Sunday and cannot be a make-up day."},
      {"calendar.day_twice", "{date} 出现了两次。", "{date} stands twice."},
      {"calendar.unordered", "{date} 没有按日期顺序排列。", "{date} is out of order."},
  };
  return rows;
}

}  // namespace adit::wire
