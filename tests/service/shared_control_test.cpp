// One controller behind two applicants for a lot: officers hear of it, rivals do not, and nobody is
// kept out by it.
#include <algorithm>

#include "service/notices_case.hpp"
#include "service/organisations.hpp"

namespace adit::tests {
namespace {

class SharedControl : public NoticesCase {
 protected:
  void SetUp() override {
    NoticesCase::SetUp();
    lot_ = announced(gold_draft()).id;
  }
  // A company that is verified and belongs to this group; empty: to none but itself.
  service::Actor company(int number, const std::string& group = {}) {
    auto actor = account("bidder" + std::to_string(number), service::Role::bidder);
    const domain::organisation::Facts facts{"示例矿业" + std::to_string(number),
                                            credit_code(number), group};
    const auto made =
        in_tx([&](auto& tx) { return service::register_organisation(tx, actor, facts, now_); });
    EXPECT_TRUE(made) << made.error().code;
    EXPECT_TRUE(in_tx([&](auto& tx) {
      return service::decide_organisation(tx, chen_, made->id, {true, "", 1}, now_);
    }));
    actor.organisation = domain::OrganisationId(made->id);
    return actor;
  }
  wire::replies::Application apply(const service::Actor& actor) {
    return in_tx([&](auto& tx) { return service::apply_for_lot(tx, actor, lot_, {}, now_); })
        .value();
  }
  wire::replies::Application decide(const std::string& id, bool qualified) {
    return in_tx([&](auto& tx) {
             return service::decide_application(tx, chen_, id, {qualified, "示例"}, now_);
           })
        .value();
  }
  // "application:group", with * where the register says so; in the order of the reply.
  std::string seen(const service::Actor& actor, const std::string& id) {
    const auto found =
        run([&](auto& tx) { return service::find_application(tx, actor, id).value(); });
    std::string out;
    for (const auto& one : found.shared_control) {
      out += one.application + ":" + one.control_group + (one.registered ? "*" : "") + " ";
    }
    return out;
  }
  // What the streams of applications say of it, oldest first.
  std::string alarms() {
    return value(
        "SELECT coalesce(string_agg(stream || '>' || (convert_from(body, 'UTF8')::jsonb ->> "
        "'other_application'), ' ' ORDER BY txid, seq), '') FROM journal "
        "WHERE kind = 'application.control_shared'");
  }
  void register_holder(int number, const std::string& group) {
    const wire::requests::Right right{.id = "right-" + std::to_string(number),
                                      .right = "exploration",
                                      .mineral = "gold",
                                      .holder_zh = "示例矿业",
                                      .entity = credit_code(number),
                                      .control_group = group,
                                      .block = {},
                                      .stage = {},
                                      .state = "live"};
    ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, lin_, right, now_); }));
  }
  std::string lot_;
};

TEST_F(SharedControl, is_seen_by_officers_from_both_sides_and_by_no_bidder) {
  const auto mother = company(1);
  const auto daughter = company(2, credit_code(1));
  const auto first = apply(mother);
  const auto second = apply(daughter);
  const auto stranger = apply(company(3));
  EXPECT_EQ(seen(chen_, first.id), second.id + ":" + credit_code(1) + " ");
  EXPECT_EQ(seen(chen_, second.id), first.id + ":" + credit_code(1) + " ");
  EXPECT_EQ(seen(chen_, stranger.id), "");
  EXPECT_EQ(seen(daughter, second.id), "");
  EXPECT_TRUE(second.shared_control.empty());
  for (const auto& one :
       run([&](auto& tx) { return service::list_applications(tx, mother, lot_); })) {
    EXPECT_TRUE(one.shared_control.empty());
  }
  EXPECT_EQ(alarms(), "application/" + second.id + ">" + first.id);
  const auto listed = run([&](auto& tx) { return service::list_applications(tx, lin_, lot_); });
  const auto same = std::ranges::find(listed, second.id, &wire::replies::Application::id);
  ASSERT_NE(same, listed.end());
  EXPECT_EQ(same->shared_control.at(0).organisation_name, "示例矿业1");
}

TEST_F(SharedControl, keeps_nobody_out_and_is_told_once_to_every_officer) {
  apply(company(1));
  const auto second = apply(company(2, credit_code(1)));
  EXPECT_EQ(decide(second.id, true).state, "qualified");
  tell();
  EXPECT_EQ(told("kind = 'desk.control_shared'"),
            "desk.control_shared chen, desk.control_shared lin");
  EXPECT_EQ(text_of(chen_, "desk.control_shared"),
            "“示例沟金矿普查探矿权”（" + lot(lot_).number + "）的竞买申请人 " + credit_code(2) +
                " 与 " + credit_code(1) + " 属同一控制人 " + credit_code(1) + "，请核查。");
}

TEST_F(SharedControl, is_found_when_the_register_learns_of_it) {
  const auto first = apply(company(1));
  const auto second = apply(company(2));
  EXPECT_EQ(seen(chen_, second.id), "");
  register_holder(1, "group-9");
  register_holder(2, "group-9");
  EXPECT_EQ(seen(chen_, second.id), first.id + ":group-9* ");
  EXPECT_EQ(alarms(), "");
  decide(second.id, true);
  EXPECT_EQ(alarms(), "application/" + second.id + ">" + first.id);
}

TEST_F(SharedControl, is_not_with_who_was_rejected) {
  const auto first = apply(company(1));
  decide(first.id, false);
  const auto second = apply(company(2, credit_code(1)));
  EXPECT_EQ(seen(chen_, second.id), "");
  EXPECT_EQ(alarms(), "");
}

}  // namespace
}  // namespace adit::tests
