// One statement for every lot; another for the few that lie in zones with a quota.
#include "store/register_counts.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

namespace conformity = domain::conformity;

constexpr const char* own_sql =
    "own AS MATERIALIZED (SELECT r.id, r.geom IS NOT NULL AS drawn, "
    "r.state IN ('live', 'awarded', 'pending') AS lives, t.* FROM asked "
    "JOIN right_named n ON n.what = 'lot' AND n.name = asked.lot "
    "JOIN registry_record r ON r.kind = 'right' AND r.id = n.id AND r.until IS NULL, "
    "told_of_right(r.document) t)";

constexpr const char* mines_sql =
    "SELECT 'mines' AS what, m.mineral, m.capacity, sum(m.number)::bigint AS a, 0::bigint AS b, "
    "0::bigint AS c, 0::bigint AS d FROM asked, LATERAL (SELECT mineral, capacity, number "
    "FROM mine_tally UNION ALL SELECT mineral, capacity, -1 FROM own WHERE lives) AS m "
    "WHERE asked.right_kind = 'mining' GROUP BY 2, 3 HAVING sum(m.number) > 0";

// Where only the term of a right is known, it was let out on the term's first day or before.
constexpr const char* releases_sql =
    "SELECT 'releases', r.mineral, '', "
    "coalesce(sum(number) FILTER (WHERE exact AND day BETWEEN from_day AND to_day), 0)::bigint, "
    "coalesce(sum(number) FILTER (WHERE NOT exact AND day >= from_day), 0)::bigint, "
    "coalesce(sum(number) FILTER (WHERE exact AND day BETWEEN year_from AND year_to), 0)::bigint, "
    "coalesce(sum(number) FILTER (WHERE NOT exact AND day >= year_from), 0)::bigint "
    "FROM asked, LATERAL (SELECT mineral, exact, released_on AS day, number FROM release_tally t "
    "WHERE t.right_kind = asked.right_kind AND t.released_on >= least(from_day, year_from) "
    "UNION ALL SELECT mineral, exact, released_on, -1 FROM own "
    "WHERE own.right_kind = asked.right_kind AND released_on >= least(from_day, year_from)) AS r "
    "GROUP BY 2";

constexpr const char* waiting_sql =
    "SELECT 'waiting', o.mineral, '', count(*), count(*) FILTER (WHERE EXISTS (SELECT "
    "FROM plan_feature f WHERE f.plan = o.plan AND f.layer = 'encouraged_exploration_area' "
    "AND ST_Intersects(f.geom, o.geom) AND share_ground(f.geom, o.geom))), 0, 0 "
    "FROM asked JOIN lot o ON o.state = 'approved' AND o.right_kind = 'exploration' "
    "AND o.plan = asked.plan AND o.id <> asked.lot "
    "WHERE asked.right_kind = 'exploration' GROUP BY 2";

constexpr const char* out_sql =
    "SELECT 'out', o.mineral, '', count(*) FILTER (WHERE day BETWEEN from_day AND to_day), "
    "count(*) FILTER (WHERE day BETWEEN year_from AND year_to), 0, 0 FROM asked "
    "JOIN lot o ON o.state IN ('announced', 'in_session', 'suspended', 'sold') "
    "AND o.right_kind = asked.right_kind AND o.id <> asked.lot "
    "JOIN announcement a ON a.lot = o.id, LATERAL (SELECT (to_timestamp(a.announced_at_ms / "
    "1000.0) AT TIME ZONE 'Asia/Shanghai')::date AS day) AS on_day "
    "WHERE NOT EXISTS (SELECT FROM right_named n WHERE n.what = 'lot' AND n.name = o.id) "
    "GROUP BY 2";

std::string counts_sql() {
  return std::string(
             "WITH asked AS MATERIALIZED (SELECT $1::text AS lot, $2::text AS plan, "
             "$3::text AS right_kind, $4::date AS from_day, $5::date AS to_day, "
             "$6::date AS year_from, $7::date AS year_to), ") +
         own_sql + " " + mines_sql + " UNION ALL " + releases_sql + " UNION ALL " + waiting_sql +
         " UNION ALL " + out_sql + " ORDER BY 1, 2, 3";
}

// A right that names the zone is counted by that; one that names another, or none, by its outline.
std::string zones_sql() {
  return std::string(
             "WITH asked AS MATERIALIZED (SELECT $1::text AS lot, $2::text AS plan, "
             "$3::text[] AS names, $4::text[] AS outlines), ") +
         own_sql +
         ", counted AS (SELECT m.mineral, CASE WHEN m.zone = ANY(names) THEN number ELSE 0 END "
         "AS here, CASE WHEN m.zone = '' AND NOT drawn THEN number ELSE 0 END AS perhaps "
         "FROM asked, mine_tally m UNION ALL "
         "SELECT own.mineral, CASE WHEN own.zone = ANY(names) THEN -1 ELSE 0 END, "
         "CASE WHEN own.zone = '' AND NOT own.drawn THEN -1 ELSE 0 END FROM asked, own "
         "WHERE own.lives AND own.right_kind = 'mining' UNION ALL "
         "SELECT t.mineral, count(DISTINCT r.id), 0 FROM asked JOIN plan_feature f "
         "ON f.plan = asked.plan AND f.layer = 'restricted_zone' AND f.id = ANY(asked.outlines) "
         "JOIN registry_record r ON ST_Intersects(r.geom, f.geom) AND r.until IS NULL "
         "AND r.kind = 'right' AND r.state IN ('live', 'awarded', 'pending'), "
         "told_of_right(r.document) t WHERE t.right_kind = 'mining' "
         "AND t.zone <> ALL(asked.names) AND share_ground(r.geom, f.geom) "
         "AND NOT EXISTS (SELECT FROM own WHERE own.id = r.id) GROUP BY 1) "
         "SELECT mineral, sum(here)::bigint, sum(perhaps)::bigint FROM counted GROUP BY 1 "
         "HAVING sum(here) > 0 OR sum(perhaps) > 0 ORDER BY 1";
}

void add(const pqxx::row& row, conformity::Gathered& out) {
  const std::string what = text(row[0]);
  const std::string mineral = text(row[1]);
  if (what == "mines") out.mines.push_back({mineral, text(row[2]), number(row[3])});
  if (what == "waiting") out.waiting.push_back({mineral, number(row[3]), number(row[4])});
  if (what == "out") out.out.push_back({mineral, number(row[3]), number(row[4])});
  if (what != "releases") return;
  out.releases.push_back({mineral, number(row[3]), number(row[4]), number(row[5]), number(row[6])});
}

}  // namespace

conformity::Gathered gather_counts(Transaction& tx, const CountsAsked& asked) {
  static const std::string sql = counts_sql();
  conformity::Gathered out;
  for (const auto& row :
       run_planned(tx, "register_counts", sql, asked.lot, asked.plan, asked.right,
                   base::to_text(asked.period_from), base::to_text(asked.period_to),
                   base::to_text(asked.year_from), base::to_text(asked.year_to))) {
    add(row, out);
  }
  return out;
}

std::vector<conformity::MinesInZones> mines_in_zones(Transaction& tx, const CountsAsked& asked,
                                                     const conformity::ZonesAsked& zones) {
  static const std::string sql = zones_sql();
  std::vector<conformity::MinesInZones> out;
  for (const auto& row : run_planned(tx, "mines_in_zones", sql, asked.lot, asked.plan,
                                     array_text(zones.names), array_text(zones.outlines))) {
    out.push_back({zones.quota, text(row[0]), number(row[1]), number(row[2])});
  }
  return out;
}

}  // namespace adit::store
