// Members in sorted order: the body is canonical as written.
#include "wire/events/registry_events.hpp"

#include "wire/json.hpp"

namespace adit::wire {

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

}  // namespace adit::wire
