// B11 (L632): around a mine whose resources run out, others explore only together with the mine's
// enterprise: each replacement area that the lot touches needs an agreement that its enterprise
// issued, unless the enterprise itself is the applicant.
#include <algorithm>

#include "domain/conformity/rules/b_rules.hpp"

namespace adit::domain::conformity {
namespace {

// The enterprise of an area by all names on record; none where nobody knows it.
std::vector<std::string> enterprise_of(const Case& given, const std::string& area) {
  std::vector<std::string> names;
  const plan::Zone* zone = plan::find_zone(given.edition, "replacement_area", area);
  if (zone != nullptr) names.push_back(zone->mine);
  for (const Mine& mine : given.registry.mines) {
    if (mine.id == area || (zone != nullptr && mine.id == zone->mine)) names.push_back(mine.entity);
  }
  return names;
}

bool is_one_of(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

// The enterprise itself or a company of its control group.
bool is_applicant(const Case& given, const std::vector<std::string>& enterprise) {
  if (given.lot.applicant.empty()) return false;
  const std::string group = applicant_group(given.lot, given.registry);
  return std::ranges::any_of(enterprise, [&](const std::string& name) {
    return name == group || group_on_record(name, given.registry) == group;
  });
}

// The areas that the lot touches, by what stands in each.
struct Areas {
  std::vector<Fields> records;
  std::vector<std::string> open;     // without an agreement
  std::vector<std::string> agreed;   // numbers of agreements
  std::vector<std::string> missing;  // areas whose enterprise nobody knows
  std::vector<Fields> refused;
  std::optional<LotDocument> agreement;
};

void judge_area(const Case& given, const std::string& area, Areas& areas) {
  const std::vector<std::string> enterprise = enterprise_of(given, area);
  if (enterprise.empty()) return areas.missing.push_back("replacement_area:" + area + ":mine");
  areas.records.push_back({{"area", area}, {"mine", enterprise.front()}});
  if (is_applicant(given, enterprise)) return;
  Justification found =
      find_document(given, "cooperation_agreement",
                    [&](const std::string& issuer) { return is_one_of(enterprise, issuer); });
  if (!found.accepted) {
    areas.open.push_back(enterprise.front());
    areas.refused.insert(areas.refused.end(), found.refused.begin(), found.refused.end());
    return;
  }
  areas.agreed.push_back(found.accepted->number);
  areas.agreement = std::move(found.accepted);
}

Judgement judgement_of(Areas areas) {
  Judgement judgement;
  judgement.inputs = {{"areas", std::move(areas.records)}};
  if (!areas.refused.empty()) {
    judgement.inputs.emplace_back("documents_refused", std::move(areas.refused));
  }
  if (!areas.open.empty()) {
    const plan::Words list = joined(areas.open);
    judgement.verdict = FindingVerdict::fail;
    judgement.explain = {"标的在接替资源勘查区内，没有与矿山企业的合作协议：" + list.zh + "。",
                         "The lot lies in a replacement area without a cooperation agreement with "
                         "its mine: " +
                             list.en + "."};
    return judgement;
  }
  const plan::Words list = joined(areas.agreed);
  judgement.verdict = FindingVerdict::justified;
  judgement.justified_by = std::move(areas.agreement);
  judgement.inputs.emplace_back("agreements", std::move(areas.agreed));
  judgement.explain = {"已与矿山企业签订合作协议（" + list.zh + "）。",
                       "The mine's enterprise has agreed to cooperate (" + list.en + ")."};
  return judgement;
}

}  // namespace

Judgement judge_b11(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (auto missing = missing_layers(given, {Layer::replacement_area}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  Areas areas;
  const Touches touches = touches_of(given.lot, Layer::replacement_area);
  for (const Touch& touch : touches.counted) judge_area(given, touch.id, areas);
  if (touches.counted.empty()) {
    return {FindingVerdict::pass,
            {"标的不在接替资源勘查区内。", "The lot lies in no replacement area."},
            {{"areas", std::move(areas.records)}},
            {}};
  }
  if (areas.open.empty() && !areas.missing.empty()) return undetermined(std::move(areas.missing));
  if (areas.open.empty() && areas.agreed.empty()) {
    return not_applicable("申请人就是矿山企业。", "The applicant is the mine's own enterprise.");
  }
  return judgement_of(std::move(areas));
}

}  // namespace adit::domain::conformity
