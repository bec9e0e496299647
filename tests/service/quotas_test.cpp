// What is counted over the whole register reaches the rules and follows each change of the
// register.
#include "service/quotas_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class Quotas : public QuotasCase {
 protected:
  // The tallies beside what the register says row by row: empty where they agree.
  std::string wrong_tallies() const {
    return value(
        "WITH told AS (SELECT r.id AS right_id, r.state, r.geom IS NOT NULL AS drawn, t.* "
        "FROM registry_record r, told_of_right(r.document) t WHERE r.kind = 'right' "
        "AND r.until IS NULL), wrong AS ("
        "SELECT 'mines' FROM (SELECT mineral, zone, drawn, capacity, count(*) AS number FROM told "
        "WHERE right_kind = 'mining' AND state IN ('live', 'awarded', 'pending') "
        "GROUP BY 1, 2, 3, 4) a FULL JOIN (SELECT * FROM mine_tally WHERE number > 0) b "
        "USING (mineral, zone, drawn, capacity, number) "
        "WHERE a.mineral IS NULL OR b.mineral IS NULL UNION ALL "
        "SELECT 'releases' FROM (SELECT right_kind, released_on, mineral, exact, count(*) "
        "AS number FROM told GROUP BY 1, 2, 3, 4) a FULL JOIN (SELECT * FROM release_tally "
        "WHERE number > 0) b USING (right_kind, released_on, mineral, exact, number) "
        "WHERE a.mineral IS NULL OR b.mineral IS NULL UNION ALL "
        "SELECT 'names' FROM (SELECT 'deposit' AS what, deposit AS name, right_id AS id FROM told "
        "WHERE deposit IS NOT NULL UNION ALL SELECT 'lot', lot, right_id FROM told "
        "WHERE lot IS NOT NULL) a FULL JOIN right_named b USING (what, name, id) "
        "WHERE a.name IS NULL OR b.name IS NULL) "
        "SELECT coalesce(string_agg(DISTINCT \"?column?\", ' '), '') FROM wrong");
  }
};

TEST_F(Quotas, tallies_follow_every_change_of_the_register) {
  const MineLine drawn{.id = "G-1", .mineral = "gold", .wkt = outline(123.5, 45.0)};
  import({{.id = "R-1"}, {.id = "R-2", .deposit = "SD-001"}, {.id = "R-3", .lot = "lot-1"}, drawn});
  EXPECT_EQ(wrong_tallies(), "");
  EXPECT_EQ(value("SELECT sum(number) FROM mine_tally"), "4");
  import({{.id = "R-1", .capacity = "60万吨原煤/年"},
          {.id = "R-2", .state = "expired", .deposit = "SD-002"},
          {.id = "R-4",
           .right = "exploration",
           .registered_on = "" }});
  EXPECT_EQ(wrong_tallies(), "") << "changed and added";
  EXPECT_EQ(value("SELECT sum(number) FROM mine_tally"), "3");
  EXPECT_EQ(value("SELECT string_agg(name, ' ' ORDER BY name) FROM right_named"), "SD-002 lot-1");
  import({{.id = "R-4", .right = "exploration" }}, true);
  EXPECT_EQ(wrong_tallies(), "") << "ended";
  EXPECT_EQ(value("SELECT sum(number) FROM mine_tally"), "0");
  EXPECT_EQ(value("SELECT sum(number) FROM release_tally"), "1");
  const wire::requests::Right right{"right-1", "exploration", "gold",       "示例矿业", "entity-9",
                                    "group-9", "SK-013",      std::nullopt, "live"};
  ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, chen_, right, now_); }));
  EXPECT_EQ(wrong_tallies(), "") << "entered";
  EXPECT_EQ(value("SELECT sum(number) FROM release_tally WHERE exact"), "2");
}

TEST_F(Quotas, count_the_mines_of_the_whole_register) {
  const auto before = facts_of(coal_draft());
  const auto mines = conformity::count_of(before, "mines");
  const auto larger = conformity::count_of(before, "large_medium_mines");
  const auto small = conformity::count_of(before, "small_mines:coal");
  ASSERT_TRUE(mines && larger && small);
  auto lines = many(3, {.id = "R-", .mineral = "煤炭"});
  lines.push_back({.id = "L-1", .capacity = "150 raw_coal_10kt_a"});
  lines.push_back({.id = "X-1", .state = "cancelled"});
  import(lines);
  EXPECT_EQ(count(coal_draft(), "mines"), std::to_string(*mines + 4));
  EXPECT_EQ(count(coal_draft(), "large_medium_mines"), std::to_string(*larger + 1));
  EXPECT_EQ(count(coal_draft(), "small_mines:coal"), std::to_string(*small + 3));
  import({{.id = "R-9", .capacity = "" }});
  EXPECT_EQ(count(coal_draft(), "mines"), std::to_string(*mines + 5));
  EXPECT_EQ(count(coal_draft(), "small_mines:coal"), "unknown");
  EXPECT_EQ(count(coal_draft(), "output:coal"), "unknown");
}

TEST_F(Quotas, count_releases_by_their_day) {
  const auto before = conformity::count_of(facts_of(coal_draft()), "released_rights:coal");
  ASSERT_TRUE(before);
  import({{.id = "R-1", .registered_on = "2026-01-01"},
          {.id = "R-2", .registered_on = "2025-12-31"},
          {.id = "R-3", .registered_on = "2030-12-31", .state = "cancelled"},
          {.id = "R-4", .registered_on = "2031-01-01"},
          {.id = "R-5",
           .registered_on = "",
           .valid_from = "2025-12-31" }});
  EXPECT_EQ(count(coal_draft(), "released_rights:coal"), std::to_string(*before + 2))
      << "the first and the last day are in, and a right that has ended was let out all the same";
  import({{.id = "R-6", .registered_on = "", .valid_from = "2026-01-01" }});
  EXPECT_EQ(count(coal_draft(), "released_rights:coal"), "unknown") << "it may be an extension";
  EXPECT_EQ(count(coal_draft(), "released_rights:2026"), "unknown");
  EXPECT_NE(
      count(mining_draft("diatomite", 12'300'000'000, 4'500'000'000), "released_rights:diatomite"),
      "unknown");
}

TEST_F(Quotas, leave_out_the_right_that_the_lot_was_sold_as) {
  const auto lot = drafted(coal_draft()).id;
  const auto before = conformity::count_of(facts_of_lot(lot), "released_rights:coal");
  ASSERT_TRUE(before);
  import({{.id = "R-1", .lot = lot}, {.id = "R-2" }});
  const auto facts = facts_of_lot(lot);
  EXPECT_EQ(conformity::count_of(facts, "released_rights:coal"), *before + 1);
  EXPECT_EQ(conformity::count_of(facts, "small_mines:coal"),
            std::stoll(count(coal_draft(1), "small_mines:coal")) - 1);
}

TEST_F(Quotas, count_the_rights_of_a_restricted_zone) {
  const auto draft = mining_draft("oil_shale", 12'500'000'000, 4'455'000'000);  // in SZ-X01
  const std::string name = "live_rights:oil-shale-restricted-zone";
  EXPECT_EQ(count(coal_draft(), name), "unknown") << "nobody asks";
  ASSERT_EQ(count(draft, name), "0");
  const MineLine shale{.mineral = "oil_shale", .capacity = "60万吨矿石/年"};
  MineLine named = shale;
  named.id = "N-1";
  named.zone = "SZ-X01";
  MineLine drawn = shale;
  drawn.id = "D-1";
  drawn.wkt = outline(125.05, 44.52);
  MineLine elsewhere = shale;
  elsewhere.id = "E-1";
  elsewhere.wkt = outline(123.5, 45.0);
  MineLine both = named;
  both.id = "B-1";
  both.wkt = outline(125.08, 44.52);
  import({named, drawn, elsewhere, both});
  EXPECT_EQ(count(draft, name), "3");
  MineLine lost = shale;
  lost.id = "L-1";
  import({lost});
  EXPECT_EQ(count(draft, name), "unknown") << "it lies who knows where";
}

TEST_F(Quotas, know_the_rights_in_a_deposit_wherever_they_lie) {
  const auto draft = mining_draft("copper", 12'727'300'000, 4'332'300'000);  // on SD-001
  const auto mined = [&] {
    std::string out;
    for (const auto& right : facts_of(draft).rights) {
      if (right.deposit == "SD-001") out += right.id + " ";
    }
    return out;
  };
  ASSERT_EQ(mined(), "");
  const MineLine copper{.mineral = "copper", .capacity = "30万吨矿石/年"};
  MineLine named = copper;
  named.id = "N-1";
  named.deposit = "SD-001";
  MineLine drawn = copper;  // in the strip of the deposit that the lot leaves
  drawn.id = "D-1";
  drawn.wkt =
      "\"POLYGON((127.2721 43.3221,127.2729 43.3221,127.2729 43.3229,127.2721 43.3229,"
      "127.2721 43.3221))\"";
  MineLine beside = copper;
  beside.id = "E-1";
  beside.wkt = outline(127.29, 43.34);
  import({named, drawn, beside});
  EXPECT_EQ(mined(), "D-1 N-1 ");
}

TEST_F(Quotas, mines_near_are_told_by_their_surroundings) {
  const auto draft = mining_draft("gold", 12'724'000'000, 4'278'000'000);  // in those of SR-101
  EXPECT_EQ(ExchangeCase::finding(draft, "E6", "f ->> 'missing'"), "[\"right:SR-101\"]");
  import({{.id = "SR-101", .mineral = "gold", .capacity = "3万吨矿石/年" }});
  EXPECT_EQ(finding(draft, "E6"), R"(needs_justification {"small_mines": ["SR-101"]})");
  import({{.id = "SR-101", .mineral = "gold", .capacity = "20万吨矿石/年" }});
  EXPECT_EQ(finding(draft, "E6"), R"(pass {"small_mines": []})");
}

TEST_F(Quotas, lots_that_are_out_count_in_their_year_until_they_are_rights) {
  const std::string name = "released_exploration_rights:2026";
  const auto used = std::stoi(count(gold_draft(), name));
  const auto lot = announced(gold_draft()).id;
  EXPECT_EQ(count(gold_draft(), name), std::to_string(used + 1));
  EXPECT_EQ(conformity::count_of(facts_of_lot(lot), name), used) << "without itself";
  EXPECT_EQ(count(gold_draft(), "released_exploration_rights:period"), std::to_string(used + 1));
  import({{.id = "R-1", .mineral = "gold", .right = "exploration", .lot = lot }});
  EXPECT_EQ(count(gold_draft(), name), std::to_string(used + 1)) << "once";
}

TEST_F(Quotas, lots_that_go_first_are_waited_for) {
  EXPECT_EQ(count(gold_draft(), "priority_lots_waiting"), "0");
  auto copper = gold_draft();
  copper.rings = {square(12'713'000'000, 4'276'000'000)};  // in SZ-EG01
  const auto first = drafted(copper).id;
  // An approval of it stands for itself in other tests; here only its state counts.
  execute(conninfo_,
          "ALTER TABLE lot DROP CONSTRAINT lot_reviewed, "
          "DROP CONSTRAINT lot_approved_only_conforming");
  execute(conninfo_, "UPDATE lot SET state = 'approved' WHERE id = '" + first + "'");
  const auto asks = facts_of(gold_draft());
  const auto waiting = conformity::count_of(asks, "priority_lots_waiting");
  EXPECT_EQ(waiting.value_or(-1), 1);
  EXPECT_EQ(conformity::count_of(facts_of_lot(first), "priority_lots_waiting"), 0)
      << "it does not wait for itself";
}

}  // namespace
}  // namespace adit::tests
