// The record and the wish into facts; facts into a report, an event and a row.
#include "service/right_assessments.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "domain/conformity/assess.hpp"
#include "domain/registry/assessment.hpp"
#include "service/facts.hpp"
#include "service/pins.hpp"
#include "service/stream.hpp"
#include "store/ground.hpp"
#include "store/registry.hpp"
#include "store/reports.hpp"
#include "wire/conformity/facts.hpp"
#include "wire/conformity/report.hpp"
#include "wire/events/registry_events.hpp"
#include "wire/plan/provisions.hpp"
#include "wire/registry/record_json.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using domain::registry::Record;
using domain::registry::Wish;
using wire::requests::RightAssessment;
namespace conformity = domain::conformity;

namespace {

// The right as the register has it.
struct Subject {
  Record record;
  std::int64_t since = 0;
  std::optional<store::Outline> outline;
};

std::string text_of(const Record& record, std::string_view member) {
  return std::string(record.member(member));
}

Outcome<Subject> find_subject(store::Transaction& tx, const std::string& right) {
  store::RecordQuery query;
  query.kind = "right";
  query.id = right;
  const auto page = store::find_records(tx, query);
  if (page.records.empty()) return base::refuse("right.not_found", {{"right", right}});
  const auto& row = page.records.front();
  return Subject{wire::registry::kept_record(row.document), row.since,
                 store::outline_of(tx, "right", right)};
}

Outcome<void> check_minerals(const domain::plan::Edition& edition, const Wish& wish) {
  if (wish.mineral && edition.minerals.find(*wish.mineral) == nullptr) {
    return base::refuse_at("/mineral", "mineral.unknown", {{"mineral", *wish.mineral}});
  }
  if (!wish.co_minerals) return {};
  for (std::size_t i = 0; i < wish.co_minerals->size(); ++i) {
    const std::string& name = (*wish.co_minerals)[i];
    if (edition.minerals.find(name) != nullptr) continue;
    return base::refuse_at("/co_minerals/" + std::to_string(i), "mineral.unknown",
                           {{"mineral", name}});
  }
  return {};
}

Outcome<void> check_wish(store::Transaction& tx, const domain::plan::Edition& edition,
                         const Wish& wish) {
  if (auto minerals = check_minerals(edition, wish); !minerals) return minerals;
  if (wish.elevations && wish.elevations->top_mm <= wish.elevations->bottom_mm) {
    return base::refuse_at(
        "/elevations", "lot.heights_order",
        {{"top_mm", wish.elevations->top_mm}, {"bottom_mm", wish.elevations->bottom_mm}});
  }
  if (wish.holder && store::known_records(tx, "holder", {*wish.holder}).empty()) {
    return base::refuse_at("/holder", "assessment.holder_unknown", {{"holder", *wish.holder}});
  }
  return {};
}

std::string group_of(store::Transaction& tx, const std::string& holder) {
  const auto documents = store::documents_of(tx, "holder", {holder});
  if (documents.empty()) return {};
  return text_of(wire::registry::kept_record(documents.front().first), "control_group");
}

conformity::LotFacts facts_of(const Record& record, const Wish& wish) {
  conformity::LotFacts facts;
  // What was sold as a lot is known by it: its reservations and documents are the right's own.
  facts.id = record.member("lot").empty() ? record.id : text_of(record, "lot");
  facts.right = record.member("right") == "mining" ? conformity::Right::mining
                                                   : conformity::Right::exploration;
  facts.event = wish.event;
  facts.applicant = wish.holder.value_or(text_of(record, "holder"));
  facts.mineral = wish.mineral.value_or(text_of(record, "mineral"));
  facts.co_minerals =
      wish.co_minerals.value_or(domain::registry::items_on_record(record.member("co_minerals")));
  facts.stage = wish.stage.value_or(text_of(record, "stage"));
  facts.methods = wish.methods;
  facts.capacity = wish.capacity ? wish.capacity
                                 : domain::registry::capacity_on_record(record.member("capacity"));
  return facts;
}

// The ground that the right is to have.
Outcome<store::Standing> standing_of(store::Transaction& tx, const Subject& subject,
                                     const RightAssessment& asked, conformity::LotFacts& facts) {
  store::Standing standing;
  standing.lot = text_of(subject.record, "lot");
  const auto& heights = asked.wish.elevations ? asked.wish.elevations : subject.record.elevations;
  if (heights) {
    standing.top_mm = heights->top_mm;
    standing.bottom_mm = heights->bottom_mm;
  }
  if (asked.rings.empty()) {
    standing.wkt = subject.outline->wkt;
    facts.area_m2 = subject.outline->area_m2;
    return standing;
  }
  auto shape = examine_shape(tx, asked.rings);
  if (!shape) return tl::unexpected(shape.error());
  standing.wkt = std::move(shape->wkt);
  facts.area_m2 = shape->area_m2;
  return standing;
}

// Inside a registered right there is no second one (law of 2024, Art. 23), also by a change.
Outcome<void> ground_free(const RightAssessment& asked, const std::string& right,
                          const conformity::LotFacts& facts) {
  if (asked.rings.empty()) return {};
  for (const auto& touch : conformity::touches_of(facts, conformity::Layer::right).counted) {
    if (touch.id == right) continue;
    return base::refuse_at("/rings", "assessment.ground_taken",
                           {{"right", touch.id}, {"overlap_m2", touch.overlap_m2}});
  }
  return {};
}

Outcome<LotInPlace> right_in_place(store::Transaction& tx, const Subject& subject,
                                   const RightAssessment& asked) {
  LotInPlace out;
  out.facts = facts_of(subject.record, asked.wish);
  out.facts.terms = asked.terms;
  out.facts.applicant_control_group = group_of(tx, out.facts.applicant);
  auto docs = documents_of(asked.docs, out.facts.id);
  if (!docs) return tl::unexpected(docs.error());
  out.facts.docs = std::move(*docs);
  for (auto& doc : out.facts.docs) {
    if (doc.lot == subject.record.id) doc.lot = out.facts.id;
  }
  const auto standing = standing_of(tx, subject, asked, out.facts);
  if (!standing) return tl::unexpected(standing.error());
  auto around = store::surroundings_of(tx, asked.plan, *standing);
  out.facts.touches = std::move(around.touches);
  out.records = std::move(around.records);
  out.layers = std::move(around.layers);
  const auto free = ground_free(asked, subject.record.id, out.facts);
  if (!free) return tl::unexpected(free.error());
  return out;
}

// The register as it would be: the right in the hands of who is to have it.
conformity::RegistryFacts registry_with(store::Transaction& tx,
                                        const domain::plan::Edition& edition,
                                        const LotInPlace& right, const std::string& id,
                                        Instant now) {
  auto facts = registry_facts(tx, edition, right, now);
  const auto own = std::ranges::find(facts.rights, id, &conformity::RegisteredRight::id);
  if (own == facts.rights.end() || own->entity == right.facts.applicant) return facts;
  own->entity = right.facts.applicant;
  own->control_group = right.facts.applicant_control_group;
  return wire::sealed(std::move(facts));
}

store::RightReportRow row_of(const Subject& subject, const RightAssessment& asked,
                             const conformity::Report& report, wire::Pins pins,
                             const Actor& actor) {
  pins.kind = "right";
  pins.id = subject.record.id;
  pins.version = subject.since;
  pins.event = asked.wish.event;
  store::RightReportRow row;
  row.right = subject.record.id;
  row.record_since = subject.since;
  row.event = wire::name_of(asked.wish.event);
  row.changes = pins.changes;
  row.stage = wire::name_of(asked.due);
  row.verdict = wire::name_of(report.verdict);
  row.blocking = conformity::blocking_rules(report);
  row.plan = report.plan;
  row.registry_digest = base::to_hex(report.registry_digest);
  row.document = wire::report_json(report, pins);
  row.digest = base::to_hex(base::sha256(row.document));
  row.asked_by = actor.person.text;
  row.at = pins.at;
  return row;
}

// The event before the row that names it.
void keep(store::Transaction& tx, store::RightReportRow& row) {
  auto event =
      wire::right_assessed({row.right, row.record_since, row.event, row.changes, row.stage,
                            row.plan, row.verdict, row.blocking, row.registry_digest, row.digest});
  std::vector<journal::Draft> drafts;
  drafts.push_back({row.at, std::move(event.kind), event.v, std::move(event.body)});
  const auto stream = right_stream(row.right);
  const auto entries = tx.append_cold(stream, tx.stream_head(stream), std::move(drafts));
  row.seq = entries.back().seq;
  store::insert_right_report(tx, row);
}

wire::replies::RightAssessment reply_of(const store::RightReportRow& row) {
  return {row.digest,  row.at,       row.event, row.changes,     row.stage,
          row.verdict, row.blocking, row.plan,  row.record_since};
}

}  // namespace

Outcome<wire::replies::RightAssessment> assess_right(store::Transaction& tx, const Setting& setting,
                                                     const Actor& actor, const std::string& right,
                                                     const RightAssessment& asked, Instant now) {
  store::hold_ground(tx, store::Ground::read);
  const auto subject = find_subject(tx, right);
  if (!subject) return tl::unexpected(subject.error());
  const auto* edition = setting.edition(asked.plan);
  if (edition == nullptr) {
    return base::refuse_at("/plan", "plan.not_loaded", {{"plan", asked.plan}});
  }
  auto pins = pins_of(tx, setting, *edition, now);
  auto changes = domain::registry::changes_of(subject->record, asked.wish, edition->minerals,
                                              subject->outline.has_value());
  if (!changes) return tl::unexpected(changes.error());
  pins.changes = std::move(*changes);
  if (const auto sound = check_wish(tx, *edition, asked.wish); !sound) {
    return tl::unexpected(sound.error());
  }
  const auto placed = right_in_place(tx, *subject, asked);
  if (!placed) return tl::unexpected(placed.error());
  const auto registry = registry_with(tx, *edition, *placed, right, now);
  const auto report = conformity::assess(placed->facts, registry, *edition,
                                         wire::provisions_of(*edition), now, asked.due);
  auto row = row_of(*subject, asked, report, std::move(pins), actor);
  keep(tx, row);
  return reply_of(row);
}

Outcome<std::vector<wire::replies::RightAssessment>> assessments_of_right(
    store::Transaction& tx, const std::string& right) {
  if (!store::last_version(tx, "right", right)) {
    return base::refuse("right.not_found", {{"right", right}});
  }
  std::vector<wire::replies::RightAssessment> out;
  for (const auto& row : store::right_reports(tx, right)) out.push_back(reply_of(row));
  return out;
}

}  // namespace adit::service
