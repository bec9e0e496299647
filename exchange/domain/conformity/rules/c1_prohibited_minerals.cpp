// C1 (L434): placer gold, peat and brick clay on farmland may not be mined, as main mineral or
// beside another. A mineral that the edition does not know stays undetermined, so that no spelling
// slips past the prohibition.
#include "domain/conformity/rules/c_rules.hpp"

namespace adit::domain::conformity {
namespace {

struct Minerals {
  std::vector<std::string> ids;
  std::vector<std::string> unknown;
  std::vector<std::string> prohibited_zh;
  std::vector<std::string> prohibited_en;
  bool brick_clay = false;
};

Minerals minerals_of(const Case& given) {
  std::vector<std::string> names{given.lot.mineral};
  names.insert(names.end(), given.lot.co_minerals.begin(), given.lot.co_minerals.end());
  Minerals minerals;
  for (const std::string& name : names) {
    const plan::Mineral* mineral = given.edition.minerals.find(name);
    if (mineral == nullptr) {
      minerals.unknown.push_back("mineral:" + name);
      continue;
    }
    minerals.ids.push_back(mineral->id);
    if (mineral->control == plan::MiningControl::farmland_prohibited) minerals.brick_clay = true;
    if (mineral->control != plan::MiningControl::prohibited) continue;
    minerals.prohibited_zh.push_back(mineral->zh);
    minerals.prohibited_en.push_back(mineral->en);
  }
  return minerals;
}

std::vector<Fields> records_of(const std::vector<Touch>& touches) {
  std::vector<Fields> records;
  records.reserve(touches.size());
  for (const Touch& touch : touches) {
    records.push_back({{"id", touch.id}, {"overlap_m2", touch.overlap_m2}});
  }
  return records;
}

Judgement failed(Inputs inputs, std::string zh, std::string en) {
  return {FindingVerdict::fail, {std::move(zh), std::move(en)}, std::move(inputs), {}};
}

Judgement passed(Inputs inputs, const Minerals& minerals, const Touches& farmland) {
  Judgement judgement;
  judgement.inputs = std::move(inputs);
  judgement.explain = {"矿种不在禁止开采之列。", "No mineral of the lot is prohibited."};
  if (minerals.brick_clay) {
    judgement.explain =
        farmland.ignored.empty()
            ? plan::Words{"砖瓦粘土不在耕地内。", "The brick clay is not on farmland."}
            : plan::Words{"砖瓦粘土与耕地的重叠在容差之内，不计。",
                          "The brick clay's overlap with farmland is within the "
                          "tolerance and does not count."};
  }
  return judgement;
}

}  // namespace

Judgement judge_c1(const Case& given) {
  if (given.lot.right != Right::mining) {
    return not_applicable("本条只对开采。", "The rule speaks of mining only.");
  }
  Minerals minerals = minerals_of(given);
  const Touches farmland = minerals.brick_clay ? touches_of(given.lot, Layer::farmland) : Touches{};
  Inputs inputs{{"minerals", minerals.ids}};
  if (minerals.brick_clay) {
    inputs.emplace_back("farmland", records_of(farmland.counted));
    inputs.emplace_back("farmland_ignored", records_of(farmland.ignored));
  }
  if (!minerals.prohibited_zh.empty()) {
    return failed(std::move(inputs), joined(minerals.prohibited_zh).zh + "禁止开采。",
                  "Mining is prohibited: " + joined(minerals.prohibited_en).en + ".");
  }
  const bool known = loaded(given.registry, Layer::farmland);
  if (minerals.brick_clay && known && !farmland.counted.empty()) {
    return failed(std::move(inputs), "耕地内的砖瓦粘土禁止开采。",
                  "Brick clay on farmland may not be mined.");
  }
  if (minerals.brick_clay && !known) minerals.unknown.push_back("layer:farmland");
  if (!minerals.unknown.empty()) return undetermined(std::move(minerals.unknown));
  return passed(std::move(inputs), minerals, farmland);
}

}  // namespace adit::domain::conformity
