// What the use cases say no to, each with its code, and a lot that is not touched by it.
#include "service/exchange_case.hpp"

namespace adit::tests {
namespace {

class Refusals : public ExchangeCase {
 protected:
  std::string draft_code(const wire::requests::LotDraft& draft) {
    const auto out =
        in_tx([&](auto& tx) { return service::draft_lot(tx, setting(), lin_, draft, now_); });
    return out ? "accepted" : out.error().code;
  }
  std::string announce_code(const std::string& id, std::optional<base::Instant> opens_at) {
    const auto out = in_tx(
        [&](auto& tx) { return service::announce_lot(tx, setting(), chen_, id, opens_at, now_); });
    return out ? "accepted" : out.error().code;
  }
  std::string apply_code(const service::Actor& actor, const std::string& lot_id) {
    const auto out =
        in_tx([&](auto& tx) { return service::apply_for_lot(tx, actor, lot_id, {}, now_); });
    return out ? "accepted" : out.error().code;
  }
};

TEST_F(Refusals, a_self_crossing_polygon_names_the_place) {
  auto draft = gold_draft();
  auto& points = draft.rings[0].points;
  std::swap(points[1], points[2]);
  const auto out =
      in_tx([&](auto& tx) { return service::draft_lot(tx, setting(), lin_, draft, now_); });
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, "lot.self_crossing");
  EXPECT_EQ(std::get<std::string>(out.error().params[0].second), "126.905");
  EXPECT_EQ(std::get<std::string>(out.error().params[1].second), "43.115");
}

TEST_F(Refusals, shapes) {
  auto outside = gold_draft();
  outside.rings = {square(11'690'000'000, 4'311'000'000)};
  EXPECT_EQ(draft_code(outside), "lot.outside_box");
  auto line = gold_draft();
  line.rings[0].points.resize(2);
  EXPECT_EQ(draft_code(line), "lot.few_points");
  auto long_ring = gold_draft();
  long_ring.rings[0].points.resize(2001, long_ring.rings[0].points[0]);
  EXPECT_EQ(draft_code(long_ring), "lot.many_points");
  auto hole = gold_draft();
  hole.rings[0].hole = true;
  EXPECT_EQ(draft_code(hole), "lot.hole_first");
  auto far_hole = gold_draft();
  far_hole.rings.push_back(square(12'750'000'000, 4'311'000'000));
  far_hole.rings[1].hole = true;
  EXPECT_EQ(draft_code(far_hole), "lot.bad_geometry");
}

TEST_F(Refusals, terms) {
  auto plan = gold_draft();
  plan.plan = "nowhere";
  EXPECT_EQ(draft_code(plan), "plan.not_loaded");
  auto profile = gold_draft();
  profile.profile = "nowhere";
  EXPECT_EQ(draft_code(profile), "profile.not_found");
  auto mineral = gold_draft();
  mineral.mineral = "unobtainium";
  EXPECT_EQ(draft_code(mineral), "mineral.unknown");
  auto reserve = gold_draft();
  reserve.reserve_fen = 99'999'999;
  EXPECT_EQ(draft_code(reserve), "lot.reserve_below_start");
  auto none = gold_draft();
  none.right = "mining";
  none.reserve_fen.reset();
  EXPECT_EQ(draft_code(none), "lot.reserve_required");
}

TEST_F(Refusals, a_lot_under_the_plan_of_2011_fails_a4_and_goes_nowhere) {
  auto draft = gold_draft();
  draft.plan = "jilin-2011-2015";
  const auto made = drafted(draft);
  const auto reviewed =
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); });
  ASSERT_TRUE(reviewed);
  EXPECT_EQ(reviewed->verdict, "nonconforming");
  const auto approval =
      in_tx([&](auto& tx) { return service::approve_lot(tx, setting(), chen_, made.id, now_); });
  ASSERT_FALSE(approval);
  EXPECT_EQ(approval.error().code, "lot.not_conforming");
  EXPECT_NE(std::get<std::string>(approval.error().params[1].second).find("A4"), std::string::npos);
  EXPECT_EQ(announce_code(made.id, std::nullopt), "lot.wrong_state");
}

TEST_F(Refusals, four_eyes_and_order) {
  const auto made = drafted(gold_draft());
  const auto approve = [&](const service::Actor& actor) {
    const auto out =
        in_tx([&](auto& tx) { return service::approve_lot(tx, setting(), actor, made.id, now_); });
    return out ? "accepted" : out.error().code;
  };
  EXPECT_EQ(approve(chen_), "lot.wrong_state");
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  EXPECT_EQ(approve(lin_), "approval.own_proposal");
  EXPECT_EQ(approve(chen_), "accepted");
  const auto revised = in_tx([&](auto& tx) {
    return service::revise_lot(tx, setting(), lin_, made.id, gold_draft(), now_);
  });
  ASSERT_FALSE(revised);
  EXPECT_EQ(revised.error().code, "lot.wrong_state");
  EXPECT_EQ(announce_code(made.id, now_ + 19'999), "lot.too_early");
  EXPECT_EQ(announce_code(made.id, now_ + 20'000), "accepted");
  EXPECT_EQ(announce_code("lot-none", std::nullopt), "lot.not_found");
}

TEST_F(Refusals, a_revision_is_a_new_version_that_needs_a_new_review) {
  auto draft = gold_draft();
  draft.right = "mining";
  draft.mineral = "placer_gold";
  const auto made = drafted(draft);
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  const auto by_other = in_tx([&](auto& tx) {
    return service::revise_lot(tx, setting(), chen_, made.id, gold_draft(), now_);
  });
  EXPECT_EQ(by_other.error().code, "lot.not_proposer");
  const auto revised = in_tx([&](auto& tx) {
    return service::revise_lot(tx, setting(), lin_, made.id, gold_draft(), now_);
  });
  ASSERT_TRUE(revised);
  EXPECT_EQ(revised->version, 2);
  EXPECT_EQ(revised->state, "draft");
  EXPECT_FALSE(revised->verdict);
  const auto reviewed =
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); });
  EXPECT_EQ(reviewed->verdict, "conforming");
}

TEST_F(Refusals, unannounced_lots_do_not_exist_for_the_public) {
  const auto made = drafted(gold_draft());
  const auto anonymous =
      in_tx([&](auto& tx) { return service::find_lot(tx, std::nullopt, made.id); });
  EXPECT_EQ(anonymous.error().code, "lot.not_found");
  EXPECT_EQ(run([](auto& tx) { return service::list_lots(tx, std::nullopt, {}); }).matched, 0);
  store::LotSearch drafts;
  drafts.state = "draft";
  drafts.text = "金矿";
  EXPECT_EQ(run([&](auto& tx) { return service::list_lots(tx, lin_, drafts); }).lots.size(), 1u);
  EXPECT_EQ(lot(made.id).proposer, "示例lin");
}

TEST_F(Refusals, applications) {
  const auto made = announced(gold_draft());
  const auto first = bidder(1);
  EXPECT_EQ(apply_code(first, "lot-none"), "lot.not_found");
  EXPECT_EQ(apply_code(first, made.id), "accepted");
  EXPECT_EQ(apply_code(first, made.id), "application.exists");
  EXPECT_EQ(apply_code(account("nobodys", service::Role::bidder), made.id), "organisation.none");
  now_ = *made.opens_at;
  EXPECT_EQ(apply_code(bidder(4), made.id), "application.registration_closed");
}

TEST_F(Refusals, deposits) {
  const auto made = announced(gold_draft());
  const auto actor = bidder(1);
  const wire::requests::Application request{"13800000000"};
  const auto applied =
      in_tx([&](auto& tx) { return service::apply_for_lot(tx, actor, made.id, request, now_); });
  ASSERT_TRUE(applied);
  const auto deposit = [&](std::int64_t fen, base::Instant at, const char* reference) {
    return in_tx([&](auto& tx) {
      return service::record_deposit(tx, chen_, applied->id, {fen, at, reference}, now_);
    });
  };
  EXPECT_EQ(deposit(20'000'000, now_, "B1").error().code, "application.wrong_state");
  ASSERT_TRUE(in_tx([&](auto& tx) {
    return service::decide_application(tx, chen_, applied->id, {true, ""}, now_);
  }));
  EXPECT_EQ(deposit(1, *made.opens_at, "B1").error().code, "deposit.late");
  const auto partial = deposit(5'000'000, now_, "B1");
  ASSERT_TRUE(partial);
  EXPECT_EQ(partial->state, "qualified");
  EXPECT_EQ(wire::replies::deposit_state(*partial), "partial");
  EXPECT_EQ(deposit(6'000'000, now_, "B1").error().code, "deposit.reference_taken");
  EXPECT_EQ(deposit(5'000'000, now_, "B1")->received_fen, 5'000'000);
  const auto full = deposit(15'000'000, now_, "B2");
  ASSERT_TRUE(full);
  EXPECT_EQ(full->state, "admitted");
  EXPECT_FALSE(full->bid_number) << "whose it is no officer learns before the end";
  EXPECT_FALSE(deposit(15'000'000, now_, "B2")->bid_number) << "nor by sending it again";
  EXPECT_EQ(value("SELECT bid_number ~ '^[0-9]{4}$' FROM application"), "t");
  EXPECT_EQ(value("SELECT contact FROM personal_data"), "13800000000");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE convert_from(body, 'UTF8') LIKE "
                  "'%13800000000%'"),
            "0");
}

TEST_F(Refusals, own_applications_only) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 2));
  const auto second = service::Actor{"bidder1", {}, {}, service::Role::bidder};
  const auto own = run([&](auto& tx) { return service::list_applications(tx, second, {}); });
  ASSERT_EQ(own.size(), 1u);
  EXPECT_EQ(run([&](auto& tx) { return service::list_applications(tx, chen_, {}); }).size(), 2u);
  const auto other = value("SELECT id FROM application WHERE account = 'bidder0'");
  EXPECT_EQ(
      in_tx([&](auto& tx) { return service::find_application(tx, second, other); }).error().code,
      "application.not_found");
  EXPECT_EQ(own[0].session, made.session);
}

}  // namespace
}  // namespace adit::tests
