// Lists of lots and results as people ask for them: filtered, sorted, a page at a time. Counting
// stops at limits::search_rows_max, so that a filter that lets everything by costs no more than one
// that is narrow.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/lots.hpp"
#include "store/sessions.hpp"

namespace adit::store {

// Both ends belong to it; nothing: open.
struct Between {
  std::optional<std::int64_t> from{};
  std::optional<std::int64_t> to{};
};

// What lots and results are found by alike.
struct Found {
  std::optional<std::string> text{};  // in number, titles, place, mineral; of results: winner
  std::vector<std::string> text_minerals{};  // spellings, lower case, of what the text names
  std::optional<std::string> right{};
  std::vector<std::string> minerals{};  // spellings, lower case; none: any mineral
  std::optional<std::string> stage{};
  Between area_m2{};
  std::int64_t offset = 0;
  std::int64_t limit = 500;
  bool down = false;  // the order turned round
};

enum class LotOrder : std::uint8_t { newest, opens, area, price, number };
struct LotSearch : Found {
  bool public_only = true;  // announced and later
  std::optional<std::string> state{};
  std::optional<std::string> verdict{};  // of the newest report
  Between start_price_fen{};
  Between opens_ms{};
  LotOrder order = LotOrder::newest;
};
struct LotPage {
  std::int64_t matched = 0;  // on all pages, search_rows_max at most
  bool more = false;         // than counted
  std::vector<LotView> lots;
};
[[nodiscard]] LotPage search_lots(Transaction& tx, const LotSearch& search);

enum class ResultOrder : std::uint8_t { newest, price, over, area };
struct ResultSearch : Found {
  std::optional<std::string> outcome{};
  Between price_fen{};
  Between closed_ms{};
  ResultOrder order = ResultOrder::newest;
};
struct ResultPage {
  std::int64_t matched = 0;
  bool more = false;
  std::vector<ResultView> results;
};
[[nodiscard]] ResultPage search_results(Transaction& tx, const ResultSearch& search);

// What ended sessions came to, all of them together and by right, mineral and month of their end.
// Nothing that ended is left out: what has no result is counted by how it ended.
struct Figures {
  std::string by;   // all, right, mineral or month
  std::string key;  // of the group: empty for all, yyyy-mm for a month
  std::int64_t sold = 0;
  std::int64_t unsold = 0;
  std::int64_t not_opened = 0;
  std::int64_t suspended = 0;
  std::int64_t awaiting = 0;  // bids are over, the result is not published yet
  std::int64_t bids = 0;
  // Of the sold ones together.
  std::int64_t start_fen = 0;
  std::int64_t price_fen = 0;
  std::int64_t area_m2 = 0;
  std::optional<std::int64_t> price_per_km2_fen;
  std::optional<std::int64_t> premium_bp;         // of the sum, in hundredths of a percent
  std::optional<std::int64_t> median_premium_bp;  // of the sales one by one
};
// `names` are spellings of minerals in lower case, `ids` what each stands for.
[[nodiscard]] std::vector<Figures> ended_figures(Transaction& tx, const ResultSearch& search,
                                                 const std::vector<std::string>& names,
                                                 const std::vector<std::string>& ids);

}  // namespace adit::store
