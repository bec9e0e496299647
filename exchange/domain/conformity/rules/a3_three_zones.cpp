// A3 (L1233, L556): every lot is classified against the three kinds of zones: encouraged,
// restricted and prohibited. Those of mining and those of exploration are different maps. The rule
// only says where the lot lies; what follows from it is for the rules of each zone. A map that is
// not there leaves the answer open, also outside the zones that the text names (K14), and so does
// a piece of a map that nobody knows: no rule would look at it.
#include <array>

#include "domain/conformity/rules/a_rules.hpp"
#include "domain/conformity/rules/lists.hpp"

namespace adit::domain::conformity {
namespace {

struct Kind {
  Layer mining;
  Layer exploration;
  std::string_view name;
  std::string_view zh;
};

constexpr std::array kinds{
    Kind{Layer::prohibited_zone, Layer::prohibited_exploration_area, "prohibited", "禁止"},
    Kind{Layer::restricted_zone, Layer::restricted_exploration_area, "restricted", "限制"},
    Kind{Layer::encouraged_zone, Layer::encouraged_exploration_area, "encouraged", "鼓励"}};

// Where the lot lies, and what is missing to tell.
struct Classified {
  std::vector<Fields> zones;
  std::vector<plan::Words> names;
  std::vector<std::string> missing;
};

void classify(const Case& given, const Kind& kind, Classified& found) {
  const Layer layer = given.lot.right == Right::mining ? kind.mining : kind.exploration;
  for (std::string& lacking : missing_layers(given, {layer})) {
    add_item(found.missing, std::move(lacking));
  }
  for (const Touch& touch : touches_of(given.lot, layer).counted) {
    found.zones.push_back({{"id", touch.id}, {"kind", std::string(kind.name)}});
    found.names.push_back(
        {std::string(kind.zh) + " " + touch.id, std::string(kind.name) + " " + touch.id});
  }
}

void add_unknown_layers(const LotFacts& lot, Classified& found) {
  for (const Touch& touch : lot.touches) {
    if (!layer_of(touch.layer)) add_item(found.missing, "layer:" + touch.layer);
  }
}

}  // namespace

Judgement judge_a3(const Case& given) {
  Classified found;
  for (const Kind& kind : kinds) classify(given, kind, found);
  add_unknown_layers(given.lot, found);
  if (!found.missing.empty()) return undetermined(std::move(found.missing));
  const plan::Words list = listed(found.names);
  Judgement judgement;
  judgement.explain =
      found.zones.empty()
          ? plan::Words{"已按三类分区核对，标的不在其中任何一区。",
                        "Checked against the three kinds of zones; the lot is in none."}
          : plan::Words{
                "已按三类分区核对，标的所在分区：" + list.zh + "。",
                "Checked against the three kinds of zones; the lot is in: " + list.en + "."};
  judgement.inputs = {{"zones", std::move(found.zones)}};
  return judgement;
}

}  // namespace adit::domain::conformity
