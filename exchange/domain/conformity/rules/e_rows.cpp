// Scale and structure (mining rights). Quotations and line numbers are those of the founding
// document.
#include "domain/conformity/rules/e_rules.hpp"
#include "domain/conformity/rules/rows.hpp"

namespace adit::domain::conformity {
namespace {

using enum Stage;

// A mine and its deposit.
std::vector<Row> size_rows() {
  return {
      {.id = "E1",
       .clause = "矿山开采规模必须与矿区（床）的矿产储量规模相适应",
       .section = "四(一)3.2)",
       .line = 552,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.way",
                  "lot.terms.reserve_class", "lot.terms.reserves", "lot.terms.recovery",
                  "layer.deposit", "register.deposits", "plan.classes", "lot.docs"},
       .title_zh = "开采规模与储量规模相适应",
       .title_en = "The mine fits the deposit",
       .justified_by = "scale_argument",
       .issuer = Issuer::planning,
       .judge = judge_e1},
      {.id = "E2",
       .clause = "新建矿山开采规模必须达到《吉林省矿产资源总体规划》所确定的最低开采规模指标",
       .section = "四(一)3.2)",
       .line = 552,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.way", "plan.minimums",
                  "plan.classes"},
       .title_zh = "最低开采规模",
       .title_en = "The least size of the province",
       .judge = judge_e2},
      {.id = "E3",
       .clause = "坚决限制 “一矿多开、大矿小开”的现象",
       .section = "四(一)3.2)",
       .line = 552,
       .modality = Modality::strictly,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.way",
                  "lot.terms.reserve_class", "layer.deposit", "register.deposits",
                  "register.rights", "plan.classes", "lot.docs"},
       .title_zh = "不得一矿多开、大矿小开",
       .title_en = "One deposit, one mine, of its size",
       .justified_by = "scale_argument",
       .issuer = Issuer::planning,
       .judge = judge_e3},
  };
}

// Mines in number.
std::vector<Row> number_rows() {
  return {
      {.id = "E4",
       .clause = "矿山总数减少4%，由2010年2341个减少到2200个",
       .section = "四(一)3.2)",
       .line = 552,
       .modality = Modality::expected,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"at", "lot.event", "register.counts", "register.rights", "plan.targets",
                  "lot.docs"},
       .title_zh = "矿山总数减少",
       .title_en = "Fewer mines",
       .justified_by = "quota_argument",
       .issuer = Issuer::planning,
       .judge = judge_e4},
      {.id = "E5",
       .clause = "大、中型矿山比例提高到10％以上",
       .section = "四(一)3.2)",
       .line = 552,
       .modality = Modality::expected,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.event", "lot.mineral", "lot.capacity", "lot.terms.way", "register.counts",
                  "plan.targets", "plan.classes", "lot.docs"},
       .title_zh = "大中型矿山比例",
       .title_en = "The share of larger mines",
       .justified_by = "scale_argument",
       .issuer = Issuer::planning,
       .judge = judge_e5},
      {.id = "E6",
       .clause = "继续进行矿山整合，积极引导具备生产技术条件的合法小型矿山，走集约化、规模化经"
                 "营之路，逐步实现全省矿山总数相对减少",
       .section = "四(一)3.2)",
       .line = 552,
       .modality = Modality::strictly,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .inputs = {"lot.event", "lot.mineral", "layer.mine_surroundings", "register.rights",
                  "plan.classes", "lot.docs"},
       .title_zh = "矿山整合",
       .title_en = "Small mines are merged",
       .justified_by = "integration_plan",
       .issuer = Issuer::planning,
       .judge = judge_e6},
  };
}

}  // namespace

std::vector<Row> rows_e() {
  return rows_together({size_rows(), number_rows()});
}

}  // namespace adit::domain::conformity
