// Replies about reports of the gate: one by its digest, and those of a registered right.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

struct KeptReport {
  std::string digest;
  base::Instant at;
  std::string stage;
  bool asked = false;  // by an officer, whose name is nobody's business; else by the gate itself
  std::string kind;    // lot or right
  std::string subject;
  std::int64_t version = 1;
  std::string event;
  std::vector<std::string> changes;
  std::optional<std::string> number{};  // of a lot, with its titles
  std::string title_zh;
  std::string title_en;
  std::optional<std::string> earlier{};
  std::optional<std::string> later{};
  std::string document;  // canonical JSON, as it is digested
};
// schemas/replies/conformity-report
[[nodiscard]] std::string to_json(const KeptReport& report);

struct RightAssessment {
  std::string digest;
  base::Instant at;
  std::string event;
  std::vector<std::string> changes;
  std::string stage;
  std::string verdict;
  std::vector<std::string> blocking;
  std::string plan;
  std::int64_t snapshot = 0;
};
// schemas/replies/right-assessment and, newest first as given, schemas/replies/right-assessments.
[[nodiscard]] std::string to_json(const RightAssessment& assessment);
[[nodiscard]] std::string to_json(const std::vector<RightAssessment>& assessments);

}  // namespace adit::wire::replies
