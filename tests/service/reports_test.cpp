// A report has an address for good, and says what it was made with; that of a lot which is not
// announced is nobody's but the officers'.
#include "service/reports.hpp"

#include "base/digest.hpp"
#include "service/exchange_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

class Reports : public ExchangeCase {
 protected:
  std::string reviewed(const wire::requests::LotDraft& draft) {
    const auto made = drafted(draft);
    const auto done =
        in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); });
    EXPECT_TRUE(done) << done.error().code;
    return made.id;
  }
  std::string digest_of(const std::string& lot) const {
    return value("SELECT digest FROM conformity_report WHERE lot = '" + lot +
                 "' ORDER BY id DESC LIMIT 1");
  }
  auto found(const std::optional<service::Actor>& actor, const std::string& digest) {
    return in_tx([&](auto& tx) { return service::find_report(tx, actor, digest); });
  }
};

TEST_F(Reports, pin_what_they_were_made_with) {
  const auto lot = reviewed(gold_draft());
  const auto report = found(lin_, digest_of(lot));
  ASSERT_TRUE(report) << report.error().code;
  EXPECT_EQ(base::to_hex(base::sha256(report->document)), report->digest);
  const auto pinned = [&](const std::string& path) {
    return value("SELECT document::jsonb #>> '{pins," + path + "}' FROM conformity_report");
  };
  EXPECT_EQ(pinned("subject,id"), lot);
  EXPECT_EQ(pinned("subject,version"), "1");
  EXPECT_EQ(pinned("edition,digest"), value("SELECT digest FROM plan_edition WHERE id = "
                                            "'jilin-sandbox'"));
  EXPECT_EQ(pinned("calendar,digest"), base::to_hex(setting().calendar.digest()));
  EXPECT_EQ(pinned("rules,count"), "71");
  EXPECT_EQ(pinned("at"), base::to_text(now_));
}

TEST_F(Reports, of_a_lot_in_preparation_are_for_officers_alone) {
  const auto digest = digest_of(reviewed(gold_draft()));
  EXPECT_TRUE(found(lin_, digest));
  EXPECT_TRUE(found(account("inspector", service::Role::inspector), digest));
  const auto nobody = found(std::nullopt, digest);
  ASSERT_FALSE(nobody);
  EXPECT_EQ(nobody.error().code, "report.not_found");
  EXPECT_EQ(found(bidder(1), digest).error().code, "report.not_found");
  EXPECT_EQ(found(lin_, std::string(64, '0')).error().code, "report.not_found");
  EXPECT_EQ(found(lin_, "' OR true --").error().code, "report.not_found");
}

TEST_F(Reports, of_equal_lots_at_one_moment_are_two) {
  const auto one = digest_of(reviewed(gold_draft()));
  EXPECT_NE(digest_of(reviewed(gold_draft())), one) << "each names its lot";
}

TEST_F(Reports, know_the_one_before_and_the_one_after) {
  const auto lot = reviewed(gold_draft());
  const auto first = digest_of(lot);
  now_ = now_ + 1'000;
  ASSERT_TRUE(in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, lot, now_); }));
  const auto second = digest_of(lot);
  EXPECT_EQ(found(lin_, first)->later, second);
  EXPECT_FALSE(found(lin_, first)->earlier);
  EXPECT_EQ(found(lin_, second)->earlier, first);
  EXPECT_TRUE(found(lin_, second)->asked);
  EXPECT_EQ(found(lin_, second)->title_zh, gold_draft().title_zh);
}

// As they were kept before there were pins.
TEST_F(Reports, without_pins_can_still_be_read) {
  const auto lot = reviewed(gold_draft());
  execute(conninfo_,
          "INSERT INTO conformity_report (lot, lot_version, stage, verdict, plan, "
          "registry_digest, digest, document, reviewed_at_ms) SELECT lot, lot_version, stage, "
          "verdict, plan, registry_digest, encode(sha256(convert_to(bare, 'UTF8')), 'hex'), bare, "
          "reviewed_at_ms FROM (SELECT *, (document::jsonb - 'pins')::text AS bare FROM "
          "conformity_report) AS old");
  const auto old = found(lin_, digest_of(lot));
  ASSERT_TRUE(old) << old.error().code;
  EXPECT_EQ(old->document.find("\"pins\""), std::string::npos);
  EXPECT_FALSE(old->asked);
}

TEST_F(Reports, of_an_announced_lot_are_public) {
  const auto lot = announced(gold_draft());
  EXPECT_TRUE(found(std::nullopt, digest_of(lot.id)));
}

}  // namespace
}  // namespace adit::tests
