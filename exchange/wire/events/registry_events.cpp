// Members in sorted order: the body is canonical as written.
#include "wire/events/registry_events.hpp"

#include "wire/json.hpp"

namespace adit::wire {
namespace {

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.text(text);
  out.end_array();
}

}  // namespace

EncodedEvent snapshot_taken(const SnapshotTaken& event) {
  JsonWriter out;
  out.begin_object().member("added", event.added).member("changed", event.changed);
  out.member("complete", event.complete).member("digest", event.digest);
  out.member("ended", event.ended).member("file_sha256", event.file_sha256);
  out.member("format", event.format).member("records", event.records);
  out.member("snapshot", event.snapshot).member("source", event.source);
  out.member("taken_on", event.taken_on).end_object();
  return {"registry.snapshot_taken", 1, out.take()};
}

EncodedEvent right_assessed(const RightAssessed& event) {
  JsonWriter out;
  out.begin_object();
  write_texts(out, "blocking", event.blocking);
  write_texts(out, "changes", event.changes);
  out.member("event", event.event).member("plan", event.plan).member("record", event.record);
  out.member("registry_digest", event.registry_digest);
  out.member("report_digest", event.report_digest).member("right", event.right);
  out.member("stage", event.stage).member("verdict", event.verdict).end_object();
  return {"right.assessed", 1, out.take()};
}

}  // namespace adit::wire
