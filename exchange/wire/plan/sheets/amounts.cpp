// What the plan limits and wants to reach: quotas, targets, and the sizes of mines.
#include "wire/plan/sheets/make.hpp"

namespace adit::wire::sheets {
namespace {

using namespace domain::plan;

template <class Enum, class Names>
std::string_view name_in(const Names& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

SheetCell bound_cell(Bound bound) {
  return words(WordsOf::bound, name_in(bound_names, bound));
}

SheetCell firmness_cell(Firmness firmness) {
  return words(WordsOf::firmness, name_in(firmness_names, firmness));
}

SheetColumn firmness_column() {
  return {"firmness", {"约束程度", "Firmness"}, SheetKind::words, true};
}

SheetColumn minerals_column() {
  return {"minerals", {"矿种", "Minerals"}, SheetKind::words};
}

SheetColumn table_column() {
  return {"cell", {"所在的表", "Table"}, SheetKind::links};
}

const Words every_mineral{"全部矿种", "Every mineral"};

SheetCell tolerance_cell(const std::optional<Tolerance>& tolerance) {
  if (!tolerance) return {};
  const std::string percent = std::to_string(tolerance->percent) + "%";
  return words(
      {"±" + percent + "：" + tolerance->source.zh, "±" + percent + ": " + tolerance->source.en});
}

SheetRow quota_row(const Source& from, const Quota& quota) {
  const Words counted = words_for(WordsOf::counted, name_in(counted_names, quota.counted));
  const Words minerals_said = mineral_names(from, quota.minerals);
  return row_of(quota.entry, minerals_said.zh.empty() ? counted : both(minerals_said, counted),
                {words(WordsOf::counted, name_in(counted_names, quota.counted)),
                 minerals(from, quota.minerals), area_links(quota.areas), bound_cell(quota.bound),
                 figure(quota.limit), firmness_cell(quota.firmness), year(quota.year),
                 tolerance_cell(quota.tolerance), table_link(quota.cell)});
}

SheetRow target_row(const Source& from, const Target& target) {
  const bool based = target.base.has_value();
  return row_of(
      target.entry, target.name,
      {year(target.year), bound_cell(target.bound), figure(target.value),
       firmness_cell(target.firmness), minerals(from, target.minerals),
       year(based ? std::optional(target.base->year) : std::nullopt),
       figure(based ? std::optional(target.base->value) : std::nullopt), table_link(target.cell)});
}

SheetRow class_row(const Source& from, const ScaleClass& scale) {
  return row_of(scale.entry, mineral_names(from, scale.minerals),
                {words(WordsOf::way, name_in(way_names, scale.way)), figure(scale.large),
                 figure(scale.medium), figure(scale.least), words(scale.instrument),
                 yes_or_no(scale.verified)});
}

SheetRow minimum_row(const Source& from, const MinimumScale& scale) {
  Words name = scale.minerals.empty() ? every_mineral : mineral_names(from, scale.minerals);
  const SheetCell kind =
      scale.kind ? words(WordsOf::area, name_in(area_kinds, *scale.kind)) : SheetCell{};
  return row_of(scale.entry, std::move(name),
                {area_links(scale.areas), kind, figure(scale.at_least), yes_or_no(scale.medium),
                 firmness_cell(scale.firmness)});
}

}  // namespace

Sheet quotas(const Source& from) {
  Sheet sheet{"quotas",
              {"数量与总量控制", "Quotas"},
              {"规划限定的矿业权数量、矿山数量和年开采量。",
               "How many rights and mines the plan allows, and how much may be mined in a year."},
              {{"counts", {"控制什么", "What is counted"}, SheetKind::words, true},
               minerals_column(),
               {"areas", {"合并计算的区域", "Counted together in"}, SheetKind::links},
               {"bound", {"界限", "Bound"}, SheetKind::words},
               {"limit", {"限额", "Limit"}, SheetKind::figure},
               firmness_column(),
               {"year", {"年份", "Year"}, SheetKind::words},
               {"tolerance", {"“左右”的读法", "How “about” is read"}, SheetKind::words},
               table_column()},
              {}};
  for (const Quota& quota : from.provisions.quotas) sheet.rows.push_back(quota_row(from, quota));
  return sheet;
}

Sheet targets(const Source& from) {
  Sheet sheet{"targets",
              {"目标与指标", "Targets"},
              {"规划到某年要达到的指标。目标本身不阻止出让，除非有规则这样说。",
               "What the plan wants to reach, by year. A target blocks no lot unless a rule says "
               "so."},
              {{"year", {"年份", "Year"}, SheetKind::words, true},
               {"bound", {"界限", "Bound"}, SheetKind::words},
               {"value", {"指标值", "Value"}, SheetKind::figure},
               firmness_column(),
               minerals_column(),
               {"base_year", {"基期", "Base year"}, SheetKind::words},
               {"base", {"基期值", "Base value"}, SheetKind::figure},
               table_column()},
              {}};
  for (const Target& target : from.provisions.targets) {
    sheet.rows.push_back(target_row(from, target));
  }
  return sheet;
}

Sheet classes(const Source& from) {
  Sheet sheet{"classes",
              {"矿山规模分类", "Classes of mines by size"},
              {"国家对大、中型矿山的分类。规划引用它，没有重复列出。",
               "From where on a mine is large or of medium size, by the national classification "
               "that the plan refers to."},
              {{"way", {"开采方式", "Worked"}, SheetKind::words, true},
               {"large", {"大型起", "Large from"}, SheetKind::figure},
               {"medium", {"中型起", "Medium from"}, SheetKind::figure},
               {"least", {"最低", "Least"}, SheetKind::figure},
               {"instrument", {"依据", "Instrument"}, SheetKind::words},
               {"verified", {"已核对", "Compared with a copy"}, SheetKind::words}},
              {}};
  for (const ScaleClass& scale : from.provisions.classes) {
    sheet.rows.push_back(class_row(from, scale));
  }
  return sheet;
}

Sheet minimums(const Source& from) {
  Sheet sheet{"minimums",
              {"最低开采规模", "Least sizes of new mines"},
              {"新建矿山必须达到的规模。", "What a new mine must reach."},
              {{"areas", {"限于区域", "Inside"}, SheetKind::links},
               {"kind", {"限于区域种类", "Inside areas of the kind"}, SheetKind::words, true},
               {"at_least", {"不少于", "At least"}, SheetKind::figure},
               {"medium", {"须为中型以上", "Medium size or larger"}, SheetKind::words},
               firmness_column()},
              {}};
  for (const MinimumScale& scale : from.provisions.minimums) {
    sheet.rows.push_back(minimum_row(from, scale));
  }
  return sheet;
}

}  // namespace adit::wire::sheets
