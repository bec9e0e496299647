// The trail by its schema, and as files that no spreadsheet calculates.
#include "wire/replies/audit.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

AuditEntry approved() {
  AuditEntry entry;
  entry.at = base::Instant{1'764'000'000'000};
  entry.stream = "lot/lot-1";
  entry.seq = 3;
  entry.kind = "lot.approved";
  entry.body = R"({"version":1})";
  entry.prev = std::string(64, '0');
  entry.hash = std::string(64, '1');
  entry.line = R"({"seq":3,"body":{"version":1}})";
  entry.actor = AuditActor{"person-1", "chen", "陈工（示例）", "administrator"};
  entry.lot = "lot-1";
  entry.lot_number = "JL-2026-0001";
  return entry;
}

TEST(audit, fits_its_schema_with_all_and_with_little) {
  AuditEntry bare = approved();
  bare.actor.reset();
  bare.lot.reset();
  bare.withheld = true;
  const auto read =
      wire::read("replies/audit", to_json({{approved(), bare}, "7:3:lot/lot-1", {"lot.approved"}}));
  ASSERT_TRUE(read) << read.error().code << " at " << read.error().pointer;
  const auto entries = read->root()["entries"];
  EXPECT_EQ(entries.at(0)["actor"]["label"].text(), "陈工（示例）");
  EXPECT_TRUE(entries.at(1)["line"].is(JsonKind::null)) << "nothing of what is withheld";
  EXPECT_TRUE(wire::read("replies/audit", to_json(Audit{})).has_value());
}

TEST(audit, is_a_table_in_which_nothing_is_a_formula) {
  auto entry = approved();
  entry.actor->label = "=HYPERLINK(\"x\")";
  entry.actor->account = "@SUM(1)";
  const std::string csv = to_csv({{entry}, {}, {}});
  EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
  EXPECT_NE(csv.find("\"'=HYPERLINK(\"\"x\"\")\""), std::string::npos) << csv;
  EXPECT_NE(csv.find("\"'@SUM(1)\""), std::string::npos) << csv;
  EXPECT_NE(csv.find("\"{\"\"version\"\":1}\""), std::string::npos) << csv;
  entry.withheld = true;
  EXPECT_EQ(to_csv({{entry}, {}, {}}).find("version"), std::string::npos);
}

TEST(audit, is_an_object_a_line) {
  const std::string lines = to_jsonl({{approved(), approved()}, {}, {}});
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  EXPECT_TRUE(lines.starts_with("{\"at\":"));
}

}  // namespace
}  // namespace adit::wire::replies
