// Extensions and changes of rights on record, through the gate: what the report rests on, what is
// kept of it, and what is refused without a trace.
#include "service/right_assessments.hpp"

#include "base/digest.hpp"
#include "service/registry_case.hpp"
#include "service/reports.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

using domain::conformity::LotEvent;
using domain::conformity::Stage;

class RightAssessments : public RegistryCase {
 protected:
  void SetUp() override {
    RegistryCase::SetUp();
    const auto text = file({{.id = "R-1", .block = "SK-001", .wkt = outline(126.9, 43.11)},
                            {.id = "R-2", .holder = "E2", .wkt = outline(126.95, 43.11)},
                            {.id = "R-3", .state = "expired", .wkt = outline(126.99, 43.2)},
                            {.id = "R-4"}});
    ASSERT_EQ(code_of(text), "imported");
  }

  static wire::requests::RightAssessment extension() {
    wire::requests::RightAssessment asked;
    asked.wish.event = LotEvent::extend;
    asked.plan = "jilin-sandbox";
    return asked;
  }
  static wire::requests::RightAssessment change() {
    auto asked = extension();
    asked.wish.event = LotEvent::change;
    return asked;
  }
  auto assess(const std::string& right, const wire::requests::RightAssessment& asked) {
    return in_tx(
        [&](auto& tx) { return service::assess_right(tx, setting(), lin_, right, asked, now_); });
  }
  std::string refused(const std::string& right, const wire::requests::RightAssessment& asked) {
    const auto done = assess(right, asked);
    return done ? "assessed" : done.error().code + done.error().pointer;
  }
  // What the newest report says: an expression in SQL over `d`, its document.
  std::string said(const std::string& expression) const {
    return value("SELECT " + expression +
                 " FROM (SELECT document::jsonb AS d FROM right_report ORDER BY id DESC LIMIT 1) "
                 "AS newest");
  }
  std::string verdict_of(const std::string& rule) const {
    return said("jsonb_path_query_first(d, '$.findings[*] ? (@.rule == \"" + rule +
                "\").verdict') #>> '{}'");
  }
  std::string traces() const {
    return value(
        "SELECT (SELECT count(*) FROM right_report) || ' ' || "
        "(SELECT count(*) FROM journal WHERE stream LIKE 'right/%')");
  }
};

TEST_F(RightAssessments, an_extension_is_judged_as_one_and_kept_with_its_event) {
  const auto done = assess("R-1", extension());
  ASSERT_TRUE(done) << done.error().code << done.error().pointer;
  EXPECT_EQ(said("jsonb_array_length(d -> 'findings')"), "71");
  EXPECT_EQ(said("d #>> '{pins,subject,event}'"), "extend");
  EXPECT_EQ(verdict_of("B1"), "pass") << "the block is the applicant's own";
  EXPECT_EQ(verdict_of("A9"), "not_applicable") << "for new rights only";
  EXPECT_EQ(value("SELECT digest FROM right_report"), done->digest);
  EXPECT_EQ(traces(), "1 1");
  EXPECT_EQ(value("SELECT convert_from(body, 'UTF8')::jsonb ->> 'report_digest' FROM journal "
                  "WHERE stream = 'right/R-1' AND kind = 'right.assessed'"),
            done->digest);
  EXPECT_EQ(value("SELECT asked_by FROM right_report"), lin_.person.text);
  EXPECT_EQ(value("SELECT count(*) FROM journal WHERE stream = 'right/R-1' "
                  "AND position('" +
                  lin_.person.text + "' IN convert_from(body, 'UTF8')) > 0"),
            "0")
      << "no event names a person";
}

TEST_F(RightAssessments, a_change_names_what_differs_and_is_judged_by_it) {
  auto asked = change();
  asked.wish.mineral = "molybdenum";
  const auto done = assess("R-1", asked);
  ASSERT_TRUE(done) << done.error().code;
  EXPECT_EQ(done->changes, std::vector<std::string>{"mineral"});
  EXPECT_EQ(said("d #>> '{pins,subject,changes,0}'"), "mineral");
  EXPECT_EQ(said("d #>> '{pins,snapshot,id}'"), value("SELECT max(id) FROM registry_snapshot"));
}

// Who takes a right over is judged as its holder: another right of his is no stranger's, and the
// right is no longer the old holder's.
TEST_F(RightAssessments, a_new_holder_is_judged_as_the_holder) {
  const auto other =
      file({{.id = "R-9", .block = "SK-001"},
            {.id = "R-2", .holder = "E2", .state = "expired", .wkt = outline(126.95, 43.11)}});
  auto text = other;
  text.replace(text.find(",E1,"), 4, ",E3,");
  text.replace(text.find("G1"), 2, "G3");
  ASSERT_EQ(code_of(text), "imported");
  ASSERT_TRUE(assess("R-1", extension()));
  EXPECT_EQ(verdict_of("B1"), "fail") << "two entities in a block";
  auto asked = change();
  asked.wish.holder = "E3";
  ASSERT_TRUE(assess("R-1", asked));
  EXPECT_EQ(verdict_of("B1"), "pass") << "one entity then";
}

TEST_F(RightAssessments, new_ground_is_measured_and_may_not_be_anothers) {
  auto asked = change();
  asked.rings = {square(12'691'000'000, 4'311'000'000)};
  asked.wish.ground = true;
  const auto done = assess("R-1", asked);
  ASSERT_TRUE(done) << done.error().code;
  EXPECT_EQ(done->changes, std::vector<std::string>{"ground"});
  asked.rings = {square(12'695'500'000, 4'311'000'000)};
  EXPECT_EQ(refused("R-1", asked), "assessment.ground_taken/rings");
  asked.rings = {square(11'000'000'000, 4'311'000'000)};
  EXPECT_EQ(refused("R-1", asked), "lot.outside_box/rings/0/points");
}

TEST_F(RightAssessments, what_cannot_be_asked_leaves_no_trace) {
  EXPECT_EQ(refused("R-0", extension()), "right.not_found");
  EXPECT_EQ(refused("R-3", extension()), "assessment.right_ended");
  EXPECT_EQ(refused("R-4", extension()), "assessment.no_ground/rings");
  EXPECT_EQ(refused("R-1", change()), "assessment.changes_nothing/event");
  auto asked = extension();
  asked.plan = "no-plan";
  EXPECT_EQ(refused("R-1", asked), "plan.not_loaded/plan");
  asked = change();
  asked.wish.mineral = "<script>";
  EXPECT_EQ(refused("R-1", asked), "mineral.unknown/mineral");
  asked = change();
  asked.wish.co_minerals = {"silver", "=1+1"};
  EXPECT_EQ(refused("R-1", asked), "mineral.unknown/co_minerals/1");
  asked = change();
  asked.wish.holder = "nobody";
  EXPECT_EQ(refused("R-1", asked), "assessment.holder_unknown/holder");
  asked = change();
  asked.wish.elevations = domain::registry::Elevations{1, 2};
  EXPECT_EQ(refused("R-1", asked), "lot.heights_order/elevations");
  asked = extension();
  asked.docs = {{"planning_argument", "1", "示例", "2026-02-30", std::string(64, 'a'), ""}};
  EXPECT_EQ(refused("R-1", asked), "date.malformed/docs/0/date");
  EXPECT_EQ(traces(), "0 0");
}

TEST_F(RightAssessments, are_listed_newest_first_and_found_by_digest) {
  ASSERT_TRUE(assess("R-1", extension()));
  now_ = now_ + 1'000;
  auto asked = extension();
  asked.due = Stage::licence;
  ASSERT_TRUE(assess("R-1", asked));
  const auto listed =
      in_tx([&](auto& tx) { return service::assessments_of_right(tx, "R-1"); }).value();
  ASSERT_EQ(listed.size(), 2u);
  EXPECT_EQ(listed[0].stage, "LICENCE");
  const auto found = in_tx([&](auto& tx) {
                       return service::find_report(tx, std::nullopt, listed[0].digest);
                     }).value();
  EXPECT_EQ(found.subject, "R-1");
  EXPECT_EQ(found.earlier, listed[1].digest);
  EXPECT_FALSE(found.later);
  EXPECT_EQ(base::to_hex(base::sha256(found.document)), found.digest);
  const auto nothing = in_tx([&](auto& tx) { return service::assessments_of_right(tx, "R-0"); });
  EXPECT_EQ(nothing.error().code, "right.not_found");
}

TEST_F(RightAssessments, a_row_must_say_what_its_document_says) {
  ASSERT_TRUE(assess("R-1", extension()));
  const auto copy = [&](const std::string& columns) {
    try {
      execute(conninfo_,
              "INSERT INTO right_report (right_id, record_since, event, changes, stage, verdict, "
              "blocking, plan, registry_digest, digest, document, asked_by, at_ms, seq) SELECT " +
                  columns + " FROM right_report");
      return std::string("kept");
    } catch (const std::runtime_error& error) {
      const std::string told = error.what();
      const auto from = told.find("right_report_");
      return from == std::string::npos ? told : told.substr(from, told.find('"', from) - from);
    }
  };
  const std::string rest = "plan, registry_digest, digest, document, asked_by, at_ms, seq + 1";
  EXPECT_EQ(copy("right_id, record_since, event, changes, stage, verdict, blocking, " + rest),
            "kept");
  EXPECT_EQ(copy("'R-2', record_since, event, changes, stage, verdict, blocking, " + rest),
            "right_report_says_its_document");
  EXPECT_EQ(copy("right_id, record_since, 'change', changes, stage, verdict, blocking, " + rest),
            "right_report_changes_something");
  EXPECT_EQ(copy("right_id, record_since, event, changes, stage, verdict, blocking, plan, "
                 "registry_digest, repeat('a', 64), document, asked_by, at_ms, seq + 1"),
            "right_report_digest_of_document");
  EXPECT_ANY_THROW(execute(conninfo_, "UPDATE right_report SET verdict = 'conforming'"));
}

}  // namespace
}  // namespace adit::tests
