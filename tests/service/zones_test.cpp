// The zones of an edition in the database, and lots that meet them: what their polygons touch
// reaches the rules, and the exception of L636 reaches the reservation.
#include <algorithm>

#include "app/demo/lots.hpp"
#include "service/exchange_case.hpp"
#include "service/plans.hpp"

namespace adit::tests {
namespace {

wire::requests::SupportingDocument document(const std::string& type, char digit) {
  return {type,         "示例〔2026〕1号",      "示例-自然资源主管部门",
          "2026-11-01", std::string(64, digit), ""};
}

class Zones : public ExchangeCase {
 protected:
  // The finding of a rule in the review of this draft: its verdict, then what it lacks.
  std::string finding(const wire::requests::LotDraft& draft, const std::string& rule) {
    return ExchangeCase::finding(draft, rule,
                                 "concat_ws(' ', f ->> 'verdict', nullif(f ->> 'missing', '[]'))");
  }
  // A square of 0.01 degrees from this south-western corner.
  static wire::requests::LotDraft at(std::int64_t lon_e8, std::int64_t lat_e8) {
    auto draft = gold_draft();
    draft.rings = {square(lon_e8, lat_e8)};
    return draft;
  }
};

TEST_F(Zones, are_features_of_their_layers) {
  const auto& edition = setting().editions[1];
  for (const auto& layer : domain::plan::layers_of_zones(edition)) {
    const auto count = std::ranges::count(edition.zones, layer, &domain::plan::Zone::layer);
    EXPECT_EQ(value("SELECT count(*) FROM plan_feature WHERE plan = 'jilin-sandbox' AND layer = '" +
                    layer + "'"),
              std::to_string(count))
        << layer;
  }
  EXPECT_EQ(value("SELECT count(*) FROM plan_feature WHERE plan = 'jilin-2011-2015'"), "0");
}

TEST_F(Zones, areas_agree_with_the_document) {
  for (const auto& zone : setting().editions[1].zones) {
    if (!zone.area_m2) continue;
    const auto area =
        std::stoll(value("SELECT area_m2 FROM plan_feature WHERE id = '" + zone.id + "'"));
    EXPECT_NEAR(static_cast<double>(area), static_cast<double>(*zone.area_m2),
                static_cast<double>(*zone.area_m2) * 1e-6)
        << zone.id;
  }
}

TEST_F(Zones, no_deposit_is_divided_in_a_key_area) {
  EXPECT_EQ(finding(at(12'767'300'000, 4'304'700'000), "B9"), "pass") << "SD-003 as a whole";
  EXPECT_EQ(finding(at(12'767'800'000, 4'304'700'000), "B9"), "fail") << "half of SD-003";
  EXPECT_EQ(finding(at(12'690'000'000, 4'311'000'000), "B9"), "pass") << "in no key area";
}

TEST_F(Zones, no_lot_steps_back_behind_earlier_work) {
  EXPECT_EQ(finding(at(12'690'000'000, 4'311'000'000), "B10"), "pass");
  auto draft = at(12'690'500'000, 4'314'000'000);  // SW-002, in no key area
  EXPECT_EQ(finding(draft, "B10"), "needs_justification");
  draft.stage = "detailed_survey";
  EXPECT_EQ(finding(draft, "B10"), "pass");
  draft.stage.reset();
  EXPECT_EQ(finding(draft, "B10"), "undetermined [\"lot:stage\"]");
  EXPECT_EQ(finding(at(12'727'500'000, 4'336'700'000), "B10"), "fail") << "SW-001, in a key area";
}

TEST_F(Zones, around_a_mine_only_together_with_it) {
  auto draft = at(12'721'300'000, 4'276'000'000);
  EXPECT_EQ(finding(draft, "B11"), "fail");
  draft.docs = {document("合作协议", 'a')};
  EXPECT_EQ(finding(draft, "B11"), "fail") << "not by the mine";
  draft.docs[0].issuer = "示例青岩黄金矿业有限公司";
  EXPECT_EQ(finding(draft, "B11"), "justified");
}

TEST_F(Zones, a_scarce_mineral_reserves_a_further_slot_by_its_own_finding) {
  const wire::requests::Right right{"right-1", "exploration", "oil_shale",  "示例矿业", "entity-9",
                                    "group-9", "SK-013",      std::nullopt, "live"};
  ASSERT_TRUE(in_tx([&](auto& tx) { return service::register_right(tx, chen_, right, now_); }));
  auto draft = at(13'030'000'000, 4'370'000'000);
  draft.mineral = "copper";
  draft.docs = {document("合理性论证", 'a')};
  EXPECT_EQ(finding(draft, "B2"), "needs_justification");
  EXPECT_EQ(finding(draft, "B1"), "fail");
  draft.docs.push_back(document("互不影响证明", 'b'));
  const auto made = announced(draft);
  EXPECT_EQ(value("SELECT concat_ws(' ', r.block, r.slot, f.rule, left(f.document_sha256, 4)) "
                  "FROM reservation r JOIN justified_finding f ON f.id = r.finding "
                  "WHERE r.lot = '" +
                  made.id + "'"),
            "SK-013 1 B2 bbbb");
}

// The demonstration draws its lots without looking at zones: none of theirs may meet a rule.
TEST_F(Zones, let_the_lots_of_the_demonstration_pass) {
  const auto& edition = setting().editions[1];
  for (const auto& block : *edition.blocks) {
    const auto made = drafted(app::exploration_lot(edition, block, app::largest_lot_percent));
    const auto reviewed =
        in_tx([&](auto& tx) { return service::review_lot(tx, setting(), lin_, made.id, now_); });
    ASSERT_TRUE(reviewed) << reviewed.error().code;
    EXPECT_EQ(value("SELECT verdict FROM conformity_report WHERE lot = '" + made.id + "'"),
              "conforming")
        << block.id;
  }
}

TEST_F(Zones, the_real_edition_waits_for_its_maps) {
  auto draft = gold_draft();
  draft.plan = "jilin-2011-2015";
  EXPECT_EQ(finding(draft, "B9"),
            "undetermined [\"layer:key_exploration_area\", \"layer:deposit\"]");
  EXPECT_EQ(finding(draft, "B11"), "undetermined [\"layer:replacement_area\"]");
  EXPECT_EQ(finding(draft, "B5"), "undetermined [\"plan:附表2\"]");
}

}  // namespace
}  // namespace adit::tests
