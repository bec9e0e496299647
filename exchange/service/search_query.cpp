// One reader a kind of value; the first refusal is kept and given back.
#include "service/search_query.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "base/instant.hpp"
#include "base/limits.hpp"
#include "wire/registry/utf8.hpp"

namespace adit::service {

namespace {

using base::Outcome;
using Choices = std::vector<std::string_view>;

constexpr std::int64_t money_most = 9'007'199'254'740'991;  // what a JSON number carries exactly
constexpr std::int64_t day_ms = 24 * 3600 * 1000;

// Latin letters only: other scripts of the plan's names have no case.
std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::int64_t characters(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
}

class Asked {
 public:
  explicit Asked(const QueryText& text) : text_(text) {}

  std::optional<std::string> words(const std::string& name) {
    auto value = find(name);
    if (value && wire::registry::first_fault(*value)) {
      return refused("query.encoding", {{"field", name}});
    }
    if (value && characters(*value) > base::limits::search_chars_max) {
      return refused("query.text", {{"field", name}, {"most", base::limits::search_chars_max}});
    }
    return value;
  }

  std::optional<std::string> one_of(const std::string& name, const Choices& choices) {
    auto value = find(name);
    if (!value || std::ranges::find(choices, *value) != choices.end()) return value;
    std::string list;
    for (const auto choice : choices) list += (list.empty() ? "" : ", ") + std::string(choice);
    return refused("query.choice", {{"field", name}, {"choices", list}});
  }

  std::int64_t whole(const std::string& name, std::int64_t otherwise, std::int64_t least,
                     std::int64_t most) {
    return number(name, least, most).value_or(otherwise);
  }

  store::Between fen(const std::string& name) {
    return span(name, [this](const std::string& end) { return number(end, 0, money_most); });
  }

  // Square kilometres with up to four decimals, as areas are shown.
  store::Between area(const std::string& name) {
    return span(name, [this](const std::string& end) -> std::optional<std::int64_t> {
      const auto value = find(end);
      if (!value) return std::nullopt;
      const auto area = area_m2(*value);
      if (!area) refused("query.area", {{"field", end}});
      return area;
    });
  }

  // Days as a clock in Beijing counts them, the last one whole.
  store::Between days(const std::string& name) {
    auto between = span(name, [this](const std::string& end) -> std::optional<std::int64_t> {
      const auto value = find(end);
      if (!value) return std::nullopt;
      const auto date = base::parse_date(*value);
      if (date) return base::shanghai_midnight(*date).ms;
      return refused("query.date", {{"field", end}});
    });
    if (between.to) *between.to += day_ms - 1;
    return between;
  }

  [[nodiscard]] const std::optional<base::Refusal>& refusal() const { return refusal_; }

 private:
  [[nodiscard]] std::optional<std::string> find(const std::string& name) const {
    const auto found = std::ranges::find(text_, name, &QueryText::value_type::first);
    if (found == text_.end() || found->second.empty()) return std::nullopt;
    return found->second;
  }

  std::nullopt_t refused(std::string code,
                         std::vector<std::pair<std::string, base::Param>> params) {
    if (!refusal_) refusal_ = base::Refusal{std::move(code), std::move(params)};
    return std::nullopt;
  }

  std::optional<std::int64_t> number(const std::string& name, std::int64_t least,
                                     std::int64_t most) {
    const auto value = find(name);
    if (!value) return std::nullopt;
    const auto read = whole_number(name, *value, least, most);
    if (!read) return refused(read.error().code, read.error().params);
    return *read;
  }

  static std::optional<std::int64_t> area_m2(std::string_view text) {
    const auto point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const bool broken = point != std::string_view::npos;
    const std::string_view rest = broken ? text.substr(point + 1) : "";
    if (whole.empty() || whole.size() > 9 || rest.size() > 4 || broken == rest.empty()) return {};
    std::string digits = std::string(whole) + std::string(rest);
    if (digits.find_first_not_of("0123456789") != std::string::npos) return {};
    digits.append(6 - rest.size(), '0');
    std::int64_t area = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), area);
    return area;
  }

  template <class Read>
  store::Between span(const std::string& name, Read read) {
    const store::Between between{read(name + "_from"), read(name + "_to")};
    if (between.from && between.to && *between.to < *between.from) {
      refused("query.order", {{"field", name + "_from"}, {"other", name + "_to"}});
    }
    return between;
  }

  const QueryText& text_;
  std::optional<base::Refusal> refusal_;
};

// Every spelling of the mineral that is called so; what no plan knows stands as it is.
std::vector<std::string> spellings(const Setting& setting, const std::string& name) {
  std::vector<std::string> out{lower(name)};
  for (const auto& edition : setting.editions) {
    const auto* mineral = edition.minerals.find(name);
    if (mineral == nullptr) continue;
    for (const auto& one : {mineral->id, mineral->zh, mineral->en}) out.push_back(lower(one));
    for (const auto& alias : mineral->aliases) out.push_back(lower(alias));
  }
  return out;
}

// "-area" is "area" turned round.
template <class Order>
void read_order(Asked& asked, const std::map<std::string, Order, std::less<>>& orders, Order& order,
                bool& down) {
  Choices choices;
  std::vector<std::string> turned;
  turned.reserve(orders.size());
  choices.reserve(2 * orders.size());
  for (const auto& [name, value] : orders) turned.push_back("-" + name);
  for (const auto& [name, value] : orders) choices.push_back(name);
  for (const auto& name : turned) choices.push_back(name);
  auto wanted = asked.one_of("sort", choices);
  if (!wanted) return;
  down = wanted->front() == '-';
  order = orders.find(std::string_view(*wanted).substr(down ? 1 : 0))->second;
}

void read_found(Asked& asked, const Setting& setting, store::Found& search) {
  search.text = asked.words("q");
  if (search.text) search.text_minerals = spellings(setting, *search.text);
  search.right = asked.one_of("right", {"exploration", "mining"});
  if (const auto mineral = asked.words("mineral")) search.minerals = spellings(setting, *mineral);
  search.stage =
      asked.one_of("stage", {"reconnaissance", "general_survey", "detailed_survey", "exploration"});
  search.area_m2 = asked.area("area");
  search.offset = asked.whole("offset", 0, 0, base::limits::page_offset_max);
  search.limit = asked.whole("limit", search.limit, 1, base::limits::rows_listed_max);
}

template <class Search>
Outcome<Search> outcome(const Asked& asked, Search search) {
  if (asked.refusal()) return tl::unexpected(*asked.refusal());
  return search;
}

}  // namespace

const std::vector<std::string>& lot_search_names() {
  static const std::vector<std::string> names{"q",          "state",    "right",      "mineral",
                                              "stage",      "verdict",  "area_from",  "area_to",
                                              "price_from", "price_to", "opens_from", "opens_to",
                                              "sort",       "offset",   "limit"};
  return names;
}

const std::vector<std::string>& result_search_names() {
  static const std::vector<std::string> names{
      "q",          "outcome",  "right",       "mineral",   "stage", "area_from", "area_to",
      "price_from", "price_to", "closed_from", "closed_to", "sort",  "offset",    "limit"};
  return names;
}

Outcome<store::LotSearch> read_lot_search(const Setting& setting, const QueryText& text) {
  Asked asked(text);
  store::LotSearch search;
  read_found(asked, setting, search);
  search.state = asked.one_of("state", {"draft", "submitted", "approved", "announced", "in_session",
                                        "sold", "unsold", "stopped", "suspended", "lapsed"});
  search.verdict = asked.one_of(
      "verdict", {"conforming", "nonconforming", "needs_justification", "undetermined"});
  search.start_price_fen = asked.fen("price");
  search.opens_ms = asked.days("opens");
  using store::LotOrder;
  read_order<LotOrder>(asked,
                       {{"newest", LotOrder::newest},
                        {"opens", LotOrder::opens},
                        {"area", LotOrder::area},
                        {"price", LotOrder::price},
                        {"number", LotOrder::number}},
                       search.order, search.down);
  return outcome(asked, search);
}

Outcome<store::ResultSearch> read_result_search(const Setting& setting, const QueryText& text) {
  Asked asked(text);
  store::ResultSearch search;
  read_found(asked, setting, search);
  search.outcome = asked.one_of("outcome", {"sold", "unsold"});
  search.price_fen = asked.fen("price");
  search.closed_ms = asked.days("closed");
  using store::ResultOrder;
  read_order<ResultOrder>(asked,
                          {{"newest", ResultOrder::newest},
                           {"price", ResultOrder::price},
                           {"over", ResultOrder::over},
                           {"area", ResultOrder::area}},
                          search.order, search.down);
  return outcome(asked, search);
}

// Where two plans call different minerals alike, the first plan's holds: one row, counted once.
MineralNames mineral_names(const Setting& setting) {
  std::map<std::string, std::string> known;
  for (const auto& edition : setting.editions) {
    for (const auto& mineral : edition.minerals.all()) {
      for (const auto& name : {mineral.id, mineral.zh, mineral.en}) {
        known.emplace(lower(name), mineral.id);
      }
      for (const auto& alias : mineral.aliases) known.emplace(lower(alias), mineral.id);
    }
  }
  MineralNames out;
  for (const auto& [name, id] : known) {
    out.names.push_back(name);
    out.ids.push_back(id);
  }
  return out;
}

}  // namespace adit::service
