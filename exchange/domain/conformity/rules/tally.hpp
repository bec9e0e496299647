// How much of a quota is used up already: by the register's own count, else right by right. What is
// not known leaves a range, and only a range that straddles the limit leaves the rule undetermined.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// Between `least` and `most`, this lot left out; no `most` where nobody has counted.
struct Tally {
  std::int64_t least = 0;
  std::optional<std::int64_t> most = 0;
  std::vector<std::string> missing;  // what would close the range: count:…, right:<id>:released
  std::int64_t undated = 0;  // of `least`: counted though nobody says when they were let out
};

enum class Answer { no, yes, unknown };

// Whether the tally and `more` keep within at most `limit`.
[[nodiscard]] Answer within(const Tally& tally, std::int64_t more, std::int64_t limit);

// The rights that a quota of rights counts, reservations of it by other lots among them.
[[nodiscard]] Tally rights_in(const Case& given, const plan::Quota& quota);

// The small mines of a mineral, and all mines.
[[nodiscard]] Tally small_mines(const Case& given, const std::string& mineral);
[[nodiscard]] Tally all_mines(const Case& given);

// The designed output of the other mines of the quota's mineral, in the whole unit of its limit.
[[nodiscard]] Tally output_of(const Case& given, const plan::Quota& quota);

// Whether the lot is the right's own: its sale, or, in an extension or change, the applicant's
// right under it.
[[nodiscard]] bool own_right(const Case& given, const RegisteredRight& right);

// Whether the right is a mining right of the mineral that still exists and is not the lot's own;
// nothing where its mineral is not on record.
[[nodiscard]] std::optional<bool> other_mine_of(const Case& given, const RegisteredRight& right,
                                                const std::string& mineral);

// used_least, used_most and limit for the inputs of a finding.
void add_tally(Judgement& judgement, const Tally& tally, std::int64_t limit);

// From the base figure in equal yearly steps to the target, rounded down; the target itself from
// its year on. Nothing for a target without a base or value.
[[nodiscard]] std::optional<std::int64_t> on_path(const plan::Target& target, int year);

// The year of the decision in Shanghai.
[[nodiscard]] int year_of(base::Instant at);

}  // namespace adit::domain::conformity
