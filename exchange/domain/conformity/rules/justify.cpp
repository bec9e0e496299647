// Documents are looked for as the row says; what stands beside them may be anybody's work.
#include "domain/conformity/rules/justify.hpp"

#include <algorithm>
#include <array>

#include "domain/conformity/catalogue.hpp"

namespace adit::domain::conformity {
namespace {

struct DocumentName {
  std::string_view type;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array names{
    DocumentName{"planning_argument", "规划论证", "planning argument"},
    DocumentName{"derogation", "例外决定", "derogation"},
    DocumentName{"integration_plan", "整合（整装开发）方案", "integration plan"},
    DocumentName{"scale_argument", "规模论证", "scale argument"},
    DocumentName{"quota_argument", "总量论证", "quota argument"},
    DocumentName{"restoration_plan", "治理恢复方案", "restoration plan"},
    DocumentName{"strict_review_opinion", "严格审查意见", "opinion of strict review"},
    DocumentName{"feasibility_study", "可行性研究论证", "feasibility study"},
    DocumentName{"approval", "批准文件", "approval"},
    DocumentName{"rectification_plan", "限期整改方案", "rectification plan"},
    DocumentName{"plan_amendment", "规划调整批复", "approved amendment of the plan"},
    DocumentName{"land_use_opinion", "生产用地意见", "opinion on land use"},
    DocumentName{"ecology_opinion", "生态环境保护意见", "opinion on the ecology"},
    DocumentName{"groundwater_opinion", "地下水资源保护意见", "opinion on groundwater"},
    DocumentName{"farmland_opinion", "耕地保护意见", "opinion on farmland"},
    DocumentName{"annual_plan_adjustment", "年度实施方案调整批复", "adjustment of the programme"},
    DocumentName{"foreign_investment_rule", "外商投资限制依据", "rule on foreign investment"},
    DocumentName{"restoration_record", "恢复治理义务履行情况", "record of restoration duties"},
};

Justification document_of(const Case& given, const Row& row) {
  const auto role = row.issuer == Issuer::approving ? plan::AuthorityRole::approving
                                                    : plan::AuthorityRole::planning;
  return find_justification(given, row.justified_by, role);
}

// An approval beside an argument is an authority's word; a study is not.
Justification beside_of(const Case& given, const Row& row) {
  if (row.beside == "approval") {
    return find_justification(given, row.beside, plan::AuthorityRole::planning);
  }
  return find_document(given, row.beside, [](const std::string&) { return true; });
}

void want(Judgement& judgement, std::string_view type, const Justification& found) {
  const plan::Words name = document_words(type);
  const bool refused = !found.refused.empty();
  judgement.explain.zh += refused ? "所附" + name.zh + "不符合要求。" : "须有" + name.zh + "。";
  judgement.explain.en += refused ? " The " + name.en + " put forward is not as required."
                                  : " It needs the " + name.en + ".";
}

}  // namespace

plan::Words document_words(std::string_view type) {
  const auto found = std::ranges::find(names, type, &DocumentName::type);
  if (found == names.end()) return {std::string(type), std::string(type)};
  return {std::string(found->zh), std::string(found->en)};
}

void justify(const Case& given, std::string_view rule, Judgement& judgement,
             FindingVerdict otherwise) {
  const Row& row = row_of(rule);
  const Justification first = document_of(given, row);
  const Justification second = row.beside.empty() ? Justification{} : beside_of(given, row);
  Justification told = first;
  told.refused.insert(told.refused.end(), second.refused.begin(), second.refused.end());
  add_document(judgement, told);
  const bool both = first.accepted && (row.beside.empty() || second.accepted);
  judgement.verdict = both ? FindingVerdict::justified : otherwise;
  if (!both) judgement.justified_by.reset();
  if (second.accepted) judgement.inputs.emplace_back("beside", second.accepted->number);
  if (!first.accepted) want(judgement, row.justified_by, first);
  if (!row.beside.empty() && !second.accepted) want(judgement, row.beside, second);
  if (!both) return;
  judgement.explain.zh +=
      "已有" + document_words(row.justified_by).zh + "（" + first.accepted->number + "）。";
  judgement.explain.en +=
      " The " + document_words(row.justified_by).en + " " + first.accepted->number + " is there.";
}

}  // namespace adit::domain::conformity
