// What the plan says of minerals by name.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/citation.hpp"

namespace adit::domain::plan {

enum class ControlKind {
  prohibited,
  prohibited_on_farmland,
  restricted,
  output_controlled,
  no_quota,
  priority,
  method_prohibited,
  large_scale_discouraged,
  by_amendment_only,
  one_entity_a_deposit,
  allowed_in_prohibited_zones,
  key_exploration,
  shared_block,
  reserves_verified,
  potential_evaluated,
};

inline constexpr std::array<std::string_view, 15> control_kinds{"prohibited",
                                                                "prohibited_on_farmland",
                                                                "restricted",
                                                                "output_controlled",
                                                                "no_quota",
                                                                "priority",
                                                                "method_prohibited",
                                                                "large_scale_discouraged",
                                                                "by_amendment_only",
                                                                "one_entity_a_deposit",
                                                                "allowed_in_prohibited_zones",
                                                                "key_exploration",
                                                                "shared_block",
                                                                "reserves_verified",
                                                                "potential_evaluated"};

struct Control {
  Entry entry;
  bool mining = true;  // of mining rights; else of exploration rights
  ControlKind kind = ControlKind::restricted;
  std::vector<std::string> minerals;  // ids in the edition's mineral table
  std::vector<std::string> methods;   // that are prohibited, as printed
  std::string stage;                  // when it is due: lot, open, award or licence
};

}  // namespace adit::domain::plan
