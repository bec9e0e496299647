// Lots out: areas as people read them, optional members only when they are known.
#include "wire/replies/lot.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

Lot sample() {
  Lot lot;
  lot.id = "lot-1";
  lot.number = "JL-2026-0001";
  lot.state = "draft";
  lot.area_m2 = 1'068'512;
  lot.synthetic = true;
  auto& draft = lot.draft;
  draft.title_zh = "示例";
  draft.title_en = "Example";
  draft.right = "exploration";
  draft.event = "establish";
  draft.mineral = "gold";
  draft.plan = "jilin-sandbox";
  draft.profile = "sandbox";
  draft.location_zh = "示例县";
  draft.location_en = "Example";
  draft.rings = {{false, {{1, 1}, {2, 1}, {2, 2}, {1, 1}}}};
  draft.start_price_fen = draft.increment_fen = draft.deposit_fen = 100;
  draft.reserve_fen = 4'711;
  draft.term_years = 5;
  return lot;
}

TEST(LotReply, area_is_rounded_half_up_to_four_decimals) {
  EXPECT_EQ(area_km2(1'068'512), "1.0685");
  EXPECT_EQ(area_km2(1'068'550), "1.0686");
  EXPECT_EQ(area_km2(49), "0.0000");
  EXPECT_EQ(area_km2(12'000'050), "12.0001");
}

TEST(LotReply, fits_its_schema_with_and_without_what_may_be_missing) {
  auto lot = sample();
  EXPECT_TRUE(read("replies/lot", to_json(lot)));
  lot.verdict = "conforming";
  lot.blocks = {"SK-001"};
  lot.proposer = "示例林";
  lot.announced_at = lot.earliest_opening = lot.opens_at = base::Instant{0};
  lot.derivation =
      R"({"basis":"seconds","days":[],"earliest":"1970-01-01T08:00:00.000+08:00","rule_en":"r",)"
      R"("rule_zh":"r","seconds":20,"skipped":[],"table":""})";
  lot.session = "session-1";
  lot.outcome = "sold";
  lot.reserve_secret = true;
  lot.reserve_commitment = lot.conformity_digest = std::string(64, 'a');
  const auto document = read("replies/lot", to_json(lot));
  EXPECT_TRUE(document) << document.error().code << document.error().pointer;
  EXPECT_TRUE(read("replies/lots", to_json(LotPage{1, false, {lot, sample()}})));
}

TEST(LotReply, never_shows_the_reserve) {
  EXPECT_EQ(to_json(sample()).find("4711"), std::string::npos);
}

TEST(LotReply, reports_and_history_fit_their_schemas) {
  const std::string digest(64, 'a');
  EXPECT_TRUE(read("replies/conformity",
                   to_json(std::vector<Report>{{base::Instant{0}, "LOT", digest, "{}"}})));
  EXPECT_TRUE(read("replies/history", to_json(std::vector<HistoryEvent>{
                                          {1, base::Instant{0}, "lot.drafted", "{}", digest}})));
}

}  // namespace
}  // namespace adit::wire::replies
