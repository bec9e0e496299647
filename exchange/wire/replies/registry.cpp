// Writing what the register says. The documents of records go out as they are kept.
#include "wire/replies/registry.hpp"

#include <algorithm>

#include "domain/registry/record.hpp"
#include "wire/json.hpp"
#include "wire/problem.hpp"
#include "wire/registry/record_json.hpp"

namespace adit::wire::replies {

namespace {

using domain::registry::Record;

// Members that a right's reply has under the names that its document gives them.
constexpr std::string_view same_members[] = {"block", "stage",         "zone",       "deposit",
                                             "lot",   "registered_on", "valid_from", "valid_to"};

void write_holder(JsonWriter& out, const Record& right, const std::string& document) {
  const std::string id(right.member("holder"));
  std::string name = id;
  std::string group = id;
  if (!document.empty()) {
    const Record holder = registry::kept_record(document);
    name = std::string(holder.member("name_zh"));
    if (!holder.member("control_group").empty())
      group = std::string(holder.member("control_group"));
  }
  out.member("holder_zh", name).member("entity", id).member("control_group", group);
}

void write(JsonWriter& out, const RegisteredRight& row) {
  const Record right = registry::kept_record(row.document);
  out.begin_object().member("id", right.id).member("right", right.member("right"));
  out.member("mineral", right.member("mineral"));
  write_holder(out, right, row.holder_document);
  for (const auto name : same_members) {
    if (!right.member(name).empty()) out.member(name, right.member(name));
  }
  out.member("state", right.member("state"));
  if (right.elevations) {
    out.member("top_mm", right.elevations->top_mm);
    out.member("bottom_mm", right.elevations->bottom_mm);
  }
  if (row.area_m2) out.member("area_m2", *row.area_m2);
  out.member("snapshot", row.snapshot).member("registered_at", row.registered_at).end_object();
}

void write(JsonWriter& out, const Snapshot& one) {
  out.begin_object().member("id", one.id).member("source", one.source);
  out.member("format", one.format).member("taken_on", base::to_text(one.taken_on));
  out.member("age_days", one.age_days).member("imported_at", one.imported_at);
  out.member("complete", one.complete).member("records", one.records);
  out.member("added", one.added).member("changed", one.changed).member("ended", one.ended);
  out.member("digest", one.digest).end_object();
}

std::string_view word_of(const RecordChange& change) {
  if (change.before.empty()) return "added";
  return change.after.empty() ? "ended" : "changed";
}

void write(JsonWriter& out, const std::vector<RecordChange>& changes) {
  out.key("changes").begin_array();
  for (const auto& change : changes) {
    out.begin_object().member("change", word_of(change)).member("kind", change.kind);
    out.member("id", change.id);
    if (!change.before.empty()) out.member_raw("before", change.before);
    if (!change.after.empty()) out.member_raw("after", change.after);
    out.end_object();
  }
  out.end_array();
}

void write_problems(JsonWriter& out, const std::vector<base::Refusal>& problems,
                    Language language) {
  out.key("problems").begin_array();
  for (const auto& problem : problems) {
    out.begin_object().member("code", problem.code);
    out.member("message", refusal_text(problem, language));
    const auto line =
        std::ranges::find(problem.params, "line", &std::pair<std::string, base::Param>::first);
    if (line != problem.params.end()) out.member("line", std::get<std::int64_t>(line->second));
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string to_json(const RegisteredRight& right) {
  JsonWriter out;
  write(out, right);
  return out.take();
}

std::string to_json(const RightPage& page) {
  JsonWriter out;
  out.begin_object().member("matched", page.matched).key("rights").begin_array();
  for (const auto& right : page.rights) write(out, right);
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const std::vector<Snapshot>& snapshots) {
  JsonWriter out;
  out.begin_object().key("snapshots").begin_array();
  for (const auto& one : snapshots) write(out, one);
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const SnapshotChanges& changes) {
  JsonWriter out;
  out.begin_object().key("snapshot");
  write(out, changes.snapshot);
  write(out, changes.changes);
  out.end_object();
  return out.take();
}

std::string to_json(const RightHistory& history) {
  JsonWriter out;
  out.begin_object().key("right");
  write(out, history.right);
  out.member_raw("geometry", history.geometry.value_or("{}")).key("history").begin_array();
  for (const auto& version : history.history) {
    out.begin_object().member("change", version.change).key("snapshot");
    write(out, version.snapshot);
    out.member_raw("record", version.document).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const RecordPage& page) {
  JsonWriter out;
  out.begin_object().member("kind", page.kind).member("matched", page.matched);
  out.key("records").begin_array();
  for (const auto& row : page.records) {
    out.begin_object().member_raw("record", row.document);
    if (row.area_m2) out.member("area_m2", *row.area_m2);
    out.member("snapshot", row.snapshot).end_object();
  }
  out.end_array().end_object();
  return out.take();
}

std::string to_json(const RegistryImport& import, Language language) {
  JsonWriter out;
  out.begin_object().member("dry_run", import.dry_run);
  if (import.snapshot) out.member("snapshot", *import.snapshot);
  out.member("records", import.records).member("added", import.added);
  out.member("changed", import.changed).member("ended", import.ended);
  out.member("unchanged", import.unchanged);
  write(out, import.changes);
  write_problems(out, import.problems, language);
  out.end_object();
  return out.take();
}

}  // namespace adit::wire::replies
