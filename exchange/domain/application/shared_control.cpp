// Grows the group from one company outwards until nobody is added.
#include "domain/application/shared_control.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace adit::domain::application {

namespace {

// What a company belongs to; true: only the register says so.
using Groups = std::map<std::string, bool>;

Groups groups_of(const Controlled& one) {
  Groups out;
  for (const auto& group : one.registered) out.emplace(group, true);
  for (const auto& group : {one.credit_code, one.declared}) out.insert_or_assign(group, false);
  out.erase("");
  return out;
}

// A group that both have; of several one that needs no register.
std::optional<Groups::value_type> common(const Groups& known, const Groups& own) {
  std::optional<Groups::value_type> found;
  for (const auto& [group, registered] : own) {
    const auto same = known.find(group);
    if (same == known.end()) continue;
    const bool by_register = registered || same->second;
    if (!found || (found->second && !by_register)) found.emplace(group, by_register);
  }
  return found;
}

// Whoever is found brings its groups along; behind a company that only the register ties to the
// first stands the register, whatever that company says of itself.
void learn(Groups& known, const Groups& groups, bool by_register) {
  for (const auto& [name, registered] : groups) {
    const auto [same, fresh] = known.emplace(name, registered || by_register);
    if (!fresh) same->second = same->second && (registered || by_register);
  }
}

}  // namespace

std::vector<ControlShared> shared_control(const Controlled& one,
                                          const std::vector<Controlled>& others) {
  Groups known = groups_of(one);
  std::map<std::size_t, ControlShared> found;  // by place, so that the order is the caller's
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t i = 0; i < others.size(); ++i) {
      const auto& other = others[i];
      if (found.contains(i) || other.application == one.application) continue;
      const auto groups = groups_of(other);
      const auto group = common(known, groups);
      if (!group) continue;
      found.emplace(
          i, ControlShared{one.organisation, one.credit_code, other.application, other.organisation,
                           other.credit_code, group->first, group->second});
      learn(known, groups, group->second);
      grown = true;
    }
  }
  std::vector<ControlShared> out;
  out.reserve(found.size());
  for (auto& [place, shared] : found) out.push_back(std::move(shared));
  return out;
}

}  // namespace adit::domain::application
