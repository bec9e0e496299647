// A lot in the programme of its year and under the plans of its city and county, as the register
// has them: what of it the rules A5, A6 and B8 see, which lot an item serves, and what is refused.
#include <optional>

#include "service/registry_case.hpp"
#include "store/programme.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

constexpr const char* headings =
    "kind,id,name_zh,year,number,issuer,issued_on,limits,programme,order,right,mineral,block,level,"
    "valid_from,valid_to,prohibits,restricts,opens,wkt\n";
constexpr const char* decided = "示例〔2026〕9号,示例-自然资源主管部门,2026-01-05,";

std::string programme(const std::string& id, const std::string& year = "2026",
                      const std::string& limits = "") {
  return "programme," + id + ",示例年度实施方案," + year + "," + decided + limits +
         ",,,,,,,,,,,,\n";
}

struct Item {
  std::string id;
  std::string order{};
  std::string right = "exploration";
  std::string mineral = "金";
  std::string block = "SK-001";
  std::string wkt{};
};

std::string item_line(const Item& item) {
  return "programme_item," + item.id + ",示例项目,,,,,,P-26," + item.order + "," + item.right +
         "," + item.mineral + "," + item.block + ",,,,,,," + item.wkt + "\n";
}

struct LowerPlan {
  std::string id;
  std::string level;
  std::string lists = ",,";  // prohibits, restricts, opens
  double west = 126;
  double east = 128;
  std::string to = "2030-12-31";
};

std::string plan_line(const LowerPlan& plan) {
  char outline[300];
  std::snprintf(outline, sizeof outline, "\"POLYGON((%.4f 43,%.4f 43,%.4f 44,%.4f 44,%.4f 43))\"",
                plan.west, plan.east, plan.east, plan.west, plan.west);
  return "lower_plan," + plan.id + ",示例规划,," + decided + ",,,,,," + plan.level +
         ",2026-01-01," + plan.to + "," + plan.lists + "," + outline + "\n";
}

class Programme : public RegistryCase {
 protected:
  [[nodiscard]] std::string database() override { return exchange_database(); }
  // As all of what the register has of these kinds.
  auto delivered(const std::string& lines, bool complete = true) {
    service::ImportWish wish{"示例.csv", base::parse_date("2026-11-20").value(), complete};
    wish.editions = setting().all_editions();
    return in_tx([&](auto& tx) {
      return service::import_registry(tx, headings + lines, wish, now_,
                                      [](std::string_view, std::size_t, std::size_t) {});
    });
  }
  std::string code(const std::string& lines, bool complete = true) {
    const auto done = delivered(lines, complete);
    return done ? "imported" : done.error().code;
  }
  // The verdict on the gold lot in SK-001, and what is missing to it.
  std::string verdict(const std::string& rule,
                      const wire::requests::LotDraft& draft = gold_draft()) {
    return ExchangeCase::finding(draft, rule,
                                 "f ->> 'verdict' || coalesce(' ' || (SELECT string_agg(m, ' ') "
                                 "FROM jsonb_array_elements_text(f -> 'missing') AS m), '')");
  }
  void take(const std::string& item, const std::string& lot) {
    run([&](auto& tx) {
      store::take_item(tx, item, lot, now_);
      return true;
    });
  }
};

TEST_F(Programme, of_the_year_has_the_lot_by_its_block_or_its_ground) {
  ASSERT_EQ(code(programme("P-26") + item_line({.id = "I-1"})), "imported");
  EXPECT_EQ(verdict("A6"), "pass");
  for (const Item& other : {Item{.id = "I-1", .right = "mining"},
                            {.id = "I-1", .mineral = "copper"},
                            {.id = "I-1", .block = "SK-002"},
                            {.id = "I-1", .block = "", .wkt = outline(126.905, 43.11)}}) {
    ASSERT_EQ(code(programme("P-26") + item_line(other)), "imported");
    EXPECT_EQ(verdict("A6"), "needs_justification") << item_line(other);
  }
  ASSERT_EQ(
      code(programme("P-26") + item_line({.id = "I-1", .block = "", .wkt = outline(126.9, 43.11)})),
      "imported");
  EXPECT_EQ(verdict("A6"), "pass") << "the ground of the lot itself";
}

TEST_F(Programme, counts_in_its_year_and_once_it_is_issued) {
  ASSERT_EQ(code(programme("P-26", "2027") + item_line({.id = "I-1"})), "imported");
  EXPECT_EQ(verdict("A6"), "undetermined annual_plan:2026");
  ASSERT_EQ(code(programme("P-26") + item_line({.id = "I-1"})), "imported");
  now_ = base::parse_instant("2026-01-04T23:59:59.999+08:00").value();
  EXPECT_EQ(verdict("A6"), "undetermined annual_plan:2026");
  now_ = now_ + 1;
  EXPECT_EQ(verdict("A6"), "pass");
}

TEST_F(Programme, lets_out_no_more_than_its_numbers) {
  const auto item = item_line({.id = "I-1"});
  ASSERT_EQ(code(programme("P-26", "2026", "探矿权:黄金=0") + item), "registry.mineral_unknown");
  ASSERT_EQ(code(programme("P-26", "2026", "探矿权:金=0; released_rights=0") + item), "imported");
  EXPECT_EQ(verdict("A6"), "needs_justification");
  ASSERT_EQ(code(programme("P-26", "2026", "探矿权:金=1; 探矿权:copper=0") + item), "imported");
  EXPECT_EQ(verdict("A6"), "pass");
}

TEST_F(Programme, has_an_item_for_one_lot) {
  ASSERT_EQ(code(programme("P-26") + item_line({.id = "I-1"})), "imported");
  const auto first = drafted(gold_draft()).id;
  take("I-1", first);
  EXPECT_EQ(verdict("A6"), "needs_justification") << "of a second lot";
  EXPECT_THROW(take("I-1", drafted(gold_draft()).id), store::Conflict);
  EXPECT_THROW(take("I-2", first), store::Conflict) << "and a lot has one";
  ASSERT_EQ(code(programme("P-26") + item_line({.id = "I-1"}) + item_line({.id = "I-2"})),
            "imported");
  EXPECT_EQ(verdict("A6"), "pass") << "the second item";
  run([&](auto& tx) {
    store::give_item_back(tx, first);
    return true;
  });
  ASSERT_EQ(code(programme("P-26") + item_line({.id = "I-1"})), "imported");
  EXPECT_EQ(verdict("A6"), "pass");
}

TEST_F(Programme, gives_its_item_to_the_lot_that_is_announced) {
  ASSERT_EQ(code(programme("P-26") + item_line({.id = "I-1", .order = "2"})), "imported");
  const auto lot = announced(gold_draft());
  EXPECT_EQ(value("SELECT item || ' ' || lot FROM programme_use"), "I-1 " + lot.id);
  EXPECT_EQ(value("SELECT count(*) FROM conformity_report r, jsonb_array_elements(document::jsonb "
                  "-> 'findings') f WHERE lot = '" +
                  lot.id + "' AND f ->> 'rule' = 'A6' AND f ->> 'verdict' <> 'pass'"),
            "0");
  EXPECT_EQ(verdict("A6"), "needs_justification");
  // Nobody may bid: the session does not open, and the item goes back with the block.
  ASSERT_TRUE(open(value("SELECT session FROM announcement")));
  settle_all();
  ASSERT_EQ(value("SELECT count(*) FROM reservation"), "0");
  EXPECT_EQ(value("SELECT count(*) FROM programme_use"), "0");
  EXPECT_EQ(verdict("A6"), "pass");
}

TEST_F(Programme, of_lots_that_are_announced_at_once_serves_one) {
  ASSERT_EQ(code(programme("P-26") +
                 item_line({.id = "I-1",
                            .right = "mining",
                            .mineral = "granite_for_building",
                            .block = "",
                            .wkt = "\"POLYGON((125 45,126 45,126 46,125 46,125 45))\""})),
            "imported");
  std::vector<std::string> lots;
  for (int i = 0; i < 4; ++i) {
    auto draft = quarry_draft();
    draft.rings = {square(12'500'000'000 + i * 5'000'000, 4'500'000'000)};
    lots.push_back(approved(draft).id);
  }
  const auto answers = announced_at_once(lots);
  EXPECT_EQ(answers.at("announced"), 1);
  EXPECT_EQ(answers.size(), 2u);
  EXPECT_EQ(value("SELECT count(*) FROM programme_use"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM lot WHERE state = 'announced'"), "1");
}

TEST_F(Programme, puts_some_before_others) {
  const auto before =
      item_line({.id = "I-1", .order = "1", .mineral = "copper", .block = "SK-002"});
  ASSERT_EQ(code(programme("P-26") + before + item_line({.id = "I-2", .order = "2"})), "imported");
  EXPECT_EQ(verdict("B8"), "needs_justification");
  take("I-1", drafted(gold_draft()).id);
  EXPECT_EQ(verdict("B8"), "pass") << "it is out";
  ASSERT_EQ(code(programme("P-26") + before + item_line({.id = "I-2"})), "imported");
  EXPECT_EQ(verdict("B8"), "pass") << "no place in the order";
}

TEST_F(Programme, and_the_plans_of_city_and_county_are_met_too) {
  const LowerPlan city{.id = "C", .level = "city"};
  const LowerPlan county{.id = "X", .level = "county"};
  ASSERT_EQ(code(plan_line({.id = "C", .level = "city", .west = 120, .east = 121})), "imported");
  EXPECT_EQ(verdict("A5"), "undetermined plan:city plan:county");
  ASSERT_EQ(code(plan_line(city)), "imported");
  EXPECT_EQ(verdict("A5"), "undetermined plan:county");
  ASSERT_EQ(code(plan_line(city) + plan_line(county)), "imported");
  EXPECT_EQ(verdict("A5"), "pass");
  ASSERT_EQ(
      code(plan_line(city) + plan_line({.id = "X", .level = "county", .lists = "探矿权:金,,"})),
      "imported");
  EXPECT_EQ(verdict("A5"), "fail");
  ASSERT_EQ(
      code(plan_line(city) + plan_line({.id = "X", .level = "county", .lists = "采矿权:金,gold,"})),
      "registry.minerals_contradict");
  ASSERT_EQ(code(plan_line(city) +
                 plan_line({.id = "X", .level = "county", .lists = "采矿权:金,探矿权:金,"})),
            "imported");
  EXPECT_EQ(verdict("A5"), "needs_justification");
}

TEST_F(Programme, a_plan_counts_in_its_period_and_where_it_lies) {
  const auto city = plan_line({.id = "C", .level = "city"});
  ASSERT_EQ(code(city + plan_line({.id = "X", .level = "county", .to = "2026-11-22"})), "imported");
  EXPECT_EQ(verdict("A5"), "undetermined plan:county");
  ASSERT_EQ(code(city + plan_line({.id = "X", .level = "county", .to = "2026-11-23"})), "imported");
  EXPECT_EQ(verdict("A5"), "pass");
  const auto west = plan_line({.id = "W", .level = "county", .east = 126.905});
  ASSERT_EQ(code(city + west), "imported");
  EXPECT_EQ(verdict("A5"), "undetermined plan:county") << "half of the lot";
  ASSERT_EQ(code(city + west + plan_line({.id = "E", .level = "county", .west = 126.905})),
            "imported");
  EXPECT_EQ(verdict("A5"), "pass") << "two counties together";
  ASSERT_EQ(
      code(city + plan_line({.id = "W", .level = "county", .lists = "gold,,", .east = 126.905})),
      "imported");
  EXPECT_EQ(verdict("A5"), "fail") << "half of it is enough to be against it";
}

TEST_F(Programme, a_laxer_plan_is_refused_and_leaves_nothing) {
  const auto before = kept();
  const auto lax = plan_line({.id = "X", .level = "county", .lists = ",,\"金; 泥炭\""});
  const auto refused = delivered(lax, false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error(),
            (base::Refusal{
                "registry.laxer",
                {{"line", 2}, {"plan", "X"}, {"mineral", "泥炭"}, {"edition", "jilin-sandbox"}},
                "L1229"}));
  EXPECT_EQ(kept(), before);
  EXPECT_EQ(code_of(headings + lax), "imported") << "measured by no edition";
}

TEST_F(Programme, a_year_has_one_programme_in_the_register_too) {
  ASSERT_EQ(code(programme("P-26")), "imported");
  EXPECT_EQ(code(programme("P-26b"), false), "registry.programme_kept");
  EXPECT_EQ(code(programme("P-26", "2026", "探矿权=5"), false), "imported") << "adjusted";
  EXPECT_EQ(code(programme("P-27", "2027"), false), "imported");
  EXPECT_EQ(code(programme("P-26", "2026") + programme("P-27", "2026"), false),
            "registry.programme_twice");
  EXPECT_EQ(code(programme("P-26b")), "imported") << "which ends the others";
  EXPECT_EQ(code(item_line({.id = "I-1"}), false), "registry.programme_unknown");
  EXPECT_EQ(code(programme("P-26", "2025") + item_line({.id = "I-1", .block = ""}), false),
            "registry.item_nowhere");
}

// Whatever the code did before, the table has the last word.
TEST_F(Programme, the_table_refuses_what_the_checks_let_pass) {
  const auto insert = [&](const std::string& values) {
    try {
      execute(conninfo_,
              "INSERT INTO registry_record (kind, id, since, document, digest) VALUES (" + values +
                  ", 'x')");
      return std::string();
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
  };
  ASSERT_EQ(code(programme("P-26")), "imported");
  const std::string year = R"('{"year": "2026"}')";
  EXPECT_NE(insert("'programme', 'Q', 1, " + year).find("registry_programme_year"),
            std::string::npos);
  EXPECT_NE(insert("'programme_item', 'Q', 1, '{}'").find("registry_item_somewhere"),
            std::string::npos);
  EXPECT_NE(insert("'lower_plan', 'Q', 1, '{}'").find("registry_lower_plan_covers"),
            std::string::npos);
}

}  // namespace
}  // namespace adit::tests
