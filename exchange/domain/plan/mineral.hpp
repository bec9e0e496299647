// The mineral table: people write one mineral in many ways (钼, 钼矿, molybdenum), and a rule must
// meet the same mineral each time, or a prohibition would be evaded by spelling.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace adit::domain::plan {

// How the plan controls mining of the mineral (L434). `farmland_prohibited`: prohibited on farmland
// and restricted elsewhere, as brick clay is.
enum class MiningControl { open, restricted, farmland_prohibited, prohibited };

enum class MineralGroup { energy, metal, non_metal, water_gas };

struct Mineral {
  std::string id;  // snake_case English, stable
  std::string zh;
  std::string en;
  MineralGroup group = MineralGroup::non_metal;
  MiningControl control = MiningControl::open;
  std::vector<std::string> aliases;
};

// Immutable; finds by id, Chinese name, English name or alias. Latin letters are compared without
// regard to case, and space, hyphen and underscore are the same.
class MineralTable {
 public:
  MineralTable() = default;

  // Refuses with `plan.mineral_name_twice` (name, first, second) when a name means two minerals.
  [[nodiscard]] static base::Outcome<MineralTable> of(std::vector<Mineral> minerals);

  // The mineral, or null; the table owns it.
  [[nodiscard]] const Mineral* find(std::string_view name) const;

  [[nodiscard]] const std::vector<Mineral>& all() const { return minerals_; }

 private:
  std::vector<Mineral> minerals_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
};

}  // namespace adit::domain::plan
