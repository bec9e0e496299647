// Reading the register, and entering a right behind the lock of the ground.
#include "service/registry.hpp"

#include <charconv>

#include "base/invariant.hpp"
#include "domain/registry/record.hpp"
#include "service/registry_import.hpp"
#include "store/ground.hpp"
#include "store/plans.hpp"
#include "store/registry.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
using domain::registry::Kind;
using domain::registry::Record;

namespace {

constexpr int changes_shown = 1'000;
constexpr int snapshots_shown = 1'000;

wire::replies::RegisteredRight reply_of(const store::RecordRow& row) {
  return {row.document, row.holder_document, row.area_m2, row.since, row.first_known_at};
}

wire::replies::Snapshot reply_of(const store::SnapshotRow& row, Instant now) {
  const auto day = base::parse_date(row.taken_on);
  ADIT_INVARIANT(day.has_value(), "the database keeps days that exist");
  const auto age = std::max(base::shanghai_date(now) - *day, 0);
  return {row.id,       row.source,  row.format, *day,        age,       row.imported_at,
          row.complete, row.records, row.added,  row.changed, row.ended, row.digest};
}

store::RecordQuery query_of(const std::string& kind, const RecordFilter& filter) {
  store::RecordQuery query;
  query.kind = kind;
  query.text = filter.text;
  query.state = filter.state;
  query.block = filter.block;
  query.offset = filter.offset;
  query.limit = filter.limit;
  return query;
}

std::optional<store::RecordRow> find_right(store::Transaction& tx, const std::string& right) {
  store::RecordQuery query;
  query.kind = "right";
  query.id = right;
  auto page = store::find_records(tx, query);
  if (page.records.empty()) return std::nullopt;
  return std::move(page.records.front());
}

// Entering a right is its registration; one that is older comes with a delivery that says so.
std::vector<Record> records_of(const wire::requests::Right& request, Instant now) {
  Record holder;
  holder.kind = Kind::holder;
  holder.id = request.entity;
  holder.members = {{"name_zh", request.holder_zh}, {"control_group", request.control_group}};
  Record right;
  right.id = request.id;
  right.members = {
      {"right", request.right}, {"holder", request.entity}, {"mineral", request.mineral}};
  if (request.stage) right.members.emplace_back("stage", *request.stage);
  if (request.block) right.members.emplace_back("block", *request.block);
  right.members.emplace_back("state", request.state);
  right.members.emplace_back("registered_on", base::to_text(base::shanghai_date(now)));
  return {holder, right};
}

}  // namespace

Outcome<wire::replies::RegisteredRight> register_right(store::Transaction& tx, const Actor& actor,
                                                       const wire::requests::Right& request,
                                                       Instant now) {
  store::hold_ground(tx, store::Ground::change);
  if (request.block && store::lock_blocks(tx, {*request.block}).empty()) {
    return base::refuse_at("/block", "block.not_found", {{"block", *request.block}});
  }
  if (find_right(tx, request.id)) return refuse("right.exists", {{"right", request.id}});
  enter_records(tx, records_of(request, now), actor, now);
  return reply_of(*find_right(tx, request.id));
}

wire::replies::RightPage list_rights(store::Transaction& tx, const RecordFilter& filter) {
  const auto page = store::find_records(tx, query_of("right", filter));
  wire::replies::RightPage out;
  out.matched = page.matched;
  for (const auto& row : page.records) out.rights.push_back(reply_of(row));
  return out;
}

Outcome<wire::replies::RightHistory> history_of_right(store::Transaction& tx,
                                                      const std::string& right, Instant now) {
  auto last = store::last_version(tx, "right", right);
  if (!last) return refuse("right.not_found", {{"right", right}});
  wire::replies::RightHistory out;
  out.right = reply_of(last->record);
  out.geometry = std::move(last->geometry);
  for (const auto& version : store::history_of_record(tx, "right", right)) {
    out.history.push_back({version.change, reply_of(version.snapshot, now), version.document});
  }
  return out;
}

Outcome<wire::replies::RecordPage> list_records(store::Transaction& tx, const std::string& kind,
                                                const RecordFilter& filter) {
  const auto known = domain::registry::kind_named(kind);
  if (!known) return refuse("registry.kind_unknown", {{"kind", kind}});
  const std::string name(domain::registry::name_of(*known));
  const auto page = store::find_records(tx, query_of(name, filter));
  wire::replies::RecordPage out{name, page.matched, {}};
  for (const auto& row : page.records) {
    out.records.push_back({row.document, row.area_m2, row.since});
  }
  return out;
}

std::vector<std::string> blocks_with_rights(store::Transaction& tx, const std::string& plan) {
  return store::blocks_with_rights(tx, plan);
}

std::vector<wire::replies::Snapshot> list_snapshots(store::Transaction& tx, Instant now) {
  std::vector<wire::replies::Snapshot> out;
  for (const auto& row : store::all_snapshots(tx, snapshots_shown)) {
    out.push_back(reply_of(row, now));
  }
  return out;
}

Outcome<wire::replies::SnapshotChanges> find_snapshot(store::Transaction& tx,
                                                      const std::string& snapshot, Instant now) {
  std::int64_t id = 0;
  const char* end = snapshot.data() + snapshot.size();
  const auto read = std::from_chars(snapshot.data(), end, id);
  const bool whole = read.ec == std::errc() && read.ptr == end;
  const auto row = whole ? store::find_snapshot(tx, id) : std::nullopt;
  if (!row) return refuse("snapshot.not_found", {{"snapshot", snapshot}});
  wire::replies::SnapshotChanges out{reply_of(*row, now), {}};
  for (const auto& change : store::changes_of(tx, id, changes_shown)) {
    out.changes.push_back({change.kind, change.id, change.before, change.after});
  }
  return out;
}

}  // namespace adit::service
