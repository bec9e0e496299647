// The rules of procedure as data: one versioned document a jurisdiction, pinned whole by the event
// that schedules a session, so that a session is judged by the rules it began under.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace adit::domain::profile {

// Legal periods count working days (工作日); the sandbox counts seconds.
enum class PeriodBasis { working_days, seconds };

struct Periods {
  PeriodBasis basis = PeriodBasis::working_days;
  int announcement = 20;         // 公告期: how long an announcement stands before the opening
  bool count_start_day = false;  // whether the day of the announcement itself counts
  int opening_minute = 540;      // of the Shanghai day; nothing opens before it; 540 = 09:00
  int publication = 10;          // 结果公示期: how long a result stays open to objection

  bool operator==(const Periods&) const = default;
};

struct AuctionRules {
  base::Millis free_phase_ms = 0;  // 自由竞价期: bids do not move the deadline
  base::Millis countdown_ms = 1;   // 限时竞价期: reset by each accepted bid
  int min_bidders = 3;             // fewer admitted bidders: the session does not open
  bool leader_may_raise = false;   // whether the leading bidder may outbid itself
  // A bid of more increments above the least amount must be confirmed; none: no bid must. It asks
  // the bidder, it never decides: a bid once accepted is as valid without it (decisions/0024).
  std::optional<std::int64_t> jump_steps{};

  bool operator==(const AuctionRules&) const = default;
};

// A kind of right for which a secret reserve (底价) is compulsory; no stages means every stage.
struct ReserveRequirement {
  std::string right;
  std::vector<std::string> stages;

  bool operator==(const ReserveRequirement&) const = default;
};

struct ReserveRules {
  std::vector<ReserveRequirement> required;
  bool open_when_unsold = false;  // whether the reserve becomes public when it was not met

  bool operator==(const ReserveRules&) const = default;
};

// A value that no rule we could read fixes: where it stands in the document, and why this figure.
struct Assumption {
  std::string pointer;  // JSON pointer into the profile document
  std::string reason_zh;
  std::string reason_en;

  bool operator==(const Assumption&) const = default;
};

// Schema: schemas/documents/rule-profile.schema.json.
struct RuleProfile {
  std::string id;
  int version = 1;
  std::string title_zh;
  std::string title_en;
  std::string jurisdiction_zh;
  std::string jurisdiction_en;
  base::Date effective_from;
  std::optional<base::Date> effective_to;  // last day; none while in force
  bool synthetic = false;                  // a demonstration, not the law of any place
  Periods periods;
  AuctionRules auction;
  ReserveRules reserve;
  bool losers_named = false;                  // whether a result names the losing bidders
  std::optional<std::int64_t> lapse_after_s;  // a demo right lapses this long after its result
  std::vector<Assumption> assumed;

  bool operator==(const RuleProfile&) const = default;
};

// Whether `day` lies in the profile's effective dates, both ends included.
[[nodiscard]] bool in_force(const RuleProfile& profile, base::Date day);

// Whether a lot of this right and stage must carry a reserve.
[[nodiscard]] bool reserve_required(const RuleProfile& profile, std::string_view right,
                                    std::string_view stage);

// What would make the figures unusable (a negative period, a countdown of nothing); refuses with
// `profile.malformed` {field}.
[[nodiscard]] base::Outcome<void> check(const RuleProfile& profile);

}  // namespace adit::domain::profile
