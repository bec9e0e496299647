// Who is told what: each cause once to each whom it concerns, in their words and at their wish.
#include "base/limits.hpp"
#include "service/notices_case.hpp"
#include "service/organisations.hpp"

namespace adit::tests {
namespace {

using wire::Language;

class Notices : public NoticesCase {};

TEST_F(Notices, follow_a_bidder_from_the_application_to_the_result) {
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  tell();
  EXPECT_EQ(told("kind LIKE 'application.%' AND account = 'bidder0'"),
            "application.admitted bidder0, application.deposit_recorded bidder0, "
            "application.qualified bidder0");
  const auto said = text_of(actor_of(0), "application.admitted");
  EXPECT_TRUE(said.starts_with("“示例沟金矿普查探矿权”：您的竞买号是 " + numbers[0] + "，"))
      << said;
  static_cast<void>(open(*made.session));
  bid(*made.session, numbers[0], 100'000'000);
  bid(*made.session, numbers[1], 150'000'000);
  static_cast<void>(hammer(*made.session));
  settle_all();
  tell();
  EXPECT_EQ(told("kind IN ('session.opened', 'session.won', 'session.sold')"),
            "session.opened bidder0, session.opened bidder1, session.opened bidder2, "
            "session.sold bidder0, session.sold bidder2, session.won bidder1");
  EXPECT_EQ(told("kind = 'session.result_published'"),
            "session.result_published bidder0, session.result_published bidder1, "
            "session.result_published bidder2");
  EXPECT_EQ(
      text_of(actor_of(1), "session.won", Language::en),
      "You have won “Example gully gold, general survey” at CNY\u00a01.5000\u00a0m, bid number " +
          numbers[1] + ". The result will be published.");
}

TEST_F(Notices, two_looks_tell_nothing_twice) {
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  static_cast<void>(open(*made.session));
  bid(*made.session, numbers[0], 100'000'000);
  bid(*made.session, numbers[1], 150'000'000);
  confirm(actor_of(0), "bidder0@example.com");
  remind();
  tell();
  const auto all = [this] {
    return value(
        "SELECT (SELECT md5(string_agg(n::text, '|' ORDER BY id)) FROM notice n) || "
        "(SELECT count(*) FROM mail_outbox)");
  };
  const auto before = all();
  execute(conninfo_, "DELETE FROM follower_cursor WHERE name = 'notices'");
  tell();
  EXPECT_EQ(all(), before);
}

TEST_F(Notices, a_locked_account_is_told_nothing) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 3));
  execute(conninfo_,
          "UPDATE account SET locked_at_ms = 1, lock_reason = '示例' WHERE name = 'bidder1'");
  static_cast<void>(open(*made.session));
  settle_all();
  tell();
  EXPECT_EQ(told("kind = 'session.opened'"), "session.opened bidder0, session.opened bidder2");
}

TEST_F(Notices, a_locked_account_is_told_nothing_as_an_officer_or_an_applicant_either) {
  static_cast<void>(account("wang", service::Role::administrator));
  execute(conninfo_,
          "UPDATE account SET locked_at_ms = 1, lock_reason = '示例' WHERE name = 'wang'");
  const auto made = announced(gold_draft());
  const auto actor = bidder(0);
  const auto applied =
      in_tx([&](auto& tx) { return service::apply_for_lot(tx, actor, made.id, {}, now_); });
  execute(conninfo_,
          "UPDATE account SET locked_at_ms = 1, lock_reason = '示例' WHERE name = 'bidder0'");
  ASSERT_TRUE(in_tx([&](auto& tx) {
    return service::decide_application(tx, chen_, applied->id, {true, ""}, now_);
  }));
  tell();
  EXPECT_EQ(told("kind = 'desk.to_approve'"), "desk.to_approve chen");
  EXPECT_EQ(told("account IN ('wang', 'bidder0')"), "");
}

TEST_F(Notices, a_company_hears_that_its_verification_was_withdrawn_and_not_that_it_might_be) {
  const auto actor = bidder(1);
  static_cast<void>(bidder(2));
  confirm(actor, "bidder1@example.com");
  const auto id = actor.organisation->text;
  ASSERT_TRUE(in_tx([&](auto& tx) {
    return service::propose_withdrawal(tx, lin_, id, "示例：执照被吊销。", now_);
  }));
  tell();
  EXPECT_EQ(told("kind LIKE 'organisation.%'"), "") << "what is only proposed is no fact";
  ASSERT_TRUE(in_tx([&](auto& tx) {
    return service::decide_withdrawal(tx, chen_, id, {true, ""}, now_);
  }));
  tell();
  EXPECT_EQ(told("kind LIKE 'organisation.%'"), "organisation.verification_withdrawn bidder1");
  const auto text = text_of(actor, "organisation.verification_withdrawn");
  EXPECT_TRUE(text.starts_with("“示例矿业1号有限公司”的核验已被撤销。")) << text;
  EXPECT_TRUE(text.ends_with("撤销理由：示例：执照被吊销。")) << text;
  EXPECT_EQ(value("SELECT count(*) FROM mail_outbox"), "1");
}

TEST_F(Notices, nobody_approves_what_he_drafted_so_he_is_not_asked_to) {
  static_cast<void>(account("lin2", service::Role::administrator));
  execute(conninfo_, "UPDATE account SET person = '" + lin_.person.text + "' WHERE name = 'lin2'");
  static_cast<void>(account("inspector", service::Role::inspector));
  static_cast<void>(approved(gold_draft()));
  tell();
  EXPECT_EQ(told("kind = 'desk.to_approve'"), "desk.to_approve chen");
  EXPECT_EQ(told("kind = 'desk.approved'"), "desk.approved lin, desk.approved lin2");
  EXPECT_EQ(told("account = 'inspector'"), "");
}

TEST_F(Notices, what_is_for_one_is_read_by_nobody_else) {
  static_cast<void>(approved(gold_draft()));
  tell();
  const auto id = value("SELECT id FROM notice WHERE kind = 'desk.to_approve'");
  const auto read = [&](const service::Actor& actor) {
    return in_tx([&](auto& tx) { return service::read_notice(tx, actor, id, now_); });
  };
  const auto refused = read(lin_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "notice.not_found");
  EXPECT_EQ(value("SELECT read_at_ms IS NULL FROM notice WHERE id = '" + id + "'"), "t");
  const auto as_place =
      in_tx([&](auto& tx) { return service::list_notices(tx, lin_, id, Language::zh); });
  EXPECT_EQ(as_place.error().code, "notice.not_found") << "nor is it a place in another's list";
  const auto up_to =
      in_tx([&](auto& tx) { return service::read_notices_until(tx, lin_, id, now_); });
  EXPECT_EQ(up_to.error().code, "notice.not_found");
  EXPECT_TRUE(read(chen_));
  EXPECT_EQ(run([&](auto& tx) { return service::count_unread(tx, chen_); }), 0);
  EXPECT_EQ(run([&](auto& tx) { return service::count_unread(tx, lin_); }), 1);
  EXPECT_TRUE(read(chen_)) << "twice is harmless";
}

TEST_F(Notices, those_who_were_outbid_hear_of_it_once_a_minute) {
  now_ = now_ + 25'000;  // it opens in the last quarter of a minute
  const auto made = announced(gold_draft());
  const auto numbers = admitted(made.id, 3);
  static_cast<void>(open(*made.session));
  const auto outbid = [this] { return told("kind = 'session.outbid'"); };
  bid(*made.session, numbers[0], 100'000'000);
  tell();
  EXPECT_EQ(outbid(), "");
  bid(*made.session, numbers[1], 110'000'000);
  tell();
  EXPECT_EQ(outbid(), "session.outbid bidder0");
  bid(*made.session, numbers[0], 120'000'000);
  bid(*made.session, numbers[1], 130'000'000);
  tell();
  EXPECT_EQ(outbid(), "session.outbid bidder0");
  now_ = base::Instant{(now_.ms / 60'000 + 1) * 60'000 - 1'000};
  bid(*made.session, numbers[2], 140'000'000);
  tell();
  EXPECT_EQ(outbid(), "session.outbid bidder0, session.outbid bidder1");
  EXPECT_EQ(value("SELECT count(*) FROM mail_outbox"), "0");
}

TEST_F(Notices, remind_once_before_an_opening) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 1));
  follow_all();
  const auto opens = *made.opens_at;
  const auto span = std::min<base::Millis>(base::limits::reminder_ms_max, (opens - now_) / 3);
  now_ = opens - span - 1;
  remind();
  EXPECT_EQ(told("kind = 'session.opens_soon'"), "");
  now_ = opens - span;
  remind();
  remind();
  EXPECT_EQ(told("kind = 'session.opens_soon'"), "session.opens_soon bidder0");
  now_ = opens;
  execute(conninfo_, "DELETE FROM notice");
  remind();
  EXPECT_EQ(told("kind = 'session.opens_soon'"), "") << "too late";
}

TEST_F(Notices, wishes_decide_where_a_person_is_told) {
  confirm(chen_, "chen@example.com");
  const auto keep = [&](bool in_app, bool mail) {
    static_cast<void>(in_tx([&](auto& tx) {
      return service::keep_wishes(tx, mailing(), chen_, {"en", {{"desk.to_approve", in_app, mail}}},
                                  Language::zh);
    }));
  };
  const auto figures = [this] {
    return value(
        "SELECT (SELECT count(*) FROM notice WHERE account = 'chen' AND in_app) || ' ' || "
        "(SELECT count(*) FROM mail_outbox WHERE state = 'waiting')");
  };
  const auto review = [&](int block) {
    auto draft = gold_draft();
    draft.rings = {square(12'690'000'000 + block * 2'000'000, 4'311'000'000)};
    const auto made = drafted(draft);
    static_cast<void>(
        in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
    execute(conninfo_, "DELETE FROM notice");
    tell();
  };
  review(0);
  EXPECT_EQ(figures(), "1 1");
  keep(false, true);
  review(0);
  EXPECT_EQ(figures(), "0 1");
  keep(true, false);
  review(0);
  EXPECT_EQ(figures(), "1 0");
  keep(false, false);
  review(0);
  EXPECT_EQ(value("SELECT count(*) FROM notice WHERE account = 'chen'"), "0");
  EXPECT_EQ(run([&](auto& tx) { return store::language_of(tx, "chen"); }), "en");
}

TEST_F(Notices, a_wish_about_what_concerns_others_is_refused) {
  const auto refused = in_tx([&](auto& tx) {
    return service::keep_wishes(tx, mailing(), chen_, {"zh", {{"session.won", true, true}}},
                                Language::zh);
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "notice.kind_unknown");
  EXPECT_EQ(refused.error().pointer, "/kinds/0/kind");
  const auto wishes =
      run([&](auto& tx) { return service::wishes_of(tx, mailing(), chen_, Language::en); });
  for (const auto& wish : wishes.kinds) EXPECT_TRUE(wish.kind.starts_with("desk.")) << wish.kind;
  EXPECT_EQ(wishes.kinds.size(), 9u);
}

TEST_F(Notices, pages_follow_each_other_and_are_read_up_to_a_place) {
  execute(conninfo_,
          "INSERT INTO notice (id, account, kind, facts, in_app, at_ms) "
          "SELECT lpad(to_hex(i), 32, '0'), 'chen', 'desk.approved', '{}', true, i / 2 "
          "FROM generate_series(1, 250) AS i");
  const auto page = [&](const std::optional<std::string>& after) {
    return run(
        [&](auto& tx) { return service::list_notices(tx, chen_, after, Language::zh).value(); });
  };
  const auto first = page(std::nullopt);
  EXPECT_EQ(first.notices.size(), 100u);
  EXPECT_EQ(first.unread, 250);
  EXPECT_TRUE(first.more);
  const auto second = page(first.notices.back().id);
  EXPECT_LT(second.notices.front().id, first.notices.back().id);
  const auto third = page(second.notices.back().id);
  EXPECT_EQ(third.notices.size(), 50u);
  EXPECT_FALSE(third.more);
  EXPECT_TRUE(in_tx([&](auto& tx) {
    return service::read_notices_until(tx, chen_, second.notices.front().id, now_);
  }));
  EXPECT_EQ(page(std::nullopt).unread, 100);
}

TEST_F(Notices, only_the_newest_are_kept) {
  execute(conninfo_,
          "INSERT INTO notice (id, account, kind, facts, in_app, at_ms) "
          "SELECT lpad(to_hex(i), 32, '0'), 'chen', 'desk.approved', '{}', true, i "
          "FROM generate_series(1, 600) AS i");
  static_cast<void>(approved(gold_draft()));
  tell();
  EXPECT_EQ(value("SELECT count(*) || ' ' || count(*) FILTER (WHERE kind = 'desk.to_approve') "
                  "FROM notice WHERE account = 'chen'"),
            std::to_string(base::limits::notices_kept_max) + " 1");
}

TEST_F(Notices, hold_no_personal_data) {
  const auto made = announced(gold_draft());
  static_cast<void>(admitted(made.id, 1));
  tell();
  EXPECT_EQ(value("SELECT count(*) FROM notice WHERE facts LIKE '%person-%' "
                  "OR facts LIKE '%organisation%'"),
            "0");
}

}  // namespace
}  // namespace adit::tests
