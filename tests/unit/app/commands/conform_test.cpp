// `adit conform` from files alone: verdicts, exit codes and the place of bad input.
#include "unit/app/commands/output.hpp"

namespace adit::app {
namespace {

using testing::adit;
using testing::Output;
using testing::Scratch;

constexpr std::string_view lot =
    R"({"id":"L-1","right":"exploration","event":"establish","mineral":"gold","co_minerals":[],)"
    R"("stage":"普查","area_m2":20000000,"methods":[],"docs":[],)"
    R"("terms":{"conditions":["具有独立法人资格"],"comprehensive_evaluation":true},)"
    R"("touches":[{"layer":"planned_block","id":"SK-001","overlap_m2":20000000,)"
    R"("feature_m2":43465087,"perimeter_m":18000},{"layer":"exploration_belt","id":"夹皮沟",)"
    R"("overlap_m2":20000000,"feature_m2":90000000,"perimeter_m":18000}]})";

// All that a rule asks of a register; the sandbox brings the lists that the document only names.
constexpr std::string_view free_register =
    R"({"taken_at":"2026-11-23T09:00:00.000+08:00","layers_loaded":["planned_block","farmland",)"
    R"("鼓励勘查区","限制勘查区","禁止勘查区","勘查部署地区",)"
    R"("key_exploration_areas","接替资源勘查区","deposit","prior_work"],)"
    R"("rights":[],"reservations":[],)"
    R"("counts":{"priority_lots_waiting":0,"earlier_lots_waiting":0},)"
    R"("annual_plan":{"year":2026,"lots":["L-1"]},"lower_plans":[{"id":"示例市规划","level":"city",)"
    R"("verdict":"conforming"},{"id":"示例县规划","level":"county","verdict":"conforming"}]})";

struct Question {
  std::string lot{conform_lot()};
  std::string registry{free_register};
  std::string plan = "jilin-sandbox";
  std::string at = "2026-11-23T09:00:00.000+08:00";  // empty: not said
  std::string stage = "LOT";                         // empty: not said

  static std::string conform_lot() { return std::string(app::lot); }

  [[nodiscard]] Output ask() const {
    const Scratch lot_file(lot);
    const Scratch registry_file(registry);
    std::vector<std::string> call{
        "conform",    lot_file.path(),
        "--registry", registry_file.path(),
        "--plan",     std::string(ADIT_SOURCE_DIR) + "/deploy/plans/" + plan};
    if (!at.empty()) call.insert(call.end(), {"--at", at});
    if (!stage.empty()) call.insert(call.end(), {"--stage", stage});
    return testing::adit(call);
  }
};

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return text.replace(at, from.size(), to);
}

bool says(const Output& output, std::string_view text) {
  return output.out.find(text) != output.out.npos;
}

TEST(ConformCommand, AFreeBlockConforms) {
  const Output output = Question{}.ask();
  EXPECT_EQ(output.code, 0) << output.error << output.out;
  EXPECT_TRUE(says(output, R"("reservations":[{"id":"SK-001","kind":"block","slot":0}])"));
  EXPECT_TRUE(output.out.ends_with("\"verdict\":\"conforming\"}\n"));
}

TEST(ConformCommand, AHeldBlockDoesNotAlsoAtTheOpening) {
  Question question;
  question.stage = "OPEN";
  question.registry = with(question.registry, R"("rights":[])",
                           R"("rights":[{"id":"R-1","right":"exploration","mineral":"gold",)"
                           R"("entity":"示例公司甲","control_group":"示例集团","block":"SK-001",)"
                           R"("state":"live"}])");
  const Output output = question.ask();
  EXPECT_EQ(output.code, 3);
  EXPECT_TRUE(says(output, R"x("section":"五(一)1.2)(2)","stage":"OPEN","verdict":"fail")x"));
}

TEST(ConformCommand, MiningPlacerGoldFailsC1) {
  Question question;
  question.lot = with(with(question.lot, "exploration", "mining"), "gold", "砂金");
  const Output output = question.ask();
  EXPECT_EQ(output.code, 3);
  EXPECT_TRUE(says(output, "砂金禁止开采。"));
}

// The directory has no provisions of its own: those of its document, which the program carries,
// speak.
TEST(ConformCommand, AMineIsJudgedByTheProvisionsOfThePlan) {
  Question question;
  question.lot = with(with(question.lot, "exploration", "mining"), "gold", "煤炭");
  question.lot = with(question.lot, R"("methods")",
                      R"("capacity":{"amount":"8","unit":"10kt_ore_per_year"},"methods")");
  const Output output = question.ask();
  EXPECT_EQ(output.code, 3);
  EXPECT_TRUE(says(output, "设计能力8万吨原煤/年，低于9万吨原煤/年。")) << output.out;
  question.lot = with(question.lot, "10kt_ore_per_year", "bushels");
  const Output refused = question.ask();
  EXPECT_EQ(refused.code, 2);
  EXPECT_NE(refused.error.find(R"("pointer":"/capacity/unit")"), refused.error.npos);
}

TEST(ConformCommand, TheRealEditionIsOutOfForceTodayAndLacksItsAnnexInItsOwnTime) {
  Question question;
  question.plan = "jilin-2011-2015";
  const Output today = question.ask();
  EXPECT_EQ(today.code, 3);
  EXPECT_TRUE(says(today, R"("rule":"A4","section":"一","stage":"LOT","verdict":"fail")"));
  question.at = "2013-06-01T00:00:00.000+08:00";
  const Output then = question.ask();
  EXPECT_EQ(then.code, 4);
  EXPECT_TRUE(says(then, R"("missing":["plan:附表2"],"rule":"B1")"));
  EXPECT_TRUE(says(then, R"("missing":["plan:附表2","plan:large_block_m2"],"rule":"B2")"));
}

TEST(ConformCommand, AnArgumentThatIsNotApprovedNeedsJustification) {
  Question question;
  question.lot = with(with(question.lot, R"("docs":[])",
                           R"("docs":[{"type":"planning_argument","number":"示例-1",)"
                           R"("issuer":"示例公司甲","date":"2026-01-05",)"
                           R"("sha256":")" +
                               std::string(64, 'a') + R"(","lot":"L-1"}])"),
                      R"("overlap_m2":20000000)", R"("overlap_m2":1000000)");
  const Output output = question.ask();
  EXPECT_EQ(output.code, 3) << output.error;
  EXPECT_TRUE(says(output, R"x("rule":"B4","section":"五(一)1.2)(2)","stage":"LOT","verdict":)x"
                           R"("needs_justification")"))
      << output.out;
}

TEST(ConformCommand, EachStageHasItsRules) {
  Question question;
  question.stage = "AWARD";
  const Output award = question.ask();
  EXPECT_EQ(award.code, 0) << award.error;
  EXPECT_TRUE(says(award, R"("stage":"AWARD","verdict":"pass")"));
  question.registry = with(question.registry, R"("planned_block",)", "");
  EXPECT_EQ(question.ask().code, 4) << "an award asks again who else holds the block";
  // A licence follows an award: who else holds the block, and where it lies, is settled by then.
  question.stage = "LICENCE";
  const Output licence = question.ask();
  EXPECT_EQ(licence.code, 0) << licence.error;
  EXPECT_TRUE(says(licence, R"("stage":"LICENCE","verdict":"not_applicable")"));
}

TEST(ConformCommand, UnlessToldItAsksAboutTheLotNow) {
  Question question;
  question.stage.clear();
  const Output lot_stage = question.ask();
  EXPECT_EQ(lot_stage.code, 0) << lot_stage.error;
  EXPECT_TRUE(says(lot_stage, R"("stage":"LOT")"));
  EXPECT_FALSE(says(lot_stage, R"("stage":"OPEN")"));
  question.at.clear();
  question.plan = "jilin-2011-2015";  // its time is over, whenever this runs
  const Output now = question.ask();
  EXPECT_EQ(now.code, 3) << now.error;
  EXPECT_TRUE(says(now, R"("rule":"A4","section":"一","stage":"LOT","verdict":"fail")"));
}

TEST(ConformCommand, AMissingLayerIsUndetermined) {
  for (const char* layer : {R"("planned_block",)", R"("key_exploration_areas",)",
                            R"("接替资源勘查区",)", R"("deposit",)", R"(,"prior_work")"}) {
    Question question;
    question.registry = with(question.registry, layer, "");
    const Output output = question.ask();
    EXPECT_EQ(output.code, 4) << layer;
    EXPECT_TRUE(says(output, R"("missing":["layer:)")) << layer;
  }
}

// SK-013 is planned for oil shale and large; a holder is there already.
TEST(ConformCommand, AScarceMineralMayComeBesideOilShale) {
  Question question;
  question.registry = with(question.registry, R"("rights":[])",
                           R"("rights":[{"id":"R-1","right":"exploration","mineral":"油页岩",)"
                           R"("entity":"示例公司乙","block":"SK-013","state":"live"}])");
  question.lot =
      with(with(with(question.lot, "SK-001", "SK-013"), "43465087", "119338927"), "gold", "铜矿");
  question.lot = with(question.lot, "夹皮沟", "红旗岭");  // a belt of copper
  const Output bare = question.ask();
  EXPECT_EQ(bare.code, 3);
  EXPECT_TRUE(says(bare, R"x("rule":"B2","section":"五(一)1.2)(2)","stage":"LOT","verdict":)x"
                         R"("needs_justification")"));
  std::string documents;
  for (const char* type : {"合理性论证", "互不影响证明"}) {
    documents += documents.empty() ? "" : ",";
    documents += std::string(R"({"type":")") + type +
                 R"(","number":"示例-1","issuer":"示例-自然资源主管部门","date":"2026-11-02",)"
                 R"("sha256":")" +
                 std::string(64, 'a') + R"(","lot":"L-1"})";
  }
  question.lot = with(question.lot, R"("docs":[])", "\"docs\":[" + documents + "]");
  const Output output = question.ask();
  EXPECT_EQ(output.code, 0) << output.out;
  EXPECT_TRUE(says(output, R"x("rule":"B2","section":"五(一)1.2)(2)","stage":"LOT","verdict":)x"
                           R"("justified")"));
  EXPECT_TRUE(says(output, R"("reservations":[{"id":"SK-013","kind":"block","slot":1}])"));
}

TEST(ConformCommand, RefusesBadInput) {
  Question question;
  question.at = "yesterday";
  EXPECT_EQ(question.ask().code, 2);
  question = {};
  question.stage = "LUNCH";
  EXPECT_EQ(question.ask().code, 2);
  question = {};
  question.lot = with(question.lot, "20000000", "2e7");
  const Output fraction = question.ask();
  EXPECT_EQ(fraction.code, 2);
  EXPECT_NE(fraction.error.find(R"("pointer":"/area_m2")"), fraction.error.npos) << fraction.error;
  question = {};
  question.registry = "[";
  EXPECT_EQ(question.ask().code, 2);
  question = {};
  question.plan = "no-such-plan";
  EXPECT_EQ(question.ask().code, 4);
}

}  // namespace
}  // namespace adit::app
