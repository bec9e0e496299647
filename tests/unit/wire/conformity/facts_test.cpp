// Facts from documents, and a register's digest that both directions agree on.
#include "wire/conformity/facts.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"

namespace adit::wire {
namespace {

constexpr std::string_view lot = R"({"id":"L-1","version":2,"right":"mining","event":"extend",
  "applicant":"示例公司甲","mineral":"金","co_minerals":["银"],"stage":"普查",
  "area_m2":20000000,
  "docs":[{"type":"derogation","number":"1","issuer":"示例-规划审批机关","date":"2026-11-02",
    "sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","lot":"L-1"}],
  "touches":[{"layer":"farmland","id":"F","overlap_m2":3,"feature_m2":9,"perimeter_m":4}]})";

TEST(Facts, ALotComesThroughWhole) {
  const auto facts = read_lot_facts(lot).value();
  EXPECT_EQ(facts.id, "L-1");
  EXPECT_EQ(facts.version, 2);
  EXPECT_EQ(facts.right, domain::conformity::Right::mining);
  EXPECT_EQ(facts.event, domain::conformity::LotEvent::extend);
  EXPECT_EQ(facts.applicant, "示例公司甲");
  EXPECT_EQ(facts.co_minerals, std::vector<std::string>{"银"});
  EXPECT_EQ(facts.stage, "普查");
  ASSERT_EQ(facts.docs.size(), 1u);
  EXPECT_EQ(base::to_text(facts.docs[0].date), "2026-11-02");
  ASSERT_EQ(facts.touches.size(), 1u);
  EXPECT_EQ(facts.touches[0].overlap_m2, 3);
  EXPECT_EQ(facts.touches[0].feature_m2, 9);
  EXPECT_EQ(facts.touches[0].perimeter_m, 4);
  EXPECT_FALSE(facts.review.has_value());
}

std::string with(std::string_view from, std::string_view to) {
  std::string text(lot);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Facts, RefusesWithThePlace) {
  const auto day = read_lot_facts(with("2026-11-02", "2026-02-30"));
  ASSERT_FALSE(day.has_value());
  EXPECT_EQ(day.error().code, "date.malformed");
  EXPECT_EQ(day.error().pointer, "/docs/0/date");
  EXPECT_EQ(read_lot_facts(with("\"mining\"", "\"fishing\"")).error().code, "schema.enum");
  EXPECT_EQ(read_lot_facts(with("\"id\":\"L-1\"", "\"name\":\"L-1\"")).error().code.substr(0, 7),
            "schema.");
  EXPECT_EQ(read_lot_facts(with("\"version\":2", "\"version\":2,\"version\":3")).error().code,
            "json.duplicate_key");
}

std::string refused(std::string_view from, std::string_view to) {
  const auto facts = read_lot_facts(with(from, to));
  return facts ? "accepted" : facts.error().code + " " + facts.error().pointer;
}

TEST(Facts, NoOverlapIsLargerThanTheLotOrTheFeature) {
  EXPECT_EQ(refused("\"overlap_m2\":3", "\"overlap_m2\":9"), "accepted");
  EXPECT_EQ(refused("\"overlap_m2\":3", "\"overlap_m2\":10"),
            "facts.overlap_above_feature /touches/0/overlap_m2");
  EXPECT_EQ(refused("\"overlap_m2\":3,\"feature_m2\":9",
                    "\"overlap_m2\":20000001,\"feature_m2\":90000000"),
            "facts.overlap_above_lot /touches/0/overlap_m2");
  EXPECT_EQ(refused("\"area_m2\":20000000", "\"area_m2\":0"), "schema.minimum /area_m2");
}

TEST(Facts, ALotBringsItsDesign) {
  const auto facts = read_lot_facts(with(
      "\"docs\"", R"("capacity":{"amount":"8","unit":"10kt_ore_per_year"},"methods":["氰化"],)"
                  R"("terms":{"way":"underground","obligations":["矿坑回填"],"published":true,)"
                  R"("grade":{"amount":"3.5","unit":"grade_g_t"}},"docs")"));
  ASSERT_TRUE(facts) << facts.error().code << facts.error().pointer;
  EXPECT_EQ(facts->capacity, domain::plan::quantity_of("8", "ore_10kt_a").value());
  EXPECT_EQ(facts->methods, std::vector<std::string>{"氰化"});
  EXPECT_EQ(*text_of(*facts, "way"), "underground");
  EXPECT_EQ(*list_of(*facts, "obligations"), std::vector<std::string>{"矿坑回填"});
  EXPECT_EQ(flag_of(*facts, "published"), true);
  EXPECT_EQ(figure_of(*facts, "grade")->amount, 3'500);
  EXPECT_EQ(figure_of(*facts, "recovery"), nullptr);
  EXPECT_EQ(flag_of(*facts, "way"), std::nullopt) << "a text is no flag";
  EXPECT_FALSE(read_lot_facts(lot)->capacity || read_lot_facts(lot)->methods) << "nobody has said";
}

TEST(Facts, ADesignIsRefusedWithThePlace) {
  const auto capacity = [](const char* json) {
    return refused("\"docs\"", std::string("\"capacity\":") + json + ",\"docs\"");
  };
  EXPECT_EQ(capacity(R"({"amount":"8","unit":"bushels"})"), "facts.unit_unknown /capacity/unit");
  EXPECT_EQ(capacity(R"({"amount":"8.12345","unit":"ore_10kt_a"})"),
            "facts.amount /capacity/amount");
  EXPECT_EQ(refused("\"docs\"", R"("terms":{"grade":{"amount":"1","unit":"x"}},"docs")"),
            "facts.unit_unknown /terms/grade/unit");
  for (const char* grade : {"5", "3.5", R"({"amount":"5"})"}) {
    EXPECT_EQ(refused("\"docs\"", std::string(R"("terms":{"grade":)") + grade + R"(},"docs")"),
              "facts.unit_missing /terms/grade");
  }
  EXPECT_EQ(refused("\"docs\"", R"("terms":{"list":["a",1]},"docs")"),
            "facts.term_list /terms/list");
}

TEST(Facts, ALotMayBePutUpWithMoreThanRulesAskFor) {
  EXPECT_EQ(refused("\"docs\"", R"("terms":{"years":5,"rates":{"first":1}},"docs")"), "accepted");
}

TEST(Facts, ADocumentMayHaveALastDay) {
  EXPECT_FALSE(read_lot_facts(lot)->docs[0].valid_until);
  const std::string_view end = R"("lot":"L-1"}],)";
  const auto facts = read_lot_facts(with(end, R"("lot":"L-1","valid_until":"2026-11-30"}],)"));
  ASSERT_TRUE(facts) << facts.error().code << facts.error().pointer;
  EXPECT_EQ(facts->docs[0].valid_until, base::date_of({2026, 11, 30}));
  EXPECT_EQ(refused(end, R"("lot":"L-1","valid_until":"2026-11-31"}],)"),
            "date.malformed /docs/0/valid_until");
}

TEST(Facts, AReviewMayHaveBeenApproved) {
  const std::string digest(64, 'a');
  const std::string review =
      R"("review":{"drafter":"p-1","reviewer":"p-2","plan":"jilin-sandbox","lot_version":2,)"
      R"("reviewed_at":"2026-11-20T10:00:00.000+08:00","registry_digest":")" +
      digest + R"(","report_digest":")" + digest +
      R"(","approved_at":"2026-11-20T11:00:00.000+08:00"},)";
  const auto facts = read_lot_facts(with("\"touches\"", review + "\"touches\""));
  ASSERT_TRUE(facts) << facts.error().code << facts.error().pointer;
  ASSERT_TRUE(facts->review && facts->review->approved_at);
  EXPECT_EQ(base::to_text(*facts->review->approved_at), "2026-11-20T11:00:00.000+08:00");
}

constexpr std::string_view registry =
    R"({"counts":{"coal":45},"layers_loaded":["planned_blocks"],"reservations":[{"id":"SK-002",)"
    R"("kind":"block","lot":"L-9","slot":1}],"rights":[{"block":"SK-001","control_group":"G",)"
    R"("entity":"A","id":"R-1","mineral":"金","right":"exploration","state":"live"}],)"
    R"("taken_at":"2026-11-23T09:00:00.000+08:00"})";

TEST(Facts, ARegisterHasTheDigestOfItsCanonicalForm) {
  const auto facts = read_registry_facts(registry).value();
  EXPECT_EQ(facts.digest, base::sha256(registry));
  EXPECT_EQ(registry_facts_json(facts), registry);
  EXPECT_EQ(sealed(facts).digest, facts.digest);
  EXPECT_EQ(facts.rights[0].control_group, "G");
  EXPECT_EQ(facts.reservations[0].slot, 1);
  EXPECT_EQ(facts.counts[0].second, 45);
}

TEST(Facts, ARegisterMayStandInAnyOrder) {
  std::string text(registry);
  text.insert(1, "\n ");
  EXPECT_EQ(read_registry_facts(text)->digest, base::sha256(registry));
}

constexpr std::string_view ground =
    R"({"counts":{},"deposits":[{"id":"D-1","mineral":"铜","size":"large"},{"id":"D-2"}],)"
    R"("layers_loaded":["deposit"],"mines":[{"control_group":"G","entity":"A","id":"M-1"}],)"
    R"("prior_work":[{"id":"W-1","stage":"详查"}],"reservations":[],"rights":[{"blocks":)"
    R"(["SK-001","SK-002"],"deposit":"D-1","entity":"A","id":"R-1","right":"exploration",)"
    R"("stage":"普查","state":"live","zone":"Z-1"}],"taken_at":"2026-11-23T09:00:00.000+08:00"})";

TEST(Facts, ARegisterMayBringTheGround) {
  const auto facts = read_registry_facts(ground).value();
  EXPECT_EQ(registry_facts_json(facts), ground);
  ASSERT_EQ(facts.deposits.size(), 2u);
  EXPECT_EQ(facts.deposits[0].size, domain::plan::DepositSize::large);
  EXPECT_FALSE(facts.deposits[1].size);
  EXPECT_EQ(facts.mines[0].entity, "A");
  EXPECT_EQ(facts.prior_work[0].stage, "详查");
  EXPECT_EQ(facts.rights[0].blocks, (std::vector<std::string>{"SK-001", "SK-002"}));
  EXPECT_EQ(facts.rights[0].stage, "普查");
  EXPECT_EQ(facts.rights[0].deposit, "D-1");
  EXPECT_EQ(facts.rights[0].zone, "Z-1");
}

constexpr std::string_view programme =
    R"({"annual_plan":{"limits":{"released_rights:coal":9},"lots":["L-1"],"year":2026},)"
    R"("counts":{"mines":2190},"layers_loaded":[],"lower_plans":[{"id":"C","level":"city",)"
    R"("verdict":"conforming"}],"reservations":[],"rights":[{"capacity":{"amount":"0.5",)"
    R"("unit":"metal_10kt_a"},"entity":"A","id":"R-1","released":"2026-03-02","right":"mining",)"
    R"("state":"live"}],"selection":true,"taken_at":"2026-11-23T09:00:00.000+08:00"})";

TEST(Facts, ARegisterMayBringTheProgrammeOfTheYear) {
  const auto facts = read_registry_facts(programme);
  ASSERT_TRUE(facts) << facts.error().code << facts.error().pointer;
  EXPECT_TRUE(facts->selection);
  EXPECT_EQ(facts->annual_plan->year, 2026);
  EXPECT_EQ(facts->annual_plan->limits[0].second, 9);
  EXPECT_EQ(facts->lower_plans->at(0).level, "city");
  EXPECT_EQ(count_of(*facts, "mines"), 2190);
  EXPECT_EQ(count_of(*facts, "wells"), std::nullopt);
  EXPECT_EQ(base::to_text(*facts->rights[0].released), "2026-03-02");
  std::string written(programme);
  const std::string_view in_tonnes = R"({"amount":"5000","unit":"metal_t_a"})";
  written.replace(written.find(R"({"amount":"0.5")"), 38, in_tonnes);
  EXPECT_EQ(registry_facts_json(*facts), written);
}

TEST(Facts, ARightIsRefusedWithThePlace) {
  const auto refused_with = [](std::string_view from, std::string_view to) {
    std::string text(programme);
    text.replace(text.find(from), from.size(), to);
    const auto facts = read_registry_facts(text);
    return facts ? "accepted" : facts.error().code + " " + facts.error().pointer;
  };
  EXPECT_EQ(refused_with("metal_10kt_a", "carts"), "facts.unit_unknown /rights/0/capacity/unit");
  EXPECT_EQ(refused_with("2026-03-02", "2026-02-30"), "date.malformed /rights/0/released");
  EXPECT_EQ(refused_with(":9}", ":9.5}"), "schema.type /annual_plan/limits/released_rights:coal");
}

TEST(Facts, ARightLiesInItsBlockAndInItsBlocks) {
  std::string text(ground);
  text.insert(text.find("\"blocks\""), "\"block\":\"SK-003\",");
  EXPECT_EQ(read_registry_facts(text)->rights[0].blocks,
            (std::vector<std::string>{"SK-003", "SK-001", "SK-002"}));
  text.replace(text.find("SK-003"), 6, "SK-002");
  EXPECT_EQ(read_registry_facts(text)->rights[0].blocks,
            (std::vector<std::string>{"SK-001", "SK-002"}));
}

TEST(Facts, CountsAreWholeNumbers) {
  std::string text(registry);
  text.replace(text.find("45"), 2, "4.5");
  EXPECT_EQ(read_registry_facts(text).error().pointer, "/counts/coal");
}

}  // namespace
}  // namespace adit::wire
