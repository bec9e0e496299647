// What anybody may read, each by its schema.
#include "wire/replies/public.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

Result sold() {
  const std::string digest(64, 'a');
  Result out;
  out.session = "session-1";
  out.lot = "lot-1";
  out.number = "JL-2026-0001";
  out.title_zh = out.title_en = "示例";
  out.right = "exploration";
  out.mineral = "gold";
  out.area_m2 = 1'068'512;
  out.outcome = "sold";
  out.price_fen = 150;
  out.winner = Winner{"示例公司", "91220000MA00000017", "4821"};
  out.start_price_fen = 100;
  out.reserve = {true, digest, 120, digest};
  out.head = out.result_hash = digest;
  out.document = "{}";
  return out;
}

TEST(PublicReplies, results) {
  auto unsold = sold();
  unsold.outcome = "unsold";
  unsold.price_fen.reset();
  unsold.winner.reset();
  unsold.reserve = {true, std::string(64, 'a'), std::nullopt, std::nullopt};
  EXPECT_TRUE(read("replies/result", to_json(sold())));
  EXPECT_TRUE(read("replies/result", to_json(unsold)));
  EXPECT_EQ(to_json(unsold).find("opened"), std::string::npos);
  const auto rows = read("replies/results", to_json(ResultPage{2, false, {sold(), unsold}}));
  ASSERT_TRUE(rows) << rows.error().code << rows.error().pointer;
  for (const Json row : rows->root()["results"].elements()) {
    ASSERT_TRUE(row.find("result_hash") && row.find("head")) << "to be compared with an export";
    EXPECT_EQ(row["result_hash"].text(), sold().result_hash);
    EXPECT_EQ(row["head"].text(), sold().head);
  }
}

TEST(PublicReplies, results_as_a_table) {
  auto unsold = sold();
  unsold.price_fen.reset();
  unsold.winner.reset();
  unsold.title_zh = "=1+1";
  const auto table = to_csv({sold(), unsold});
  EXPECT_NE(table.find("final price (元 CNY)"), std::string::npos) << table;
  EXPECT_NE(table.find("1.0685,sold,1.00,1.50,示例公司,91220000MA00000017,"), std::string::npos);
  EXPECT_NE(table.find(",'=1+1,"), std::string::npos) << "what looks like a formula is text";
  EXPECT_NE(table.find(",1.00,,,,"), std::string::npos) << "no price and no winner: empty cells";
}

TEST(PublicReplies, plans) {
  EXPECT_TRUE(read("replies/plan-editions",
                   to_json(std::vector<PlanEdition>{
                       {"jilin-sandbox", "示例", "Example", "2026-01-01", "2030-12-31", true}})));
  const PlanBlock block{"SK-001", "示例", "Example", "gold", true, "[[[[1,2],[3,4]]]]", "lot-1"};
  EXPECT_TRUE(read("replies/plan-blocks", to_json(std::vector<PlanBlock>{block})));
}

TEST(PublicReplies, earliest_opening_counts_days_or_seconds) {
  EarliestOpening opening;
  opening.count = 20;
  opening.days = {"2026-11-24"};
  opening.skipped = {{"2026-11-28", "weekend", "星期六", "Saturday"}};
  opening.table = "cn";
  opening.rule_zh = opening.rule_en = "rule";
  EXPECT_TRUE(read("replies/earliest-opening", to_json(opening)));
  EXPECT_NE(to_json(opening).find(R"("wd":20)"), std::string::npos);
  opening.working_days = false;
  EXPECT_TRUE(read("replies/earliest-opening", to_json(opening)));
  EXPECT_NE(to_json(opening).find(R"("seconds":20)"), std::string::npos);
}

}  // namespace
}  // namespace adit::wire::replies
