// What can happen to a lot (标的) before, around and after its session.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/conformity/report.hpp"
#include "domain/ids.hpp"

namespace adit::domain::lot {

// What the rules of procedure need to know of a draft. Amounts in fen.
struct Terms {
  conformity::Right right = conformity::Right::exploration;
  std::string stage;  // of exploration, empty where none is named
  std::string profile;
  std::int64_t start_price_fen = 0;
  std::int64_t increment_fen = 0;
  std::int64_t deposit_fen = 0;
  bool has_reserve = false;  // the amount itself is a secret and never an event

  bool operator==(const Terms&) const = default;
};

// `draft` is the whole draft without its reserve, as canonical JSON that this room does not read.
struct Drafted {
  LotId lot;
  std::string number;
  PersonId proposer;
  Terms terms;
  std::int64_t area_m2 = 0;
  std::string draft;
  bool operator==(const Drafted&) const = default;
};

// A revision is a new version: what was said of the old one no longer holds.
struct Revised {
  int version = 2;
  Terms terms;
  std::int64_t area_m2 = 0;
  std::string draft;
  bool operator==(const Revised&) const = default;
};

// A conformity review (规划合规性审查); the report is kept beside and named by digest.
struct Reviewed {
  int version = 1;
  conformity::Verdict verdict = conformity::Verdict::undetermined;
  std::vector<std::string> rules;  // that stand in the way
  base::Digest report_digest;
  std::string plan;
  base::Digest registry_digest;
  base::Instant reviewed_at;
  bool operator==(const Reviewed&) const = default;
};

// Four eyes: both persons are named, so that the rule can be checked from the event alone.
struct Approved {
  int version = 1;
  PersonId proposer;
  PersonId approver;
  bool operator==(const Approved&) const = default;
};

// A second person gives a reviewed lot back: it is a draft again, and says why.
struct Returned {
  int version = 1;
  PersonId proposer;
  PersonId refuser;
  std::string reason;
  bool operator==(const Returned&) const = default;
};

// `derivation` tells how the earliest opening was counted, as canonical JSON.
struct Announced {
  std::string announcement;
  SessionId session;
  base::Instant announced_at;
  base::Instant earliest_opening;
  base::Instant opens_at;
  std::string derivation;
  std::optional<base::Digest> reserve_commitment;
  std::vector<std::string> blocks;  // reserved by this announcement, ascending
  base::Digest report_digest;       // of the review made for this announcement
  bool operator==(const Announced&) const = default;
};

struct Opened {
  SessionId session;
  bool operator==(const Opened&) const = default;
};

enum class CloseOutcome { sold, unsold, not_opened, suspended };

struct Closed {
  SessionId session;
  CloseOutcome outcome = CloseOutcome::unsold;
  bool operator==(const Closed&) const = default;
};

// The blocks are free for another lot again.
struct Released {
  std::vector<std::string> blocks;
  bool operator==(const Released&) const = default;
};

// A demonstration right ended after the profile's time; its blocks are free again.
struct Lapsed {
  std::vector<std::string> blocks;
  bool operator==(const Lapsed&) const = default;
};

using Event = std::variant<Drafted, Revised, Reviewed, Approved, Returned, Announced, Opened,
                           Closed, Released, Lapsed>;

}  // namespace adit::domain::lot
