// Members in sorted order: the body is canonical as written.
#include "wire/events/registry_events.hpp"

#include "wire/json.hpp"

namespace adit::wire {

EncodedEvent right_registered(const replies::RegisteredRight& right) {
  JsonWriter out;
  out.begin_object();
  if (right.block) out.member("block", *right.block);
  out.member("control_group", right.control_group).member("entity", right.entity);
  out.member("holder_zh", right.holder_zh).member("id", right.id);
  out.member("mineral", right.mineral).member("right", right.right);
  if (right.stage) out.member("stage", *right.stage);
  out.member("state", right.state).end_object();
  return {"registry.right_registered", 1, out.take()};
}

}  // namespace adit::wire
