// The worked examples X1–X17 of the domain, from documents of the contract, under the edition of
// the sandbox and the figures of the founding document. Each says how its answer comes about by
// hand.
#include <gtest/gtest.h>

#include <algorithm>

#include "domain/conformity/assess.hpp"
#include "unit/wire/plan/document.hpp"
#include "wire/conformity/facts.hpp"
#include "wire/plan/edition.hpp"
#include "wire/plan/provisions.hpp"

namespace adit::wire {
namespace {

using domain::conformity::Finding;
using domain::conformity::FindingVerdict;
using domain::conformity::Report;
using domain::conformity::Stage;
using enum FindingVerdict;

const domain::plan::Edition& edition() {
  static const domain::plan::Edition read = [] {
    const std::string folder = std::string(ADIT_SOURCE_DIR) + "/deploy/plans/jilin-sandbox/";
    const auto file = [&](const char* part) { return document::content_of(folder + part); };
    return read_edition({file("edition.json"), file("minerals.json"), file("blocks.json"),
                         file("farmland.json"), file("zones.json"), file("clauses.json")})
        .value();
  }();
  return read;
}

// A lot of a square kilometre. `members` are those beyond the least, each with a comma behind it.
struct Example {
  std::string right = "mining";
  std::string event = "establish";
  std::string mineral{};
  std::string members{};
  std::string touches{};
  std::string rights{};
  std::string reservations{};
  std::string counts{};
  std::string works{};
  Stage stage = Stage::lot;

  [[nodiscard]] std::string lot() const {
    return R"({"id":"L-1","right":")" + right + R"(","event":")" + event + R"(","mineral":")" +
           mineral + R"(","area_m2":1000000,)" + members + R"("touches":[)" + touches + "]}";
  }
  [[nodiscard]] std::string facts() const {
    return R"({"taken_at":"2026-11-23T09:00:00+08:00",)"
           R"("layers_loaded":["planned_blocks","farmland",)"
           R"("prohibited_zones","restricted_zones","encouraged_zones","key_mining_areas",)"
           R"("key_exploration_areas","replacement_areas","deposits","prior_work",)"
           R"("governance_zones","mine_surroundings"],"rights":[)" +
           rights + R"(],"reservations":[)" + reservations + R"(],"prior_work":[)" + works +
           R"(],"counts":{)" + counts + "}}";
  }
  [[nodiscard]] Report report() const {
    const auto read_lot = read_lot_facts(lot());
    const auto read_facts = read_registry_facts(facts());
    EXPECT_TRUE(read_lot) << read_lot.error().code << read_lot.error().pointer;
    EXPECT_TRUE(read_facts) << read_facts.error().code << read_facts.error().pointer;
    const auto at = base::parse_instant("2026-11-23T09:00:00.000+08:00").value();
    return domain::conformity::assess(*read_lot, *read_facts, edition(), provisions_of(edition()),
                                      at, stage);
  }
  [[nodiscard]] Finding finding(std::string_view rule) const {
    return domain::conformity::finding_of(report(), rule);
  }
  [[nodiscard]] FindingVerdict verdict(std::string_view rule) const {
    return finding(rule).verdict;
  }
};

std::string capacity(const std::string& amount, const std::string& unit) {
  return R"("capacity":{"amount":")" + amount + R"(","unit":")" + unit + R"("},)";
}

std::string touch(const std::string& layer, const std::string& id,
                  const std::string& overlap = "1000000") {
  return R"({"layer":")" + layer + R"(","id":")" + id + R"(","overlap_m2":)" + overlap +
         R"(,"feature_m2":90000000,"perimeter_m":4000})";
}

std::string doc(const std::string& type, const std::string& issuer = "吉林省自然资源厅") {
  return R"({"type":")" + type + R"(","number":"示例〔2026〕1号","issuer":")" + issuer +
         R"(","date":"2026-11-02","sha256":")" + std::string(64, 'a') + R"(","lot":"L-1"})";
}

std::string docs(const std::string& list) {
  return R"("docs":[)" + list + "],";
}

bool cites(const Finding& finding, const std::string& entry) {
  for (const auto& [name, value] : finding.inputs) {
    if (name != "contradictions") continue;
    const auto& list = std::get<std::vector<std::string>>(value);
    return std::ranges::find(list, entry) != list.end();
  }
  return false;
}

// X1: 砂金 stands in the list of L434, whatever else the lot has.
TEST(WorkedExamples, X1PlacerGoldMayNotBeMined) {
  EXPECT_EQ(Example{.mineral = "砂金"}.verdict("C1"), fail);
}

// X2: 3 m² of farmland are below a metre along 4,000 m of boundary, so the clay is off farmland,
// where L434 restricts it.
TEST(WorkedExamples, X2BrickClayBesideFarmland) {
  const Example lot{.mineral = "砖瓦粘土", .touches = touch("耕地", "F-1", "3")};
  EXPECT_EQ(lot.verdict("C1"), pass);
  EXPECT_NE(lot.finding("C1").explain.zh.find("容差"), std::string::npos);
  EXPECT_EQ(lot.verdict("C2"), needs_justification);
}

// X3: 8 < 9 ten thousand tonnes a year (L435); 9 is enough.
TEST(WorkedExamples, X3ACoalMineBelowTheLeast) {
  Example lot{.mineral = "煤炭", .members = capacity("8", "10kt_ore_per_year")};
  EXPECT_EQ(lot.verdict("C5"), fail);
  lot.members = capacity("9", "10kt_raw_coal_per_year");
  EXPECT_EQ(lot.verdict("C5"), pass);
}

// X4: 30 ≥ 9, but a mine in a key area is of medium size, which is 45 where nobody says that it is
// an open pit (K11): 30 and 44.9999 are below, 45 is not.
TEST(WorkedExamples, X4CoalInAKeyArea) {
  Example lot{.mineral = "煤炭",
              .members = capacity("30", "10kt_ore_per_year"),
              .touches = touch("key_mining_area", "珲春南部")};
  EXPECT_EQ(lot.verdict("C5"), pass);
  const Finding finding = lot.finding("D6");
  EXPECT_EQ(finding.verdict, fail);
  EXPECT_NE(finding.explain.zh.find("45万吨"), std::string::npos) << finding.explain.zh;
  EXPECT_TRUE(cites(finding, "K11"));
  lot.members = capacity("44.9999", "10kt_ore_per_year");
  EXPECT_EQ(lot.verdict("D6"), fail);
  lot.members = capacity("45", "10kt_ore_per_year");
  EXPECT_EQ(lot.verdict("D6"), pass);
}

// X5: 45 + 1 > 45; and 44 + 1 reserved + 1 > 45.
TEST(WorkedExamples, X5FortyFiveCoalRights) {
  Example lot{.mineral = "煤", .counts = R"("released_rights:coal":45)"};
  EXPECT_EQ(lot.verdict("C4"), fail);
  EXPECT_TRUE(cites(lot.finding("C4"), "K3"));
  lot.counts = R"("released_rights:coal":44)";
  EXPECT_EQ(lot.verdict("C4"), pass);
  lot.reservations = R"({"kind":"quota","id":"coal-rights","slot":0,"lot":"L-9"})";
  EXPECT_EQ(lot.verdict("C4"), fail);
}

// X5 again from the rights themselves: what was released before the period does not count.
TEST(WorkedExamples, X5RightsByTheDayOfTheirRelease) {
  const auto coal = [](int number, const std::string& released) {
    return R"({"id":"R-)" + std::to_string(number) +
           R"(","right":"mining","mineral":"煤","entity":"A","state":"live")" + released + "}";
  };
  Example lot{.mineral = "煤"};
  for (int i = 0; i < 45; ++i) {
    if (i > 0) lot.rights += ',';
    lot.rights += coal(i, i == 0 ? R"(,"released":"2025-12-31")" : R"(,"released":"2026-01-01")");
  }
  EXPECT_EQ(lot.verdict("C4"), pass) << "44 in the period";
  lot.rights += ',' + coal(45, R"(,"released":"2026-03-01")");
  EXPECT_EQ(lot.verdict("C4"), fail) << "45 in the period";
}

// X5 where the list does not say when: each right that lives is counted. Of those that have ended
// nobody can say, and 44 + 1 possible one + 1 may be within 45 or not.
TEST(WorkedExamples, X5RightsWithoutTheirDay) {
  const auto coal = [](int number, const std::string& state) {
    return R"({"id":"R-)" + std::to_string(number) +
           R"(","right":"mining","mineral":"煤","entity":"A","state":")" + state + R"("})";
  };
  Example lot{.mineral = "煤", .rights = coal(1, "live")};
  for (int i = 2; i <= 44; ++i) lot.rights += ',' + coal(i, "live");
  EXPECT_EQ(lot.verdict("C4"), pass) << "44 + 1 = 45";
  const std::string before = lot.rights;
  lot.rights += ',' + coal(45, "expired");
  EXPECT_EQ(lot.finding("C4").missing, std::vector<std::string>{"right:R-45:released"});
  lot.rights = before + ',' + coal(45, "live");
  EXPECT_EQ(lot.verdict("C4"), fail) << "45 + 1 > 45";
}

std::string exploration(const std::string& stage, const std::string& more = "") {
  return R"("stage":")" + stage + R"(",)" + more;
}

std::string held_by_a(const std::string& block) {
  return R"({"id":"R-1","right":"exploration","mineral":"金","entity":"A","control_group":"A 集团",)"
         R"("block":")" +
         block + R"(","state":"live"})";
}

// X6: the block's set of entities is {A}, so that no new lot comes in, whoever may bid: A or its
// subsidiary would be one of many in an open sale. For an extension by A the set equals {A}.
TEST(WorkedExamples, X6GoldInABlockThatIsHeld) {
  Example lot{.right = "exploration",
              .mineral = "金",
              .members = exploration("普查"),
              .touches = touch("规划区块", "SK-001"),
              .rights = held_by_a("SK-001")};
  EXPECT_EQ(lot.verdict("B1"), fail);
  lot.members =
      exploration("普查", R"("applicant":"A 的子公司","applicant_control_group":"A 集团",)");
  EXPECT_EQ(lot.verdict("B1"), fail) << "an open sale";
  lot.event = "extend";
  EXPECT_EQ(lot.verdict("B1"), pass);
}

// X7: SK-013 is planned for oil shale; 119,338,927 m² ≥ 100,637,800 m² is large; copper is called
// scarce (L99); both documents are there: B2 holds and carries B1. Without the proof nothing
// ensures that neither disturbs the other, and B1 is left with {B}.
TEST(WorkedExamples, X7CopperInALargeBlockOfOilShale) {
  Example lot{.right = "exploration",
              .mineral = "铜",
              .members = exploration(
                  "普查", docs(doc("rationality_argument") + "," + doc("non_interference_proof"))),
              .touches = touch("planned_block", "SK-013"),
              .rights = held_by_a("SK-013")};
  EXPECT_EQ(lot.verdict("B1"), justified);
  EXPECT_EQ(lot.verdict("B2"), justified);
  lot.members = exploration("普查", docs(doc("rationality_argument")));
  EXPECT_EQ(lot.verdict("B1"), fail);
  EXPECT_EQ(lot.report().verdict, domain::conformity::Verdict::nonconforming);
}

// X8: 1 km² of 1 km² lies outside every block, more than any tolerance: the argument decides.
TEST(WorkedExamples, X8OutsideTheBlocksByAnArgument) {
  Example lot{.right = "exploration", .mineral = "金", .members = exploration("普查")};
  EXPECT_EQ(lot.verdict("B4"), fail);
  lot.members = exploration("普查", docs(doc("规划论证")));
  EXPECT_EQ(lot.verdict("B4"), justified);
}

// X9: 普查 is the second of four steps and 详查 the third; 2 < 3, and in a key area no document
// helps.
TEST(WorkedExamples, X9AStepBackInAKeyArea) {
  const std::string key_area = touch("重点勘查区", "SZ-K01");
  Example lot{.right = "exploration",
              .mineral = "铜",
              .members = exploration("普查", docs(doc("规划论证"))),
              .touches = key_area + "," + touch("prior_work", "W-1"),
              .works = R"({"id":"W-1","stage":"详查"})"};
  EXPECT_EQ(lot.verdict("B10"), fail);
  lot.members = exploration("详查");
  EXPECT_EQ(lot.verdict("B10"), pass) << "3 ≥ 3";
}

// X10: 25 < 30 ten thousand tonnes of ore: small; and the mineral and the zone each ask for a
// review.
TEST(WorkedExamples, X10MolybdenumInItsZone) {
  const Example lot{.mineral = "钼",
                    .members = capacity("25", "10kt_ore_per_year"),
                    .touches = touch("限制开采区", "敦化钼矿")};
  EXPECT_EQ(lot.verdict("D4"), fail);
  EXPECT_TRUE(cites(lot.finding("D4"), "K13"));
  EXPECT_EQ(lot.verdict("C2"), needs_justification);
  EXPECT_EQ(lot.verdict("D2"), needs_justification);
  EXPECT_EQ(lot.verdict("C3"), undetermined) << "2.0 is metal, 25 is ore";
}

// X10 with grade and recovery: 250,000 t × 0.1 % × 80 % = 200 t of metal, and 19,800 t + 200 t are
// just the 20,000 t of table 4; a tonne of other mines more is too much, and that figure binds.
TEST(WorkedExamples, X10OreIntoMetal) {
  Example lot{.mineral = "钼",
              .members = capacity("25", "10kt_ore_per_year") +
                         R"("terms":{"grade":{"amount":"0.1","unit":"grade_percent"},)"
                         R"("recovery":{"amount":"80","unit":"percent"}},)"};
  lot.counts = R"("output:molybdenum":19800000)";
  EXPECT_EQ(lot.verdict("C3"), pass) << lot.finding("C3").explain.zh;
  lot.counts = R"("output:molybdenum":19801000)";
  EXPECT_EQ(lot.verdict("C3"), fail);
}

// X11: 120 ≥ 100 of oil, all opinions there, but 95 % is not all of the waste.
TEST(WorkedExamples, X11OilShaleWithWaste) {
  Example lot{.mineral = "油页岩",
              .members = capacity("120", "10kt_shale_oil_per_year") +
                         R"("terms":{"waste_used":{"amount":"95","unit":"percent"}},)" +
                         docs(doc("生产用地意见") + "," + doc("生态环境保护意见") + "," +
                              doc("地下水资源保护意见") + "," + doc("耕地保护意见")),
              .touches = touch("restricted_zone", "SZ-X01")};
  EXPECT_EQ(lot.verdict("D5"), fail);
  EXPECT_TRUE(cites(lot.finding("D5"), "K5"));
  EXPECT_EQ(lot.verdict("C3"), info) << "a floor";
  lot.members.replace(lot.members.find("95"), 2, "100");
  EXPECT_EQ(lot.verdict("D5"), pass) << lot.finding("D5").explain.zh;
}

// X12: mineral water may be worked in a prohibited zone once argued and approved; 6 < 10.
TEST(WorkedExamples, X12MineralWaterInAProhibitedZone) {
  Example lot{.mineral = "矿泉水",
              .members = capacity("6", "10kt_water_per_year") +
                         docs(doc("approval") + "," + doc("规划论证")),
              .touches = touch("禁止开采区", "SZ-J01")};
  EXPECT_EQ(lot.verdict("D1"), justified);
  EXPECT_EQ(lot.verdict("C17"), needs_justification) << "argued is the zone, not the size";
  lot.members = capacity("6", "10kt_water_per_year") + docs(doc("approval"));
  EXPECT_EQ(lot.verdict("D1"), fail);
}

// X13: the deposit has its one entity already.
TEST(WorkedExamples, X13ADepositThatIsMined) {
  Example lot{.mineral = "水泥用灰岩",
              .members = capacity("50", "10kt_ore_per_year"),
              .touches = touch("矿产地", "KD-1"),
              .rights = R"({"id":"R-1","right":"mining","mineral":"石灰石","entity":"A",)"
                        R"("deposit":"KD-1","state":"live"})"};
  EXPECT_EQ(lot.verdict("C16"), fail);
  lot.rights.replace(lot.rights.find("live"), 4, "expired");
  EXPECT_EQ(lot.verdict("C16"), pass);
}

// X14: 氰化 is in the list of L440.
TEST(WorkedExamples, X14CyanideForGold) {
  Example lot{.mineral = "金", .members = R"("methods":["氰化"],)"};
  EXPECT_EQ(lot.verdict("C10"), fail);
  lot.members = R"("methods":["浮选"],)";
  EXPECT_EQ(lot.verdict("C10"), pass);
}

// X15: 30 + 1 = 31 ≤ 33, a tenth above 30; 33 + 1 = 34 > 33.
TEST(WorkedExamples, X15AboutThirtyDiatomiteRights) {
  Example lot{.mineral = "硅藻土", .counts = R"("released_rights:diatomite":30)"};
  EXPECT_EQ(lot.verdict("C12"), needs_justification);
  lot.counts = R"("released_rights:diatomite":33)";
  EXPECT_EQ(lot.verdict("C12"), fail);
}

// X16: whatever its mineral, no filed report, no mine on offer; a report that the authority did not
// file is none. An exploration lot has none to show.
TEST(WorkedExamples, X16AMineWithoutAFiledReport) {
  for (const char* mineral : {"金", "铜", "煤", "矿泉水"}) {
    Example lot{.mineral = mineral};
    EXPECT_EQ(lot.verdict("P6"), fail) << mineral;
    lot.members = docs(doc("储量报告", "示例公司"));
    EXPECT_EQ(lot.verdict("P6"), fail) << mineral;
    lot.members = docs(doc("储量报告"));
    EXPECT_EQ(lot.verdict("P6"), pass) << mineral;
  }
  EXPECT_EQ((Example{.right = "exploration", .mineral = "金"}.verdict("P6")), not_applicable);
}

// X17: at the announcement the set of entities is empty, at the opening it is {A}: {} allows the
// lot, {A} does not. What the session does then is tests/api/gates_test.cpp.
TEST(WorkedExamples, X17ARightRegisteredBeforeTheOpening) {
  Example lot{.right = "exploration",
              .mineral = "金",
              .members = exploration("普查"),
              .touches = touch("planned_block", "SK-001")};
  EXPECT_EQ(lot.verdict("B1"), pass);
  lot.stage = Stage::open;
  lot.reservations = R"({"kind":"block","id":"SK-001","slot":0,"lot":"L-1"})";
  EXPECT_EQ(lot.verdict("B1"), pass) << "its own reservation";
  lot.rights = held_by_a("SK-001");
  EXPECT_EQ(lot.verdict("B1"), fail);
}

// A row for each rule, sorted, and readable in both languages, for a lot of which little is known.
TEST(WorkedExamples, EveryRuleAnswersForALotOfWhichLittleIsKnown) {
  const Report report = Example{.mineral = "煤"}.report();
  std::string last;
  for (const Finding& finding : report.findings) {
    EXPECT_LT(last, finding.rule);
    last = finding.rule;
    EXPECT_FALSE(finding.explain.zh.empty() || finding.explain.en.empty()) << finding.rule;
    const bool missing = finding.verdict != undetermined || !finding.missing.empty();
    EXPECT_TRUE(missing) << finding.rule << " says nothing of what it lacks";
  }
  EXPECT_EQ(report.verdict, domain::conformity::Verdict::nonconforming) << "P6 fails: X16";
}

}  // namespace
}  // namespace adit::wire
