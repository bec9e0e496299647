// What several rules share: missing layers, documents of justification, lists for people.
#include "domain/conformity/rules/rule.hpp"

#include <algorithm>
#include <array>

namespace adit::domain::conformity {
namespace {

struct TypeName {
  std::string_view name;
  std::string_view type;
};

constexpr std::array type_names{
    TypeName{"planning_argument", "planning_argument"},
    TypeName{"planning argument", "planning_argument"},
    TypeName{"规划论证", "planning_argument"},
    TypeName{"规划论证批复", "planning_argument"},
    TypeName{"argument", "planning_argument"},
    TypeName{"论证", "planning_argument"},
    TypeName{"derogation", "derogation"},
    TypeName{"derogation_decision", "derogation"},
    TypeName{"例外决定", "derogation"},
    TypeName{"原则上例外决定", "derogation"},
    TypeName{"rationality_argument", "rationality_argument"},
    TypeName{"rationality argument", "rationality_argument"},
    TypeName{"合理性论证", "rationality_argument"},
    TypeName{"non_interference_proof", "non_interference_proof"},
    TypeName{"non-interference proof", "non_interference_proof"},
    TypeName{"互不影响证明", "non_interference_proof"},
    TypeName{"integration_plan", "integration_plan"},
    TypeName{"integration plan", "integration_plan"},
    TypeName{"整合方案", "integration_plan"},
    TypeName{"整装勘查方案", "integration_plan"},
    TypeName{"cooperation_agreement", "cooperation_agreement"},
    TypeName{"cooperation agreement", "cooperation_agreement"},
    TypeName{"合作协议", "cooperation_agreement"},
    TypeName{"整装开发方案", "integration_plan"},
    TypeName{"scale_argument", "scale_argument"},
    TypeName{"scale argument", "scale_argument"},
    TypeName{"规模论证", "scale_argument"},
    TypeName{"quota_argument", "quota_argument"},
    TypeName{"quota argument", "quota_argument"},
    TypeName{"总量论证", "quota_argument"},
    TypeName{"strict_review_opinion", "strict_review_opinion"},
    TypeName{"strict review opinion", "strict_review_opinion"},
    TypeName{"严格审查意见", "strict_review_opinion"},
    TypeName{"strict_review", "strict_review_opinion"},
    TypeName{"feasibility_study", "feasibility_study"},
    TypeName{"feasibility study", "feasibility_study"},
    TypeName{"可行性研究论证", "feasibility_study"},
    TypeName{"可行性研究报告", "feasibility_study"},
    TypeName{"approval", "approval"},
    TypeName{"批准文件", "approval"},
    TypeName{"批准", "approval"},
    TypeName{"rectification_plan", "rectification_plan"},
    TypeName{"rectification plan", "rectification_plan"},
    TypeName{"限期整改方案", "rectification_plan"},
    TypeName{"plan_amendment", "plan_amendment"},
    TypeName{"plan amendment", "plan_amendment"},
    TypeName{"规划调整批复", "plan_amendment"},
    TypeName{"land_use_opinion", "land_use_opinion"},
    TypeName{"生产用地意见", "land_use_opinion"},
    TypeName{"ecology_opinion", "ecology_opinion"},
    TypeName{"生态环境保护意见", "ecology_opinion"},
    TypeName{"groundwater_opinion", "groundwater_opinion"},
    TypeName{"地下水资源保护意见", "groundwater_opinion"},
    TypeName{"farmland_opinion", "farmland_opinion"},
    TypeName{"耕地保护意见", "farmland_opinion"},
    TypeName{"reclamation_plan", "reclamation_plan"},
    TypeName{"reclamation plan", "reclamation_plan"},
    TypeName{"土地复垦方案", "reclamation_plan"},
    TypeName{"development_plan", "development_plan"},
    TypeName{"development plan", "development_plan"},
    TypeName{"开发利用方案", "development_plan"},
    TypeName{"矿产资源开发利用方案", "development_plan"},
    TypeName{"restoration_plan", "restoration_plan"},
    TypeName{"restoration plan", "restoration_plan"},
    TypeName{"矿山地质环境保护与治理恢复方案", "restoration_plan"},
    TypeName{"矿山生态环境保护与恢复治理方案", "restoration_plan"},
    TypeName{"restoration_deposit", "restoration_deposit"},
    TypeName{"restoration deposit", "restoration_deposit"},
    TypeName{"恢复治理保证金存储凭证", "restoration_deposit"},
    TypeName{"comprehensive_use_plan", "comprehensive_use_plan"},
    TypeName{"comprehensive use plan", "comprehensive_use_plan"},
    TypeName{"综合开发利用方案", "comprehensive_use_plan"},
    TypeName{"共伴生矿床综合开发利用方案", "comprehensive_use_plan"},
    TypeName{"reserve_report", "reserve_report"},
    TypeName{"reserve report", "reserve_report"},
    TypeName{"储量报告", "reserve_report"},
    TypeName{"矿产资源储量报告", "reserve_report"},
    TypeName{"储量评审备案", "reserve_report"},
    TypeName{"environmental_assessment", "environmental_assessment"},
    TypeName{"environmental assessment", "environmental_assessment"},
    TypeName{"环境影响评价批复", "environmental_assessment"},
    TypeName{"mining_sequence", "mining_sequence"},
    TypeName{"mining sequence", "mining_sequence"},
    TypeName{"开采顺序说明", "mining_sequence"},
    TypeName{"restoration_record", "restoration_record"},
    TypeName{"restoration record", "restoration_record"},
    TypeName{"恢复治理义务履行情况", "restoration_record"},
    TypeName{"annual_inspection", "annual_inspection"},
    TypeName{"annual inspection", "annual_inspection"},
    TypeName{"年检结果", "annual_inspection"},
    TypeName{"矿山企业年检结果", "annual_inspection"},
    TypeName{"methods_statement", "methods_statement"},
    TypeName{"methods statement", "methods_statement"},
    TypeName{"开采技术和工艺说明", "methods_statement"},
    TypeName{"annual_plan_adjustment", "annual_plan_adjustment"},
    TypeName{"annual plan adjustment", "annual_plan_adjustment"},
    TypeName{"年度实施方案调整批复", "annual_plan_adjustment"},
    TypeName{"foreign_investment_rule", "foreign_investment_rule"},
    TypeName{"foreign investment rule", "foreign_investment_rule"},
    TypeName{"外商投资限制依据", "foreign_investment_rule"},
};

bool is_type(std::string_view name, std::string_view type) {
  return std::ranges::any_of(
      type_names, [&](const TypeName& known) { return known.name == name && known.type == type; });
}

// How many missing parts a sentence names; the finding lists them all.
constexpr std::size_t parts_told = 12;

using MayIssue = std::function<bool(const std::string&)>;

// Why the document does not justify; empty when it does.
std::string fault_of(const Case& given, const LotDocument& document, const MayIssue& may_issue,
                     std::optional<base::Date> not_before) {
  const base::Date day = base::shanghai_date(given.at);
  if (document.lot != given.lot.id) return "lot";
  if (not_before && document.date < *not_before) return "before_plan";
  if (document.date > day) return "date";
  if (document.valid_until && *document.valid_until < day) return "expired";
  return may_issue(document.issuer) ? "" : "issuer";
}

Justification search(const Case& given, std::string_view type, const MayIssue& may_issue,
                     std::optional<base::Date> not_before) {
  Justification found;
  for (const LotDocument& document : given.lot.docs) {
    if (!is_type(document.type, type)) continue;
    std::string fault = fault_of(given, document, may_issue, not_before);
    if (fault.empty()) {
      found.accepted = document;
      return found;
    }
    found.refused.push_back({{"number", document.number}, {"reason", std::move(fault)}});
  }
  return found;
}

struct FaultWords {
  std::string_view fault;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array fault_words{
    FaultWords{"lot", "不是为本标的出具的", "it is of another lot"},
    FaultWords{"before_plan", "出具于规划期之前", "it was issued before the plan's time"},
    FaultWords{"date", "出具于决定之后", "it is dated after the decision"},
    FaultWords{"expired", "已过有效期", "it has expired"},
    FaultWords{"issuer", "出具单位无权出具", "its issuer may not issue it"}};

std::string text_at(const Fields& record, std::string_view name) {
  const auto found = std::ranges::find(record, name, &Fields::value_type::first);
  return found == record.end() ? std::string() : std::get<std::string>(found->second);
}

Fields fields_of(const LotDocument& document) {
  return {{"date", base::to_text(document.date)},
          {"issuer", document.issuer},
          {"number", document.number},
          {"sha256", document.sha256},
          {"type", document.type}};
}

}  // namespace

Judgement not_applicable(std::string zh, std::string en) {
  return {FindingVerdict::not_applicable, {std::move(zh), std::move(en)}, {}, {}};
}

Judgement exploration_only() {
  return not_applicable("本条只对探矿权。", "The rule speaks of exploration rights only.");
}

Judgement mining_only() {
  return not_applicable("本条只对采矿权。", "The rule speaks of mining rights only.");
}

Judgement new_rights_only() {
  return not_applicable("本条只对新设矿业权。", "The rule speaks of new rights only.");
}

Judgement owed(std::string duty, Stage due, plan::Words explain) {
  return {FindingVerdict::info,
          std::move(explain),
          {{"due", std::string(stage_name(due))}, {"obligation", std::move(duty)}},
          {}};
}

void add_reading(Judgement& judgement, const plan::Entry& entry) {
  if (entry.contradictions.empty()) return;
  std::vector<std::string> named = entry.contradictions;
  for (auto& [name, value] : judgement.inputs) {
    if (name != "contradictions") continue;
    auto& list = std::get<std::vector<std::string>>(value);
    for (std::string& entry_id : named) {
      if (std::ranges::find(list, entry_id) == list.end()) list.push_back(std::move(entry_id));
    }
    return;
  }
  judgement.inputs.emplace_back("contradictions", std::move(named));
}

std::vector<std::string> missing_blocks(const Case& given) {
  if (!given.edition.blocks) {
    const plan::Missing* missing = plan::find_missing(given.edition, "blocks");
    return {"plan:" + (missing == nullptr ? "blocks" : missing->annex)};
  }
  return missing_layers(given, {Layer::planned_block});
}

std::vector<std::string> missing_layers(const Case& given, std::initializer_list<Layer> layers) {
  std::vector<std::string> missing;
  for (const Layer layer : layers) {
    if (!loaded(given.registry, layer)) missing.push_back("layer:" + std::string(name_of(layer)));
  }
  return missing;
}

Judgement undetermined(std::vector<std::string> missing) {
  const std::size_t told = std::min(missing.size(), parts_told);
  plan::Words list = joined({missing.begin(), missing.begin() + static_cast<std::ptrdiff_t>(told)});
  if (told < missing.size()) {
    const std::string all = std::to_string(missing.size());
    list.zh += "等 " + all + " 项";
    list.en += " and others, " + all + " in all";
  }
  return {FindingVerdict::undetermined,
          {"缺少资料，无法判定：" + list.zh + "。资料补齐之前不得继续；这不是对任何人的指责。",
           "Cannot be determined; missing: " + list.en +
               ". The lot waits until the data are there; this accuses nobody."},
          {},
          std::move(missing)};
}

Justification find_justification(const Case& given, std::string_view type,
                                 plan::AuthorityRole role) {
  const auto may_issue = [&](const std::string& issuer) {
    return plan::may_act(given.edition, issuer, role);
  };
  return search(given, type, may_issue, given.edition.effective_from);
}

Justification find_document(const Case& given, std::string_view type,
                            const std::function<bool(const std::string&)>& may_issue) {
  return search(given, type, may_issue, std::nullopt);
}

bool put_forward(const LotFacts& lot, std::string_view type) {
  return std::ranges::any_of(
      lot.docs, [&](const LotDocument& document) { return is_type(document.type, type); });
}

plan::Words words_of_refused(const std::vector<Fields>& refused) {
  plan::Words words;
  for (const Fields& record : refused) {
    const std::string number = text_at(record, "number");
    const auto* const why =
        std::ranges::find(fault_words, text_at(record, "reason"), &FaultWords::fault);
    if (why == fault_words.end()) continue;
    words.zh += "文件 " + number + " 不予采信：" + std::string(why->zh) + "。";
    words.en += " The document " + number + " does not count: " + std::string(why->en) + ".";
  }
  return words;
}

void add_document(Judgement& judgement, const Justification& found) {
  judgement.justified_by = found.accepted;
  if (found.accepted) {
    judgement.inputs.emplace_back("document", std::vector<Fields>{fields_of(*found.accepted)});
  }
  if (!found.refused.empty()) judgement.inputs.emplace_back("documents_refused", found.refused);
}

plan::Words joined(const std::vector<std::string>& items) {
  plan::Words words;
  for (const std::string& item : items) {
    if (!words.zh.empty()) {
      words.zh += "、";
      words.en += ", ";
    }
    words.zh += item;
    words.en += item;
  }
  return words;
}

}  // namespace adit::domain::conformity
