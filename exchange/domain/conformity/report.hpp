// What an assessment says: one finding a rule, each with the clause, what was looked at and an
// explanation for people, and one verdict over all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "domain/conformity/facts.hpp"
#include "domain/plan/edition.hpp"

namespace adit::domain::conformity {

// `undetermined` stops a lot like `fail` but accuses nobody: an input is missing. `justified` is a
// need for justification that a document meets.
enum class FindingVerdict {
  pass,
  fail,
  needs_justification,
  justified,
  not_applicable,
  undetermined,
  info
};

enum class Verdict { conforming, nonconforming, needs_justification, undetermined };

// One input of a rule: text, a whole number, a flag, a list, or a list of small records.
using Scalar = std::variant<std::string, std::int64_t, bool>;
using Fields = std::vector<std::pair<std::string, Scalar>>;
using InputValue =
    std::variant<std::string, std::int64_t, bool, std::vector<std::string>, std::vector<Fields>>;
using Inputs = std::vector<std::pair<std::string, InputValue>>;

struct Finding {
  std::string rule;
  FindingVerdict verdict = FindingVerdict::pass;
  Stage stage = Stage::lot;
  std::string clause;
  std::string section;
  int line = 0;
  Inputs inputs;
  std::vector<std::string> missing;  // such as layer:farmland or plan:附表2
  plan::Words explain;
  std::optional<LotDocument> justified_by{};  // the one that meets a need for justification
};

// A reservation that an announcement of this lot takes.
struct Wanted {
  std::string kind;  // block, quota by the id of its row, or deposit
  std::string id;
  std::int64_t slot = 0;
  bool operator==(const Wanted&) const = default;
};

struct Report {
  Verdict verdict = Verdict::conforming;
  std::vector<Finding> findings;     // exactly one a catalogue row, by rule id
  std::vector<Wanted> reservations;  // ascending by kind and id; blocks only if B1 is satisfied
  std::string plan;                  // id of the edition
  base::Digest registry_digest;
};

// The verdict over several findings: fail, then undetermined, then needs_justification.
[[nodiscard]] Verdict overall(const std::vector<Finding>& findings);

// The finding of a rule; it must be in the report.
[[nodiscard]] const Finding& finding_of(const Report& report, std::string_view rule);

// The rules whose findings keep the lot from going on, by id, A2 (their sum) left out.
[[nodiscard]] std::vector<std::string> blocking_rules(const Report& report);

}  // namespace adit::domain::conformity
