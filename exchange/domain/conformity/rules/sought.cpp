// The lot's minerals, and whom a rule speaks of.
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

LotMinerals minerals_of(const Case& given) {
  std::vector<std::string> names{given.lot.mineral};
  names.insert(names.end(), given.lot.co_minerals.begin(), given.lot.co_minerals.end());
  LotMinerals minerals;
  minerals.main = given.edition.minerals.find(given.lot.mineral);
  for (const std::string& name : names) {
    const plan::Mineral* mineral = given.edition.minerals.find(name);
    if (mineral == nullptr) {
      minerals.unknown.push_back("mineral:" + name);
    } else {
      minerals.all.push_back(mineral);
    }
  }
  return minerals;
}

bool means(const Case& given, std::string_view name, std::string_view mineral) {
  const plan::Mineral* found = given.edition.minerals.find(name);
  return found != nullptr && found->id == mineral;
}

Judgement other_mineral(const Case& given, const std::vector<std::string>& spoken_of) {
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (const std::string& id : spoken_of) {
    const plan::Mineral* mineral = given.edition.minerals.find(id);
    if (mineral == nullptr || among(zh, mineral->zh)) continue;
    zh.push_back(mineral->zh);
    en.push_back(mineral->en);
  }
  return not_applicable("本条只对" + joined(zh).zh + "。",
                        "The rule speaks of " + joined(en).en + " only.");
}

void cite(const Case& given, Judgement& judgement, std::string_view contradiction) {
  const plan::Contradiction* row = plan::find_contradiction(*given.provisions, contradiction);
  if (row == nullptr) return;
  plan::Entry head;
  head.contradictions = {row->entry.id};
  add_reading(judgement, head);
}

std::optional<Judgement> not_to_be_judged(const Case& given) {
  if (given.lot.right != Right::mining) return mining_only();
  if (given.provisions == nullptr) return undetermined({"provisions"});
  if (minerals_of(given).main == nullptr) return undetermined({"mineral:" + given.lot.mineral});
  return std::nullopt;
}

}  // namespace adit::domain::conformity
