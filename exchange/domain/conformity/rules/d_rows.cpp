// Zones (mining rights). Quotations and line numbers are those of the founding document.
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/rows.hpp"

namespace adit::domain::conformity {
namespace {

using enum Stage;

// Prohibited and restricted zones.
std::vector<Row> zone_rows() {
  return {
      {.id = "D1",
       .clause = "禁止开采区内，禁止进行矿产资源开采活动",
       .section = "四(一)3.3)",
       .line = 556,
       .modality = Modality::must_not,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.mineral", "lot.co_minerals", "layer.prohibited_zone", "plan.controls",
                  "lot.docs"},
       .title_zh = "禁止开采区内不得开采",
       .title_en = "No mining in prohibited zones",
       .justified_by = "planning_argument",
       .beside = "approval",
       .issuer = Issuer::planning,
       .judge = judge_d1},
      {.id = "D2",
       .clause = "在限制开采区内，严格审查新设采矿权，并加强可行性研究论证",
       .section = "五(一)2.1)",
       .line = 651,
       .modality = Modality::strictly,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.event", "layer.restricted_zone", "plan.areas", "lot.docs"},
       .title_zh = "限制开采区严格审查",
       .title_en = "Strict review in restricted zones",
       .justified_by = "strict_review_opinion",
       .beside = "feasibility_study",
       .issuer = Issuer::planning,
       .judge = judge_d2},
      {.id = "D3",
       .clause = "对以下矿产资源限制开采：舒兰钼矿、永吉钼矿、敦化钼矿、农安－前郭油页岩",
       .section = "五(一)2.1)",
       .line = 650,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::info,
       .inputs = {"layer.restricted_zone", "plan.areas"},
       .title_zh = "所在的限制开采区",
       .title_en = "Which restricted zone it is",
       .judge = judge_d3},
  };
}

// What the two kinds of restricted zones ask for.
std::vector<Row> quota_zone_rows() {
  return {
      {.id = "D4",
       .clause = "钼矿限制开采区内采矿权数量控制在5个以内，矿山生产规模达到中型以上",
       .section = "五(一)2.1)",
       .line = 651,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.grade",
                  "lot.terms.recovery", "lot.terms.way", "layer.restricted_zone", "register.counts",
                  "register.rights", "register.reservations", "plan.areas", "plan.quotas",
                  "plan.minimums", "plan.classes"},
       .title_zh = "钼矿限制开采区",
       .title_en = "Molybdenum in its restricted zones",
       .judge = judge_d4},
      {.id = "D5",
       .clause = "油页岩限制开采区内，严格控制矿山生产用地，采矿权数量控制在3个以内，年产页岩"
                 "油达到100万吨以上，矿山废渣全部实行综合利用，并将符合生态环境保护、地下水"
                 "资源保护、耕地保护等方面的要求，做为设立采矿权的必要条件",
       .section = "五(一)2.1)",
       .line = 651,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.oil_yield",
                  "lot.terms.waste_used", "layer.restricted_zone", "register.counts",
                  "register.rights", "register.reservations", "plan.areas", "plan.quotas",
                  "plan.minimums", "plan.prerequisites", "lot.docs"},
       .title_zh = "油页岩限制开采区",
       .title_en = "Oil shale in its restricted zone",
       .judge = judge_d5},
  };
}

// Key mining areas.
std::vector<Row> key_area_rows() {
  return {
      {.id = "D6",
       .clause = "新建矿山必须达到中型以上规模要求",
       .section = "四(一)3.3)",
       .line = 558,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.way",
                  "layer.key_mining_area", "plan.areas", "plan.classes"},
       .title_zh = "重点开采区内达到中型",
       .title_en = "Medium size in key mining areas",
       .judge = judge_d6},
      {.id = "D7",
       .clause = "已有矿山达不到国家规定准入条件的，要限期进行整改",
       .section = "四(一)3.3)",
       .line = 558,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.way",
                  "layer.key_mining_area", "plan.areas", "plan.classes", "lot.docs"},
       .title_zh = "重点开采区内已有矿山限期整改",
       .title_en = "Old mines in key areas are put right",
       .justified_by = "rectification_plan",
       .issuer = Issuer::planning,
       .judge = judge_d7},
      {.id = "D8",
       .clause = "对大中型矿产地进行整体勘查、整装开发",
       .section = "四(一)3.3)",
       .line = 558,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.event", "lot.area_m2", "layer.key_mining_area", "layer.deposit",
                  "register.deposits", "plan.areas", "lot.docs"},
       .title_zh = "大中型矿产地整装开发",
       .title_en = "Large and medium deposits as a whole",
       .justified_by = "integration_plan",
       .issuer = Issuer::planning,
       .judge = judge_d8},
  };
}

// Where mining gathers, and what is restored.
std::vector<Row> layout_rows() {
  return {
      {.id = "D9",
       .clause = "鼓励开采区内，鼓励社会资金多渠道、多方式投入矿产资源勘查开发，凡达到国家规定"
                 "最低准入条件的，均可优先投放采矿权",
       .section = "四(一)3.3)",
       .line = 556,
       .modality = Modality::encouraged,
       .stages = {lot, open, award},
       .violated = FindingVerdict::info,
       .inputs = {"lot.event", "lot.mineral", "layer.encouraged_zone", "plan.areas"},
       .title_zh = "鼓励开采区内优先投放",
       .title_en = "Precedence in encouraged zones",
       .judge = judge_d9},
      {.id = "D10",
       .clause = "采矿权设置要服从于矿业产业的布局要求，向矿产资源重点开发区域集中",
       .section = "四(一)3.3)",
       .line = 556,
       .modality = Modality::strictly,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.event", "layer.key_mining_area", "layer.encouraged_zone", "plan.areas",
                  "lot.docs"},
       .title_zh = "采矿权向重点区域集中",
       .title_en = "Mining gathers in its areas",
       .justified_by = "planning_argument",
       .issuer = Issuer::planning,
       .judge = judge_d10},
      {.id = "D11",
       .clause = "规划17个矿山地质环境重点治理区，治理的主要内容是景观修复、地质灾害防治、土"
                 "地复垦、矿坑回填、矸石综合利用（表6）",
       .section = "五(一)3.2)",
       .line = 667,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.terms.obligations", "layer.governance_zone", "plan.areas", "lot.docs"},
       .title_zh = "重点治理区的治理任务",
       .title_en = "Restoration tasks in governance zones",
       .justified_by = "restoration_plan",
       .issuer = Issuer::planning,
       .judge = judge_d11},
  };
}

}  // namespace

std::vector<Row> rows_d() {
  return rows_together({zone_rows(), quota_zone_rows(), key_area_rows(), layout_rows()});
}

}  // namespace adit::domain::conformity
