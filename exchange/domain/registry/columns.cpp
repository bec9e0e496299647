// The table of columns, kind by kind.
#include "domain/registry/columns.hpp"

#include <array>
#include <optional>

#include "base/invariant.hpp"
#include "domain/registry/lists.hpp"
#include "domain/registry/values.hpp"

namespace adit::domain::registry {
namespace {

constexpr std::string_view rights[] = {"exploration", "mining"};
constexpr std::string_view stages[] = {"reconnaissance", "general_survey", "detailed_survey",
                                       "exploration"};
constexpr std::string_view states[] = {"live",    "awarded",   "pending",
                                       "expired", "cancelled", "lapsed"};
constexpr std::string_view sizes[] = {"large", "medium", "small"};
constexpr std::string_view levels[] = {"city", "county"};
constexpr std::string_view uses[] = {"farmland", "forest", "grassland", "water", "built", "other"};

// The same in every kind that has it; a heading means one thing.
constexpr Column name_zh{"name_zh", "名称", Form::text, true};
constexpr Column name_en{"name_en", "英文名称"};
constexpr Column holder{"holder", "矿业权人", Form::id, true};
constexpr Column block{"block", "规划区块", Form::id};
constexpr Column stage{"stage", "勘查阶段", Form::words, false, stages};

constexpr Column of_holder[] = {name_zh, name_en, {"control_group", "控制人", Form::id}};

constexpr Column of_right[] = {
    {"right", "矿业权种类", Form::words, true, rights},
    holder,
    {"mineral", "矿种", Form::text, true},
    {"co_minerals", "共伴生矿种"},
    stage,
    block,
    {"zone", "规划分区", Form::id},
    {"deposit", "矿产地", Form::id},
    {"capacity", "生产规模"},
    {"state", "状态", Form::words, true, states, "live"},
    {"registered_on", "登记日期", Form::date},
    {"valid_from", "有效期起", Form::date},
    {"valid_to", "有效期止", Form::date},
    {"lot", "标的", Form::id},
    {"name_zh", "名称"},
    name_en,
    {"top_m", "最高标高", Form::height},
    {"bottom_m", "最低标高", Form::height},
};

constexpr Column of_deposit[] = {name_zh,
                                 name_en,
                                 {"mineral", "矿种", Form::text, true},
                                 {"size", "规模", Form::words, false, sizes}};

constexpr Column of_reserve_report[] = {
    name_zh,
    {"deposit", "矿产地", Form::id, true},
    {"number", "文号"},
    {"issuer", "出具单位"},
    {"issued_on", "出具日期", Form::date, true},
    {"amount", "储量"},
    {"unit", "计量单位"},
};

constexpr Column of_prior_work[] = {name_zh,
                                    name_en,
                                    {"stage", "勘查阶段", Form::words, true, stages},
                                    {"done_on", "完成日期", Form::date}};

constexpr Column of_mine[] = {name_zh, name_en, holder, {"mineral", "矿种"}};

constexpr Column of_land_use[] = {name_zh, name_en, {"use", "地类", Form::words, true, uses}};

// A decision of an authority is cited: number, issuer and date, all three.
constexpr Column decision_number{"number", "文号", Form::text, true};
constexpr Column decision_issuer{"issuer", "出具单位", Form::text, true};
constexpr Column decision_date{"issued_on", "出具日期", Form::date, true};

constexpr Column of_programme[] = {
    name_zh,         name_en,       {"year", "年度", Form::year, true},   decision_number,
    decision_issuer, decision_date, {"limits", "数量限额", Form::limits},
};

constexpr Column of_programme_item[] = {
    name_zh,
    name_en,
    {"programme", "年度实施方案", Form::id, true},
    {"order", "次序", Form::order},
    {"right", "矿业权种类", Form::words, true, rights},
    {"mineral", "矿种", Form::text, true},
    block,
};

constexpr Column of_lower_plan[] = {
    name_zh,
    name_en,
    {"level", "级别", Form::words, true, levels},
    decision_number,
    decision_issuer,
    decision_date,
    {"valid_from", "有效期起", Form::date, true},
    {"valid_to", "有效期止", Form::date, true},
    {"prohibits", "禁止矿种", Form::minerals},
    {"restricts", "限制矿种", Form::minerals},
    {"opens", "开放矿种", Form::minerals},
};

std::string allowed_in(const Column& column) {
  switch (column.form) {
    case Form::id:
      return "[A-Za-z0-9._-]{1,64}";
    case Form::text:
      return "1–1000 B";
    case Form::date:
      return "yyyy-mm-dd, yyyy/m/d, yyyy年m月d日";
    case Form::height:
      return "-20000 … 20000 m, 0.001 m";
    case Form::year:
      return "2000 … 2099";
    case Form::order:
      return "1 … 9999";
    case Form::limits:
      return "released_rights=20; released_exploration_rights=12; released_rights:煤=3";
    case Form::minerals:
      return "金; mining:煤; exploration:钼";
    case Form::words:
      break;
  }
  std::string all;
  for (const std::string_view word : column.allowed) {
    all.append(all.empty() ? "" : ", ").append(word);
    all.append(" ").append(word_zh(column, word));
  }
  return all;
}

std::optional<std::string> canonical(const Column& column, std::string_view text) {
  switch (column.form) {
    case Form::id:
      return valid_id(text) ? std::optional(std::string(text)) : std::nullopt;
    case Form::text:
      return canonical_text(text);
    case Form::date:
      return canonical_date(text);
    case Form::height:
      return canonical_height(text);
    case Form::year:
      return canonical_year(text);
    case Form::order:
      return canonical_order(text);
    case Form::limits:
      return canonical_limits(text);
    case Form::minerals:
      return canonical_minerals(text);
    case Form::words:
      break;
  }
  const auto word = canonical_word(column, text);
  return word ? std::optional(std::string(*word)) : std::nullopt;
}

}  // namespace

std::span<const Column> columns_of(Kind kind) {
  switch (kind) {
    case Kind::holder:
      return of_holder;
    case Kind::right:
      return of_right;
    case Kind::deposit:
      return of_deposit;
    case Kind::reserve_report:
      return of_reserve_report;
    case Kind::prior_work:
      return of_prior_work;
    case Kind::mine:
      return of_mine;
    case Kind::land_use:
      return of_land_use;
    case Kind::programme:
      return of_programme;
    case Kind::programme_item:
      return of_programme_item;
    case Kind::lower_plan:
      return of_lower_plan;
  }
  ADIT_INVARIANT(false, "every kind has its columns");
}

base::Outcome<std::string> canonical_value(const Column& column, std::string_view value) {
  const std::string_view text = trimmed(value);
  if (auto known = canonical(column, text)) return std::move(*known);
  return base::refuse("registry.value", {{"member", std::string(column.name)},
                                         {"value", shortened(text)},
                                         {"allowed", allowed_in(column)}});
}

}  // namespace adit::domain::registry
