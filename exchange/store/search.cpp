// The statements behind lists and figures. A condition whose parameter is NULL is dropped by the
// planner, which sees the values.
#include "store/search.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "store/statement.hpp"

namespace adit::store {

namespace {

// $1 text, $2 minerals of the text, $3 right, $4 minerals, $5 stage, $6 and $7 area.
constexpr const char* found_by =
    "($3::text IS NULL OR l.right_kind = $3) "
    "AND (cardinality($4::text[]) = 0 OR lower(l.mineral) = ANY($4::text[])) "
    "AND ($5::text IS NULL OR l.stage = $5) "
    "AND ($6::bigint IS NULL OR l.area_m2 >= $6) AND ($7::bigint IS NULL OR l.area_m2 <= $7) ";

constexpr const char* said =
    "$1::text IS NULL OR position(lower($1) IN l.search) > 0 "
    "OR lower(l.mineral) = ANY($2::text[])";

// $8 public only, $9 state, $10 verdict, $11 and $12 start price, $13 and $14 opening. A verdict is
// that of the newest report; lots that never had such a one are left out before that is looked up.
std::string lots_where() {
  std::string where = "FROM lot l LEFT JOIN announcement n ON n.id = l.announcement WHERE (";
  where.append(said).append(") AND ").append(found_by);
  where +=
      "AND ($8::boolean IS FALSE OR l.state NOT IN ('draft', 'submitted', 'approved')) "
      "AND ($9::text IS NULL OR l.state = $9) "
      "AND ($10::text IS NULL OR (l.report IS NOT NULL "
      "AND l.id IN (SELECT lot FROM conformity_report WHERE verdict = $10) "
      "AND $10 = (SELECT g.verdict FROM conformity_report g WHERE g.lot = l.id "
      "AND g.lot_version = l.version ORDER BY g.id DESC LIMIT 1))) "
      "AND ($11::bigint IS NULL OR l.start_price_fen >= $11) "
      "AND ($12::bigint IS NULL OR l.start_price_fen <= $12) "
      "AND ($13::bigint IS NULL OR n.opens_at_ms >= $13) "
      "AND ($14::bigint IS NULL OR n.opens_at_ms <= $14) ";
  return where;
}

// $8 outcome, $9 and $10 price, $11 and $12 close.
std::string results_where() {
  return std::string("AND (") + said + " OR position(lower($1) IN lower(o.name)) > 0) AND " +
         found_by +
         "AND ($8::text IS NULL OR r.outcome = $8) "
         "AND ($9::bigint IS NULL OR r.price_fen >= $9) "
         "AND ($10::bigint IS NULL OR r.price_fen <= $10) "
         "AND ($11::bigint IS NULL OR r.closed_at_ms >= $11) "
         "AND ($12::bigint IS NULL OR r.closed_at_ms <= $12) ";
}

std::string column_of(LotOrder order) {
  switch (order) {
    case LotOrder::newest:
      return "l.created_at_ms";
    case LotOrder::opens:
      return "n.opens_at_ms";
    case LotOrder::area:
      return "l.area_m2";
    case LotOrder::price:
      return "l.start_price_fen";
    case LotOrder::number:
      return "l.number";
  }
  return {};
}

std::string column_of(ResultOrder order) {
  switch (order) {
    case ResultOrder::newest:
      return "r.closed_at_ms";
    case ResultOrder::price:
      return "r.price_fen";
    case ResultOrder::over:
      return "r.price_fen::numeric / s.start_price_fen";
    case ResultOrder::area:
      return "l.area_m2";
  }
  return {};
}

// Newest means newest first; whatever has no value in the column comes last either way. One order
// for column and id, so that an index on both serves the list from either end.
std::string ordered(const std::string& column, const char* id, bool down, bool may_lack) {
  const std::string way = down ? " DESC" : " ASC";
  return "ORDER BY " + column + way + (may_lack ? " NULLS LAST, " : ", ") + id + way + " ";
}

template <class Page>
void count(Page& page, const pqxx::result& rows) {
  const std::int64_t seen = number(rows[0][0]);
  page.more = seen > base::limits::search_rows_max;
  page.matched = std::min(seen, base::limits::search_rows_max);
}

std::string counting(const std::string& rest) {
  return "SELECT count(*) FROM (SELECT " + rest + "LIMIT " +
         std::to_string(base::limits::search_rows_max + 1) + ") AS seen";
}

std::vector<std::string> ids_of(const pqxx::result& rows) {
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(text(row[0]));
  return ids;
}

}  // namespace

LotPage search_lots(Transaction& tx, const LotSearch& search) {
  const auto ask = [&](const std::string& sql, const auto&... more) {
    return run(tx, sql.c_str(), nullable(search.text), array_text(search.text_minerals),
               nullable(search.right), array_text(search.minerals), nullable(search.stage),
               nullable(search.area_m2.from), nullable(search.area_m2.to), search.public_only,
               nullable(search.state), nullable(search.verdict),
               nullable(search.start_price_fen.from), nullable(search.start_price_fen.to),
               nullable(search.opens_ms.from), nullable(search.opens_ms.to), more...);
  };
  LotPage page;
  count(page, ask(counting(lots_where())));
  const bool newest = search.order == LotOrder::newest;
  // Everything public has an opening; that said, the list can be read off the openings' index.
  const bool lacking = search.order == LotOrder::opens && !search.public_only;
  const std::string opened =
      search.order == LotOrder::opens && search.public_only ? "AND n.id IS NOT NULL " : "";
  page.lots = lot_views(
      tx, ids_of(ask("SELECT l.id " + lots_where() + opened +
                         ordered(column_of(search.order), "l.id", search.down != newest, lacking) +
                         "OFFSET $15 LIMIT $16",
                     search.offset, search.limit)));
  return page;
}

ResultPage search_results(Transaction& tx, const ResultSearch& search) {
  const auto ask = [&](const std::string& sql, const auto&... more) {
    return run(tx, sql.c_str(), nullable(search.text), array_text(search.text_minerals),
               nullable(search.right), array_text(search.minerals), nullable(search.stage),
               nullable(search.area_m2.from), nullable(search.area_m2.to), nullable(search.outcome),
               nullable(search.price_fen.from), nullable(search.price_fen.to),
               nullable(search.closed_ms.from), nullable(search.closed_ms.to), more...);
  };
  const std::string from =
      "FROM result r JOIN session s ON s.id = r.session JOIN lot l ON l.id = r.lot "
      "LEFT JOIN organisation o ON o.id = r.winner WHERE true " +
      results_where();
  ResultPage page;
  count(page, ask(counting(from)));
  const bool newest = search.order == ResultOrder::newest;
  const bool lacking = search.order == ResultOrder::price || search.order == ResultOrder::over;
  const std::string order =
      ordered(column_of(search.order), "r.session", search.down != newest, lacking);
  page.results =
      result_views(tx, ids_of(ask("SELECT r.session " + from + order + "OFFSET $13 LIMIT $14",
                                  search.offset, search.limit)));
  return page;
}

std::vector<Figures> ended_figures(Transaction& tx, const ResultSearch& search,
                                   const std::vector<std::string>& names,
                                   const std::vector<std::string>& ids) {
  const auto rows = run(
      tx,
      "WITH named AS (SELECT * FROM unnest($1::text[], $2::text[]) AS m (name, id)), "
      "ended AS (SELECT l.right_kind, coalesce(m.id, l.mineral) AS mineral, "
      "to_char(to_timestamp((s.ended_at_ms + 28800000) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM') "
      "AS month, s.phase, r.outcome, r.price_fen, s.start_price_fen, l.area_m2, s.bids "
      "FROM session s JOIN lot l ON l.id = s.lot LEFT JOIN result r ON r.session = s.id "
      "LEFT JOIN named m ON m.name = lower(l.mineral) WHERE s.ended_at_ms IS NOT NULL "
      "AND ($3::text IS NULL OR l.right_kind = $3) "
      "AND (cardinality($4::text[]) = 0 OR lower(l.mineral) = ANY($4::text[])) "
      "AND ($5::bigint IS NULL OR s.ended_at_ms >= $5) "
      "AND ($6::bigint IS NULL OR s.ended_at_ms <= $6)), "
      "summed AS (SELECT grouping(right_kind) AS no_right, grouping(mineral) AS no_mineral, "
      "grouping(month) AS no_month, coalesce(right_kind, mineral, month, '') AS key, "
      "count(*) FILTER (WHERE outcome = 'sold') AS sold, "
      "count(*) FILTER (WHERE outcome = 'unsold') AS unsold, "
      "count(*) FILTER (WHERE phase = 'not_opened') AS not_opened, "
      "count(*) FILTER (WHERE phase = 'suspended') AS suspended, "
      "count(*) FILTER (WHERE phase IN ('sold', 'unsold') AND outcome IS NULL) AS awaiting, "
      "coalesce(sum(bids), 0)::bigint AS bids, "
      "coalesce(sum(start_price_fen) FILTER (WHERE outcome = 'sold'), 0)::bigint AS start_fen, "
      "coalesce(sum(price_fen) FILTER (WHERE outcome = 'sold'), 0)::bigint AS price_fen, "
      "coalesce(sum(area_m2) FILTER (WHERE outcome = 'sold'), 0)::bigint AS area_m2, "
      "percentile_disc(0.5) WITHIN GROUP (ORDER BY round((price_fen - start_price_fen) * 10000.0 "
      "/ start_price_fen)::bigint) FILTER (WHERE outcome = 'sold') AS median_bp "
      "FROM ended GROUP BY GROUPING SETS ((), (right_kind), (mineral), (month))) "
      "SELECT CASE WHEN no_right = 0 THEN 'right' WHEN no_mineral = 0 THEN 'mineral' "
      "WHEN no_month = 0 THEN 'month' ELSE 'all' END AS by, *, "
      "round(price_fen * 1000000.0 / nullif(area_m2, 0))::bigint AS per_km2_fen, "
      "round((price_fen - start_fen) * 10000.0 / nullif(start_fen, 0))::bigint AS premium_bp "
      "FROM summed ORDER BY no_right DESC, no_mineral DESC, no_month DESC, key",
      array_text(names), array_text(ids), nullable(search.right), array_text(search.minerals),
      nullable(search.closed_ms.from), nullable(search.closed_ms.to));
  std::vector<Figures> out;
  for (const auto& row : rows) {
    out.push_back({text(row["by"]), text(row["key"]), number(row["sold"]), number(row["unsold"]),
                   number(row["not_opened"]), number(row["suspended"]), number(row["awaiting"]),
                   number(row["bids"]), number(row["start_fen"]), number(row["price_fen"]),
                   number(row["area_m2"]), maybe_number(row["per_km2_fen"]),
                   maybe_number(row["premium_bp"]), maybe_number(row["median_bp"])});
  }
  return out;
}

}  // namespace adit::store
