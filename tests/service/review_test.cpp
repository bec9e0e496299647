// Who reviewed the lot, and when: each report after the approval names the approval itself.
#include "service/exchange_case.hpp"

namespace adit::tests {
namespace {

class ReviewFirst : public ExchangeCase {
 protected:
  // What A1 says it looked at in the newest report of a stage.
  std::string input(const std::string& stage, const std::string& name) const {
    return value(
        "SELECT jsonb_path_query_first(document::jsonb, '$.findings[*] ? (@.rule == "
        "\"A1\").inputs." +
        name + "') #>> '{}' FROM conformity_report WHERE stage = '" + stage +
        "' ORDER BY id DESC LIMIT 1");
  }
  std::string first_report(const std::string& column) const {
    return value("SELECT " + column + " FROM conformity_report ORDER BY id LIMIT 1");
  }
};

TEST_F(ReviewFirst, later_reports_name_the_approval_of_the_first) {
  const auto made = approved(gold_draft());
  const auto approved_at = now_;
  now_ = now_ + 60'000;
  const auto told = in_tx([&](auto& tx) {
    return service::announce_lot(tx, setting(), lin_, made.id, std::nullopt, now_);
  });
  ASSERT_TRUE(told) << told.error().code;
  const auto numbers = admitted(made.id, 3);
  ASSERT_TRUE(open(*told->session));
  bid(*told->session, numbers[0], 130'000'000);
  ASSERT_TRUE(hammer(*told->session));
  for (const char* stage : {"LOT", "OPEN", "AWARD"}) {
    EXPECT_EQ(input(stage, "drafter"), lin_.person.text) << stage;
    EXPECT_EQ(input(stage, "reviewer"), chen_.person.text) << stage;
    EXPECT_EQ(input(stage, "reviewed_at"), base::to_text(approved_at)) << stage;
    EXPECT_EQ(input(stage, "approved_at"), base::to_text(approved_at)) << stage;
    EXPECT_EQ(input(stage, "review_report_digest"), first_report("digest")) << stage;
    EXPECT_EQ(input(stage, "review_registry_digest"), first_report("registry_digest")) << stage;
  }
}

TEST_F(ReviewFirst, nobody_reviews_where_a_gate_runs_by_itself) {
  const auto made = announced(gold_draft());
  EXPECT_EQ(first_report("reviewed_by"), lin_.person.text) << "who asked for it";
  EXPECT_EQ(value("SELECT count(*) FROM conformity_report WHERE lot = '" + made.id + "'"), "2");
  EXPECT_EQ(value("SELECT count(reviewed_by) FROM conformity_report"), "1") << "not the announcer";
}

TEST_F(ReviewFirst, the_register_may_change_between_approval_and_announcement) {
  const auto made = approved(gold_draft());
  // In the lot's block, where the rules look, and no obstacle to exploring there.
  const wire::requests::Right right{"right-1", "mining", "gold",       "示例矿业", "entity-9",
                                    "group-9", "SK-001", std::nullopt, "live"};
  ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, chen_, right, now_); }));
  const auto told = in_tx([&](auto& tx) {
    return service::announce_lot(tx, setting(), chen_, made.id, std::nullopt, now_);
  });
  ASSERT_TRUE(told) << told.error().code;
  EXPECT_NE(input("LOT", "registry_digest"), input("LOT", "review_registry_digest"));
}

}  // namespace
}  // namespace adit::tests
