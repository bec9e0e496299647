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
