// What a list is asked for, from the text of a query: each value is read and judged by itself, and
// the refusal names the one that cannot be. Empty values are as if they were not there.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "service/feature_query.hpp"
#include "service/setting.hpp"
#include "store/search.hpp"

namespace adit::service {

// The names that each list reads, for the table of routes.
[[nodiscard]] const std::vector<std::string>& lot_search_names();
[[nodiscard]] const std::vector<std::string>& result_search_names();

// Both refuse with `query.encoding` {field}, `query.text` {field, most}, `query.choice` {field,
// choices}, `query.area` {field}, `query.date` {field}, `query.limit` {field, least, most}, and
// `query.order` {field, other} where a span ends before it begins. A mineral is found by every name
// that a plan gives it.
[[nodiscard]] base::Outcome<store::LotSearch> read_lot_search(const Setting& setting,
                                                              const QueryText& text);
[[nodiscard]] base::Outcome<store::ResultSearch> read_result_search(const Setting& setting,
                                                                    const QueryText& text);

// Every name of every plan's minerals in lower case, and the id that it stands for.
struct MineralNames {
  std::vector<std::string> names;
  std::vector<std::string> ids;
};
[[nodiscard]] MineralNames mineral_names(const Setting& setting);

}  // namespace adit::service
