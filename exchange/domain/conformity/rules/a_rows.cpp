// What holds for every right. Quotations and line numbers are those of the founding document.
#include "domain/conformity/rules/a_rules.hpp"
#include "domain/conformity/rules/rows.hpp"

namespace adit::domain::conformity {
namespace {

using enum Stage;

// Who looks at what before anything is decided.
std::vector<Row> review_rows() {
  return {
      {.id = "A1",
       .clause = "实施矿业权合规性审查制度，在矿业权设立、延续、变更时首先进行合规性审查",
       .section = "六(四)",
       .line = 1233,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.version", "lot.review", "plan.id", "register.digest"},
       .title_zh = "合规性审查在先",
       .title_en = "The review of conformity comes first",
       .judge = judge_a1},
      {.id = "A2",
       .clause = "对不符合规划的勘查和开发项目，不得批准立项，不得审批矿业权，不得批准用地",
       .section = "六(四)",
       .line = 1233,
       .modality = Modality::must_not,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"findings"},
       .title_zh = "不符合规划的不得批准",
       .title_en = "Nothing against the plan is approved",
       .derived = true,
       .judge = judge_a2},
      {.id = "A3",
       .clause = "严格执行矿产资源勘查、开采“鼓励、限制、禁止三区”制度",
       .section = "六(四)",
       .line = 1233,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::undetermined,
       .inputs = {"lot.right", "layer.prohibited_zone", "layer.restricted_zone",
                  "layer.encouraged_zone", "layer.prohibited_exploration_area",
                  "layer.restricted_exploration_area", "layer.encouraged_exploration_area"},
       .title_zh = "按鼓励、限制、禁止三区核对",
       .title_en = "Checked against the three kinds of zones",
       .judge = judge_a3},
      {.id = "A4",
       .clause = "《规划》以2010年为基期，规划期为2011—2015年，展望到2020年",
       .section = "一",
       .line = 87,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "plan.document", "plan.effective_from", "plan.effective_to"},
       .title_zh = "规划在决定之日有效",
       .title_en = "The plan is in force on the day of the decision",
       .judge = judge_a4},
      {.id = "A5",
       .clause = "根据省级规划，组织编制市、县级矿产资源规划和相关的专项规划，逐级落实规划主"
                 "要任务、指标、分区和政策",
       .section = "六(二)",
       .line = 1229,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .inputs = {"register.lower_plans", "lot.docs"},
       .title_zh = "同时符合市、县规划",
       .title_en = "The plans of city and county are met too",
       .justified_by = "strict_review_opinion",
       .issuer = Issuer::planning,
       .judge = judge_a5},
  };
}

// How the plan is carried out, and the market kept fair.
std::vector<Row> steering_rows() {
  return {
      {.id = "A6",
       .clause = "制定规划年度实施方案，将矿产勘查、总量调控、布局结构调整、矿业权设置、资源"
                 "节约与综合利用、矿山地质环境恢复治理等目标和任务，按年度进行分解落实",
       .section = "六(四)",
       .line = 1238,
       .modality = Modality::must,
       .stages = {lot},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"at", "lot.event", "lot.mineral", "register.annual_plan", "register.counts",
                  "register.rights", "lot.docs"},
       .title_zh = "列入年度实施方案",
       .title_en = "The programme of the year has it",
       .justified_by = "annual_plan_adjustment",
       .issuer = Issuer::planning,
       .judge = judge_a6},
      {.id = "A7",
       .clause = "规划期内需要进行指标调整的，应进行科学论证",
       .section = "六(四)",
       .line = 1239,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "plan.amendments", "plan.authorities"},
       .title_zh = "规划调整经论证或批准",
       .title_en = "Changes of the plan are argued for or approved",
       .judge = judge_a7},
      {.id = "A8",
       .clause = "建立矿业权宏观调控机制，科学调控矿业权总量",
       .section = "六(四)",
       .line = 1234,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::undetermined,
       .inputs = {"at", "stage", "register.taken_at"},
       .title_zh = "登记资料是最新的",
       .title_en = "The register is current",
       .judge = judge_a8},
      {.id = "A9",
       .clause = "明确矿业权市场准入条件",
       .section = "六(四)",
       .line = 1234,
       .modality = Modality::must,
       .stages = {lot, open},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.event", "lot.terms.conditions"},
       .title_zh = "准入条件明确、公开、公平",
       .title_en = "Conditions of entry are stated and fair",
       .judge = judge_a9},
      {.id = "A10",
       .clause = "外商投资勘查享受国民待遇",
       .section = "六(五)",
       .line = 1241,
       .modality = Modality::must,
       .stages = {lot, open},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.event", "lot.terms.conditions", "lot.docs"},
       .title_zh = "外商投资勘查享受国民待遇",
       .title_en = "Foreign-funded exploration has national treatment",
       .justified_by = "foreign_investment_rule",
       .issuer = Issuer::planning,
       .judge = judge_a10},
  };
}

}  // namespace

std::vector<Row> rows_a() {
  return rows_together({review_rows(), steering_rows()});
}

}  // namespace adit::domain::conformity
