// What the conformity rules are given: the lot, the register and what the lot's polygon touches,
// all as plain values. Nothing here is looked up later; equal facts give an equal report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/conformity/layer.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/plan/survey_stage.hpp"
#include "domain/plan/zone.hpp"

namespace adit::domain::conformity {

enum class Right { exploration, mining };           // 探矿权, 采矿权
enum class LotEvent { establish, extend, change };  // 设立, 延续, 变更

// When a check is due: before the announcement, before the first bid, at the hammer and before
// confirmation, and before the licence.
enum class Stage { lot, open, award, licence };

// The name of a stage in documents, such as LOT.
[[nodiscard]] std::string_view stage_name(Stage stage);

// A document put forward with the lot.
struct LotDocument {
  std::string type;  // planning_argument (规划论证) or another; names: see rules/rule.cpp
  std::string number;
  std::string issuer;
  base::Date date;
  std::string sha256;
  std::string lot;                          // the lot that it speaks of
  std::optional<base::Date> valid_until{};  // its last day, where it has one
};

// How the lot's polygon overlaps one feature of a layer.
struct Touch {
  std::string layer;
  std::string id;
  std::int64_t overlap_m2 = 0;
  std::int64_t feature_m2 = 0;
  std::int64_t perimeter_m = 0;
};

// The review that was made of the lot earlier. Persons are opaque references. Since its approval
// the register may have moved on.
struct Review {
  std::string drafter;
  std::string reviewer;
  base::Instant reviewed_at;
  std::int64_t lot_version = 0;
  std::string plan;             // id of the edition
  std::string registry_digest;  // hexadecimal
  std::string report_digest;    // hexadecimal
  std::optional<base::Instant> approved_at{};
};

// What the lot is put up with: figures of the design, obligations, conditions of entry, by name.
// schemas/documents/lot-facts names those that rules ask for. An absent member is not known.
struct Terms {
  std::vector<std::pair<std::string, plan::Quantity>> figures;
  std::vector<std::pair<std::string, std::string>> texts;
  std::vector<std::pair<std::string, std::vector<std::string>>> lists;
  std::vector<std::pair<std::string, bool>> flags;
};

struct LotFacts {
  std::string id;
  std::optional<std::int64_t> version;
  Right right = Right::exploration;
  LotEvent event = LotEvent::establish;
  std::string applicant;                // an entity; empty for an open sale
  std::string applicant_control_group;  // used where the register does not know the applicant
  std::string mineral;                  // id, Chinese or English name, or alias
  std::vector<std::string> co_minerals;
  std::string stage;  // of exploration, by its name; empty where none is named
  std::int64_t area_m2 = 0;
  std::optional<plan::Quantity> capacity;           // designed, of a mine
  std::optional<std::vector<std::string>> methods;  // of mining and processing, as named
  Terms terms;
  std::vector<LotDocument> docs;
  std::vector<Touch> touches;
  std::optional<Review> review;  // absent: this assessment is the review
};

// A right in the register. Any state but an ended one (right_ended) keeps others out of a block.
struct RegisteredRight {
  std::string id;
  Right right = Right::exploration;
  std::string mineral;
  std::string entity;
  std::string control_group;        // empty: the entity stands alone
  std::vector<std::string> blocks;  // the planned blocks that it lies in
  std::string zone;
  std::string deposit;
  std::string stage;  // of exploration, by its name; empty where none is on record
  std::string state;  // live, awarded, pending, expired, …
  std::string lot;    // the lot that it was sold as, empty if none
  std::optional<plan::Quantity> capacity{};  // designed, of a mine
  std::optional<base::Date> released{};      // the day on which it was granted or sold
};

// Work that was done on a piece of ground, by the id of its polygon in the layer of prior work.
struct PriorWork {
  std::string id;
  std::string stage;  // by its name
};

// A known deposit, by the id of its polygon.
struct Deposit {
  std::string id;
  std::string mineral;
  std::optional<plan::DepositSize> size;
};

// A mine and the enterprise that works it. `id` is that of the mine or of its replacement area.
struct Mine {
  std::string id;
  std::string entity;
  std::string control_group;  // empty: the entity stands alone
};

// A block or a quota held by a lot in preparation, in session or awaiting registration.
struct Reservation {
  std::string kind;  // block, or another name of that layer; quota, by the id of its row
  std::string id;
  std::int64_t slot = 0;
  std::string lot;
  bool operator==(const Reservation&) const = default;
};

// The programme of releases of a year (年度实施方案): the lots in it, and how many rights of which
// kind it lets out, by the names of `counts`.
struct AnnualPlan {
  int year = 0;
  std::vector<std::string> lots;
  std::vector<std::pair<std::string, std::int64_t>> limits;
};

// A plan of a city or county that covers the lot, and how the lot stands under it.
struct LowerPlan {
  std::string id;
  std::string level;    // city or county
  std::string verdict;  // as of a report: conforming, …
};

// A dated snapshot of the register. `digest` is SHA-256 over its canonical form. A selection holds
// what lies around one lot alone: what is counted over the whole province comes from `counts`, and
// is not known where they do not say it.
struct RegistryFacts {
  base::Instant taken_at;
  bool selection = false;
  std::vector<std::string> layers_loaded;
  std::vector<RegisteredRight> rights;
  std::vector<Reservation> reservations;
  std::vector<PriorWork> prior_work;
  std::vector<Deposit> deposits;
  std::vector<Mine> mines;
  std::vector<std::pair<std::string, std::int64_t>> counts;  // released_rights:coal, mines, …
  std::optional<AnnualPlan> annual_plan{};
  std::optional<std::vector<LowerPlan>> lower_plans{};
  base::Digest digest;
};

// A member of the terms, or null where they do not say it; the lot owns it.
[[nodiscard]] const plan::Quantity* figure_of(const LotFacts& lot, std::string_view name);
[[nodiscard]] const std::string* text_of(const LotFacts& lot, std::string_view name);
[[nodiscard]] const std::vector<std::string>* list_of(const LotFacts& lot, std::string_view name);
[[nodiscard]] std::optional<bool> flag_of(const LotFacts& lot, std::string_view name);

// What the register counts under a name; nothing where it does not say.
[[nodiscard]] std::optional<std::int64_t> count_of(const RegistryFacts& registry,
                                                   std::string_view name);

// Whether the snapshot was taken with the layer at hand, so that no touch means none.
[[nodiscard]] bool loaded(const RegistryFacts& registry, Layer layer);

// The lot's touches of one layer that count, and those that the tolerance ignores.
struct Touches {
  std::vector<Touch> counted;
  std::vector<Touch> ignored;
};
[[nodiscard]] Touches touches_of(const LotFacts& lot, Layer layer);

// Tolerance against drawing noise: an overlap of at most one metre along `perimeter_m`, or of at
// most 0.1 % of the smaller of the two areas, is no overlap. For areas below 9e15 m².
[[nodiscard]] bool negligible(std::int64_t overlap_m2, std::int64_t perimeter_m,
                              std::int64_t smaller_m2);

// Whether the state says that the right no longer exists (expired, cancelled, lapsed, …).
[[nodiscard]] bool right_ended(std::string_view state);

[[nodiscard]] bool lies_in(const RegisteredRight& right, std::string_view block);

// The group that decides as one, as the register knows it: the control group of the right, else
// one that is on record for its entity elsewhere, else the entity itself.
[[nodiscard]] std::string control_group(const RegisteredRight& right,
                                        const RegistryFacts& registry);

// The group of an entity by its rights and mines: its control group, the entity itself where none
// is on record, nothing where the register does not know it.
[[nodiscard]] std::optional<std::string> group_on_record(std::string_view entity,
                                                         const RegistryFacts& registry);

// The applicant's control group as the register knows it, else as the lot names it, else the
// applicant itself; empty without an applicant.
[[nodiscard]] std::string applicant_group(const LotFacts& lot, const RegistryFacts& registry);

}  // namespace adit::domain::conformity
