// The record beside the wish, member by member.
#include "domain/registry/assessment.hpp"

#include <algorithm>
#include <array>

#include "domain/plan/survey_stage.hpp"
#include "domain/registry/values.hpp"

namespace adit::domain::registry {
namespace {

using conformity::LotEvent;

// How a wish compares with the record: `untold` is what the record does not say.
enum class Compared { same, differs, untold };

struct Member {
  std::string_view name;
  std::string_view place;  // in the request
  Compared compared;
};

bool same_mineral(const plan::MineralTable& minerals, std::string_view a, std::string_view b) {
  const auto* first = minerals.find(a);
  return a == b || (first != nullptr && first == minerals.find(b));
}

Compared compare_minerals(const plan::MineralTable& minerals, std::string_view recorded,
                          const std::vector<std::string>& wished) {
  if (recorded.empty()) return wished.empty() ? Compared::same : Compared::untold;
  const auto known = items_on_record(recorded);
  const auto among = [&](const std::vector<std::string>& list) {
    return [&](const std::string& one) {
      return std::ranges::any_of(
          list, [&](const std::string& other) { return same_mineral(minerals, one, other); });
    };
  };
  const bool same =
      std::ranges::all_of(known, among(wished)) && std::ranges::all_of(wished, among(known));
  return same ? Compared::same : Compared::differs;
}

Compared compare_stage(std::string_view recorded, const std::string& wished) {
  if (recorded.empty()) return Compared::untold;
  const auto stage = plan::survey_stage_of(wished);
  const bool same = recorded == wished || (stage && stage == plan::survey_stage_of(recorded));
  return same ? Compared::same : Compared::differs;
}

Compared compare_capacity(std::string_view recorded, const plan::Quantity& wished) {
  const auto known = capacity_on_record(recorded);
  if (!known) return Compared::untold;
  return *known == wished ? Compared::same : Compared::differs;
}

Compared same_if(bool same) {
  return same ? Compared::same : Compared::differs;
}

std::vector<Member> members_of(const Record& right, const Wish& wish,
                               const plan::MineralTable& minerals, bool outlined) {
  std::vector<Member> told;
  if (wish.holder) {
    told.push_back({"holder", "/holder", same_if(*wish.holder == right.member("holder"))});
  }
  if (wish.mineral) {
    const bool same = same_mineral(minerals, right.member("mineral"), *wish.mineral);
    told.push_back({"mineral", "/mineral", same_if(same)});
  }
  if (wish.co_minerals) {
    told.push_back({"co_minerals", "/co_minerals",
                    compare_minerals(minerals, right.member("co_minerals"), *wish.co_minerals)});
  }
  if (wish.stage) {
    told.push_back({"stage", "/stage", compare_stage(right.member("stage"), *wish.stage)});
  }
  if (wish.capacity) {
    told.push_back(
        {"capacity", "/capacity", compare_capacity(right.member("capacity"), *wish.capacity)});
  }
  if (wish.methods) told.push_back({"methods", "/methods", Compared::untold});
  if (wish.elevations) {
    told.push_back({"elevations", "/elevations", same_if(wish.elevations == right.elevations)});
  }
  if (wish.ground) {
    told.push_back({"ground", "/rings", outlined ? Compared::differs : Compared::untold});
  }
  return told;
}

// A stage belongs to exploration, a capacity and methods to mining.
base::Outcome<void> check_kind(const Record& right, const std::vector<Member>& told) {
  const bool mining = right.member("right") == "mining";
  for (const Member& member : told) {
    const bool of_mining = member.name == "capacity" || member.name == "methods";
    if (mining ? member.name != "stage" : !of_mining) continue;
    return base::refuse_at(std::string(member.place), "assessment.not_of_right",
                           {{"item", std::string(member.name)},
                            {"kind_of_right", std::string(right.member("right"))}});
  }
  return {};
}

bool part_here(std::string_view text, std::size_t at, std::size_t& length) {
  static constexpr std::array<std::string_view, 5> parts{";", ",", "、", "；", "，"};
  for (const std::string_view part : parts) {
    if (!text.substr(at).starts_with(part)) continue;
    length = part.size();
    return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> items_on_record(std::string_view text) {
  std::vector<std::string> items;
  const auto add = [&](std::string_view item) {
    item = trimmed(item);
    if (!item.empty()) items.emplace_back(item);
  };
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t length = 0;
    if (!part_here(text, at, length)) continue;
    add(text.substr(from, at - from));
    from = at + length;
    at = from - 1;
  }
  add(text.substr(from));
  return items;
}

std::optional<plan::Quantity> capacity_on_record(std::string_view text) {
  text = trimmed(text);
  const std::size_t digits = text.find_first_not_of("0123456789.");
  if (digits == std::string_view::npos || digits == 0) return std::nullopt;
  const std::string_view unit = trimmed(text.substr(digits));
  const auto all = plan::units();
  const auto named = std::ranges::find(all, unit, &plan::Unit::zh);
  const auto quantity =
      plan::quantity_of(text.substr(0, digits), named == all.end() ? unit : named->name);
  return quantity ? std::optional(*quantity) : std::nullopt;
}

base::Outcome<std::vector<std::string>> changes_of(const Record& right, const Wish& wish,
                                                   const plan::MineralTable& minerals,
                                                   bool outlined) {
  const std::string state(right.member("state"));
  if (conformity::right_ended(state)) {
    return base::refuse("assessment.right_ended", {{"right", right.id}, {"state", state}});
  }
  const auto told = members_of(right, wish, minerals, outlined);
  if (const auto kind = check_kind(right, told); !kind) return tl::unexpected(kind.error());
  if (!outlined && !wish.ground) {
    return base::refuse_at("/rings", "assessment.no_ground", {{"right", right.id}});
  }
  std::vector<std::string> changes;
  for (const Member& member : told) {
    if (member.compared == Compared::same) continue;
    const bool extends = wish.event == LotEvent::extend;
    if (extends && member.compared == Compared::untold) continue;
    if (extends) {
      return base::refuse_at(std::string(member.place), "assessment.extension_changes",
                             {{"item", std::string(member.name)}});
    }
    changes.emplace_back(member.name);
  }
  if (wish.event == LotEvent::change && changes.empty()) {
    return base::refuse_at("/event", "assessment.changes_nothing");
  }
  return changes;
}

}  // namespace adit::domain::registry
