// Who holds a block when many want it at once: one lot, and the others are told which.
#include "service/exchange_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

constexpr int contenders = 64;

class Race : public ExchangeCase {
 protected:
  static wire::requests::LotDraft over_two_blocks(bool first_block_first) {
    auto draft = gold_draft();
    draft.rings = {square(12'690'000'000, 4'311'000'000), square(12'729'000'000, 4'333'000'000)};
    if (!first_block_first) std::swap(draft.rings[0], draft.rings[1]);
    return draft;
  }
};

TEST_F(Race, of_64_announcements_in_one_block_one_holds_it) {
  std::vector<std::string> lots;
  for (int i = 0; i < contenders; ++i) lots.push_back(approved(gold_draft()).id);
  const auto answers = announced_at_once(lots);
  EXPECT_EQ(answers.at("announced"), 1);
  EXPECT_EQ(answers.at("lot.block_reserved"), contenders - 1);
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM lot WHERE state = 'announced'"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'lot.announced'"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE kind = 'session.scheduled'"), "1");
}

TEST_F(Race, opposite_orders_of_two_blocks_do_not_deadlock) {
  std::vector<std::string> lots;
  for (int i = 0; i < 16; ++i) lots.push_back(approved(over_two_blocks(i % 2 == 0)).id);
  const auto answers = announced_at_once(lots);
  EXPECT_EQ(answers.at("announced"), 1);
  EXPECT_EQ(answers.at("lot.block_reserved"), 15);
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "2");
}

TEST_F(Race, a_lot_over_two_blocks_reserves_both_or_none) {
  auto copper = gold_draft();
  copper.rings = {square(12'729'000'000, 4'333'000'000)};
  const auto both = approved(over_two_blocks(true));
  const auto holder = announced(copper);
  const auto refused = in_tx([&](auto& tx) {
    return service::announce_lot(tx, setting(), chen_, both.id, std::nullopt, now_);
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lot.block_reserved");
  EXPECT_EQ(refused.error().clause, "L636");
  EXPECT_EQ(std::get<std::string>(refused.error().params[0].second), "SK-002");
  EXPECT_EQ(std::get<std::string>(refused.error().params[1].second), holder.id);
  EXPECT_EQ(refused.error().params[3].first, "frees_at");
  EXPECT_EQ(value("SELECT string_agg(block, ',') FROM reservation"), "SK-002");
}

TEST_F(Race, without_the_locks_the_primary_key_still_refuses_a_second_holder) {
  static_cast<void>(announced(gold_draft()));
  const auto second = drafted(gold_draft());
  const auto announcement = value("SELECT id FROM announcement");
  EXPECT_THROW(
      execute(conninfo_,
              "INSERT INTO reservation (kind, id, slot, lot, announcement, reserved_at_ms) "
              "VALUES ('block', 'SK-001', 0, '" +
                  second.id + "', '" + announcement + "', 0)"),
      std::runtime_error);
}

}  // namespace
}  // namespace adit::tests
