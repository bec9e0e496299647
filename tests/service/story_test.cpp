// The story from a draft to a published result and a freed block, cold path only.
#include "service/exchange_case.hpp"
#include "wire/schema.hpp"

namespace adit::tests {
namespace {

class Story : public ExchangeCase {};

std::string kind_of(const base::Outcome<std::vector<journal::Entry>>& entries) {
  if (!entries) return entries.error().code;
  return entries->back().kind;
}

TEST_F(Story, from_draft_to_result) {
  const auto made = announced(gold_draft());
  EXPECT_EQ(made.state, "announced");
  EXPECT_EQ(made.verdict, "conforming");
  EXPECT_EQ(made.blocks, std::vector<std::string>{"SK-001"});
  EXPECT_EQ(made.opens_at, now_ + 20'000);
  ASSERT_TRUE(made.reserve_commitment);
  EXPECT_EQ(value("SELECT lot FROM reservation WHERE block = 'SK-001' AND slot = 0"), made.id);

  const auto numbers = admitted(made.id, 3);
  EXPECT_NE(numbers[0], numbers[1]);
  const auto& session = *made.session;
  ASSERT_EQ(kind_of(open(session)), "session.opened");
  EXPECT_EQ(lot(made.id).state, "in_session");

  bid(session, numbers[0], 100'000'000);
  bid(session, numbers[1], 130'000'000);
  ASSERT_EQ(kind_of(hammer(session)), "session.hammered");
  settle_all();

  const auto sold = lot(made.id);
  EXPECT_EQ(sold.state, "sold");
  EXPECT_EQ(sold.outcome, "sold");
  EXPECT_TRUE(sold.result);
  const auto result = in_tx([&](auto& tx) { return service::find_result(tx, session); });
  ASSERT_TRUE(result) << result.error().code;
  EXPECT_EQ(result->price_fen, 130'000'000);
  EXPECT_EQ(result->winner->credit_code, credit_code(1));
  EXPECT_EQ(result->winner->bid_number, numbers[1]);
  EXPECT_EQ(result->reserve.opened_amount_fen, 120'000'000);
  EXPECT_EQ(result->bids, 2);
  EXPECT_EQ(result->bidders, 3);
  EXPECT_TRUE(wire::read("replies/result", to_json(*result)));
  EXPECT_EQ(value("SELECT bids FROM session"), "2");
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "1");

  now_ = now_ + 599'000;
  EXPECT_EQ(run([&](auto& tx) { return service::lapse_due(tx, setting(), now_); }), 0u);
  now_ = now_ + 2'000;
  EXPECT_EQ(run([&](auto& tx) { return service::lapse_due(tx, setting(), now_); }), 1u);
  EXPECT_EQ(lot(made.id).state, "lapsed");
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "0");
  EXPECT_EQ(announced(gold_draft()).state, "announced");
}

TEST_F(Story, below_the_reserve_is_unsold_and_frees_the_block) {
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  ASSERT_EQ(kind_of(open(*made.session)), "session.opened");
  bid(*made.session, numbers[2], 100'000'000);
  ASSERT_EQ(kind_of(hammer(*made.session)), "session.hammered");
  settle_all();
  EXPECT_EQ(lot(made.id).state, "unsold");
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "0");
  const auto result = in_tx([&](auto& tx) { return service::find_result(tx, *made.session); });
  ASSERT_TRUE(result);
  EXPECT_EQ(result->outcome, "unsold");
  EXPECT_FALSE(result->reserve.opened_amount_fen);
  EXPECT_TRUE(wire::read("replies/result", to_json(*result)));
}

TEST_F(Story, two_bidders_do_not_open_a_session) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 2));
  ASSERT_EQ(kind_of(open(*made.session)), "session.not_opened");
  EXPECT_EQ(lot(made.id).state, "announced");
  settle_all();
  EXPECT_EQ(lot(made.id).state, "stopped");
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "0");
  EXPECT_EQ(value("SELECT phase FROM session"), "not_opened");
}

TEST_F(Story, a_right_registered_meanwhile_stops_the_opening_by_b1) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 3));
  const wire::requests::Right right{"right-1", "exploration", "gold",       "示例矿业", "entity-9",
                                    "group-9", "SK-001",      std::nullopt, "live"};
  ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, chen_, right, now_); }));
  const auto entries = open(*made.session);
  ASSERT_EQ(kind_of(entries), "session.not_opened");
  EXPECT_NE(entries->back().body.find("\"B1\""), std::string::npos) << entries->back().body;
  EXPECT_EQ(value("SELECT verdict FROM conformity_report WHERE stage = 'OPEN'"), "nonconforming");
  settle_all();
  EXPECT_EQ(lot(made.id).state, "stopped");
}

TEST_F(Story, a_right_registered_during_bidding_suspends_at_the_hammer) {
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  ASSERT_EQ(kind_of(open(*made.session)), "session.opened");
  bid(*made.session, numbers[0], 130'000'000);
  const wire::requests::Right right{"right-1", "exploration", "gold",       "示例矿业", "entity-9",
                                    "group-9", "SK-001",      std::nullopt, "live"};
  ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, chen_, right, now_); }));
  const auto entries = hammer(*made.session);
  ASSERT_EQ(kind_of(entries), "session.suspended");
  EXPECT_NE(entries->back().body.find(numbers[0]), std::string::npos);
  EXPECT_EQ(lot(made.id).verdict, "nonconforming");
  settle_all();
  EXPECT_EQ(lot(made.id).state, "suspended");
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM result"), "0");

  // In the sandbox it lapses too, twelve times as late as what was sold.
  now_ = now_ + 7'199'000;
  EXPECT_EQ(run([&](auto& tx) { return service::lapse_due(tx, setting(), now_); }), 0u);
  now_ = now_ + 2'000;
  EXPECT_EQ(run([&](auto& tx) { return service::lapse_due(tx, setting(), now_); }), 1u);
  EXPECT_EQ(lot(made.id).state, "lapsed");
  EXPECT_EQ(value("SELECT count(*) FROM reservation"), "0");
}

TEST_F(Story, every_reply_fits_its_schema) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 1));
  const auto fits = [](const char* schema, const std::string& json) {
    const auto read = wire::read(schema, json, wire::file_limits);
    EXPECT_TRUE(read) << schema << " " << read.error().code << " " << read.error().pointer << "\n"
                      << json;
  };
  fits("replies/lot", to_json(lot(made.id)));
  run([&](auto& tx) {
    fits("replies/lots", to_json(service::list_lots(tx, std::nullopt, {})));
    fits("replies/conformity", to_json(*service::conformity_of(tx, std::nullopt, made.id)));
    const auto told = to_json(*service::history_of(tx, std::nullopt, made.id));
    fits("replies/history", told);
    EXPECT_EQ(told.find("person-"), std::string::npos) << "who proposed and approved: " << told;
    EXPECT_EQ(told.find("\"draft\""), std::string::npos) << "what was drafted before: " << told;
    EXPECT_NE(told.find("lot.drafted"), std::string::npos) << "that it was drafted is public";
    const auto seen = to_json(*service::history_of(tx, lin_, made.id));
    EXPECT_NE(seen.find(lin_.person.text), std::string::npos) << "officers see all";
    fits("replies/applications", to_json(service::list_applications(tx, chen_, std::nullopt)));
    fits("replies/plan-blocks", to_json(*service::list_blocks(tx, "jilin-sandbox")));
    fits("replies/plan-editions", to_json(service::list_editions(setting())));
    fits("replies/plan-edition", *service::describe_edition(setting(), "jilin-sandbox"));
    EXPECT_EQ(service::describe_edition(setting(), "none").error().code, "plan.not_loaded");
    fits("replies/profiles", service::profiles_json(setting()));
    for (const char* profile : {"sandbox", "jilin-2025"}) {
      fits("replies/earliest-opening",
           to_json(*service::earliest_opening(setting(), profile, now_)));
    }
    return 0;
  });
}

}  // namespace
}  // namespace adit::tests
