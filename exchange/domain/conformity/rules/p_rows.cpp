// Prerequisites: what must be there before a licence or the work. Quotations and line numbers are
// those of the founding document; documents, figures and when they are due are rows of the
// provisions.
#include "domain/conformity/rules/p_rules.hpp"
#include "domain/conformity/rules/rows.hpp"

namespace adit::domain::conformity {
namespace {

using enum Stage;

// Plans and money for the time after mining.
std::vector<Row> plan_rows() {
  return {
      {.id = "P1",
       .clause = "新建、改建、扩建矿山，都必须制定土地复垦方案，并经有关部门评审通过后，方可"
                 "受理采矿权申请",
       .section = "五(一)3.3)",
       .line = 745,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "plan.prerequisites", "lot.docs"},
       .title_zh = "土地复垦方案经评审通过",
       .title_en = "A reclamation plan that a review has passed",
       .judge = judge_p1},
      {.id = "P2",
       .clause = "新建矿山在制定开发利用方案的同时，必须制定矿山地质环境保护与治理恢复方案",
       .section = "五(一)3.2)",
       .line = 665,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "plan.prerequisites", "lot.docs"},
       .title_zh = "开发利用方案与治理恢复方案同时制定",
       .title_en = "Development and restoration are planned together",
       .judge = judge_p2},
      {.id = "P3",
       .clause = "并按规定足额存储矿山地质环境恢复治理保证金",
       .section = "五(一)3.2)",
       .line = 665,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "lot.terms.restoration_required",
                  "lot.terms.restoration_deposited", "lot.terms.restoration_account_earmarked",
                  "plan.prerequisites", "lot.docs"},
       .title_zh = "足额存储恢复治理保证金",
       .title_en = "The restoration deposit is paid in full",
       .judge = judge_p3},
      {.id = "P4",
       .clause = "所有矿山企业要编制矿山生态环境保护与恢复治理方案",
       .section = "六(六)",
       .line = 1244,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "plan.prerequisites", "lot.docs"},
       .title_zh = "编制生态环境保护与恢复治理方案",
       .title_en = "A plan that restores the ecology",
       .judge = judge_p4},
  };
}

// Reports and assessments.
std::vector<Row> report_rows() {
  return {
      {.id = "P5",
       .clause = "对没有共伴生矿床综合开发利用方案的采矿权申请，不予颁发采矿许可证",
       .section = "六(六)",
       .line = 1243,
       .modality = Modality::must_not,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "lot.co_minerals",
                  "plan.prerequisites", "lot.docs"},
       .title_zh = "共伴生矿有综合开发利用方案",
       .title_en = "All minerals are put to use",
       .judge = judge_p5},
      {.id = "P6",
       .clause = "对没有综合勘查和综合评价的矿产资源储量报告，不予评审备案",
       .section = "六(六)",
       .line = 1243,
       .modality = Modality::must_not,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "lot.terms.comprehensive_evaluation",
                  "plan.prerequisites", "lot.docs"},
       .title_zh = "储量报告已评审备案",
       .title_en = "The reserve report is filed",
       .judge = judge_p6},
      {.id = "P7",
       .clause = "严格执行建设项目环境影响评价制度、“三同时”制度和排污收费制度",
       .section = "六(六)",
       .line = 1243,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "lot.applicant", "plan.prerequisites",
                  "lot.docs"},
       .title_zh = "环境影响评价",
       .title_en = "The environmental impact is assessed",
       .judge = judge_p7},
  };
}

// Figures and methods of the design.
std::vector<Row> design_rows() {
  return {
      {.id = "P8",
       .clause = "新建和生产矿山废水处理率达到80％以上(其中有毒有害废水无害化处理率达100％)",
       .section = "四(一)4",
       .line = 560,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "lot.terms.waste_water",
                  "lot.terms.toxic_water", "lot.terms.solid_waste", "lot.terms.toxic_waste",
                  "lot.terms.restored", "lot.terms.reclaimed", "plan.prerequisites"},
       .title_zh = "废水、固体废物治理率",
       .title_en = "Treatment of waste water and solid waste",
       .judge = judge_p8},
      {.id = "P9",
       .clause = "使厚煤层开采回采率达到75%以上、中厚煤层开采回采率达到80%以上、薄煤层开采回"
                 "采率达到85%以上",
       .section = "五(一)2.3)",
       .line = 658,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.mineral", "lot.co_minerals",
                  "lot.terms.thick_seam", "lot.terms.medium_seam", "lot.terms.thin_seam",
                  "lot.terms.magnetic_iron", "plan.prerequisites", "lot.docs"},
       .title_zh = "开采回采率和回收率",
       .title_en = "Recovery by seam and mineral",
       .judge = judge_p9},
      {.id = "P10",
       .clause = "使采选综合回收率到2015年平均提高5个百分点",
       .section = "五(一)2.3)",
       .line = 658,
       .modality = Modality::encouraged,
       .stages = {lot},
       .violated = FindingVerdict::info,
       .inputs = {"lot.mineral", "lot.co_minerals", "plan.targets"},
       .title_zh = "采选综合回收率目标",
       .title_en = "Targets of recovery",
       .judge = judge_p10},
      {.id = "P13",
       .clause = "选择符合生态环境保护要求的开采技术和工艺",
       .section = "五(一)3.2)",
       .line = 665,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .inputs = {"at", "stage", "lot.event", "lot.methods", "plan.controls", "plan.prerequisites",
                  "lot.docs"},
       .title_zh = "不用淘汰的技术和工艺",
       .title_en = "No method that is being phased out",
       .judge = judge_p13},
  };
}

// What an enterprise has done so far.
std::vector<Row> record_rows() {
  return {
      {.id = "P11",
       .clause = "对未达到矿山生态环境恢复治理目标的矿山，不予返还保证金",
       .section = "六(六)",
       .line = 1244,
       .modality = Modality::must_not,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"at", "stage", "lot.event", "lot.applicant", "register.counts",
                  "plan.prerequisites", "lot.docs"},
       .title_zh = "恢复治理任务已完成",
       .title_en = "No restoration duty is open",
       .justified_by = "restoration_record",
       .issuer = Issuer::planning,
       .judge = judge_p11},
      {.id = "P12",
       .clause = "将土地复垦任务完成情况纳入矿山企业年检重要内容",
       .section = "五(一)3.3)",
       .line = 745,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"at", "stage", "lot.event", "lot.terms.annual_inspection_passed",
                  "plan.prerequisites", "lot.docs"},
       .title_zh = "年检中土地复垦任务完成",
       .title_en = "The annual inspection found the reclamation done",
       .justified_by = "restoration_record",
       .issuer = Issuer::planning,
       .judge = judge_p12},
  };
}

}  // namespace

std::vector<Row> rows_p() {
  return rows_together({plan_rows(), report_rows(), design_rows(), record_rows()});
}

}  // namespace adit::domain::conformity
