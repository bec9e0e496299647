// C10 (L440): gold is smelted neither by primitive means nor with cyanide. Who bids may not have a
// scheme yet: until the licence the prohibition is an obligation of the lot, but a scheme that says
// so fails at once. A method counts by what its name contains, such as 全泥氰化.
#include <algorithm>

#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

struct Spelling {
  std::string_view method;  // as the plan prints it
  std::string_view written;
};

constexpr Spelling spellings[] = {
    {"土法", "土法"},   {"土法", "artisanal"}, {"土法", "primitive"}, {"氰化", "氰化"},
    {"氰化", "cyanid"}, {"氰化", "Cyanid"},    {"土法", "Artisanal"}, {"土法", "Primitive"},
};

bool prohibited(const plan::Control& row, const std::string& method) {
  const auto contains = [&](std::string_view part) { return method.find(part) != method.npos; };
  return std::ranges::any_of(row.methods, contains) ||
         std::ranges::any_of(spellings, [&](const Spelling& spelling) {
           return among(row.methods, spelling.method) && contains(spelling.written);
         });
}

const plan::Control* row_for_gold(const Case& given) {
  for (const plan::Control* row : plan::rows_of(given.provisions->controls, "C10")) {
    if (row->kind == plan::ControlKind::method_prohibited) return row;
  }
  return nullptr;
}

Judgement failed(const std::vector<std::string>& methods) {
  const plan::Words list = joined(methods);
  return {FindingVerdict::fail,
          {"金矿项目禁止采用：" + list.zh + "。", "Prohibited for gold: " + list.en + "."},
          {{"prohibited", methods}},
          {}};
}

}  // namespace

Judgement judge_c10(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  const plan::Control* row = row_for_gold(given);
  if (row == nullptr) return undetermined({"provisions:C10"});
  const LotMinerals minerals = minerals_of(given);
  const bool gold = std::ranges::any_of(minerals.all, [&](const plan::Mineral* mineral) {
    return among(row->minerals, mineral->id);
  });
  if (!gold) return other_mineral(given, row->minerals);
  std::vector<std::string> found;
  for (const std::string& method : given.lot.methods.value_or(std::vector<std::string>{})) {
    if (prohibited(*row, method)) found.push_back(method);
  }
  if (!found.empty()) return failed(found);
  if (given.lot.methods) {
    return {FindingVerdict::pass,
            {"采选冶方法中没有土法和氰化法。", "No method of the lot is prohibited."},
            {{"methods", *given.lot.methods}},
            {}};
  }
  if (given.stage == Stage::licence) return undetermined({"lot:methods"});
  return owed("methods_of_gold", Stage::licence,
              {"办理许可证前须说明方法；不得采用土法、氰化法，写入公告和合同。",
               "Methods are stated before the licence; primitive means and cyanide are prohibited, "
               "which is announced and becomes part of the contract."});
}

}  // namespace adit::domain::conformity
