// Drafts in: coordinates exactly, the reserve never out again.
#include "wire/requests/lot_draft.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"

namespace adit::wire::requests {
namespace {

std::string draft_json(const std::string& point, const std::string& rest = "") {
  return R"({"title_zh":"示例","title_en":"Example","right":"exploration","event":"establish",)"
         R"("mineral":"gold","plan":"jilin-sandbox","profile":"sandbox","location_zh":"示例县",)"
         R"("location_en":"Example","start_price_fen":100,"increment_fen":10,"deposit_fen":20,)"
         R"("term_years":5,"rings":[{"role":"outer","points":[)" +
         point + R"(,[126.52,42.5],[126.52,42.52]]}])" + rest + "}";
}

std::string code_of(const std::string& json) {
  const auto draft = read_lot_draft(json);
  return draft ? "accepted" : draft.error().code;
}

TEST(LotDraft, reads_degrees_exactly_and_closes_the_ring) {
  const auto draft = read_lot_draft(draft_json("[126.50000001,42]"));
  ASSERT_TRUE(draft) << draft.error().code;
  const auto& points = draft->rings[0].points;
  ASSERT_EQ(points.size(), 4u);
  EXPECT_EQ(points[0], (domain::plan::Point{12'650'000'001, 4'200'000'000}));
  EXPECT_EQ(points[3], points[0]);
}

TEST(LotDraft, refuses_what_eight_decimals_cannot_say) {
  EXPECT_EQ(code_of(draft_json("[126.500000001,42]")), "lot.coordinate_precision");
  EXPECT_EQ(code_of(draft_json("[1.265e2,42]")), "lot.coordinate_precision");
  EXPECT_EQ(code_of(draft_json("[126.50000000,42]")), "accepted");
  EXPECT_EQ(code_of(draft_json("[181,42]")), "schema.maximum");
}

TEST(LotDraft, money_has_no_fraction_and_no_unknown_member_passes) {
  EXPECT_EQ(code_of(draft_json("[126.5,42]", R"(,"reserve_fen":9007199254740992)")),
            "schema.maximum");
  EXPECT_EQ(code_of(draft_json("[126.5,42]", R"(,"verdict":"conforming")")),
            "schema.additionalProperties");
}

TEST(LotDraft, is_kept_whole_but_for_the_reserve) {
  auto draft = read_lot_draft(
      draft_json("[126.50000001,42]",
                 R"(,"reserve_fen":120,"stage":"general_survey","co_minerals":["silver"],)"
                 R"("capacity":{"amount":"8","unit":"10kt_ore_per_year"},)"
                 R"("terms":{"notes_zh":"示例","comprehensive_exploration":true})"));
  ASSERT_TRUE(draft) << draft.error().code;
  const auto kept = kept_draft_json(*draft);
  EXPECT_EQ(kept.find("reserve"), std::string::npos);
  EXPECT_NE(kept.find("[12650000001,4200000000]"), std::string::npos) << kept;
  EXPECT_EQ(canonical(JsonDocument::parse(kept)->root()), kept);
  draft->reserve_fen.reset();
  EXPECT_EQ(kept_draft(kept), *draft);
}

TEST(LotDraft, heights_are_whole_millimetres_and_are_kept_and_shown) {
  const auto draft = read_lot_draft(
      draft_json("[126.5,42]", R"(,"elevations":{"top_mm":349500,"bottom_mm":-30000})"));
  ASSERT_TRUE(draft) << draft.error().code;
  EXPECT_EQ(draft->elevations, (Elevations{349'500, -30'000}));
  EXPECT_EQ(kept_draft(kept_draft_json(*draft)), *draft);
  EXPECT_EQ(read_lot_draft(draft_json("[126.5,42]"))->elevations, std::nullopt);
  EXPECT_EQ(code_of(draft_json("[126.5,42]", R"(,"elevations":{"top_mm":1})")), "schema.required");
  EXPECT_EQ(code_of(draft_json("[126.5,42]", R"(,"elevations":{"top_mm":349.5,"bottom_mm":1})")),
            "schema.type");
}

TEST(LotDraft, shows_degrees_to_readers) {
  const auto draft = read_lot_draft(draft_json("[126.50000001,42]", R"(,"reserve_fen":120)"));
  JsonWriter out;
  out.begin_object();
  write_public_members(out, *draft);
  out.end_object();
  const auto json = out.take();
  EXPECT_NE(json.find("[126.50000001,42]"), std::string::npos) << json;
  EXPECT_EQ(json.find("reserve"), std::string::npos);
}

}  // namespace
}  // namespace adit::wire::requests
