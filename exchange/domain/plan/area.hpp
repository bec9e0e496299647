// The areas that the plan names. It states no outlines: those are the zones of an edition.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/citation.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

enum class AreaKind { encouraged, restricted, key_mining, economic, governance, replacement };

// Their names in documents, in the order of the kinds.
inline constexpr std::array<std::string_view, 6> area_kinds{
    "encouraged", "restricted", "key_mining", "economic", "governance", "replacement"};

struct Area {
  Entry entry;
  AreaKind kind = AreaKind::encouraged;
  Words name;
  std::vector<std::string> minerals;  // ids in the edition's mineral table
  bool polymetal = false;             // the text says 多金属 as well, and not which
  std::optional<Quantity> size;       // where the text states it
  std::vector<std::string> counties;  // where the text names them
  std::vector<std::string> tasks;     // of restoration, as printed (table 6)
  std::string table_row;              // T6.1; empty where no table lists it
};

}  // namespace adit::domain::plan
