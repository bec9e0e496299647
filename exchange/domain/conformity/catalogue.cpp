// The tables of rules. Quotations and line numbers are those of the founding document.
#include "domain/conformity/catalogue.hpp"

#include <algorithm>

#include "base/invariant.hpp"

namespace adit::domain::conformity {
namespace {

using enum Stage;

// What holds for every right.
std::vector<Row> general_rows() {
  return {
      {.id = "A1",
       .clause = "实施矿业权合规性审查制度，在矿业权设立、延续、变更时首先进行合规性审查",
       .section = "六(四)",
       .line = 1233,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
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
       .title_zh = "不符合规划的不得批准",
       .title_en = "Nothing against the plan is approved",
       .derived = true,
       .judge = judge_a2},
      {.id = "A4",
       .clause = "《规划》以2010年为基期，规划期为2011—2015年，展望到2020年",
       .section = "一",
       .line = 87,
       .modality = Modality::must,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .title_zh = "规划在决定之日有效",
       .title_en = "The plan is in force on the day of the decision",
       .judge = judge_a4},
  };
}

// Exploration rights and the planned blocks.
std::vector<Row> block_rows() {
  return {
      {.id = "B1",
       .clause = "对新设探矿权同一勘查规划区块内原则上只设置一个勘查主体",
       .section = "五(一)1.2)(2)",
       .line = 636,
       .modality = Modality::in_principle,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .title_zh = "一个勘查规划区块只设一个勘查主体",
       .title_en = "One exploration entity in a planned block",
       .justified_by = "derogation",
       .issuer = Issuer::approving,
       .judge = judge_b1},
      {.id = "B2",
       .clause = "对面积较大的油页岩、矿泉水勘查规划区块，在经过合理性论证、确保互不影响的前提下，"
                 "可以设置国家及我省紧缺矿种的探矿权",
       .section = "五(一)1.2)(2)",
       .line = 636,
       .modality = Modality::must_argue,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .title_zh = "面积较大的油页岩、矿泉水区块可设紧缺矿种",
       .title_en = "A scarce mineral in a large block of oil shale or mineral water",
       .justified_by = "rationality_argument",
       .beside = "non_interference_proof",
       .issuer = Issuer::planning,
       .judge = judge_b2},
      {.id = "B3",
       .clause = "对原有探矿权按照规划进行整合，实行整装勘查",
       .section = "五(一)1.2)(2)",
       .line = 636,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::needs_justification,
       .title_zh = "原有探矿权先行整合",
       .title_en = "Old rights are integrated first",
       .justified_by = "integration_plan",
       .issuer = Issuer::planning,
       .judge = judge_b3},
      {.id = "B4",
       .clause = "在勘查规划区块以外的区域设置探矿权，必须经过规划论证",
       .section = "五(一)1.2)(2)",
       .line = 635,
       .modality = Modality::must_argue,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .title_zh = "区块以外须经规划论证",
       .title_en = "Outside the planned blocks only with a planning argument",
       .justified_by = "planning_argument",
       .issuer = Issuer::planning,
       .judge = judge_b4},
      {.id = "B5",
       .clause = "“十二五”期间全省规划70个勘查区块（项目）",
       .section = "五(一)1.2)(2)",
       .line = 634,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .title_zh = "区块列于规划",
       .title_en = "The plan lists the block",
       .judge = judge_b5},
  };
}

// Exploration rights and what is known of the ground.
std::vector<Row> ground_rows() {
  return {
      {.id = "B10",
       .clause = "严禁新设探矿权勘查程度低于原有工作程度",
       .section = "五(一)1.2)(1)",
       .line = 628,
       .modality = Modality::must_not,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .title_zh = "勘查程度不低于原有工作程度",
       .title_en = "No step back behind earlier work",
       .justified_by = "planning_argument",
       .issuer = Issuer::planning,
       .judge = judge_b10},
      {.id = "B11",
       .clause = "接替资源勘查区内的其他商业性勘查，必须与矿山企业相结合",
       .section = "五(一)1.2)(1)",
       .line = 632,
       .modality = Modality::must,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .title_zh = "接替资源勘查区内须与矿山企业相结合",
       .title_en = "Around a mine only together with it",
       .justified_by = "cooperation_agreement",
       .issuer = Issuer::mine_enterprise,
       .judge = judge_b11},
      {.id = "B9",
       .clause = "重点勘查区内，严禁将矿产地分割出让",
       .section = "五(一)1.2)(1)",
       .line = 628,
       .modality = Modality::must_not,
       .stages = {lot, open, award},
       .violated = FindingVerdict::fail,
       .title_zh = "重点勘查区内不得分割矿产地",
       .title_en = "No deposit is divided in a key exploration area",
       .judge = judge_b9},
  };
}

// Mining rights.
std::vector<Row> mining_rows() {
  return {
      {.id = "C1",
       .clause = "对砂金、泥炭、耕地内砖瓦粘土实行禁止开采",
       .section = "四(一)3.1)",
       .line = 434,
       .modality = Modality::must_not,
       .stages = {lot, open, award, licence},
       .violated = FindingVerdict::fail,
       .title_zh = "禁止开采的矿种",
       .title_en = "Minerals that may not be mined",
       .judge = judge_c1},
  };
}

const std::vector<Row>& rows() {
  static const std::vector<Row> table = [] {
    std::vector<Row> all;
    for (const auto& part : {general_rows(), block_rows(), ground_rows(), mining_rows()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    std::ranges::sort(all, {}, &Row::id);
    return all;
  }();
  return table;
}

}  // namespace

std::span<const Row> catalogue() {
  return rows();
}

const Row& row_of(std::string_view rule) {
  const auto found = std::ranges::find(rows(), rule, &Row::id);
  ADIT_INVARIANT(found != rows().end(), "the rule has a row in the catalogue");
  return *found;
}

plan::Words title_of(std::string_view rule) {
  const Row& row = row_of(rule);
  return {std::string(row.title_zh), std::string(row.title_en)};
}

std::vector<Layer> required_layers(const LotFacts& facts, const plan::Edition& edition) {
  if (facts.right == Right::exploration) {
    return {Layer::planned_block, Layer::key_exploration_area, Layer::replacement_area,
            Layer::deposit, Layer::prior_work};
  }
  const auto on_farmland = [&](const std::string& name) {
    const plan::Mineral* mineral = edition.minerals.find(name);
    return mineral != nullptr && mineral->control == plan::MiningControl::farmland_prohibited;
  };
  const bool brick_clay =
      on_farmland(facts.mineral) || std::ranges::any_of(facts.co_minerals, on_farmland);
  return brick_clay ? std::vector{Layer::farmland} : std::vector<Layer>{};
}

base::Outcome<void> speaks_of(const plan::Edition& edition) {
  for (const Row& row : rows()) {
    const std::string rule(row.id);
    const plan::Clause* clause = plan::find_clause(edition, row.id);
    if (clause == nullptr) return base::refuse("plan.clause_missing", {{"rule", rule}});
    const bool same =
        clause->text == row.clause && clause->section == row.section && clause->line == row.line;
    if (!same) return base::refuse("plan.clause_differs", {{"rule", rule}});
  }
  return {};
}

}  // namespace adit::domain::conformity
