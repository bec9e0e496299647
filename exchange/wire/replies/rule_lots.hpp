// How lots stand under one rule (schemas/replies/rule-lots).
#pragma once

#include <string>
#include <vector>

namespace adit::wire::replies {

// A lot and what its newest report finds by the rule, which is JSON as the report has it.
struct RuleLot {
  std::string id;
  std::string number;
  std::string title_zh;
  std::string title_en;
  std::string state;
  std::string finding;
};

struct RuleLots {
  std::string rule;
  std::string plan;
  std::vector<RuleLot> lots;
};

// With each lot's verdict, and once for all of them the names of what the rule looked at and of
// what it lacked.
[[nodiscard]] std::string to_json(const RuleLots& lots);

}  // namespace adit::wire::replies
