// From bytes to a snapshot, step by step.
#include "service/registry_import.hpp"

#include <algorithm>
#include <cmath>
#include <future>
#include <iterator>
#include <set>

#include "base/digest.hpp"
#include "base/limits.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/ground/area.hpp"
#include "domain/registry/check.hpp"
#include "domain/registry/plan_check.hpp"
#include "service/stream.hpp"
#include "store/ground.hpp"
#include "store/registry_staging.hpp"
#include "wire/events/registry_events.hpp"
#include "wire/registry/read.hpp"
#include "wire/registry/record_json.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::Refusal;
using base::refuse;
using domain::registry::Kind;
using domain::registry::Record;
using wire::replies::RegistryImport;
using Editions = std::vector<const domain::plan::Edition*>;

namespace {

constexpr int changes_shown = 100;
constexpr int problems_shown = static_cast<int>(base::limits::registry_problems_max);
constexpr const char* law = "矿产资源法第二十三条";

// The outline's area as the ministry measures it, which is what the gate compares overlaps with.
std::optional<std::int64_t> area_of(const Record& record) {
  if (record.ground.empty()) return std::nullopt;
  double area_m2 = 0;
  for (const auto& polygon : record.ground) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      std::vector<base::Geographic> ring;
      ring.reserve(polygon[i].size());
      for (const auto& point : polygon[i]) {
        ring.push_back(
            {static_cast<double>(point.lon_e8) / 1e8, static_cast<double>(point.lat_e8) / 1e8});
      }
      const double inside = domain::ground::ellipsoid_area_m2(base::Datum::cgcs2000, ring);
      area_m2 += i == 0 ? inside : -inside;
    }
  }
  return std::max<std::int64_t>(1, std::llround(area_m2));
}

store::StagedRecord staged(const Record& record) {
  store::StagedRecord out;
  out.kind = domain::registry::name_of(record.kind);
  out.id = record.id;
  out.line = record.line;
  out.document = wire::registry::record_json(record);
  const std::string ground = wire::registry::ground_ewkb(record);
  out.digest = wire::registry::record_digest(out.document, ground);
  out.holder = record.member("holder");
  out.block = record.member("block");
  out.state = record.member("state");
  if (record.elevations) {
    out.top_mm = record.elevations->top_mm;
    out.bottom_mm = record.elevations->bottom_mm;
  }
  out.ewkb = base::to_hex(ground);
  out.area_m2 = area_of(record);
  return out;
}

std::string sha256_hex(std::string_view bytes) {
  return base::to_hex(base::sha256(bytes));
}

// SHA-256 over one line a record, sorted: equal deliveries have equal digests in any order.
std::string digest_of(std::vector<std::string> lines) {
  std::ranges::sort(lines);
  std::string all;
  for (const auto& line : lines) (all += line) += '\n';
  return sha256_hex(all);
}

// A delivery that is staged, and once it is compared its difference.
struct Staging {
  std::size_t records = 0;
  std::future<std::string> digest;  // worked out while the database compares
  store::Difference difference;
};

// Copies the records beside the register, which nobody else need wait for.
Staging staged_beside(store::Transaction& tx, const std::vector<Record>& records,
                      const ImportProgress& progress) {
  std::vector<std::string> lines;
  lines.reserve(records.size());
  store::stage(
      tx, records.size(),
      [&](std::size_t i) {
        auto out = staged(records[i]);
        lines.push_back(out.kind + " " + out.id + " " + out.digest);
        return out;
      },
      [&](std::size_t done) { progress("copy", done, records.size()); });
  Staging out;
  out.records = records.size();
  out.digest = std::async(std::launch::async, digest_of, std::move(lines));
  return out;
}

// The snapshot's row, its event and its versions; its number.
std::int64_t keep(store::Transaction& tx, store::SnapshotRow row, const Staging& staging) {
  row.id = store::next_snapshot(tx);
  row.records = static_cast<std::int64_t>(staging.records);
  row.added = staging.difference.added;
  row.changed = staging.difference.changed;
  row.ended = staging.difference.ended;
  store::insert_snapshot(tx, row);
  store::merge_staged(tx, row.id);
  auto event =
      wire::snapshot_taken({row.id, row.source, row.format, row.taken_on, row.complete, row.records,
                            row.added, row.changed, row.ended, row.digest, row.file_sha256});
  std::vector<journal::Draft> drafts;
  drafts.push_back({row.imported_at, std::move(event.kind), event.v, std::move(event.body)});
  tx.append_cold(registry_stream(), tx.stream_head(registry_stream()), std::move(drafts));
  return row.id;
}

// Those of the records that others name which the register has: with a complete delivery of their
// kind none, since it brings what is to stay.
std::set<std::string> named_on_record(store::Transaction& tx, const std::vector<Record>& records,
                                      Kind kind, bool complete) {
  const std::string name(domain::registry::name_of(kind));
  std::set<std::string> named;
  for (const auto& record : records) {
    if (complete && record.kind == kind) return {};
    if (!record.member(name).empty()) named.emplace(record.member(name));
  }
  const auto known = store::known_records(tx, name, {named.begin(), named.end()});
  return {known.begin(), known.end()};
}

Outcome<void> check_day(store::Transaction& tx, const ImportWish& wish, Instant now) {
  const auto today = base::shanghai_date(now);
  const std::string day = base::to_text(wish.taken_on);
  if (wish.taken_on > today) {
    return refuse("registry.future", {{"taken_on", day}, {"today", base::to_text(today)}});
  }
  for (const auto& earlier : store::all_snapshots(tx, changes_shown)) {
    if (earlier.format == "entry" || earlier.taken_on <= day) continue;
    return refuse("registry.older", {{"taken_on", day}, {"newest", earlier.taken_on}});
  }
  return {};
}

void add_problems_with_register(store::Transaction& tx, std::vector<Refusal>& problems) {
  for (const auto& stray : store::stray_blocks(tx, problems_shown)) {
    problems.push_back({"registry.block_unknown",
                        {{"id", stray.id},
                         {"block", stray.block},
                         {"line", static_cast<std::int64_t>(stray.line)}}});
  }
  for (const auto& pair : store::shared_ground(tx, problems_shown)) {
    if (domain::conformity::negligible(pair.overlap_m2, pair.perimeter_m, pair.smaller_m2)) {
      continue;
    }
    problems.push_back({"registry.overlap_kept",
                        {{"first", pair.id},
                         {"second", pair.other},
                         {"overlap_m2", pair.overlap_m2},
                         {"line", static_cast<std::int64_t>(pair.line)}},
                        law});
  }
  for (const auto& pair : store::double_programmes(tx, problems_shown)) {
    problems.push_back({"registry.programme_kept",
                        {{"programme", pair.id},
                         {"year", pair.year},
                         {"other", pair.other},
                         {"line", static_cast<std::int64_t>(pair.line)}}});
  }
}

Outcome<wire::registry::Delivery> read(std::string_view bytes, const ImportProgress& progress) {
  progress("read", 0, 0);
  auto delivery = wire::registry::read_delivery(bytes);
  if (delivery) progress("check", 0, delivery->records.size());
  return delivery;
}

// What the register has of what the records name.
struct OnRecord {
  std::set<std::string> holders;
  std::set<std::string> deposits;
  std::set<std::string> programmes;

  [[nodiscard]] bool has(Kind kind, std::string_view id) const {
    const auto& ids =
        kind == Kind::holder ? holders : (kind == Kind::deposit ? deposits : programmes);
    return ids.contains(std::string(id));
  }
};

OnRecord on_record(store::Transaction& tx, const std::vector<Record>& records, bool complete) {
  return {named_on_record(tx, records, Kind::holder, complete),
          named_on_record(tx, records, Kind::deposit, complete),
          named_on_record(tx, records, Kind::programme, complete)};
}

// What is wrong with the records in themselves and by what they name.
std::vector<Refusal> problems_alone(const std::vector<Record>& records, const OnRecord& on_record,
                                    const Editions& editions) {
  auto problems = domain::registry::problems_of(
      records, [&](Kind kind, std::string_view id) { return on_record.has(kind, id); });
  std::ranges::move(domain::registry::problems_with_plans(records, editions),
                    std::back_inserter(problems));
  return problems;
}

// The difference to the register, and what is wrong with it.
RegistryImport compared(store::Transaction& tx, bool complete, Staging& staging) {
  staging.difference = store::compare_staged(tx, complete);
  RegistryImport out;
  add_problems_with_register(tx, out.problems);
  out.added = staging.difference.added;
  out.changed = staging.difference.changed;
  out.ended = staging.difference.ended;
  out.unchanged = staging.difference.unchanged;
  for (const auto& change : store::staged_changes(tx, changes_shown)) {
    out.changes.push_back({change.kind, change.id, change.before, change.after});
  }
  return out;
}

// Of records that are wrong in themselves nothing else is told: a difference to nonsense is none.
RegistryImport judged(store::Transaction& tx, wire::registry::Delivery& delivery,
                      const ImportWish& wish, Staging& staging) {
  const auto& records = delivery.records;
  const OnRecord known = on_record(tx, records, wish.complete);
  // On a processor of its own, while the database compares: others wait for the ground.
  auto alone =
      std::async(std::launch::async, [&] { return problems_alone(records, known, wish.editions); });
  RegistryImport out = compared(tx, wish.complete, staging);
  std::vector<Refusal> problems = std::move(delivery.problems);
  std::ranges::move(alone.get(), std::back_inserter(problems));
  if (problems.empty()) return out;
  out = {};
  out.problems = std::move(problems);
  return out;
}

store::SnapshotRow snapshot_of(const ImportWish& wish, std::string_view format,
                               std::string file_sha256, Instant now) {
  store::SnapshotRow row;
  row.source = wish.source;
  row.format = format;
  row.taken_on = base::to_text(wish.taken_on);
  row.imported_at = now;
  row.imported_by = wish.person;
  row.complete = wish.complete;
  row.file_sha256 = std::move(file_sha256);
  return row;
}

}  // namespace

Outcome<RegistryImport> examine_delivery(std::string_view bytes, const ImportProgress& progress) {
  auto delivery = read(bytes, progress);
  if (!delivery) return tl::unexpected(delivery.error());
  RegistryImport out;
  out.dry_run = true;
  out.records = static_cast<std::int64_t>(delivery->records.size());
  out.problems = std::move(delivery->problems);
  std::ranges::move(problems_alone(delivery->records, {}, {}), std::back_inserter(out.problems));
  return out;
}

Outcome<RegistryImport> import_registry(store::Transaction& tx, std::string_view bytes,
                                        const ImportWish& wish, Instant now,
                                        const ImportProgress& progress) {
  auto file_sha256 = std::async(std::launch::async, sha256_hex, bytes);
  auto delivery = read(bytes, progress);
  if (!delivery) return tl::unexpected(delivery.error());
  auto staging = staged_beside(tx, delivery->records, progress);
  store::hold_ground(tx, store::Ground::change);
  if (const auto dated = check_day(tx, wish, now); !dated) return tl::unexpected(dated.error());
  progress("compare", 0, 0);
  RegistryImport out = judged(tx, *delivery, wish, staging);
  out.dry_run = wish.dry_run;
  out.records = static_cast<std::int64_t>(delivery->records.size());
  if (out.problems.empty() && !wish.dry_run) {
    progress("write", 0, 0);
    auto row = snapshot_of(wish, delivery->format, file_sha256.get(), now);
    row.digest = staging.digest.get();
    out.snapshot = keep(tx, std::move(row), staging);
  }
  if (!out.problems.empty() && !wish.dry_run) return tl::unexpected(out.problems.front());
  return out;
}

void enter_records(store::Transaction& tx, const std::vector<Record>& records, const Actor& actor,
                   Instant now) {
  auto staging = staged_beside(tx, records, [](std::string_view, std::size_t, std::size_t) {});
  staging.difference = store::compare_staged(tx, false);
  store::SnapshotRow row;
  row.source = "entry";
  row.format = "entry";
  row.taken_on = base::to_text(base::shanghai_date(now));
  row.imported_at = now;
  row.imported_by = actor.person.text;
  row.digest = row.file_sha256 = staging.digest.get();
  static_cast<void>(keep(tx, row, staging));
}

}  // namespace adit::service
