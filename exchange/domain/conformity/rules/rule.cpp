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
};

bool is_type(std::string_view name, std::string_view type) {
  return std::ranges::any_of(
      type_names, [&](const TypeName& known) { return known.name == name && known.type == type; });
}

// Why the document does not justify; empty when it does.
std::string fault_of(const Case& given, const LotDocument& document,
                     const std::function<bool(const std::string&)>& may_issue) {
  if (document.lot != given.lot.id) return "lot";
  if (document.date > base::shanghai_date(given.at)) return "date";
  return may_issue(document.issuer) ? "" : "issuer";
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
  const plan::Words list = joined(missing);
  return {FindingVerdict::undetermined,
          {"缺少资料，无法判定：" + list.zh + "。资料补齐之前不得继续；这不是对任何人的指责。",
           "Cannot be determined; missing: " + list.en +
               ". The lot waits until the data are there; this accuses nobody."},
          {},
          std::move(missing)};
}

Justification find_justification(const Case& given, std::string_view type,
                                 plan::AuthorityRole role) {
  return find_document(given, type, [&](const std::string& issuer) {
    return plan::may_act(given.edition, issuer, role);
  });
}

Justification find_document(const Case& given, std::string_view type,
                            const std::function<bool(const std::string&)>& may_issue) {
  Justification found;
  for (const LotDocument& document : given.lot.docs) {
    if (!is_type(document.type, type)) continue;
    std::string fault = fault_of(given, document, may_issue);
    if (fault.empty()) {
      found.accepted = document;
      return found;
    }
    found.refused.push_back({{"number", document.number}, {"reason", std::move(fault)}});
  }
  return found;
}

bool put_forward(const LotFacts& lot, std::string_view type) {
  return std::ranges::any_of(
      lot.docs, [&](const LotDocument& document) { return is_type(document.type, type); });
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
