// A mine that meets every prerequisite; tests take one thing away.
#pragma once

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity::example {

// A new gold mine before its licence, with every document and figure in order.
inline Given mine_in_order() {
  Given given;
  given.lot = mining("金");
  given.stage = Stage::licence;
  given.provisions->controls.push_back(phased_out("土法炼金"));
  for (const char* type : {"reclamation_plan", "development_plan", "restoration_plan",
                           "restoration_deposit", "environmental_assessment", "mining_sequence",
                           "methods_statement", "comprehensive_use_plan"}) {
    given.lot.docs.push_back(document(type, "示例规划机关"));
  }
  given.lot.methods = {"浮选"};
  given.lot.terms.figures = {{"restoration_required", quantity("0.05", "yuan_100m")},
                             {"restoration_deposited", quantity("0.05", "yuan_100m")},
                             {"waste_water", quantity("80", "percent")},
                             {"toxic_water", quantity("100", "percent")}};
  given.lot.terms.flags = {{"restoration_account_earmarked", true}};
  return given;
}

inline void take_away(Given& given, std::string_view type) {
  std::erase_if(given.lot.docs, [&](const LotDocument& doc) { return doc.type == type; });
}

inline void set_figure(Given& given, std::string_view name, plan::Quantity value) {
  for (auto& [known, figure] : given.lot.terms.figures) {
    if (known == name) figure = value;
  }
}

inline LotDocument* document_of(Given& given, std::string_view type) {
  for (LotDocument& doc : given.lot.docs) {
    if (doc.type == type) return &doc;
  }
  return nullptr;
}

}  // namespace adit::domain::conformity::example
