// Plain SQL against the tables: what must not be written is refused by the database alone. Each
// attempt is shown to succeed once its constraint is dropped, so that it is the constraint that
// speaks.
#include "service/exchange_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class Constraints : public ExchangeCase {
 protected:
  // A placer-gold mining lot: reviewed and nonconforming (rule C1).
  std::string nonconforming() {
    auto draft = gold_draft();
    draft.right = "mining";
    draft.mineral = "placer_gold";
    const auto made = drafted(draft);
    const auto reviewed =
        in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); });
    EXPECT_EQ(reviewed.value().verdict, "nonconforming");
    return made.id;
  }

  // The message of the refusal; empty when the statement went through.
  std::string refusal(const std::string& sql) {
    try {
      execute(conninfo_, "BEGIN;" + sql + ";COMMIT");
      return "";
    } catch (const std::runtime_error& error) {
      return error.what();
    }
  }

  void drop(const std::string& table, const std::string& constraint) {
    execute(conninfo_, "ALTER TABLE " + table + " DROP CONSTRAINT " + constraint);
  }

  std::string name_of_check(const std::string& table, const std::string& words) {
    return value("SELECT conname FROM pg_constraint WHERE conrelid = '" + table +
                 "'::regclass AND pg_get_constraintdef(oid) LIKE '%" + words + "%' LIMIT 1");
  }

  std::string approval_of(const std::string& lot_id, const std::string& verdict,
                          const std::string& approver) {
    return "INSERT INTO approval (lot, lot_version, report, verdict, proposer_person, "
           "approver_person, approved_at_ms) SELECT id, version, report, '" +
           verdict + "', proposer_person, '" + approver + "', 0 FROM lot WHERE id = '" + lot_id +
           "'";
  }

  // The statement that copies the lot's report with another verdict and document; `document` is an
  // expression over that report's own, `d`.
  std::string report_of(const std::string& lot_id, const std::string& verdict,
                        const std::string& document) {
    return "INSERT INTO conformity_report (lot, lot_version, stage, verdict, plan, "
           "registry_digest, digest, document, reviewed_at_ms) SELECT lot, lot_version, stage, '" +
           verdict + "', plan, registry_digest, encode(sha256(convert_to(made::text, 'UTF8')), " +
           "'hex'), made, 0 FROM (SELECT *, (" + document +
           ")::text AS made FROM (SELECT *, document::jsonb AS d FROM conformity_report WHERE "
           "lot = '" +
           lot_id + "' ORDER BY id DESC LIMIT 1) kept) changed";
  }

  // Where in a document the verdict of its first finding stands, set to `verdict`.
  static std::string with_finding(const std::string& document, const std::string& verdict) {
    return "jsonb_set(" + document + ", '{findings,0,verdict}', '\"" + verdict + "\"')";
  }
};

TEST_F(Constraints, a_nonconforming_lot_takes_no_approval) {
  const auto id = nonconforming();
  EXPECT_NE(refusal(approval_of(id, "nonconforming", chen_.person.text)), "");
  EXPECT_NE(refusal(approval_of(id, "conforming", chen_.person.text)), "")
      << "a verdict that the report does not bear";
  drop("approval", name_of_check("approval", "verdict = ''conforming''"));
  EXPECT_EQ(refusal(approval_of(id, "nonconforming", chen_.person.text)), "");
}

TEST_F(Constraints, nobody_approves_their_own_proposal) {
  const auto made = drafted(gold_draft());
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  EXPECT_NE(refusal(approval_of(made.id, "conforming", lin_.person.text)), "");
  drop("approval", name_of_check("approval", "approver_person <> proposer_person"));
  EXPECT_EQ(refusal(approval_of(made.id, "conforming", lin_.person.text)), "");
}

TEST_F(Constraints, another_name_for_the_proposer_is_refused_too) {
  const auto made = drafted(gold_draft());
  ASSERT_TRUE(
      in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); }));
  EXPECT_NE(refusal("INSERT INTO approval (lot, lot_version, report, verdict, proposer_person, "
                    "approver_person, approved_at_ms) SELECT id, version, report, 'conforming', '" +
                    chen_.person.text + "', '" + lin_.person.text + "', 0 FROM lot"),
            "");
}

TEST_F(Constraints, no_update_carries_a_nonconforming_lot_onwards) {
  const auto id = nonconforming();
  for (const char* state : {"approved", "announced", "in_session", "sold", "lapsed"}) {
    EXPECT_NE(
        refusal("UPDATE lot SET state = '" + std::string(state) + "' WHERE id = '" + id + "'"), "")
        << state;
  }
  EXPECT_NE(refusal("UPDATE lot SET state = 'approved', verdict = 'conforming', "
                    "approval_version = version WHERE id = '" +
                    id + "'"),
            "");
  drop("lot", "lot_approved_only_conforming");
  EXPECT_EQ(refusal("UPDATE lot SET state = 'approved' WHERE id = '" + id + "'"), "");
}

TEST_F(Constraints, an_announcement_needs_an_approval_and_a_conforming_report) {
  const auto id = nonconforming();
  EXPECT_NE(refusal("INSERT INTO announcement (id, lot, lot_version, report, verdict, session, "
                    "announced_at_ms, earliest_opening_ms, opens_at_ms, derivation) "
                    "SELECT 'a', id, version, report, 'conforming', 's', 0, 0, 0, '{}' FROM lot"),
            "");
  const auto good = approved(gold_draft());
  EXPECT_NE(refusal("UPDATE lot SET state = 'announced' WHERE id = '" + good.id + "'"), "");
  drop("lot", "lot_announced_only_approved");
  EXPECT_EQ(refusal("UPDATE lot SET state = 'announced' WHERE id = '" + good.id + "'"), "");
}

TEST_F(Constraints, an_opening_needs_a_conforming_report_of_its_own) {
  const auto made = announced(gold_draft());
  const std::string open = "UPDATE lot SET state = 'in_session' WHERE id = '" + made.id + "'";
  EXPECT_NE(refusal(open), "");
  EXPECT_NE(refusal("UPDATE lot SET state = 'in_session', opening_report = report, "
                    "opening_verdict = 'conforming' WHERE id = '" +
                    made.id + "'"),
            "")
      << "the report of the announcement is not one of the opening";
  drop("lot", "lot_opened_only_conforming");
  EXPECT_EQ(refusal(open), "");
}

TEST_F(Constraints, a_further_slot_needs_a_justified_finding) {
  const auto made = announced(gold_draft());
  const std::string second =
      "INSERT INTO reservation (kind, id, slot, lot, announcement, reserved_at_ms) "
      "SELECT kind, id, 1, lot, announcement, 0 FROM reservation";
  drop("reservation", "reservation_once_a_lot");
  EXPECT_NE(refusal(second), "");
  drop("reservation", "reservation_further_slot_justified");
  EXPECT_EQ(refusal(second), "");
}

TEST_F(Constraints, an_announced_lot_is_not_revised) {
  const auto made = announced(gold_draft());
  EXPECT_NE(refusal("UPDATE lot SET version = version + 1 WHERE id = '" + made.id + "'"), "");
  EXPECT_NE(refusal("UPDATE conformity_report SET verdict = 'nonconforming' WHERE lot = '" +
                    made.id + "'"),
            "");
}

TEST_F(Constraints, a_report_bears_the_verdict_of_its_document) {
  const auto id = nonconforming();
  EXPECT_NE(refusal(report_of(id, "conforming", "d")), "");
  EXPECT_NE(refusal(report_of(id, "nonconforming", "d - 'verdict'")), "");
  EXPECT_NE(refusal(report_of(id, "nonconforming", "d || '{\"plan\": \"another\"}'")), "");
  EXPECT_EQ(refusal(report_of(id, "nonconforming", "d")), "") << "an honest copy";
  drop("conformity_report", "report_row_says_its_document");
  EXPECT_EQ(refusal(report_of(id, "nonconforming", "d - 'verdict'")), "");
}

TEST_F(Constraints, no_conforming_report_holds_an_unsatisfied_finding) {
  const auto id = approved(gold_draft()).id;
  const std::string silent = "d #- '{findings,0,verdict}'";
  const std::string empty = "jsonb_set(d, '{findings}', '[]')";
  for (const char* verdict : {"fail", "undetermined", "needs_justification"}) {
    EXPECT_NE(refusal(report_of(id, "conforming", with_finding("d", verdict))), "") << verdict;
  }
  EXPECT_NE(refusal(report_of(id, "conforming", silent)), "");
  EXPECT_NE(refusal(report_of(id, "conforming", empty)), "");
  EXPECT_NE(refusal(report_of(id, "conforming", "d - 'findings'")), "");
  EXPECT_EQ(refusal(report_of(id, "conforming", with_finding("d", "justified"))), "");
  drop("conformity_report", "report_conforming_only_satisfied");
  EXPECT_EQ(refusal(report_of(id, "conforming", with_finding("d", "fail"))), "");
  EXPECT_EQ(refusal(report_of(id, "conforming", empty)), "");
}

TEST_F(Constraints, a_report_has_the_digest_of_its_document) {
  const auto id = nonconforming();
  const std::string other =
      "INSERT INTO conformity_report (lot, lot_version, stage, verdict, plan, registry_digest, "
      "digest, document, reviewed_at_ms) SELECT lot, lot_version, stage, verdict, plan, "
      "registry_digest, repeat('0', 64), document, 0 FROM conformity_report WHERE lot = '" +
      id + "'";
  EXPECT_NE(refusal(other), "");
  drop("conformity_report", "report_digest_of_document");
  EXPECT_EQ(refusal(other), "");
}

TEST_F(Constraints, what_was_decided_is_not_rewritten) {
  const auto id = announced(gold_draft()).id;
  const std::vector<std::pair<std::string, std::string>> changes{
      {"conformity_report", "reviewed_at_ms = 1"},
      {"approval", "approved_at_ms = 1"},
      {"announcement", "derivation = '[]'"}};
  for (const auto& [table, change] : changes) {
    const std::string rewrite = "UPDATE " + table + " SET " + change;
    EXPECT_NE(refusal(rewrite), "") << table;
    EXPECT_NE(refusal("DELETE FROM " + table), "") << table;
    EXPECT_NE(refusal("TRUNCATE " + table + " CASCADE"), "") << table;
    execute(conninfo_, "DROP TRIGGER " + table + "_append_only ON " + table);
    EXPECT_EQ(refusal(rewrite), "") << table;
  }
}

}  // namespace
}  // namespace adit::tests
