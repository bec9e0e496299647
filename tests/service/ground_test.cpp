// Ground that somebody holds, in planned blocks and outside them: of many lots that want it one is
// announced, a right keeps its own to itself, and volumes above each other are not in the way.
#include "service/exchange_case.hpp"
#include "service/registry_import.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

constexpr int contenders = 64;
constexpr std::int64_t west_e8 = 12'500'000'000;
constexpr std::int64_t south_e8 = 4'500'000'000;

class Ground : public ExchangeCase {
 protected:
  // A mining lot outside every block and zone, moved east.
  static wire::requests::LotDraft mine_at(std::int64_t moved_e8) {
    auto draft = quarry_draft();
    draft.rings = {square(west_e8 + moved_e8, south_e8)};
    return draft;
  }
  static wire::requests::LotDraft between(std::int64_t top_mm, std::int64_t bottom_mm) {
    auto draft = mine_at(0);
    draft.elevations = {top_mm, bottom_mm};
    return draft;
  }
  // An exploration lot outside the blocks, with the argument that B4 asks for.
  static wire::requests::LotDraft explored_at(std::int64_t moved_e8) {
    auto draft = gold_draft();
    draft.rings = {square(west_e8 + moved_e8, south_e8)};
    draft.docs = {{"planning_argument", "示例〔2026〕1号", "示例-自然资源主管部门", "2026-11-01",
                   std::string(64, 'a'), ""}};
    return draft;
  }
  auto announce(const std::string& id) {
    return in_tx([&](auto& tx) {
      return service::announce_lot(tx, setting(), chen_, id, std::nullopt, now_);
    });
  }
  std::string answer(const wire::requests::LotDraft& draft) {
    const auto done = announce(approved(draft).id);
    return done ? "announced" : done.error().code;
  }
  void import_right(
      const std::string& state, const std::string& lot = "",
      const std::string& wkt = "POLYGON((125 45,125.01 45,125.01 45.01,125 45.01,125 45))") {
    const std::string text =
        "id,right,holder,holder_zh,mineral,state,valid_from,valid_to,lot,wkt\nR-1,mining,E1,"
        "示例甲矿业,gold," +
        state + ",2024-03-01,2034-02-28," + lot + ",\"" + wkt + "\"\n";
    const service::ImportWish wish{"示例.csv", base::parse_date("2026-11-20").value()};
    const auto done = in_tx([&](auto& tx) {
      return service::import_registry(tx, text, wish, now_,
                                      [](std::string_view, std::size_t, std::size_t) {});
    });
    ASSERT_TRUE(done) << done.error().code;
  }
};

TEST_F(Ground, of_64_lots_that_overlap_outside_the_blocks_one_is_announced) {
  std::vector<std::string> lots;
  for (int i = 0; i < contenders; ++i) {
    lots.push_back(approved(i % 2 == 0 ? mine_at(i * 10'000) : explored_at(i * 10'000)).id);
  }
  auto answers = announced_at_once(lots);
  EXPECT_EQ(answers["announced"], 1);
  EXPECT_EQ(answers["lot.ground_taken"], contenders - 1);
  EXPECT_EQ(value("SELECT count(*) FROM lot WHERE state = 'announced'"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'session.scheduled'"), "1");
}

TEST_F(Ground, the_refusal_names_the_holder_the_overlap_and_the_law) {
  const auto first = announced(mine_at(0));
  const auto refused = announce(approved(mine_at(500'000)).id);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lot.ground_taken");
  EXPECT_EQ(refused.error().clause, "矿产资源法第二十三条");
  EXPECT_EQ(std::get<std::string>(refused.error().params[0].second), first.number);
  EXPECT_NEAR(static_cast<double>(std::get<std::int64_t>(refused.error().params[1].second)),
              437'500, 5'000)
      << "half of 788 by 1,111 metres";
}

TEST_F(Ground, neighbours_and_slivers_are_not_in_the_way) {
  static_cast<void>(announced(mine_at(0)));
  EXPECT_EQ(answer(mine_at(1'000'000)), "announced") << "side by side";
  EXPECT_EQ(answer(mine_at(-999'500)), "announced") << "forty centimetres of overlap";
  EXPECT_EQ(answer(mine_at(1'990'000)), "lot.ground_taken") << "eight metres";
}

TEST_F(Ground, volumes_above_each_other_are_not_in_the_way) {
  static_cast<void>(announced(between(300'000, 200'000)));
  EXPECT_EQ(answer(between(200'000, 100'000)), "announced");
  EXPECT_EQ(answer(between(250'000, 150'000)), "lot.ground_taken");
  EXPECT_EQ(answer(mine_at(0)), "lot.ground_taken") << "to any depth";
}

TEST_F(Ground, a_lot_with_its_top_below_its_bottom_is_refused) {
  const auto refused = in_tx([&](auto& tx) {
    return service::draft_lot(tx, setting(), lin_, between(100'000, 200'000), now_);
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lot.heights_order");
  EXPECT_EQ(refused.error().pointer, "/elevations");
}

TEST_F(Ground, a_registered_right_keeps_its_ground_outside_the_blocks) {
  import_right("live");
  EXPECT_EQ(answer(mine_at(500'000)), "lot.ground_taken");
  EXPECT_EQ(answer(explored_at(500'000)), "lot.ground_taken");
  EXPECT_EQ(answer(mine_at(1'000'000)), "announced");
}

TEST_F(Ground, an_ended_right_does_not) {
  import_right("expired");
  EXPECT_EQ(answer(mine_at(0)), "announced");
}

TEST_F(Ground, nor_does_the_right_that_the_lot_was_sold_as) {
  const auto own = approved(mine_at(0));
  import_right("awarded", own.id);
  EXPECT_EQ(answer(mine_at(500'000)), "lot.ground_taken") << "somebody else's";
  EXPECT_TRUE(announce(own.id)) << "its own";
}

TEST_F(Ground, a_right_that_came_after_the_announcement_keeps_the_session_shut) {
  const auto made = announced(mine_at(0));
  static_cast<void>(admitted(made.id, 3));
  import_right("live");
  const auto entries = open(*made.session);
  ASSERT_TRUE(entries) << entries.error().code;
  ASSERT_EQ(entries->back().kind, "session.not_opened");
  EXPECT_NE(entries->back().body.find("law-23"), std::string::npos) << entries->back().body;
}

// The exception binds the newcomer, also when its lot has become a right.
TEST_F(Ground, a_right_let_in_beside_a_lot_leaves_that_its_session) {
  const auto first = announced(gold_draft());
  static_cast<void>(admitted(first.id, 3));
  auto beside = gold_draft();
  beside.docs = {{"derogation", "示例〔2026〕2号", "示例-规划审批机关", "2026-11-01",
                  std::string(64, 'b'), ""}};
  const auto second = announced(beside);
  import_right("awarded", second.id,
               "POLYGON((126.9 43.11,126.91 43.11,126.91 43.12,126.9 43.12,126.9 43.11))");
  const auto entries = open(*first.session);
  ASSERT_TRUE(entries) << entries.error().code;
  EXPECT_EQ(entries->back().kind, "session.opened") << entries->back().body;
}

TEST_F(Ground, without_the_locks_the_trigger_still_refuses_a_second_holder) {
  const auto first = announced(mine_at(0));
  const auto second = announced(mine_at(5'000'000));
  EXPECT_THROW(execute(conninfo_, "UPDATE lot SET geom = (SELECT geom FROM lot WHERE id = '" +
                                      first.id + "') WHERE id = '" + second.id + "'"),
               std::runtime_error);
  import_right("live");
  EXPECT_THROW(execute(conninfo_,
                       "UPDATE lot SET geom = ST_Translate(geom, 0.001, 0) "
                       "WHERE id = '" +
                           first.id + "'"),
               std::runtime_error)
      << "the right has come to lie on it";
}

}  // namespace
}  // namespace adit::tests
