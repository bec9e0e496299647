// Companies on their way in, on the database: the stream, its row, and what the tables alone
// refuse.
#include "service/organisations.hpp"

#include "base/limits.hpp"
#include "service/exchange_case.hpp"
#include "service/registration.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

using wire::replies::Organisation;

class Organisations : public ExchangeCase {
 protected:
  base::Outcome<Organisation> enter(const std::string& account, const std::string& code,
                                    const std::string& name = "示例公司") {
    const wire::requests::Registration asked{
        account, "", {"示例经理", "13800000000"}, {name, code, ""}};
    return in_tx([&](auto& tx) {
      return service::register_company(tx, asked, service::hash_password("pw", {16, 1, 1}), now_);
    });
  }
  service::Actor actor(const std::string& account) {
    const auto person = value("SELECT person FROM account WHERE name = '" + account + "'");
    return {account, domain::PersonId(person), std::nullopt, service::Role::bidder};
  }
  base::Outcome<Organisation> decide(const std::string& id,
                                     const wire::requests::OrganisationDecision& decision,
                                     const service::Actor& officer) {
    return in_tx(
        [&](auto& tx) { return service::decide_organisation(tx, officer, id, decision, now_); });
  }
  base::Outcome<Organisation> correct(const std::string& account,
                                      const domain::organisation::Facts& facts) {
    return in_tx(
        [&](auto& tx) { return service::correct_organisation(tx, actor(account), facts, now_); });
  }
  std::string apply_code(const std::string& account, const std::string& lot) {
    const auto out =
        in_tx([&](auto& tx) { return service::apply_for_lot(tx, actor(account), lot, {}, now_); });
    return out ? "accepted" : out.error().code;
  }
  std::string state(const std::string& id) const {
    return value("SELECT state FROM organisation WHERE id = '" + id + "'");
  }
  bool refused_by_the_table(const std::string& sql) {
    try {
      execute(conninfo_, sql);
      return false;
    } catch (const std::runtime_error&) {
      return true;
    }
  }
};

TEST_F(Organisations, wait_to_be_verified_before_they_apply) {
  const auto lot = announced(gold_draft());
  const auto made = enter("jia", credit_code(1));
  ASSERT_TRUE(made) << made.error().code;
  EXPECT_EQ(made->state, "registered");
  EXPECT_EQ(made->control_group, credit_code(1));
  ASSERT_EQ(made->members.size(), 1u);
  EXPECT_EQ(made->members[0].role, "manager");
  EXPECT_EQ(made->members[0].name, "示例经理");
  EXPECT_EQ(apply_code("jia", lot.id), "organisation.not_verified");
  EXPECT_EQ(decide(made->id, {true, "", 2}, chen_).error().code, "organisation.other_version");
  ASSERT_TRUE(decide(made->id, {true, "", 1}, chen_));
  EXPECT_EQ(apply_code("jia", lot.id), "accepted");
  EXPECT_EQ(value("SELECT decided_by FROM organisation WHERE id = '" + made->id + "'"),
            chen_.person.text);
}

class Withdrawals : public Organisations {
 protected:
  void SetUp() override {
    Organisations::SetUp();
    id_ = enter("jia", credit_code(1))->id;
    ASSERT_TRUE(decide(id_, {true, "", 1}, chen_));
  }
  std::string propose(const service::Actor& officer) {
    const auto out = in_tx([&](auto& tx) {
      return service::propose_withdrawal(tx, officer, id_, "示例：执照被吊销", now_);
    });
    return out ? out->state : out.error().code;
  }
  std::string word(const service::Actor& officer, bool withdrawn) {
    const auto out = in_tx([&](auto& tx) {
      return service::decide_withdrawal(tx, officer, id_, {withdrawn, "示例：仍有效"}, now_);
    });
    return out ? out->state : out.error().code;
  }
  Organisation seen() {
    return in_tx([&](auto& tx) { return service::find_organisation(tx, id_); }).value();
  }
  Organisation own() {
    return in_tx([&](auto& tx) { return service::own_organisation(tx, actor("jia")); }).value();
  }
  std::string id_;
};

TEST_F(Withdrawals, of_a_verification_take_two_officers_and_end_new_applications) {
  const auto before = announced(gold_draft());
  ASSERT_EQ(apply_code("jia", before.id), "accepted");
  EXPECT_EQ(propose(lin_), "verified");
  EXPECT_EQ(seen().withdrawal->by, "示例lin");
  EXPECT_FALSE(own().withdrawal) << "nothing is decided";
  EXPECT_EQ(own().history.size(), 2u);
  EXPECT_EQ(word(lin_, true), "organisation.own_withdrawal");
  EXPECT_EQ(word(chen_, true), "withdrawn");
  EXPECT_EQ(own().reason, "示例：执照被吊销");
  EXPECT_EQ(own().history.back().kind, "organisation.verification_withdrawn");
  const auto applied = run([&](auto& tx) { return service::list_applications(tx, chen_, {}); });
  ASSERT_EQ(applied.size(), 1u);
  const auto qualified = in_tx([&](auto& tx) {
    return service::decide_application(tx, chen_, applied[0].id, {true, ""}, now_);
  });
  EXPECT_TRUE(qualified) << "what it has applied for it keeps";
  EXPECT_EQ(enter("yi", credit_code(1)).error().code, "organisation.exists") << "its code is its";
  ASSERT_TRUE(correct("jia", {"示例公司", credit_code(1), ""}));
  EXPECT_TRUE(decide(id_, {true, "", 2}, lin_));
}

TEST_F(Withdrawals, let_nobody_apply_for_a_further_lot) {
  const auto lot = announced(gold_draft());
  ASSERT_EQ(propose(lin_), "verified");
  ASSERT_EQ(word(chen_, true), "withdrawn");
  EXPECT_EQ(apply_code("jia", lot.id), "organisation.not_verified");
}

TEST_F(Withdrawals, that_are_dropped_change_nothing) {
  const auto lot = announced(gold_draft());
  ASSERT_EQ(propose(lin_), "verified");
  EXPECT_EQ(word(lin_, false), "verified");
  EXPECT_FALSE(seen().withdrawal);
  EXPECT_EQ(seen().history.back().reason, "示例：仍有效");
  EXPECT_EQ(word(chen_, true), "organisation.no_withdrawal");
  EXPECT_EQ(apply_code("jia", lot.id), "accepted");
}

TEST_F(Withdrawals, by_one_person_alone_are_refused_by_the_table) {
  const std::string of = " WHERE id = '" + id_ + "'";
  const std::string both =
      "UPDATE organisation SET state = 'withdrawn', reason = 'x', "
      "withdrawal_reason = 'x', ";
  EXPECT_TRUE(refused_by_the_table(both + "withdrawal_by = decided_by" + of));
  EXPECT_TRUE(
      refused_by_the_table("UPDATE organisation SET state = 'withdrawn', reason = 'x'" + of));
  EXPECT_FALSE(refused_by_the_table(both + "withdrawal_by = '" + lin_.person.text + "'" + of));
}

TEST_F(Organisations, keep_persons_out_of_the_journal) {
  const auto made = enter("jia", credit_code(1));
  ASSERT_TRUE(made);
  EXPECT_EQ(value("SELECT name || contact FROM personal_data"), "示例经理13800000000");
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE convert_from(body, 'UTF8') ~ "
                  "'示例经理|13800000000|\"jia\"'"),
            "0");
  execute(conninfo_, "UPDATE personal_data SET name = NULL, contact = NULL, erased_at_ms = 1");
  const auto after = in_tx([&](auto& tx) { return service::own_organisation(tx, actor("jia")); });
  EXPECT_EQ(after->members[0].name, "jia") << "erased: the account's own name is left";
}

TEST_F(Organisations, correct_what_they_were_rejected_for) {
  const auto made = enter("jia", credit_code(1));
  EXPECT_EQ(decide(made->id, {false, "", 1}, chen_).error().code, "organisation.reason_required");
  ASSERT_TRUE(decide(made->id, {false, "示例：名称不符", 1}, chen_));
  EXPECT_EQ(state(made->id), "rejected");
  const auto again = correct("jia", {"示例甲公司", credit_code(2), credit_code(3)});
  ASSERT_TRUE(again) << again.error().code;
  EXPECT_EQ(again->version, 2);
  EXPECT_EQ(again->state, "registered");
  EXPECT_EQ(again->control_group, credit_code(3));
  EXPECT_FALSE(again->reason);
  EXPECT_FALSE(again->decided_at) << "nobody has decided on this";
  EXPECT_EQ(again->history.size(), 3u);
  EXPECT_FALSE(again->history[1].by) << "officers are not named to the company";
  const auto seen = in_tx([&](auto& tx) { return service::find_organisation(tx, made->id); });
  EXPECT_EQ(seen->history[1].by, "示例chen");
  EXPECT_EQ(seen->history[2].by, "示例经理");
  EXPECT_TRUE(decide(made->id, {true, "", 2}, lin_));
}

TEST_F(Organisations, a_code_is_one_companys_until_it_is_rejected) {
  const auto impostor = enter("yi", credit_code(1), "示例冒名公司");
  EXPECT_EQ(enter("jia", credit_code(1)).error().code, "organisation.exists");
  EXPECT_EQ(value("SELECT count(*) FROM account WHERE name = 'jia'"), "0") << "nothing is left";
  ASSERT_TRUE(decide(impostor->id, {false, "示例：冒用", 1}, chen_));
  ASSERT_TRUE(enter("jia", credit_code(1)));
  EXPECT_EQ(correct("yi", {"示例冒名公司", credit_code(1), ""}).error().code,
            "organisation.exists");
}

TEST_F(Organisations, what_is_wrong_names_its_field_and_leaves_nothing) {
  const auto fault = [&](const std::string& code, const std::string& name) {
    const auto out = enter("jia", code, name);
    return out ? "accepted" : out.error().code + out.error().pointer;
  };
  auto wrong = credit_code(1);
  wrong.back() = wrong.back() == 'A' ? 'B' : 'A';
  EXPECT_EQ(fault(wrong, "示例"), "credit_code.check_digit/credit_code");
  EXPECT_EQ(fault(credit_code(1), "示例\u202E"), "name.hidden_character/organisation_name");
  ASSERT_EQ(fault(credit_code(1), "<b>=1+1</b>"), "accepted") << "markup is a name like any other";
  EXPECT_EQ(fault(credit_code(2), "示例"), "account.exists/account");
  EXPECT_EQ(value("SELECT count(*) FROM organisation"), "1");
}

TEST_F(Organisations, ten_a_network_within_a_quarter_of_an_hour) {
  const auto count = [&](const std::string& network) {
    const auto out =
        in_tx([&](auto& tx) { return service::count_registration(tx, network, now_); });
    return out ? "counted" : out.error().code;
  };
  for (int i = 0; i < base::limits::registrations_per_network_max; ++i) {
    ASSERT_EQ(count("192.0.2.1"), "counted");
  }
  EXPECT_EQ(count("192.0.2.1"), "registration.too_many");
  EXPECT_EQ(count("192.0.2.2"), "counted");
  now_ = now_ + base::limits::sign_in_window_ms + 1;
  EXPECT_EQ(count("192.0.2.1"), "counted");
}

TEST_F(Organisations, the_tables_refuse_an_own_word_and_a_word_of_nobody) {
  const auto made = enter("jia", credit_code(1));
  const std::string of = " WHERE id = '" + made->id + "'";
  const std::string own = "UPDATE organisation SET state = 'verified', decided_by = registered_by";
  EXPECT_TRUE(refused_by_the_table(own + of));
  EXPECT_TRUE(refused_by_the_table("UPDATE organisation SET state = 'verified'" + of));
  execute(conninfo_, "ALTER TABLE organisation DROP CONSTRAINT organisation_decided_by_another");
  EXPECT_FALSE(refused_by_the_table(own + of)) << "it is the constraint that speaks";
}

TEST_F(Organisations, those_that_bid_before_are_carried_over) {
  // As the migration leaves them: verified, managed by their account, without a stream.
  const auto who = account("old", service::Role::bidder);
  execute(conninfo_,
          "INSERT INTO organisation (id, control_group, name, credit_code, created_at_ms, state) "
          "VALUES ('org-old', '" +
              credit_code(9) + "', '示例旧公司', '" + credit_code(9) +
              "', 1, 'verified'); UPDATE account SET organisation = 'org-old', "
              "member_role = 'manager' WHERE name = 'old'");
  const auto lot = announced(gold_draft());
  EXPECT_EQ(apply_code("old", lot.id), "accepted");
  const auto loaded =
      in_tx([&](auto& tx) { return service::load_own_organisation(tx, who, now_); });
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->state.state(), domain::organisation::State::verified);
  EXPECT_EQ(value("SELECT kind FROM journal WHERE stream = 'organisation/org-old'"),
            "organisation.carried_over");
}

}  // namespace
}  // namespace adit::tests
