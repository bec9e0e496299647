// Rows and polygons into the values that the rules judge.
#include "service/facts.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "base/limits.hpp"
#include "domain/conformity/assess.hpp"
#include "service/pins.hpp"
#include "service/registry_facts.hpp"
#include "store/conformity.hpp"
#include "store/geometry.hpp"
#include "wire/conformity/report.hpp"
#include "wire/plan/edition.hpp"
#include "wire/plan/provisions.hpp"
#include "wire/requests/lot_design.hpp"

namespace adit::service {

namespace conformity = domain::conformity;
using wire::requests::Ring;

namespace {

constexpr std::size_t points_min = 4;  // a triangle, closed

std::string at_ring(std::size_t index) {
  return "/rings/" + std::to_string(index) + "/points";
}

base::Outcome<void> check_ring(const Ring& ring, std::size_t index) {
  if (ring.points.size() < points_min) return base::refuse_at(at_ring(index), "lot.few_points");
  if (ring.points.size() > base::limits::ring_points_max) {
    return base::refuse_at(
        at_ring(index), "lot.many_points",
        {{"points_max", static_cast<std::int64_t>(base::limits::ring_points_max)}});
  }
  if (!domain::plan::inside_box(ring.points)) {
    return base::refuse_at(at_ring(index), "lot.outside_box");
  }
  return {};
}

tl::unexpected<base::Refusal> unsound(const store::Soundness& found) {
  const bool crossing = found.reason.find("elf-intersection") != std::string::npos;
  if (crossing) {
    return base::refuse_at("/rings", "lot.self_crossing", {{"lon", found.lon}, {"lat", found.lat}});
  }
  return base::refuse_at("/rings", "lot.bad_geometry",
                         {{"reason", found.reason}, {"lon", found.lon}, {"lat", found.lat}});
}

void append_ring(std::string& out, const Ring& ring) {
  out += '(';
  for (const auto& point : ring.points) {
    if (out.back() != '(') out += ',';
    out += wire::degrees_text(point.lon_e8) + " " + wire::degrees_text(point.lat_e8);
  }
  out += ')';
}

conformity::Right right_of(const std::string& text) {
  return text == "mining" ? conformity::Right::mining : conformity::Right::exploration;
}

// Who approved the lot signed the report that was approved, at that moment: a person other than the
// drafter (A1), who may have asked for that report.
conformity::Review review_of(const store::LotView& view, const store::Approved& approval) {
  conformity::Review review;
  review.drafter = view.lot.proposer_person;
  review.reviewer = approval.person;
  review.reviewed_at = approval.at;
  review.lot_version = approval.lot_version;
  review.plan = approval.plan;
  review.registry_digest = approval.registry_digest;
  review.report_digest = approval.report_digest;
  review.approved_at = approval.at;
  return review;
}

}  // namespace

std::string wkt_of(const std::vector<Ring>& rings) {
  std::string out = "MULTIPOLYGON(";
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (!rings[i].hole) out += i == 0 ? "(" : "),(";
    if (rings[i].hole) out += ',';
    append_ring(out, rings[i]);
  }
  return out + "))";
}

base::Outcome<Shape> examine_shape(store::Transaction& tx, const std::vector<Ring>& rings) {
  if (rings.empty() || rings.front().hole) return base::refuse_at("/rings/0", "lot.hole_first");
  for (std::size_t i = 0; i < rings.size(); ++i) {
    const auto checked = check_ring(rings[i], i);
    if (!checked) return tl::unexpected(checked.error());
  }
  const std::string wkt = wkt_of(rings);
  const auto found = store::examine(tx, wkt);
  if (!found.valid) return unsound(found);
  return Shape{wkt, found.area_m2};
}

std::vector<std::string> blocks_under(store::Transaction& tx, const std::string& plan,
                                      const std::string& wkt) {
  conformity::LotFacts facts;
  facts.area_m2 = store::examine(tx, wkt).area_m2;
  facts.touches = store::touched_blocks(tx, plan, wkt);
  std::vector<std::string> out;
  for (const auto& touch :
       conformity::touches_of(facts, conformity::Layer::planned_block).counted) {
    out.push_back(touch.id);
  }
  std::ranges::sort(out);
  return out;
}

base::Outcome<std::vector<conformity::LotDocument>> documents_of(
    const std::vector<wire::requests::SupportingDocument>& docs, const std::string& lot) {
  std::vector<conformity::LotDocument> out;
  for (const auto& doc : docs) {
    const auto date = base::parse_date(doc.date);
    if (!date) {
      return base::refuse_at("/docs/" + std::to_string(out.size()) + "/date", date.error().code,
                             {{"text", doc.date}});
    }
    out.push_back(
        {doc.type, doc.number, doc.issuer, *date, doc.sha256, doc.lot.empty() ? lot : doc.lot});
    if (doc.valid_until.empty()) continue;
    const auto until = base::parse_date(doc.valid_until);
    if (!until) {
      return base::refuse_at("/docs/" + std::to_string(out.size() - 1) + "/valid_until",
                             until.error().code, {{"text", doc.valid_until}});
    }
    out.back().valid_until = *until;
  }
  return out;
}

LotInPlace lot_in_place(store::Transaction& tx, const store::LotView& view) {
  const auto draft = wire::requests::kept_draft(view.lot.draft);
  LotInPlace lot;
  auto& facts = lot.facts;
  facts.id = view.lot.id;
  facts.version = view.lot.version;
  facts.right = right_of(draft.right);
  facts.event = conformity::LotEvent::establish;
  facts.mineral = draft.mineral;
  facts.co_minerals = draft.co_minerals;
  facts.stage = draft.stage.value_or("");
  facts.area_m2 = view.lot.area_m2;
  auto design = wire::requests::design_of(draft);
  facts.capacity = design.capacity;
  facts.methods = std::move(design.methods);
  facts.terms = std::move(design.terms);
  auto docs = documents_of(draft.docs, view.lot.id);
  ADIT_INVARIANT(docs.has_value(), "a kept document has a date that exists");
  facts.docs = std::move(*docs);
  if (view.approval) facts.review = review_of(view, *view.approval);
  auto around = store::surroundings(tx, view.lot.plan, view.lot.id);
  facts.touches = std::move(around.touches);
  lot.records = std::move(around.records);
  lot.layers = std::move(around.layers);
  return lot;
}

Assessed assess_and_keep(store::Transaction& tx, const Setting& setting, const store::LotView& view,
                         const LotInPlace& lot, const domain::plan::Edition& edition,
                         conformity::Stage stage, const std::optional<std::string>& reviewer,
                         base::Instant now) {
  Assessed out;
  const auto registry = registry_facts(tx, edition, lot, now);
  out.report =
      conformity::assess(lot.facts, registry, edition, wire::provisions_of(edition), now, stage);
  out.held_by = ground_held(lot.facts, registry, out.report);
  out.gate.verdict = out.report.verdict;
  out.gate.rules = conformity::blocking_rules(out.report);
  auto pins = pins_of(tx, setting, edition, now);
  pins.kind = "lot";
  pins.id = view.lot.id;
  pins.version = view.lot.version;
  store::ReportRow row;
  row.lot = view.lot.id;
  row.lot_version = view.lot.version;
  row.stage = wire::name_of(stage);
  row.verdict = wire::name_of(out.report.verdict);
  row.plan = out.report.plan;
  row.registry_digest = base::to_hex(out.report.registry_digest);
  row.document = wire::report_json(out.report, pins);
  out.gate.report_digest = base::sha256(row.document);
  row.digest = base::to_hex(out.gate.report_digest);
  row.reviewed_by = reviewer;
  row.reviewed_at = now;
  out.report_row = store::insert_report(tx, row);
  return out;
}

}  // namespace adit::service
