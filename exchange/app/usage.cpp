// The parser's sentences as patterns; what stands in their gaps becomes the parameters of ours.
#include "app/usage.hpp"

#include <optional>
#include <utility>

#include "base/outcome.hpp"
#include "wire/problem.hpp"

namespace adit::app {

namespace {

struct Pattern {
  std::string_view text;  // a '%' is a gap; the first pattern that fits counts
  const char* code;
  const char* params[3] = {};  // what the gaps hold, one after another
};

constexpr Pattern patterns[] = {
    {"A subcommand is required", "command.part_missing", {}},
    {"% is required", "command.missing", {"name"}},
    {"The following argument was not expected: %", "command.unexpected", {"words"}},
    {"The following arguments were not expected: %", "command.unexpected", {"words"}},
    {"%: 1 required % missing", "command.value_missing", {"name", "type"}},
    {"%: % not in {%}", "command.value_not_among", {"name", "value", "allowed"}},
    {"%: Value % not in range %", "command.value_not_among", {"name", "value", "allowed"}},
    {"Could not convert: % = %", "command.value_unreadable", {"name", "value"}},
    {"% excludes %", "command.not_together", {"name", "other"}},
    {"% requires %", "command.not_alone", {"name", "other"}},
};

// What stands in the gaps of a sentence; nothing when it does not fit the pattern.
std::optional<base::Refusal> fitted(const Pattern& pattern, std::string_view sentence) {
  base::Refusal refusal{.code = pattern.code};
  std::string_view rest = pattern.text;
  for (const char* const* param = pattern.params;; ++param) {
    const auto gap = rest.find('%');
    const auto before = rest.substr(0, gap);
    if (!sentence.starts_with(before)) return std::nullopt;
    sentence.remove_prefix(before.size());
    if (gap == rest.npos) break;
    rest.remove_prefix(gap + 1);
    const auto next = rest.substr(0, rest.find('%'));
    const auto end = next.empty() ? sentence.size() : sentence.find(next);
    if (end == sentence.npos) return std::nullopt;
    refusal.params.emplace_back(*param, std::string(sentence.substr(0, end)));
    sentence.remove_prefix(end);
  }
  if (!sentence.empty()) return std::nullopt;
  return refusal;
}

}  // namespace

std::string usage_reason(std::string_view fault, wire::Language language) {
  for (const Pattern& pattern : patterns) {
    if (const auto refusal = fitted(pattern, fault)) return wire::refusal_text(*refusal, language);
  }
  return std::string(fault);
}

}  // namespace adit::app
