// Where a rule for one mineral in its zones begins.
#include "domain/conformity/rules/restricted.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace adit::domain::conformity {
namespace {

// From the worst.
constexpr std::array order{FindingVerdict::fail,
                           FindingVerdict::undetermined,
                           FindingVerdict::needs_justification,
                           FindingVerdict::justified,
                           FindingVerdict::pass,
                           FindingVerdict::info,
                           FindingVerdict::not_applicable};

FindingVerdict worse_of(FindingVerdict a, FindingVerdict b) {
  return std::ranges::find(order, a) < std::ranges::find(order, b) ? a : b;
}

void add_input(Inputs& inputs, std::pair<std::string, InputValue> input) {
  const bool there =
      std::ranges::any_of(inputs, [&](const auto& known) { return known.first == input.first; });
  if (!there) inputs.push_back(std::move(input));
}

}  // namespace

Restricted restricted_zones(const Case& given, std::string_view rule) {
  Restricted found;
  const auto quota = seek(given, rule, &plan::Provisions::quotas);
  found.answer = quota.answer;
  if (found.answer) return found;
  const auto minimum = seek(given, rule, &plan::Provisions::minimums);
  found.answer = minimum.answer;
  if (found.answer) return found;
  found.quota = quota.row;
  found.minimum = minimum.row;
  if (auto missing = missing_layers(given, {Layer::restricted_zone}); !missing.empty()) {
    found.answer = undetermined(std::move(missing));
    return found;
  }
  for (ZoneTouched& zone : zones_of(given, Layer::restricted_zone)) {
    if (!zone.known) {
      found.answer = undetermined({"zone:" + zone.touch.id});
      return found;
    }
    if (zone.is_for(quota.mineral->id)) found.zones.push_back(std::move(zone));
  }
  if (found.zones.empty()) {
    found.answer = Judgement{FindingVerdict::pass,
                             {"标的不在" + quota.mineral->zh + "的限制开采区内。",
                              "The lot lies in no restricted zone for " + quota.mineral->en + "."},
                             {},
                             {}};
  }
  return found;
}

Judgement worse(Judgement first, Judgement second) {
  first.verdict = worse_of(first.verdict, second.verdict);
  first.explain.zh += second.explain.zh;
  const bool both = !first.explain.en.empty() && !second.explain.en.empty();
  first.explain.en += (both ? " " : "") + second.explain.en;
  for (auto& input : second.inputs) add_input(first.inputs, std::move(input));
  for (std::string& part : second.missing) {
    if (!among(first.missing, part)) first.missing.push_back(std::move(part));
  }
  if (!first.justified_by) first.justified_by = std::move(second.justified_by);
  return first;
}

}  // namespace adit::domain::conformity
