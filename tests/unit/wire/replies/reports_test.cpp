// Reports keep their schemas, and their documents go out byte for byte.
#include "wire/replies/reports.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

const std::string digest(64, 'a');

KeptReport kept() {
  KeptReport report;
  report.digest = digest;
  report.at = base::Instant{0};
  report.stage = "LOT";
  report.kind = "right";
  report.subject = "SR-001";
  report.version = 2;
  report.event = "extend";
  report.document = R"({"verdict":"conforming"})";
  return report;
}

JsonDocument checked(std::string_view schema, const std::string& text) {
  auto read = wire::read(schema, text);
  EXPECT_TRUE(read) << text << '\n' << read.error().code << read.error().pointer;
  return std::move(*read);
}

TEST(report_replies, tell_by_role_who_asked) {
  auto report = kept();
  EXPECT_EQ(checked("replies/conformity-report", to_json(report)).root()["reviewed_by"].text(),
            "gate");
  report.asked = true;
  EXPECT_EQ(checked("replies/conformity-report", to_json(report)).root()["reviewed_by"].text(),
            "administrator");
}

TEST(report_replies, name_a_lot_and_the_reports_beside) {
  auto report = kept();
  report.kind = "lot";
  report.event = "establish";
  report.number = "JL-2026-0001";
  report.title_zh = "示例金矿";
  report.title_en = "Sample gold";
  report.earlier = std::string(64, 'b');
  const auto read = checked("replies/conformity-report", to_json(report));
  EXPECT_EQ(read.root()["subject"]["number"].text(), "JL-2026-0001");
  EXPECT_EQ(read.root()["earlier"].text(), std::string(64, 'b'));
  EXPECT_FALSE(read.root().find("later"));
}

TEST(report_replies, hold_the_document_as_it_is_kept) {
  EXPECT_NE(to_json(kept()).find(R"("report":{"verdict":"conforming"})"), std::string::npos);
}

TEST(report_replies, list_assessments_as_given) {
  const RightAssessment one{digest,         base::Instant{0}, "change",        {"holder"}, "LOT",
                            "undetermined", {"A5"},           "jilin-sandbox", 2};
  static_cast<void>(checked("replies/right-assessment", to_json(one)));
  const auto read = checked("replies/right-assessments", to_json(std::vector{one, one}));
  EXPECT_EQ(read.root()["assessments"].size(), 2u);
  EXPECT_EQ(read.root()["assessments"].at(0)["blocking"].at(0).text(), "A5");
}

}  // namespace
}  // namespace adit::wire::replies
