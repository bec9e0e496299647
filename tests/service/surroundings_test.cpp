// What a lot has around it: which touches, records and layers the one question tells.
#include "store/surroundings.hpp"

#include "service/registry_case.hpp"

namespace adit::tests {
namespace {

class Surroundings : public RegistryCase {
 protected:
  store::Surroundings around(const std::string& lot, const std::string& plan = "jilin-sandbox") {
    return run([&](auto& tx) { return store::surroundings(tx, plan, lot); });
  }
  std::string told(const std::string& lot, const std::string& plan = "jilin-sandbox") {
    const auto found = around(lot, plan);
    std::string out;
    for (const auto& touch : found.touches) out += touch.layer + " " + touch.id + ",";
    out += " |";
    for (const auto& record : found.records) out += " " + record.kind;
    out += " |";
    for (const auto& layer : found.layers) out += " " + layer;
    return out;
  }
};

TEST_F(Surroundings, are_those_of_the_lots_own_edition) {
  const auto id = drafted(gold_draft()).id;
  EXPECT_EQ(told(id), "exploration_belt SZ-B02,planned_block SK-001, | |");
  EXPECT_EQ(told(id, "another"), " | |");
  EXPECT_EQ(told("lot-0000000000000000"), " | |");
}

TEST_F(Surroundings, measure_what_is_shared) {
  const auto id = drafted(gold_draft()).id;
  ASSERT_EQ(code_of(file({{.id = "R-1", .wkt = outline(126.9, 43.11)}})), "imported");
  const auto found = around(id);
  ASSERT_EQ(found.touches.size(), 3u);
  EXPECT_EQ(found.touches[1].layer, "planned_block");
  EXPECT_EQ(found.touches[2].layer, "right");
  EXPECT_EQ(std::to_string(found.touches[1].overlap_m2), value("SELECT area_m2 FROM lot"));
  EXPECT_EQ(std::to_string(found.touches[2].feature_m2),
            value("SELECT area_m2 FROM registry_record WHERE kind = 'right'"));
  EXPECT_GT(found.touches[2].perimeter_m, 0);
  ASSERT_EQ(found.records.size(), 1u);
  EXPECT_EQ(found.records[0].area_m2, found.touches[2].feature_m2);
  EXPECT_NE(found.records[0].holder_document.find("G1"), std::string::npos);
}

TEST_F(Surroundings, leave_out_rights_that_hold_no_ground_or_lie_at_other_heights) {
  auto draft = gold_draft();
  draft.elevations = {400'000, 300'000};
  const auto id = drafted(draft).id;
  ASSERT_EQ(code_of(file({{.id = "R-1", .heights = "300,200", .wkt = outline(125.0, 45.0)},
                          {.id = "R-2", .state = "expired", .wkt = outline(125.0, 45.0)}})),
            "imported");
  EXPECT_EQ(told(id), "exploration_belt SZ-B02,planned_block SK-001, | |");
  ASSERT_EQ(code_of(file({{.id = "R-1", .heights = "300,200", .wkt = outline(126.9, 43.11)}})),
            "imported");
  EXPECT_EQ(told(id), "exploration_belt SZ-B02,planned_block SK-001, | right |")
      << "in the block, and not on the ground";
  ASSERT_EQ(code_of(file({{.id = "R-1", .heights = "301,200", .wkt = outline(126.9, 43.11)}})),
            "imported");
  EXPECT_EQ(told(id), "exploration_belt SZ-B02,planned_block SK-001,right R-1, | right |")
      << "and told once";
}

TEST_F(Surroundings, name_the_layers_that_the_register_brings) {
  const auto id = drafted(gold_draft()).id;
  ASSERT_EQ(
      code_of(std::string(registry_headings) + "deposit,D-9,,,,,示例矿产地,gold,,,,,,,,," +
              outline(126.9, 43.11) + "\n" +
              "prior_work,W-9,,,,,示例工作,,detailed_survey,,,,,,,," + outline(125.0, 45.0) + "\n"),
      "imported");
  EXPECT_EQ(
      told(id),
      "deposit D-9,exploration_belt SZ-B02,planned_block SK-001, | deposit | deposit prior_work");
}

}  // namespace
}  // namespace adit::tests
