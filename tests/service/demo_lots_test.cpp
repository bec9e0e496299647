// The lots of the sandbox before its register: each fails by the rules that its document names, or
// conforms and can be announced; and the register itself holds together.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "app/demo/lots.hpp"
#include "app/demo/register.hpp"
#include "base/clock.hpp"
#include "service/exchange_case.hpp"
#include "support/postgres.hpp"
#include "wire/json.hpp"

namespace adit::tests {
namespace {

const std::string plans = std::string(ADIT_SOURCE_DIR) + "/deploy/plans";

std::string register_text() {
  std::ifstream file(plans + "/jilin-sandbox/register.geojson", std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

class DemoLots : public ExchangeCase {
 protected:
  void SetUp() override {
    ExchangeCase::SetUp();
    lots_ = app::load_demo_lots(plans).value();
    // The features of the register as rows, for statements that the tests ask.
    execute(conninfo_,
            "CREATE TABLE delivered AS SELECT f -> 'properties' AS p, "
            "ST_SetSRID(ST_GeomFromGeoJSON(nullif(f -> 'geometry', 'null'::jsonb)), 4490) AS geom "
            "FROM jsonb_array_elements($register$" +
                register_text() + "$register$::jsonb -> 'features') AS f");
  }

  void import_register() {
    const base::AnchoredClock clock;
    app::load_demo_register(*connection_, setting(), clock, plans);
    app::load_demo_register(*connection_, setting(), clock, plans);  // as the next start does
    ASSERT_EQ(value("SELECT string_agg(source, ' ' ORDER BY id) FROM registry_snapshot "
                    "WHERE source NOT LIKE '%alone%'"),
              "示例-register.geojson 示例-programme.geojson");
  }

  // The rules that stand in the lot's way, and its blocks.
  std::vector<std::string> unsatisfied(const std::string& lot) {
    std::istringstream rules(
        value("SELECT string_agg(f ->> 'rule', ' ' ORDER BY f ->> 'rule') FROM conformity_report, "
              "jsonb_array_elements(document::jsonb -> 'findings') AS f WHERE lot = '" +
              lot +
              "' AND f ->> 'rule' <> 'A2' AND "
              "f ->> 'verdict' IN ('fail', 'needs_justification', 'undetermined')"));
    return {std::istream_iterator<std::string>(rules), {}};
  }

  std::vector<wire::demo::Lot> lots_;
};

TEST_F(DemoLots, fail_by_the_rules_that_they_are_meant_to_show) {
  import_register();
  for (const auto& lot : lots_) {
    const auto made = drafted(app::draft_of(lot));
    const auto reviewed =
        in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); });
    ASSERT_TRUE(reviewed) << lot.id << " " << reviewed.error().code;
    EXPECT_EQ(unsatisfied(made.id), lot.unsatisfied) << lot.id;
    EXPECT_EQ(reviewed->verdict == "conforming", lot.unsatisfied.empty()) << lot.id;
    const auto blocks = lot.block ? std::vector{*lot.block} : std::vector<std::string>{};
    EXPECT_EQ(made.blocks, blocks) << lot.id;
    EXPECT_NEAR(static_cast<double>(made.area_m2), static_cast<double>(lot.area_m2),
                1 + static_cast<double>(lot.area_m2) * 1e-4)
        << lot.id;
  }
}

// What is not due yet becomes part of the contract; what the plan leaves to annexes is told to be
// no word of the plan.
TEST_F(DemoLots, a_mine_is_told_its_obligations_and_whose_word_a_supplement_is) {
  import_register();
  const auto quarry =
      std::ranges::find_if(lots_, [](const auto& lot) { return lot.id == "SL-06"; });
  const auto made = drafted(app::draft_of(*quarry));
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  const auto rules_with = [&](const std::string& member) {
    return value(
        "SELECT string_agg(f ->> 'rule', ' ' ORDER BY f ->> 'rule') FROM "
        "conformity_report, jsonb_array_elements(document::jsonb -> 'findings') AS f "
        "WHERE lot = '" +
        made.id + "' AND f -> 'inputs' ? '" + member + "'");
  };
  EXPECT_EQ(rules_with("obligation"), "P1 P13 P2 P3 P4 P7 P8");
  EXPECT_EQ(rules_with("supplement"), "D6 E1 E2 E3 E5 E6 P13");
}

// All at one time: none is in another's way.
TEST_F(DemoLots, what_conforms_can_be_announced) {
  import_register();
  for (const auto& offer : app::offers_of(setting().editions[1], lots_)) {
    EXPECT_TRUE(announced(offer.draft).session) << offer.draft.title_zh;
  }
  EXPECT_EQ(value("SELECT slot FROM reservation WHERE block = 'SK-013'"), "1")
      << "by the exception of large blocks";
}

TEST_F(DemoLots, the_register_is_rich) {
  const auto count = [this](const std::string& what) {
    return std::stoi(value("SELECT count(*) FROM delivered WHERE " + what));
  };
  EXPECT_GE(count("p ->> 'kind' = 'right'"), 12);
  EXPECT_GE(count("p ->> 'right' = 'exploration'"), 6);
  EXPECT_GE(count("p ->> 'right' = 'mining' AND p ? 'top_m'"), 2);
  for (const char* state : {"live", "expired", "awarded"}) {
    EXPECT_GE(count("p ->> 'state' = '" + std::string(state) + "'"), 1) << state;
  }
  for (const auto& [kind, least] : std::vector<std::pair<std::string, int>>{{"deposit", 3},
                                                                            {"reserve_report", 2},
                                                                            {"prior_work", 3},
                                                                            {"mine", 2},
                                                                            {"land_use", 3}}) {
    EXPECT_GE(count("p ->> 'kind' = '" + kind + "'"), least) << kind;
  }
  EXPECT_EQ(count("p ->> 'name_zh' NOT LIKE '示例%'"), 0) << "each says that it is an example";
}

TEST_F(DemoLots, the_register_holds_together) {
  const auto count = [this](const std::string& from) { return value("SELECT count(*) " + from); };
  EXPECT_EQ(count("FROM delivered GROUP BY p ->> 'kind', p ->> 'id' HAVING count(*) > 1"), "");
  EXPECT_EQ(count("FROM delivered d WHERE p ? 'holder' AND NOT EXISTS (SELECT FROM delivered h "
                  "WHERE h.p ->> 'kind' = 'holder' AND h.p ->> 'id' = d.p ->> 'holder')"),
            "0");
  EXPECT_EQ(count("FROM delivered d WHERE p ? 'deposit' AND NOT EXISTS (SELECT FROM delivered h "
                  "WHERE h.p ->> 'kind' = 'deposit' AND h.p ->> 'id' = d.p ->> 'deposit')"),
            "0");
  EXPECT_EQ(count("FROM delivered WHERE NOT ST_IsValid(geom)"), "0");
  EXPECT_EQ(count("FROM delivered d JOIN plan_feature f ON f.layer = 'planned_block' "
                  "AND f.id = d.p ->> 'block' WHERE NOT ST_CoveredBy(d.geom, f.geom)"),
            "0")
      << "a right that names a block lies in it";
  EXPECT_EQ(count("FROM delivered d JOIN plan_feature f ON f.layer = 'planned_block' "
                  "AND ST_Intersects(d.geom, f.geom) WHERE d.p ->> 'kind' = 'right' "
                  "AND d.p ->> 'block' IS DISTINCT FROM f.id"),
            "0")
      << "a right in a block names it";
  EXPECT_EQ(count("FROM delivered a JOIN delivered b ON a.p ->> 'id' < b.p ->> 'id' "
                  "AND ST_Relate(a.geom, b.geom, '2********') "
                  "WHERE a.p ->> 'state' IN ('live', 'awarded', 'pending') "
                  "AND b.p ->> 'state' IN ('live', 'awarded', 'pending') "
                  "AND coalesce((a.p ->> 'bottom_m')::numeric, -1e9) < "
                  "coalesce((b.p ->> 'top_m')::numeric, 1e9) "
                  "AND coalesce((b.p ->> 'bottom_m')::numeric, -1e9) < "
                  "coalesce((a.p ->> 'top_m')::numeric, 1e9)"),
            "0")
      << "two rights hold the same ground at the same height";
  EXPECT_EQ(count("FROM delivered a JOIN delivered b ON ST_Equals(a.geom, b.geom) "
                  "AND a.p ->> 'id' < b.p ->> 'id' AND a.p ->> 'right' = 'mining'"),
            "1")
      << "one above the other";
}

}  // namespace
}  // namespace adit::tests
