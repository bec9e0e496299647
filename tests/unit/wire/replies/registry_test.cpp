// What the register says keeps its schemas, and says it under the names that pages read.
#include "wire/replies/registry.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

constexpr const char* plain =
    R"({"holder":"E1","id":"R-1","kind":"right","mineral":"gold","right":"mining","state":"live"})";
constexpr const char* full =
    R"({"block":"SK-001","bottom_mm":30000,"deposit":"D-1","holder":"E1","id":"R-2",)"
    R"("kind":"right","lot":"lot-1","mineral":"gold","registered_on":"2024-02-01",)"
    R"("right":"exploration","stage":"general_survey","state":"live","top_mm":349500,)"
    R"("valid_from":"2024-03-01","valid_to":"2029-02-28","zone":"Z-1"})";
constexpr const char* holder =
    R"({"control_group":"G1","id":"E1","kind":"holder","name_zh":"示例甲矿业有限公司"})";

Snapshot snapshot() {
  return {2, "示例.csv", "csv", base::date_of({2026, 11, 20}), 3, base::Instant{0}, true, 12,
          3, 1,          4,     std::string(64, 'a')};
}

JsonDocument checked(std::string_view schema, const std::string& text) {
  auto read = wire::read(schema, text);
  EXPECT_TRUE(read) << text << '\n' << read.error().code << read.error().pointer;
  return std::move(*read);
}

TEST(registry_replies, a_right_stands_by_its_holders_name_and_group) {
  const auto right = checked("replies/right", to_json(RegisteredRight{plain, holder, {}, 2, {0}}));
  EXPECT_EQ(right.root()["holder_zh"].text(), "示例甲矿业有限公司");
  EXPECT_EQ(right.root()["entity"].text(), "E1");
  EXPECT_EQ(right.root()["control_group"].text(), "G1");
  EXPECT_FALSE(right.root().find("area_m2"));
}

TEST(registry_replies, without_a_holder_on_record_its_id_stands_for_it) {
  const auto right = checked("replies/right", to_json(RegisteredRight{plain, "", {}, 2, {0}}));
  EXPECT_EQ(right.root()["holder_zh"].text(), "E1");
  EXPECT_EQ(right.root()["control_group"].text(), "E1");
}

TEST(registry_replies, a_right_says_all_that_is_on_record) {
  const auto page =
      checked("replies/rights", to_json(RightPage{7, {{full, holder, 1'000'000, 2, {0}}}}));
  EXPECT_EQ(page.root()["matched"].integer(), 7);
  const auto right = page.root()["rights"].at(0);
  EXPECT_EQ(right["block"].text(), "SK-001");
  EXPECT_EQ(right["valid_to"].text(), "2029-02-28");
  EXPECT_EQ(right["lot"].text(), "lot-1");
  EXPECT_EQ(right["top_mm"].integer(), 349'500);
  EXPECT_EQ(right["bottom_mm"].integer(), 30'000);
  EXPECT_EQ(right["area_m2"].integer(), 1'000'000);
}

TEST(registry_replies, changes_are_named_by_what_was_and_is) {
  const auto told =
      checked("replies/registry-snapshot", to_json(SnapshotChanges{snapshot(),
                                                                   {{"right", "R-1", "", plain},
                                                                    {"right", "R-2", full, full},
                                                                    {"right", "R-3", full, ""}}}));
  const auto changes = told.root()["changes"];
  EXPECT_EQ(changes.at(0)["change"].text(), "added");
  EXPECT_EQ(changes.at(1)["change"].text(), "changed");
  EXPECT_EQ(changes.at(2)["change"].text(), "ended");
  EXPECT_FALSE(changes.at(2).find("after"));
  EXPECT_EQ(told.root()["snapshot"]["age_days"].integer(), 3);
  (void)checked("replies/registry-snapshots", to_json(std::vector<Snapshot>{snapshot()}));
}

TEST(registry_replies, a_history_has_the_outline_or_an_empty_object) {
  RightHistory history{{full, holder, 5, 2, {0}}, std::nullopt, {{"ended", snapshot(), full}}};
  EXPECT_EQ(checked("replies/right-history", to_json(history)).root()["geometry"].size(), 0u);
  history.geometry = R"({"type":"MultiPolygon","coordinates":[]})";
  const auto told = checked("replies/right-history", to_json(history));
  EXPECT_EQ(told.root()["geometry"]["type"].text(), "MultiPolygon");
  EXPECT_EQ(told.root()["history"].at(0)["record"]["id"].text(), "R-2");
}

TEST(registry_replies, records_of_a_kind_are_their_documents) {
  const auto page =
      checked("replies/registry-records", to_json(RecordPage{"holder", 1, {{holder, {}, 2}}}));
  EXPECT_EQ(page.root()["records"].at(0)["record"]["name_zh"].text(), "示例甲矿业有限公司");
}

TEST(registry_replies, an_import_tells_its_problems_with_their_lines_in_both_languages) {
  RegistryImport import;
  import.dry_run = true;
  import.problems = {
      { "registry.dates_missing",
        { {"right", "R-1"},
          { "line",
            std::int64_t {
              3
            } } } }};
  const auto en = checked("replies/registry-import", to_json(import, Language::en));
  const auto zh = checked("replies/registry-import", to_json(import, Language::zh));
  EXPECT_EQ(en.root()["problems"].at(0)["line"].integer(), 3);
  EXPECT_NE(en.root()["problems"].at(0)["message"].text(),
            zh.root()["problems"].at(0)["message"].text());
  EXPECT_FALSE(en.root().find("snapshot"));
  import.dry_run = false;
  import.snapshot = 4;
  import.problems.clear();
  EXPECT_EQ(checked("replies/registry-import", to_json(import, Language::en))
                .root()["snapshot"]
                .integer(),
            4);
}

}  // namespace
}  // namespace adit::wire::replies
