// The facts that the conformity rules are given, gathered inside one transaction: the lot, what its
// polygon touches, the register, and the report that comes of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/conformity/report.hpp"
#include "domain/plan/edition.hpp"
#include "domain/session/gate.hpp"
#include "service/registry_facts.hpp"
#include "service/setting.hpp"
#include "store/lots.hpp"
#include "store/transaction.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::service {

// A MULTIPOLYGON of well-known text: each outer ring with the holes that follow it.
[[nodiscard]] std::string wkt_of(const std::vector<wire::requests::Ring>& rings);

// What of a draft is judged by its shape alone. Refuses with lot.few_points, lot.many_points,
// lot.outside_box, lot.hole_first, lot.self_crossing {lon, lat}, lot.bad_geometry {reason, lon,
// lat}.
struct Shape {
  std::string wkt;
  std::int64_t area_m2 = 0;
};
[[nodiscard]] base::Outcome<Shape> examine_shape(store::Transaction& tx,
                                                 const std::vector<wire::requests::Ring>& rings);

// The planned blocks of an edition that a polygon lies in, beyond the tolerance; ascending.
[[nodiscard]] std::vector<std::string> blocks_under(store::Transaction& tx, const std::string& plan,
                                                    const std::string& wkt);

// The kept lot and what is around it. An approved one names the review that was approved; until
// then the assessment is the review. Takes time with what is near, not with the size of the
// register.
[[nodiscard]] LotInPlace lot_in_place(store::Transaction& tx, const store::LotView& view);

// An assessment that is kept.
struct Assessed {
  std::int64_t report_row = 0;
  domain::conformity::Report report;
  domain::session::Gate gate;
  std::optional<HeldGround> held_by;  // somebody whose ground the lot shares, by no exception
};

// The documents of a draft as the rules see them: those that name no lot speak of `lot`. Refuses
// with date.malformed at their place.
[[nodiscard]] base::Outcome<std::vector<domain::conformity::LotDocument>> documents_of(
    const std::vector<wire::requests::SupportingDocument>& docs, const std::string& lot);

// Assesses the lot at `stage` against the register as it stands and keeps the report; `reviewer`
// asked for it, nobody where a gate runs by itself. Lock the lot's blocks before, where the answer
// must still hold at commit.
[[nodiscard]] Assessed assess_and_keep(store::Transaction& tx, const Setting& setting,
                                       const store::LotView& view, const LotInPlace& lot,
                                       const domain::plan::Edition& edition,
                                       domain::conformity::Stage stage,
                                       const std::optional<std::string>& reviewer,
                                       base::Instant now);

}  // namespace adit::service
