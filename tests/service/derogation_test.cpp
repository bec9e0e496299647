// A second entity in a planned block: only by a decision of the plan's approving authority, which
// the reservation then rests on.
#include "service/exchange_case.hpp"

namespace adit::tests {
namespace {

wire::requests::SupportingDocument decision(const std::string& type, const std::string& issuer,
                                            char digit) {
  return {type, "示例〔2026〕1号", issuer, "2026-11-01", std::string(64, digit), ""};
}

class Derogation : public ExchangeCase {
 protected:
  void SetUp() override {
    ExchangeCase::SetUp();
    const wire::requests::Right right{"right-1",  "exploration", "gold",
                                      "示例矿业", "entity-9",    "group-9",
                                      "SK-001",   std::nullopt,  "live"};
    ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, chen_, right, now_); }));
  }

  wire::replies::Lot announced_with(std::vector<wire::requests::SupportingDocument> docs) {
    auto draft = gold_draft();
    draft.docs = std::move(docs);
    return announced(draft);
  }
  // The slot that the lot holds, and the document and the authority that let it in.
  std::string place_of(const std::string& lot) const {
    return value(
        "SELECT concat_ws(' ', r.slot, f.rule, left(f.document_sha256, 4), f.signed_by) "
        "FROM reservation r JOIN justified_finding f ON f.id = r.finding WHERE r.lot = '" +
        lot + "'");
  }
};

TEST_F(Derogation, a_signed_decision_lets_the_lot_into_a_held_block_and_its_session) {
  const auto made = announced_with({decision("derogation", "示例-规划审批机关", 'a')});
  EXPECT_EQ(made.state, "announced");
  EXPECT_EQ(place_of(made.id), "1 B1 aaaa 示例-规划审批机关");
  static_cast<void>(admitted(made.id, 3));
  const auto entries = open(*made.session);
  ASSERT_TRUE(entries) << entries.error().code;
  EXPECT_EQ(entries->back().kind, "session.opened");
}

TEST_F(Derogation, goes_by_each_name_that_the_rule_knows) {
  const auto made = announced_with({decision("例外决定", "示例-规划审批机关", 'b')});
  EXPECT_EQ(place_of(made.id), "1 B1 bbbb 示例-规划审批机关");
}

TEST_F(Derogation, is_the_document_that_the_rule_accepted) {
  const auto made = announced_with(
      {decision("derogation", "某县", 'a'), decision("原则上例外决定", "示例审批机关", 'c')});
  EXPECT_EQ(place_of(made.id), "1 B1 cccc 示例审批机关");
}

TEST_F(Derogation, by_anybody_else_leaves_the_lot_unapproved) {
  auto draft = gold_draft();
  draft.docs = {decision("derogation", "某县", 'a')};
  const auto made = drafted(draft);
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  const auto out =
      in_tx([&](auto& tx) { return service::approve_lot(tx, setting(), chen_, made.id, now_); });
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, "lot.not_conforming");
}

// The exception binds the newcomer: the lot that was there before opens as announced.
class SecondLot : public ExchangeCase {};

TEST_F(SecondLot, by_a_derogation_leaves_the_first_its_session) {
  const auto first = announced(gold_draft());
  static_cast<void>(admitted(first.id, 3));
  auto draft = gold_draft();
  draft.docs = {decision("derogation", "示例-规划审批机关", 'b')};
  const auto second = announced(draft);
  EXPECT_EQ(value("SELECT slot FROM reservation WHERE lot = '" + second.id + "'"), "1");
  const auto entries = open(*first.session);
  ASSERT_TRUE(entries) << entries.error().code;
  EXPECT_EQ(entries->back().kind, "session.opened");
}

}  // namespace
}  // namespace adit::tests
